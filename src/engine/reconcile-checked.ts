// What one check of a file comes to: what the network prints, what our facts sum up to, and the gap between them.

import type { Table } from "../facts/table.ts";
import { type Gap, gapOf, gapsOf, type Pair, type Standing } from "../query/reconcile.ts";
import type { Check, Source } from "../sources/source.ts";
import type { Row } from "../store/warehouse.ts";
import type { Sums, Teller, TellerPart } from "./reconcile-tell.ts";

/** One printed total and where it stands. */
export interface Place {
  readonly part: number;
  /** null where several rows tell it. */
  readonly line: number | null;
  /** What it is a total of, such as a post; '' for all of its table. */
  readonly scope: string;
  readonly printed: number;
  readonly ours: number | null;
  readonly gap: number;
}

export interface Checked {
  readonly check: string;
  readonly source: Source;
  readonly kind: Check["is"];
  /** The table inside the file that is checked, and the one that tells the total. */
  readonly part: TellerPart;
  readonly against: TellerPart;
  readonly table: Table;
  readonly measure: string;
  /** Of money, which is in its minor units. */
  readonly currency: string | null;
  readonly printed: number;
  readonly ours: number | null;
  readonly now: number | null;
  readonly rows: number;
  readonly gap: number | null;
  readonly reasons: Gap["reasons"];
  readonly rest: number | null;
  readonly standing: Standing;
  readonly totals: number;
  readonly differ: number;
  readonly places: readonly Place[];
  /** The total with the most that nothing explains; null where there is none. */
  readonly worst: (Place & { readonly rest: number }) | null;
}

export interface Matched extends Place {
  readonly pair: Pair;
}

export const known = (cell: unknown): number | null =>
  cell === null || cell === undefined ? null : Number(cell);
export const added = (all: readonly (number | null)[]): number | null => {
  const told = all.flatMap((one) => one ?? []);
  return told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0);
};

/** What the digits of a sum of rounded rows may be off by: half a cent each, or half of the second decimal. */
export const slackOf = (table: Table, measure: string, rows: number): number => {
  const column = table.columns[measure];
  if (isMoney(table, measure)) return 0.5 * rows;
  return column?.type === "number" ? 0.005 * rows : 0;
};

/** Their sum is rounded: a rate times its base is a figure again, not a fraction of one. */
export const shown = (of: number): number => Math.round(of * 100) / 100;

const worstOf = (places: readonly Place[], gaps: readonly Gap[]): Checked["worst"] => {
  const open = places.flatMap((place, i) => {
    const { rest, standing } = gaps[i] as Gap;
    return standing === "unexplained" ? [{ ...place, rest: shown(rest) }] : [];
  });
  const [worst] = open.sort((a, b) => Math.abs(b.rest) - Math.abs(a.rest));
  return worst ?? null;
};

export const finished = (
  of: Pick<
    Checked,
    "check" | "source" | "kind" | "part" | "against" | "table" | "measure" | "currency" | "now"
  >,
  matched: readonly Matched[],
  excuses: Check["excuses"] = [],
): Checked => {
  const own = excuses.filter(({ figures }) => figures === undefined || figures.includes(of.measure));
  const gaps = matched.map(({ pair }) => gapOf(pair, own));
  const people = of.table.columns[of.measure]?.unique === true;
  const { gap, reasons, rest, standing } = gapsOf(gaps);
  const places = matched.map(({ pair: _, ...place }, i) => ({ ...place, gap: shown((gaps[i] as Gap).gap) }));
  const largest = [...places].sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap)).slice(0, 20);
  const ours = added(matched.map((one) => one.ours));
  return {
    ...of,
    printed: shown(matched.reduce((sum, one) => sum + one.printed, 0)),
    ours: people || ours === null ? null : shown(ours),
    now: people ? null : of.now,
    rows: matched.reduce((sum, { pair }) => sum + pair.rows, 0),
    gap: people ? null : shown(gap),
    reasons: people
      ? []
      : reasons.map((one) => ({ ...one, amount: one.amount === null ? null : shown(one.amount) })),
    rest: people ? null : shown(rest),
    standing: people ? "people" : standing,
    totals: matched.length,
    differ: people ? 0 : gaps.filter((one) => one.standing !== "agrees").length,
    worst: people ? null : worstOf(places, gaps),
    places: largest.map((one) => (people ? { ...one, ours: null, gap: 0 } : one)),
  };
};

export const isMoney = (table: Table, measure: string): boolean =>
  table.columns[measure]?.unit === "minor unit";

/** The one currency of these rows; null where they have several, whose amounts add up to nothing. */
export const currencyOf = (rows: readonly Row[]): string | null => {
  const all = new Set(rows.flatMap((row) => [row["one_currency"], row["other_currency"]]));
  const [only] = all;
  return all.size === 1 && typeof only === "string" ? only : null;
};

export const nowIn = async (teller: Teller, of: Sums): Promise<readonly Row[]> =>
  teller.now === null || of.by.includes("line") ? [] : teller.now(of);
