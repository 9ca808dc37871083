// The small table that a value typed by hand is: its columns, and how they are read, as a person would say it of a table of their own.

import type { MappingSpec } from "./spec.ts";

/** By field; the moment makes each a file of its own, also where the same is typed again after it was taken out. */
const columns = {
  kpi: "KPI by hand",
  day: "First day",
  until: "Last day",
  value: "Value",
  unit: "Unit",
  note: "Note",
  who: "Typed by",
  platform: "Network",
  account: "Account",
} as const;
const moment = "Typed at";

export const typedHeader: readonly string[] = [...Object.values(columns), moment];

export const typedSpec: MappingSpec = {
  schema: "entered_value",
  columns,
  once: {},
  words: {},
  dateOrder: null,
  decimal: ".",
};

export interface Typed {
  readonly kpi: string;
  readonly day: string;
  /** The last day; empty of a single day. */
  readonly until: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
  readonly who: string;
  readonly platform: string;
  readonly account: string;
  readonly at: string;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Plain digits: 1e21 and 1e-7 are no cells of a table. */
const digits = (value: number): string =>
  value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });

export const typedTable = ({
  kpi,
  day,
  until,
  value,
  unit,
  note,
  who,
  platform,
  account,
  at,
}: Typed): string =>
  [typedHeader, [kpi, day, until, digits(value), unit, note, who, platform, account, at]]
    .map((row) => `${row.map(cell).join(",")}\n`)
    .join("");
