// Writes Meta Ads Manager's export by day in four languages; the currency stands in the header, empty is "--".

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, dayFirst, type MadeFile, utf8 } from "../layout.ts";

export interface AdDay {
  readonly day: Day;
  readonly campaign: string;
  /** In the currency's main unit. */
  readonly cost: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly links: number;
  readonly reach: number;
  readonly results: number | null;
}

const headers = {
  en: [
    ...["Reporting starts", "Reporting ends", "Day", "Campaign name", "Results", "Reach", "Impressions"],
    ...["Amount spent", "Clicks (all)", "Link clicks"],
  ],
  pl: [
    ...["Początek okresu raportowania", "Koniec okresu raportowania", "Dzień", "Nazwa kampanii", "Wyniki"],
    ...["Zasięg", "Wyświetlenia", "Wydana kwota", "Kliknięcia (wszystkie)", "Kliknięcia linku"],
  ],
  ko: [
    ...["보고 시작", "보고 종료", "일", "캠페인 이름", "결과", "도달", "노출", "지출 금액", "클릭(전체)"],
    "링크 클릭",
  ],
  fr: [
    ...["Début des rapports", "Fin des rapports", "Jour", "Nom de la campagne", "Résultats", "Couverture"],
    ...["Impressions", "Montant dépensé", "Clics (tous)", "Clics sur un lien"],
  ],
} as const;
type Locale = keyof typeof headers;

const comma = (n: number): string =>
  n
    .toFixed(2)
    .replace(".", ",")
    .replace(/\B(?=(\d{3})+,)/g, "\u00a0");
const money = (n: number, locale: Locale): string | number =>
  locale === "pl" || locale === "fr" ? comma(n) : n;

export const metaAdsFile = (
  of: { readonly name: string; readonly currency: string; readonly locale?: Locale },
  rows: readonly AdDay[],
): MadeFile => {
  const { locale = "en", currency } = of;
  const header = headers[locale].map((cell, at) => (at === 7 ? `${cell} (${currency})` : cell));
  const date = (day: Day): string => (locale === "fr" ? dayFirst(day) : day);
  const cells = rows.map((row) => [
    ...[date(row.day), date(row.day), date(row.day), row.campaign, row.results ?? "--", row.reach],
    ...[row.impressions, money(row.cost, locale), row.clicks, row.links],
  ]);
  const style = { delimiter: locale === "fr" ? ";" : ",", bom: true, quote: "needed" } as const;
  return { name: of.name, bytes: utf8(csvText([header, ...cells], style)) };
};

const start = toDay("2026-09-01");
const rows = (scale: number, campaigns: readonly [string, string]): readonly AdDay[] =>
  [0, 1, 2].flatMap((n) =>
    campaigns.map((campaign, k) => ({
      ...{ day: addDays(start, n), campaign, cost: scale * (1234.5 + n + k), impressions: 4000 + n },
      ...{ clicks: 90 + k, links: 70 + k, reach: 3000, results: k === 0 ? 5 + n : null },
    })),
  );

/** A month in one row: what must be turned away. */
export const periodRows: MadeFile = {
  name: "Example-Works-Campaigns-Sep-1-2026-Sep-30-2026.csv",
  bytes: utf8(
    csvText([
      ["Reporting starts", "Reporting ends", "Campaign name", "Amount spent (EUR)", "Impressions"],
      ["2026-09-01", "2026-09-30", "Autumn launch", 812.4, 90000],
    ]),
  ),
};

export const examples: readonly MadeFile[] = [
  metaAdsFile(
    { name: "Campaigns-Sep-1-2026-Sep-3-2026.csv", currency: "EUR" },
    rows(1, ["Autumn launch", "Retargeting, all"]),
  ),
  metaAdsFile({ name: "Kampanie.csv", currency: "PLN", locale: "pl" }, rows(2, ["Jesień", "Remarketing"])),
  metaAdsFile({ name: "캠페인.csv", currency: "KRW", locale: "ko" }, rows(2, ["가을", "리타겟팅"])),
  metaAdsFile({ name: "Campagnes.csv", currency: "EUR", locale: "fr" }, rows(1, ["Automne", "Reciblage"])),
];
