// What may be asked of a KPI, before it is SQL.

import type { Grain, Weekday } from "../base/grain.ts";
import type { Day } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type { Dimension } from "../facts/common.ts";

/** Workspace words that formulas refer to. */
export interface Settings {
  readonly workspace: string;
  readonly weekStart: Weekday;
  readonly brandTerms: readonly string[];
  readonly qualified: readonly string[];
  readonly currency: string;
}

export interface Question {
  readonly variant: Variant;
  readonly settings: Settings;
  readonly since: Day;
  /** The first day that is out. */
  readonly until: Day;
  readonly grain: Grain;
  readonly by: Dimension | null;
  /** Only rows with one of these values, all named dimensions together (AND between dimensions, OR within one). */
  readonly only: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  /** What was known at this instant (ISO, UTC); null is now. */
  readonly knownAt: string | null;
}

/** A row of the answer. `top` and `bottom` are the sides of a ratio; `top` alone where it is none. */
export interface Answer {
  /** First day of the bucket; null for a total. */
  readonly bucket: Day | null;
  readonly part: string | null;
  readonly answer: number | null;
  readonly top: number | null;
  readonly bottom: number | null;
  /** Merged fact rows that supplied a known cell. */
  readonly rows: number;
  /** Different accounts behind the number: a stock with fewer accounts than before is not comparable. */
  readonly accounts: number;
}
