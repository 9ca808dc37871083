// What is selected for a question: its plan, its dialect, and for what its rows are read.

import type { Dialect } from "./dialect.ts";
import type { Plan } from "./plan.ts";
import type { Question } from "./question.ts";
import type { Sql } from "./sql.ts";

/** A column of a select. Its name is none that a table has: ClickHouse puts an alias in place of a column of that name. */
export interface Named {
  readonly name: string;
  readonly of: Sql;
}

export interface Selection {
  readonly plan: Plan;
  readonly question: Question;
  readonly dialect: Dialect;
  /** Every window that touches the period stands by itself, in place of buckets. */
  readonly windows?: true;
  /** The rows are read to be folded at once, not to be shown: what is cheaper to group by will do. */
  readonly folding?: true;
}
