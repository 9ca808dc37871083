// What the cells of a leg come to over a group of rows, whether each row is one or stands for several.

import { alikeName, readsDaily } from "./daily.ts";
import { type Leg, wholeOfPart } from "./plan.ts";
import { leafName } from "./rows.ts";
import type { Selection } from "./selection.ts";
import { id, type Sql, sql } from "./sql.ts";

const leafOf = (leg: Leg): Sql => id(leafName(leg));

/** Rows that know the leg; in a rollup different things that have one row each stand in one. */
const knownRows = (leg: Leg, daily: boolean): Sql =>
  daily && leg.leaf.kind === "distinct"
    ? sql`count(coalesce(cast(${leafOf(leg)} as varchar), cast(${id(alikeName(leg))} as varchar)))`
    : sql`count(${leafOf(leg)})`;

/** None of what is known is 0: no negative one among ten scored. */
export const noneOf = (of: Sql, leg: Leg, { legs, daily }: Folding): Sql => {
  const whole = wholeOfPart(leg, legs);
  return whole ? sql`coalesce(${of}, case when ${knownRows(whole, daily)} > 0 then 0 end)` : of;
};

interface Folding {
  readonly legs: readonly Leg[];
  /** Rows of a rollup among them, each of which stands for several. */
  readonly daily: boolean;
}
export const foldingOf = (selection: Selection): Folding => ({
  legs: selection.plan.legs,
  daily: readsDaily(selection),
});

/** Of all rows of a group at once. Over no known row each is unknown, never 0. */
export const folded = (leg: Leg, folding: Folding): Sql => noneOf(foldedAlone(leg, folding), leg, folding);

export const countedRowsOf = ({ daily }: Folding): Sql => (daily ? sql`sum(held_rows)` : sql`count(*)`);

const foldedAlone = (leg: Leg, { daily }: Folding): Sql => {
  const of = leafOf(leg);
  switch (leg.leaf.kind) {
    case "distinct":
      return daily
        ? sql`nullIf(count(distinct ${of}) + coalesce(sum(${id(alikeName(leg))}), 0), 0)`
        : sql`nullIf(count(distinct ${of}), 0)`;
    case "window":
      // Two windows of one length overlap in people: they are not added, and neither is preferred.
      return sql`case when count(${of}) = 1 then max(${of}) end`;
    default:
      return sql`sum(${of})`;
  }
};
