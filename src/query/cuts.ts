// What an answer is cut by: its buckets and its parts, and what is said across all parts of a bucket.

import type { Dimension } from "../base/dimensions.ts";
import { bucketName, calendarOf } from "./rows.ts";
import type { Selection } from "./selection.ts";
import { commas, id, type Sql, sql } from "./sql.ts";

/** What the answer is cut by: the column of the counted rows, and how the answer tells it. */
interface Cut {
  readonly key: Sql;
  readonly shown: Sql;
}
const plainly = (key: Sql): Cut => ({ key, shown: key });

const bucketCut = (selection: Selection): Cut => {
  const key = id(bucketName(selection));
  const calendar = calendarOf(selection);
  return calendar ? { key, shown: sql`${calendar.firstDay(key)} as in_bucket` } : plainly(key);
};

const partCut = (by: Dimension): Cut => {
  if (by !== "platform" && by !== "account") return plainly(id("in_part"));
  const key = id(`of_${by}`);
  return { key, shown: sql`${key} as in_part` };
};

export const cuts = (selection: Selection): readonly Cut[] => {
  const { question, windows } = selection;
  return [
    ...(windows ? [plainly(id("in_window")), plainly(id("in_window_end"))] : []),
    ...(windows || question.grain === "total" ? [] : [bucketCut(selection)]),
    ...(question.by === null ? [] : [partCut(question.by)]),
  ];
};
export const keysWith = (selection: Selection, ...names: readonly string[]): readonly Sql[] => {
  const own = cuts(selection).map(({ key }) => key);
  const further = names.filter((name) => own.every(({ text }) => text !== name));
  return [...own, ...further.map(id)];
};
/** The parts of one bucket together. */
export const acrossParts = (selection: Selection): Sql => {
  const { question } = selection;
  const keys = cuts({ ...selection, question: { ...question, by: null } }).map(({ key }) => key);
  return keys.length === 0 ? sql`` : sql`partition by ${commas(keys)}`;
};

/** Shares of two accounts are of two wholes, and are never added. */
export const ofOneAccount = (selection: Selection, of: Sql): Sql => {
  const { legs } = selection.plan;
  if (!legs.some(({ leaf }) => leaf.kind === "snapshot" && leaf.alone)) return of;
  const { by } = selection.question;
  const account = sql`concat(of_platform, ' ', of_account)`;
  const grouped = by === "group";
  const [least, most] = [sql`min(${account})`, sql`max(${account})`].map((one, k) =>
    grouped ? sql`${k === 0 ? sql`min` : sql`max`}(${one}) over (${acrossParts(selection)})` : one,
  ) as [Sql, Sql];
  return sql`case when ${least} = ${most} then ${of} end`;
};
