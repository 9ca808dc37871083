// list_candidates: what each kind of conversion came to lately, so that a definition is chosen with its numbers in sight.

import { addDays, type Day, dayIn } from "../base/period.ts";
import type * as operations from "../contract/operations.ts";
import { candidate, candidates, lastConversion } from "../query/candidates.ts";
import type { Row } from "../store/warehouse.ts";
import type { Context, UseCase } from "./context.ts";
import { workspaceOf } from "./uploads.ts";

const days = 90;

const known = (of: Row[string] | undefined): number | null =>
  of === null || of === undefined ? null : Number(of);

const tallyOf = (row: Row) => ({
  conversions: known(row["now_total"]),
  before: known(row["then_total"]),
  social: known(row["social_total"]),
  persons: Number(row["person_total"]) || null,
  last: row["last_day"] === null ? null : String(row["last_day"]),
});

/** The days end with the last one that has data, so that an old export is judged by its own end; never with one to come. */
const endOf = async (context: Context, workspace: string): Promise<Day | null> => {
  const { timeZone } = await workspaceOf(context, workspace);
  const [row] = await context.warehouse.rows(lastConversion(workspace));
  const last = row?.["last_day"] ?? null;
  if (last === null) return null;
  const today = dayIn(context.now(), timeZone);
  return addDays(String(last) < today ? (String(last) as Day) : today, 1);
};

export const listCandidates: UseCase<typeof operations.listCandidates> = async (context, input) => {
  const { workspace, events = [] } = input;
  const until = await endOf(context, workspace);
  if (until === null) return { since: null, until: null, events: [], chosen: null };
  const since = addDays(until, -days);
  const asked = {
    workspace,
    period: { since, until },
    before: { since: addDays(since, -days), until: since },
  };
  const each = await context.warehouse.rows(candidates(asked));
  const [chosen] = events.length === 0 ? [] : await context.warehouse.rows(candidate(asked, events));
  return {
    since,
    until,
    events: each.map((row) => ({ event: String(row["one_event"]), ...tallyOf(row) })),
    chosen: chosen === undefined ? null : tallyOf(chosen),
  };
};
