// A row of the engine's answer as numbers: unknown stays null, and what is no number is unknown.

import type { Day } from "../base/period.ts";
import type { Cell, Row } from "../store/warehouse.ts";
import type { Answer } from "./question.ts";

const number = (cell: Cell | undefined): number | null => {
  if (cell === null || cell === undefined || typeof cell === "boolean") return null;
  const found = Number(cell);
  return Number.isFinite(found) ? found : null;
};
const text = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell);

/** Part '' is the part whose dimension no row tells. */
export const answerOf = (row: Row): Answer => {
  const ratio = Object.hasOwn(row, "ratio_value");
  return {
    bucket: text(row["in_bucket"]) as Day | null,
    part: text(row["in_part"]),
    answer: number(ratio ? row["ratio_value"] : row["top_value"]),
    top: number(row["top_value"]),
    bottom: ratio ? number(row["bottom_value"]) : null,
    rows: number(row["row_total"]) ?? 0,
    accounts: number(row["account_total"]) ?? 0,
  };
};

/** A window of the exports that touches the period, in place of a bucket. */
export interface WindowAnswer extends Omit<Answer, "bucket"> {
  readonly since: Day;
  readonly until: Day;
}

export const windowAnswerOf = (row: Row): WindowAnswer => {
  const { bucket: _, ...answer } = answerOf(row);
  return { ...answer, since: String(row["in_window"]) as Day, until: String(row["in_window_end"]) as Day };
};
