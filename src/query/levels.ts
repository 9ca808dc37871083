// First and last known levels taken while the rows of an account are added: no row is ranked against another.

import { leafKey } from "../catalogue/print.ts";
import { isLevel, type Leg, levelsBy } from "./plan.ts";
import { leafName, orderName } from "./rows.ts";
import type { Selection } from "./selection.ts";
import { id, ors, type Sql, sql, sums } from "./sql.ts";

const leafOf = (leg: Leg): Sql => id(leafName(leg));
const isKnown = (leg: Leg): Sql => sql`${leafOf(leg)} is not null`;

interface Taken {
  /** What each leg supplies of an account. */
  readonly of: readonly Sql[];
  /** How many rows supply it: those with flows, and those chosen for their level alone. */
  readonly rows: Sql;
}

/** Of the row a level is taken from: 1 where it is there for the level alone. */
const alone = (leg: Leg, flows: readonly Leg[]): Sql =>
  flows.length === 0
    ? sql`1`
    : sql`argMax(case when ${isKnown(leg)} then case when ${ors(flows.map(isKnown))} then 0 else 1 end end, ${id(orderName(leg))})`;

/**
 * A first and a last level of one account are of two days, or the account stays out: no row is counted twice. More
 * than one of a kind could share a row.
 */
const differentLevels = (legs: readonly Leg[]): readonly Leg[] => {
  const different = levelsBy(legs, ({ leaf }) => leafKey(leaf));
  if (new Set(different.map(({ leaf }) => leaf.kind)).size < different.length)
    throw new Error("a formula takes one first and one last level of an account");
  return different;
};

export const levelsTaken = ({ plan: { legs } }: Selection): Taken => {
  const flows = legs.filter(({ leaf }) => !isLevel(leaf));
  const withFlows = flows.length === 0 ? [] : [sql`count(case when ${ors(flows.map(isKnown))} then 1 end)`];
  return {
    of: legs.map((leg) =>
      isLevel(leg.leaf) ? sql`argMax(${leafOf(leg)}, ${id(orderName(leg))})` : sql`sum(${leafOf(leg)})`,
    ),
    rows: sums([...withFlows, ...differentLevels(legs).map((leg) => alone(leg, flows))]),
  };
};
