// Writes Meta Ads Manager's exports in four languages, by day and over a period; the currency stands in the header, empty is "--".

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

// Other months than the campaigns: one account's days are split in one way only.
const [june, july, august] = [toDay("2026-06-01"), toDay("2026-07-01"), toDay("2026-08-01")];

/** Every column that was seen, by ad. */
const everything = (): MadeFile => {
  const header = [
    ...["Reporting starts", "Reporting ends", "Day", "Campaign name", "Campaign ID", "Campaign delivery"],
    ...["Ad set name", "Ad name", "Attribution setting", "Results", "Result indicator", "Reach", "Frequency"],
    ...["Cost per results", "Amount spent (USD)", "Impressions", "CPM (cost per 1,000 impressions) (USD)"],
    ...["Link clicks", "CPC (cost per link click) (USD)", "CTR (link click-through rate)", "Clicks (all)"],
    ...["CTR (all)", "CPC (all) (USD)", "Landing page views"],
  ];
  const row = (day: Day, ad: string, cost: number, results: number | string) => [
    ...[day, day, day, "Autumn launch", "120210000000000001", "active", "Everyone, 25-54", ad],
    ...["7-day click or 1-day view", results, "actions:lead", 900, 1.11, results === "" ? "" : 4.2, cost],
    ...[1000, cost, 20, cost / 20, 2, 31, 3.1, cost / 31, 12],
  ];
  const table = [header, row(august, "Film", 41.07, 3), row(addDays(august, 1), "Film", 12.5, "")];
  return {
    name: "Ads-Aug-1-2026-Aug-2-2026.csv",
    bytes: utf8(csvText([...table, row(august, "Picture", 7, 1)], { bom: true })),
  };
};

/** A month and a day in one row each, two campaigns of one name, and the row of all together. */
const periods = (): MadeFile => {
  const header = [
    ...[
      "Reporting starts",
      "Reporting ends",
      "Campaign name",
      "Campaign ID",
      "Results",
      "Reach",
      "Impressions",
    ],
    ...["Amount spent (EUR)", "Clicks (all)", "Link clicks"],
  ];
  return {
    name: "Example-Works-Campaigns-Aug-1-2026-Sep-30-2026.csv",
    bytes: utf8(
      csvText(
        [
          header,
          [
            "2026-08-01",
            "2026-08-31",
            "Autumn launch",
            "120210000000000001",
            12,
            40000,
            90000,
            812.4,
            700,
            512,
          ],
          [
            "2026-09-01",
            "2026-09-30",
            "Autumn launch",
            "120210000000000001",
            9,
            41000,
            91000,
            790.15,
            690,
            498,
          ],
          ["2026-09-01", "2026-09-30", "Autumn launch", "120210000000000002", "", 300, 410, 3.2, 2, 1],
          ["2026-09-05", "2026-09-05", "One evening", "120210000000000003", 1, 50, 61, 5, 3, 2],
          ["2026-08-01", "2026-09-30", "", "", "", 70000, 181471, 1610.75, 1395, 1013],
        ],
        { bom: true },
      ),
    ),
  };
};

const polish = (currency: string): MadeFile => {
  const header = [
    ...["Dzień", "Nazwa kampanii", "Nazwa zestawu reklam", "Nazwa reklamy", "Początek okresu raportowania"],
    ...["Koniec okresu raportowania", `Wydana kwota (${currency})`, "Wyświetlenia", "Zasięg"],
    ...[
      "Kliknięcia linku",
      "Kliknięcia (wszystkie)",
      `CPC (wszystkie) (${currency})`,
      "Wyniki",
      "Typ wyniku",
    ],
    ...["Zakupy", "Dodanie do koszyka w witrynie", "Zainicjowanie finalizacji zakupu"],
    "3-sekundowe odtworzenia filmu",
  ];
  const row = (day: Day, ad: string, cost: string, films: number | string) => [
    ...[day, "Jesień", "Wszyscy", ad, day, day, cost, 5100, 4000, 61, 80, "15,43", 4],
    ...["Kontakty", "--", "--", "--", films],
  ];
  return {
    name: `Reklamy-${currency}.csv`,
    bytes: utf8(
      csvText(
        [
          header,
          row(july, "Film", "1\u00a0234,50", 800),
          row(july, "Obraz", "15,00", "--"),
          row(addDays(july, 1), "Film", "1 002,05", "--"),
        ],
        {
          bom: true,
        },
      ),
    ),
  };
};

const korean = (cost: string, first: Day): MadeFile => {
  const header = [
    ...[
      "보고 시작",
      "보고 종료",
      "일",
      "캠페인 이름",
      "광고 세트 이름",
      "광고 이름",
      "목표",
      "결과 유형",
      "결과",
    ],
    ...[`${cost} (KRW)`, "노출", "도달", "링크 클릭", "클릭(전체)", "랜딩 페이지 조회", "구매"],
    ...["공유 항목이 포함된 구매", "구매 전환값", "공유 항목의 구매 전환값", "구매 ROAS", "게시물 참여"],
    "동영상 3초 이상 재생",
  ];
  const row = (day: Day, ad: string, spent: string, value: string | number) => [
    ...[day, day, day, "가을", "전체", ad, "OUTCOME_SALES", "구매", 2, spent, 9000, 7000, 88, 120, 60, 2],
    ...[1, value, value, 3.1, 40, 2500],
  ];
  return {
    name: `광고 ${cost}.csv`,
    bytes: utf8(
      csvText([
        header,
        row(first, "영상", "45,000", "139,500"),
        row(first, "이미지", "9,000", "27,900"),
        row(addDays(first, 1), "영상", "38,000", ""),
      ]),
    ),
  };
};

const french: MadeFile = {
  name: "Campagnes septembre.csv",
  bytes: utf8(
    csvText(
      [
        [
          ...["Début des rapports", "Fin des rapports", "Nom de la campagne", "Résultats", "Couverture"],
          ...["Répétition", "Impressions", "Montant dépensé (EUR)", "Clics (tous)", "Clics sur un lien"],
        ],
        ["01/09/2026", "30/09/2026", "Automne", 14, 9000, "1,24", 11160, "1 200,00", 210, 160],
        ["01/09/2026", "30/09/2026", "Reciblage", "", 800, "2,5", 2000, "86,40", 30, 25],
      ],
      { delimiter: ";", bom: true },
    ),
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
  everything(),
  periods(),
  polish("PLN"),
  polish("USD"),
  korean("지출 금액", june),
  korean("소진 금액", addDays(june, 7)),
  french,
];
