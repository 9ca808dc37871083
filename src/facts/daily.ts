// The rollup of a fact table by day: which columns it has. Kept by the embedded engine beside the merged rows.

import { type Columns, mergedColumns, provenance, type Table } from "./table.ts";

export const dailyName = (of: Pick<Table, "name">): string => `${of.name}_daily`;

/** Stands for the things that have one row each, in place of what they are called: no file can hold it. */
export const oneEach = "\u0001";

/** What is added up: no levels; whether people of several rows may be added is the formula's to say. */
export const dailyMeasures = ({ columns }: Table): readonly string[] =>
  Object.entries(columns).flatMap(([name, { unit, stock }]) => (unit === undefined || stock ? [] : [name]));

/** What keeps its rows apart, beside which measures are known: rows that know the same are counted alike. */
export const dailyKeys = ({ columns, daily }: Table): readonly string[] => {
  if (daily === null) return [];
  const places = ["platform", "account", "report"].filter((name) => Object.hasOwn(columns, name));
  return ["workspace", "import_id", "part", "day", ...places, ...daily.by, ...Object.keys(mergedColumns)];
};

/** `known_cells` is a number of bits, one a measure; `rows_held` is how many merged rows stand in the row. */
const own = {
  known_cells: { type: "integer", note: "Which measures its rows know." },
  rows_held: { type: "integer", note: "How many merged rows it holds." },
} as const satisfies Columns;

/** All that a question may read of it. */
export const dailyColumns = (table: Table): Columns => {
  const { columns, daily } = table;
  if (daily === null) return {};
  const all: Columns = { ...provenance, ...columns, ...mergedColumns };
  const names = [...dailyKeys(table), ...(daily.of === undefined ? [] : [daily.of]), ...dailyMeasures(table)];
  return {
    ...Object.fromEntries(names.map((name) => [name, all[name] as Columns[string]])),
    ...own,
  };
};
