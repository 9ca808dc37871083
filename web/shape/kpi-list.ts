// The list of KPIs: found, grouped, sorted, and written as CSV exactly as it is seen.

import { minorDigits } from "../../src/contract/money.ts";
import { changeBetween } from "./delta.ts";
import type { Language } from "./language.ts";
import type { Kpi, ListedKpi, Series, Variant } from "./measure.ts";
import { platformsText } from "./slice.ts";

export interface ListRow {
  readonly kpi: ListedKpi;
  readonly variant: Variant | undefined;
  /** The answer for the period; null while it is not there, or where there are no data. */
  readonly series: Series | null;
}

export const sortKeys = ["name", "code", "change", "coverage"] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sort {
  readonly by: SortKey;
  readonly down: boolean;
}

export const groups = [
  "exposure",
  "engagement",
  "productivity",
  "internal",
  "demographics",
  "advocacy",
  "traffic",
  "care",
  "conversion",
  "own",
] as const satisfies readonly Kpi["group"][];

export const readSort = (text: string | null): Sort => {
  const down = text?.startsWith("-") ?? false;
  const by = sortKeys.find((key) => key === (down ? text?.slice(1) : text));
  return by === undefined ? { by: "code", down: false } : { by, down };
};
export const writeSort = ({ by, down }: Sort): string => (down ? `-${by}` : by);

/** What a row's KPI is covered by: networks and days of the variant shown. */
export const coverageOf = ({ kpi, variant }: ListRow) =>
  kpi.coverage.find((each) => each.variant === variant?.id) ?? null;

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Every word must be found in a name, the code, or the definition; accents and case do not matter. */
export const finds = (kpi: ListedKpi, search: string, language: Language): boolean => {
  const where = folded([kpi.code, kpi.id, kpi.name[language], kpi.name.en, kpi.about[language]].join(" "));
  return folded(search)
    .split(/\s+/)
    .every((word) => where.includes(word));
};

// "X10" stands after "X9".
const byCode = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** What the rows are ordered by; null sorts last whichever way. */
const sortValue = (row: ListRow, by: SortKey, language: Language): string | number | null => {
  switch (by) {
    case "name":
      return row.kpi.name[language];
    case "code":
      return row.kpi.code;
    case "change":
      return row.series === null ? null : changeOf(row.series);
    case "coverage":
      return coverageOf(row)?.platforms.length ?? null;
  }
};

export const changeOf = ({ comparison, display }: Series): number | null =>
  comparison === null || !comparison.comparable
    ? null
    : (comparison.change ?? changeBetween(comparison.current.answer, comparison.total.answer, display));

export const sortRows = <R extends ListRow>(
  rows: readonly R[],
  sort: Sort,
  language: Language,
): readonly R[] => {
  const way = sort.down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortValue(a, sort.by, language), sortValue(b, sort.by, language)];
    const unknown = Number(left === null) - Number(right === null);
    if (left === null || right === null) return unknown || byCode(a.kpi.code, b.kpi.code);
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : sort.by === "code"
          ? byCode(String(left), String(right))
          : String(left).localeCompare(String(right), language);
    return order === 0 ? byCode(a.kpi.code, b.kpi.code) : way * order;
  });
};

/** Groups in their order, each with its sorted rows; empty ones left out. */
export const grouped = <R extends ListRow>(rows: readonly R[], sort: Sort, language: Language) =>
  groups
    .map((group) => ({
      group,
      rows: sortRows(
        rows.filter(({ kpi }) => kpi.group === group),
        sort,
        language,
      ),
    }))
    .filter(({ rows: some }) => some.length > 0);

export interface CsvWords {
  readonly heads: readonly string[];
  readonly group: (group: Kpi["group"]) => string;
  readonly basis: (basis: Variant["basis"]) => string;
}

/** Money in whole units, as a spreadsheet expects it. */
export const plainValue = (series: Series, value: number | null): number | null => {
  if (value === null || series.display !== "money" || series.currency === null) return value;
  return value / 10 ** minorDigits(series.currency);
};

/** The rows as cells: figures bare, so that a spreadsheet can count with them. */
export const listCells = (
  sections: readonly { readonly group: Kpi["group"]; readonly rows: readonly ListRow[] }[],
  language: Language,
  words: CsvWords,
): readonly (readonly (string | number | null)[])[] => [
  words.heads,
  ...sections.flatMap(({ group, rows }) =>
    rows.map((row) => {
      const { kpi, variant, series } = row;
      const coverage = coverageOf(row);
      return [
        words.group(group),
        kpi.name[language],
        kpi.code,
        variant?.name[language] ?? "",
        series === null ? null : plainValue(series, series.total.answer),
        variant?.unit ?? "",
        series?.currency ?? "",
        series === null ? null : changeOf(series),
        variant === undefined ? "" : words.basis(variant.basis),
        platformsText(coverage?.platforms ?? []),
        coverage?.first ?? "",
        coverage?.last ?? "",
      ];
    }),
  ),
];
