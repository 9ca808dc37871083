// What a check is: a total that a file prints beside its rows, or tells twice, and the facts that should add up to it.

import type { Table } from "../facts/table.ts";

/**
 * Why the sum of a file's rows need not be the network's own total.
 *
 * period: one side tells a period, the other lifetimes · capped: the network exports the first rows only · anonymised: it
 * leaves out what few people did · overlap: one event stands in several rows · other_rows: the total holds rows the export
 * has no list of
 */
export type DeclaredReason = "period" | "capped" | "anonymised" | "overlap" | "other_rows";

export interface Excuse {
  readonly reason: DeclaredReason;
  /** The only way the rows may differ from the total: they tell less, or more; both where absent. */
  readonly rows?: "less" | "more";
  /** It applies only from so many rows on: the network's limit. */
  readonly from?: number;
  /** The largest part of the total it is known to take. A larger gap has another cause, which stays unnamed. */
  readonly most?: number;
  /** Only these figures; all of the check's where absent. */
  readonly figures?: readonly string[];
}

interface Compared {
  /** Unique within the source. */
  readonly id: string;
  /** What may part the two by the network's own doing; no amount can be given for these. */
  readonly excuses?: readonly Excuse[];
}

/** Rows that print a total. They are skips as facts; their figures are kept. */
export interface RowCheck<Value, Test> extends Compared {
  readonly is: "rows";
  readonly when: Test;
  /** Whose facts are summed: several where rows of one table of the file go to either, and the total counts both. */
  readonly into: readonly [Table, ...Table[]];
  /**
   * What the row is a total of: all rows of its table, the fact made of the same row (a printed rate times its base), or
   * the facts that share these columns with it.
   */
  readonly over: "part" | "row" | readonly string[];
  /** By measure of the facts: the figure printed. */
  readonly figures: Readonly<Record<string, Value>>;
  /** By measure: how far the figure may be off for its printed digits alone. */
  readonly slack?: Readonly<Record<string, Value>>;
}

export interface Side {
  readonly from: Table;
  /** Only facts with one of these words. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** Two tables of one upload that tell the same figure, or two ways of one table to tell it. */
export interface FactCheck extends Compared {
  readonly is: "facts";
  readonly printed: Side;
  readonly ours: Side;
  /** Both sides of every figure as columns that are added; `measure` is what it is called. */
  readonly figures: readonly {
    readonly measure: string;
    readonly printed: readonly string[];
    readonly ours: readonly string[];
  }[];
  /** The printed side tells windows: our days are those inside each. */
  readonly within?: true;
}
