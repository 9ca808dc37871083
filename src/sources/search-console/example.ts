// Writes Search Console's performance zip (English, Korean, Polish, German) and workbook: no newline after the last row.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, workbook, zip } from "../layout.ts";

type Line = readonly [name: string, clicks: number, impressions: number, position: number];

export interface SearchTotals {
  readonly days: readonly {
    readonly day: Day;
    readonly clicks: number;
    readonly impressions: number;
    readonly position: number;
  }[];
  readonly queries: readonly Line[];
  readonly pages: readonly Line[];
  readonly countries: readonly Line[];
  readonly devices: readonly Line[];
}

const searchNames = {
  en: {
    files: ["Chart", "Queries", "Pages", "Countries", "Devices", "Search appearance", "Filters"],
    first: ["Date", "Top queries", "Top pages", "Country", "Device", "Search Appearance"],
    numbers: ["Clicks", "Impressions", "CTR", "Position"],
    filters: [
      ["Filter", "Value"],
      ["Search type", "Web"],
      ["Date", "Last 3 months"],
    ],
  },
  ko: {
    files: ["차트", "검색어 수", "페이지", "국가", "기기", "검색 노출", "필터"],
    first: ["날짜", "인기 검색어", "인기 페이지", "국가", "기기", "검색 노출"],
    numbers: ["클릭수", "노출", "CTR", "게재 순위"],
    filters: [
      ["필터", "값"],
      ["검색 유형", "웹"],
      ["날짜", "지난 3개월"],
    ],
  },
  pl: {
    files: [
      "Wykres",
      "Zapytania",
      "Strony",
      "Kraje",
      "Urządzenia",
      "Wygląd w wynikach wyszukiwania",
      "Filtry",
    ],
    first: [
      "Data",
      "Najpopularniejsze zapytania",
      "Najpopularniejsze strony",
      "Kraj",
      "Urządzenie",
      "Wygląd w wyszukiwarce",
    ],
    numbers: ["Kliknięcia", "Wyświetlenia", "CTR", "Pozycja"],
    filters: [
      ["Filtr", "Wartość"],
      ["Typ wyszukiwania", "Sieć"],
      ["Data", "Ostatnie 3 miesiące"],
    ],
  },
  de: {
    files: ["Diagramm", "Suchanfragen", "Seiten", "Länder", "Geräte", "Darstellung in der Suche", "Filter"],
    first: [
      "Datum",
      "Häufigste Suchanfragen",
      "Die häufigsten Seiten",
      "Land",
      "Gerät",
      "Darstellung in der Suche",
    ],
    numbers: ["Klicks", "Impressionen", "CTR", "Position"],
    filters: [
      ["Filter", "Wert"],
      ["Suchtyp", "Web"],
      ["Datum", "Letzte 3 Monate"],
    ],
  },
} as const;

interface Names {
  readonly files: readonly string[];
  readonly first: readonly string[];
  readonly numbers: readonly string[];
  readonly filters: readonly (readonly string[])[];
}
type Locale = keyof typeof searchNames;

/** Earlier downloads: other names of the days' entry and of the figures. */
const earlier = (locale: Locale, days: string, numbers: readonly string[]): Names => {
  const { files, first, filters } = searchNames[locale];
  return { files: [days, ...files.slice(1)], first, numbers, filters };
};

const decimal = (n: number, locale: Locale): string =>
  locale === "pl" || locale === "de" ? String(n).replace(".", ",") : String(n);
const ctr = (clicks: number, impressions: number, locale: Locale): string =>
  `${decimal(Math.round((clicks / impressions) * 10000) / 100, locale)}%`;

const tables = (of: SearchTotals, locale: Locale, { files, first, numbers }: Names) => {
  const line = ([name, clicks, impressions, position]: Line) =>
    // A day without an impression has neither rate nor position.
    impressions === 0
      ? [name, clicks, impressions, "", ""]
      : [name, clicks, impressions, ctr(clicks, impressions, locale), decimal(position, locale)];
  const days = of.days.map((day): Line => [day.day, day.clicks, day.impressions, day.position]);
  return [days, of.queries, of.pages, of.countries, of.devices, []].map((lines, at) => ({
    name: files[at] as string,
    rows: [[first[at] as string, ...numbers], ...lines.map(line)],
  }));
};

const entriesOf = (of: SearchTotals, locale: Locale, names: Names) => {
  const style = { delimiter: locale === "de" ? ";" : ",", lastNewline: false } as const;
  const entries = tables(of, locale, names).map(({ name, rows }) => ({
    name: `${name}.csv`,
    text: csvText(rows, style),
  }));
  return [...entries, { name: `${names.files[6]}.csv`, text: csvText(names.filters, style) }];
};

const zipName = (site: string, exported: Day): string =>
  `https___${site}_-Performance-on-Search-${exported}.zip`;

export const searchZip = (
  site: string,
  exported: Day,
  of: SearchTotals,
  locale: Locale = "en",
  names: Names = searchNames[locale],
): MadeFile => ({ name: zipName(site, exported), bytes: zip(entriesOf(of, locale, names)) });

/** A page indexing report, whose files bear the same names: it is left aside. */
const withIndexing = (site: string, exported: Day, of: SearchTotals): MadeFile => ({
  name: zipName(site, exported),
  bytes: zip([
    ...entriesOf(of, "ko", searchNames.ko).map(({ name, text }) => ({ name: `실적/${name}`, text })),
    {
      name: "색인/차트.csv",
      text: csvText([
        ["날짜", "영향을 받은 페이지"],
        ["2026-09-01", 12],
        ["2026-09-02", 13],
      ]),
    },
  ]),
});

/** In the workbook rates are fractions and days are serial numbers. */
const searchBook = (site: string, exported: Day, of: SearchTotals): MadeFile => {
  const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  const rows = (lines: readonly Line[], days: boolean) =>
    lines.map(([name, clicks, impressions, position]) => [
      ...[days ? serial(name) : name, clicks, impressions],
      ...(impressions === 0 ? [null, null] : [clicks / impressions, position]),
    ]);
  const { files, first, numbers, filters } = searchNames.en;
  const days = of.days.map((day): Line => [day.day, day.clicks, day.impressions, day.position]);
  const sheets = [days, of.queries, of.pages, of.countries, of.devices].map((lines, at) => ({
    name: files[at] as string,
    rows: [[first[at] as string, ...numbers], ...rows(lines, at === 0)],
  }));
  return {
    name: `https___${site}_-Performance-on-Search-${exported}.xlsx`,
    bytes: workbook([...sheets, { name: "Filters", rows: filters }]),
  };
};

/** The view of the last 24 hours: hours in the days' place, and rows of no whole day. */
const hoursBook = (site: string, exported: Day): MadeFile => {
  const start = Date.parse("2026-09-09T14:00:00Z") / 86_400_000 + 25_569;
  const hours = Array.from({ length: 24 }, (_, n) => [
    ...[start + n / 24, n % 5, n * 3],
    ...(n === 0 ? [null, null] : [(n % 5) / (n * 3), 6.5]),
  ]);
  const { files, first, numbers } = searchNames.en;
  return {
    name: `https___${site}_-Performance-on-Search-${exported}.xlsx`,
    bytes: workbook([
      { name: files[0], rows: [["Time (UTC+03:00)", ...numbers], ...hours] },
      {
        name: files[1],
        rows: [
          [first[1], ...numbers],
          ["example works", 3, 20, 0.15, 1.5],
        ],
      },
      {
        name: files[6],
        rows: [
          ["Filter", "Value"],
          ["Search type", "Web"],
          ["Date", "Last 24 hours"],
        ],
      },
    ]),
  };
};

const newestFirst = (of: SearchTotals): SearchTotals => ({ ...of, days: of.days.toReversed() });

const totals = (start: Day, scale: number): SearchTotals => ({
  days: [0, 1, 2, 3].map((n) => ({
    day: addDays(start, n),
    clicks: n === 3 ? 0 : scale * (n + 1),
    impressions: n === 3 ? 0 : scale * 31,
    position: 7.25 + n,
  })),
  queries: [
    ["example works", 3, 20, 1.5],
    ["조용한 도구", 1, 12, 8.75],
  ],
  pages: [["https://www.example.com/a,b", 5 * scale, 90 * scale, 7.5]],
  countries: [
    ["Poland", 4 * scale, 60 * scale, 6.25],
    ["South Korea", 2 * scale, 33 * scale, 9.5],
  ],
  devices: [["Mobile", 6 * scale, 93 * scale, 7.25]],
});

export const examples: readonly MadeFile[] = [
  searchZip("www.example.com", toDay("2026-09-10"), totals(toDay("2026-09-05"), 1)),
  searchZip("ko.example.com", toDay("2026-09-10"), totals(toDay("2026-08-01"), 2), "ko"),
  searchZip("pl.example.com", toDay("2026-09-10"), totals(toDay("2026-07-01"), 3), "pl"),
  searchZip("de.example.com", toDay("2026-09-10"), totals(toDay("2026-06-01"), 4), "de"),
  searchBook("xl.example.com", toDay("2026-09-10"), totals(toDay("2026-05-01"), 5)),
  searchZip(
    "dates.example.com",
    toDay("2025-02-10"),
    newestFirst(totals(toDay("2025-01-30"), 2)),
    "en",
    earlier("en", "Dates", searchNames.en.numbers),
  ),
  searchZip(
    "daty.example.com",
    toDay("2025-02-10"),
    newestFirst(totals(toDay("2025-01-30"), 3)),
    "pl",
    earlier("pl", "Daty", searchNames.pl.numbers),
  ),
  searchZip(
    "ko1.example.com",
    toDay("2026-09-10"),
    totals(toDay("2026-08-01"), 4),
    "ko",
    earlier("ko", "차트", ["클릭수", "노출수", "클릭률", "게재순위"]),
  ),
  searchZip(
    "ko2.example.com",
    toDay("2026-09-10"),
    totals(toDay("2026-08-01"), 5),
    "ko",
    earlier("ko", "날짜", ["클릭수", "노출수", "CTR", "평균 게재순위"]),
  ),
  withIndexing("ko3.example.com", toDay("2026-09-10"), totals(toDay("2026-08-01"), 1)),
  hoursBook("hours.example.com", toDay("2026-09-10")),
];
