// What a browser tells of its reader: time zone, currency, first day of the week. Guesses, offered and never imposed.

import type { Language } from "./language.ts";

const ofLanguage: Readonly<Record<Language, { readonly currency: string; readonly weekStart: number }>> = {
  en: { currency: "USD", weekStart: 1 },
  ko: { currency: "KRW", weekStart: 7 },
  pl: { currency: "PLN", weekStart: 1 },
};

const ofZone: Readonly<Record<string, string>> = {
  "Europe/Warsaw": "PLN",
  "Asia/Seoul": "KRW",
  "Europe/London": "GBP",
  "Europe/Zurich": "CHF",
  "Europe/Prague": "CZK",
  "Europe/Stockholm": "SEK",
  "Europe/Oslo": "NOK",
  "Europe/Copenhagen": "DKK",
  "Europe/Budapest": "HUF",
  "Europe/Kiev": "UAH",
  "Europe/Kyiv": "UAH",
  "Europe/Istanbul": "TRY",
  "Asia/Tokyo": "JPY",
  "Asia/Singapore": "SGD",
  "Asia/Hong_Kong": "HKD",
  "Asia/Kolkata": "INR",
  "Asia/Calcutta": "INR",
  "Australia/Sydney": "AUD",
  "America/Toronto": "CAD",
  "America/Sao_Paulo": "BRL",
  "America/Mexico_City": "MXN",
};

export const guessZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export const guessCurrency = (zone: string, language: Language): string =>
  ofZone[zone] ?? (zone.startsWith("Europe/") ? "EUR" : ofLanguage[language].currency);

interface Week {
  readonly firstDay: number;
}
type Locale = Intl.Locale & { readonly getWeekInfo?: () => Week; readonly weekInfo?: Week };

/** A browser on a system without a set language may name one that is none, such as en-US@posix. */
const localeOf = (tag: string): Locale | null => {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
};

/** 1 is Monday, 7 is Sunday. */
export const guessWeekStart = (tag: string, language: Language): number => {
  const locale = localeOf(tag);
  return locale?.getWeekInfo?.().firstDay ?? locale?.weekInfo?.firstDay ?? ofLanguage[language].weekStart;
};

const zoneRank = (zone: string): string => (zone === "UTC" ? "" : zone);

/** Every time zone by continent, as a list to choose from. */
export const zones = (): readonly { readonly group: string; readonly items: readonly string[] }[] => {
  const all = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  const groups = new Map<string, string[]>();
  for (const zone of all.sort((a, b) => (zoneRank(a) < zoneRank(b) ? -1 : 1))) {
    const group = zone.split("/")[0] as string;
    groups.set(group, [...(groups.get(group) ?? []), zone]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
};

const common = [
  "USD",
  "EUR",
  "GBP",
  "KRW",
  "PLN",
  "JPY",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "CZK",
  "HUF",
  "CAD",
  "AUD",
];

/** The currencies most asked for first, then all others by code. */
export const currencies = (): readonly string[] => [
  ...common,
  ...Intl.supportedValuesOf("currency").filter((code) => !common.includes(code)),
];
