// Conversions and money: who reached value, at what rate, and what social leads were worth.

import { words } from "../base/words.ts";
import { conversion, deal } from "../facts/deal.ts";
import { webDay, webWindow } from "../facts/web.ts";
import { distinct, type Filter, over, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, articleB, averaged, exactWindow, rated, social, unique } from "./words.ts";

const qualified: Filter = { column: "name", setting: "qualified" };
const won: Filter = { column: "outcome", in: ["won"] };
const onSocial = { where: [social] };
const activity = { basis: "activity" } as const;
const onePerson = words(
  "Each person once a period; only events that name a person.",
  "기간당 한 사람을 한 번만 집계하며, 사람이 식별되는 이벤트만 해당합니다.",
  "Każda osoba raz w okresie; tylko zdarzenia, które wskazują osobę.",
);
const firstOnly = words(
  "Each person once ever, in the period in which it first happened; only events that name a person.",
  "사람마다 처음 발생한 기간에 단 한 번만 집계하며, 사람이 식별되는 이벤트만 해당합니다.",
  "Każda osoba raz w ogóle, w okresie, w którym zdarzyło się to pierwszy raz; tylko zdarzenia, które wskazują osobę.",
);
const toSettle = words(
  "Which events count is set in the workspace; without that the figure is unknown.",
  "어떤 이벤트를 집계할지는 워크스페이스에서 정하며, 정하지 않으면 값을 알 수 없습니다.",
  "To, które zdarzenia się liczą, ustala się w obszarze roboczym; bez tego wartość jest nieznana.",
);

const qualifiedInteractions = kpi({
  id: "qualified_interactions",
  code: "C1",
  group: "conversion",
  name: words("Qualified interactions", "유자격 상호작용 수", "Kwalifikowane interakcje"),
  about: words(
    "Events that meet the workspace's definition of a contact that reached value.",
    "워크스페이스가 정의한, 가치에 도달한 접점에 해당하는 이벤트 수입니다.",
    "Zdarzenia zgodne z przyjętą w obszarze roboczym definicją kontaktu, który dotarł do wartości.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 유자격 상호작용 수`,
  variants: [
    variant({
      ...added,
      ...activity,
      id: "events",
      name: words("Events, all channels", "이벤트, 전체 채널", "Zdarzenia, wszystkie kanały"),
      unit: "conversion",
      formula: sum(conversion, "conversions", { where: [qualified] }),
      note: toSettle,
    }),
    variant({
      ...added,
      ...activity,
      id: "social",
      name: words(
        "Events from social media",
        "소셜 미디어에서 온 이벤트",
        "Zdarzenia z mediów społecznościowych",
      ),
      unit: "conversion",
      formula: sum(conversion, "conversions", { where: [qualified, social] }),
      aside: true,
      note: toSettle,
    }),
    variant({
      ...unique,
      ...activity,
      id: "first_time",
      name: words("Persons, the first time of each", "사람(각자의 첫 번째)", "Osoby, za pierwszym razem"),
      unit: "person",
      formula: distinct("person", conversion, ["person"], {
        where: [qualified, { column: "person", first: true }],
      }),
      aside: true,
      note: firstOnly,
    }),
    variant({
      ...unique,
      ...activity,
      id: "persons",
      name: words("Different persons", "서로 다른 사람", "Różne osoby"),
      unit: "person",
      formula: distinct("person", conversion, ["person"], { where: [qualified] }),
      aside: true,
      note: onePerson,
    }),
  ],
});

const keyEvents = sum(webDay, "key_events", onSocial);
const sessions = sum(webDay, "sessions", onSocial);
const windowKeyEvents = sum(webWindow, "key_events", onSocial);
const windowSessions = sum(webWindow, "sessions", onSocial);
const fromSocial = words("From social media", "소셜 미디어 유입", "Z mediów społecznościowych");
const windowName = words(
  "From social, the export's whole period",
  "소셜 유입, 내보내기 집계 기간",
  "Z mediów społecznościowych, cały okres eksportu",
);

const conversionRate = kpi({
  id: "conversion_rate",
  code: "C3",
  group: "conversion",
  name: words("Conversion rate", "전환율", "Współczynnik konwersji"),
  about: words(
    "Key events over sessions of social traffic. Its reciprocal is visits per conversion.",
    "소셜 유입 세션 대비 주요 이벤트(전환) 비율입니다. 역수는 전환당 방문 수입니다.",
    "Kluczowe zdarzenia do sesji z mediów społecznościowych. Odwrotnością są wizyty na konwersję.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: współczynniki konwersji, the right way up`,
  variants: [
    variant({
      ...rated,
      ...activity,
      id: "social",
      name: fromSocial,
      unit: "conversion per session",
      interval: "share",
      formula: over(keyEvents, sessions),
    }),
    variant({
      ...rated,
      ...activity,
      id: "all",
      name: words("All traffic", "전체 트래픽", "Cały ruch"),
      unit: "conversion per session",
      interval: "share",
      formula: over(sum(webDay, "key_events"), sum(webDay, "sessions")),
      aside: true,
    }),
    variant({
      ...rated,
      ...exactWindow,
      id: "window",
      name: windowName,
      unit: "conversion per session",
      interval: "share",
      formula: over(windowKeyEvents, windowSessions),
      aside: true,
    }),
  ],
});

// The Polish article divides traffic by conversions and calls it a rate. That quotient is kept under its true name.
const visitsPerConversion = kpi({
  id: "visits_per_conversion",
  code: "C3b",
  group: "conversion",
  name: words("Visits per conversion", "전환당 방문 수", "Wizyty na konwersję"),
  about: words(
    "Social sessions over key events: how many visits one conversion takes. Fewer is better.",
    "소셜 유입 세션을 주요 이벤트 수로 나눈 값으로, 전환 한 건에 필요한 방문 수입니다. 적을수록 좋습니다.",
    "Sesje z mediów społecznościowych przez kluczowe zdarzenia: ile wizyt potrzeba na konwersję. Mniej znaczy lepiej.",
  ),
  better: "down",
  kind: "none",
  source: `${articleB}: całkowity ruch podzielony przez liczbę konwersji`,
  variants: [
    variant({
      ...averaged,
      ...activity,
      id: "social",
      name: fromSocial,
      unit: "session per conversion",
      formula: over(sessions, keyEvents),
    }),
    variant({
      ...averaged,
      ...exactWindow,
      id: "window",
      name: windowName,
      unit: "session per conversion",
      formula: over(windowSessions, windowKeyEvents),
      aside: true,
    }),
  ],
});

const money = { display: "money", time: "sum", entities: "sum", basis: "closed" } as const;
const wonNote = words(
  "Deals won on these days whose original source is social. Other currencies at the rate of the day, where one is known; else they stay out.",
  "해당 날짜에 성사된, 최초 유입이 소셜인 거래입니다. 다른 통화는 그날의 환율로 환산하며, 환율이 없으면 제외합니다.",
  "Transakcje wygrane w tych dniach, których pierwotnym źródłem są media społecznościowe. Inne waluty po kursie z dnia, a bez kursu pominięte.",
);

// The essential "social conversions tied to revenue" is headed by the revenue: of the two it is the one that pays.
const socialRevenue = kpi({
  id: "social_revenue",
  code: "C5",
  group: "conversion",
  name: words(
    "Revenue from social leads",
    "소셜 리드로 발생한 수익",
    "Dochód z leadów z mediów społecznościowych",
  ),
  about: words(
    "Amount of deals won that came from social media, on the day they were won.",
    "소셜 미디어에서 유입되어 성사된 거래의 금액으로, 성사된 날짜를 기준으로 합니다.",
    "Kwota wygranych transakcji pochodzących z mediów społecznościowych, w dniu wygranej.",
  ),
  better: "up",
  kind: "lagging",
  essential: true,
  source: `${articleA}: 소셜 리드로 발생한 수익; ${articleB}: generowany dochód, konwersje powiązane z przychodami`,
  variants: [
    variant({
      ...money,
      id: "social",
      name: words(
        "Deals from social media",
        "소셜 미디어에서 온 거래",
        "Transakcje z mediów społecznościowych",
      ),
      unit: "minor unit",
      formula: sum(deal, "amount_minor", { where: [won, social], on: "closed_day", money: true }),
      note: wonNote,
    }),
    variant({
      ...money,
      id: "all",
      name: words("Deals from every channel", "모든 채널의 거래", "Transakcje ze wszystkich kanałów"),
      unit: "minor unit",
      formula: sum(deal, "amount_minor", { where: [won], on: "closed_day", money: true }),
      aside: true,
    }),
    variant({
      ...added,
      id: "deals",
      name: words(
        "Number of social deals won",
        "성사된 소셜 거래 수",
        "Liczba wygranych transakcji z mediów społecznościowych",
      ),
      unit: "deal",
      basis: "closed",
      formula: sum(deal, "deals", { where: [won, social], on: "closed_day" }),
      aside: true,
    }),
  ],
});

export const conversions = [qualifiedInteractions, conversionRate, visitsPerConversion, socialRevenue];
