// First and last known levels taken while the rows of an account are added: no row is ranked against another.

import { isLevel, type Leg } from "./plan.ts";
import { leafName, type Selection } from "./rows.ts";
import { digits, id, ors, type Sql, sql, sums, value } from "./sql.ts";

const leafOf = (leg: Leg): Sql => id(leafName(leg));
const isKnown = (leg: Leg): Sql => sql`${leafOf(leg)} is not null`;

/** The greatest is the first or last day, and of one day the later observation. */
const orderOf = ({ leaf }: Leg, { question }: Selection): Sql => {
  const toEnd = sql`dateDiff('day', on_day, ${value("until", "day", question.until)})`;
  const day = leaf.kind === "first" ? toEnd : sql`on_day`;
  return sql`(${day}, order_seen, order_import, order_part, order_line)`;
};

interface Taken {
  /** What each leg supplies of an account. */
  readonly of: readonly Sql[];
  /** How many rows supply it: those with flows, and those chosen for their level alone. */
  readonly rows: Sql;
}

/** A level with whether it stands alone in its row, in one list: the row is chosen once and tells both. */
const besideFlows = (leg: Leg, flows: readonly Leg[], selection: Selection): Sql =>
  sql`(argMax([${leafOf(leg)}, case when ${ors(flows.map(isKnown))} then 0 else 1 end], ${orderOf(leg, selection)}) filter (where ${isKnown(leg)}))`;

const same = (a: Leg, b: Leg): boolean => JSON.stringify(a.leaf) === JSON.stringify(b.leaf);

/**
 * A first and a last level of one account are of two days, or the account stays out: no row is counted twice. More
 * than one of a kind could share a row.
 */
const differentLevels = (legs: readonly Leg[]): readonly Leg[] => {
  const different = legs.filter(
    (leg, k) => isLevel(leg.leaf) && legs.findIndex((other) => same(other, leg)) === k,
  );
  if (new Set(different.map(({ leaf }) => leaf.kind)).size < different.length)
    throw new Error("a formula takes one first and one last level of an account");
  return different;
};

export const levelsTaken = (selection: Selection): Taken => {
  const { legs } = selection.plan;
  const flows = legs.filter(({ leaf }) => !isLevel(leaf));
  const levels = differentLevels(legs);
  if (flows.length === 0)
    return {
      of: legs.map((leg) => sql`argMax(${leafOf(leg)}, ${orderOf(leg, selection)})`),
      rows: digits(levels.length),
    };
  const chosen = (leg: Leg): Sql => besideFlows(leg, flows, selection);
  const withFlows = sql`count(case when ${ors(flows.map(isKnown))} then 1 end)`;
  return {
    of: legs.map((leg) => (isLevel(leg.leaf) ? sql`${chosen(leg)}[1]` : sql`sum(${leafOf(leg)})`)),
    rows: sums([withFlows, ...levels.map((leg) => sql`${chosen(leg)}[2]`)]),
  };
};
