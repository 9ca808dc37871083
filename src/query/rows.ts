// The merged rows that count for a question, one select per table: the answer folds them, the trace lists them.

import { networkFamilies } from "../base/network-families.ts";
import { ofCosts } from "../catalogue/print.ts";
import { cell, entity, known } from "./cell.ts";
import { came, clocked } from "./clock.ts";
import { apart, dailyRelation, heldBy, isDaily, readOf } from "./daily.ts";
import { conditions, dimensionTold, inPeriod, picked, told, touches } from "./filter.ts";
import { isFirst, withTurns } from "./first-time.ts";
import { columnsRead, ratesFor, relation } from "./known-at.ts";
import { monthsOf } from "./lifetime.ts";
import { type Group, isLevel, isSnapshot, type Leg, levelsBy, type Plan, takesLevels } from "./plan.ts";
import type { Question } from "./question.ts";
import type { Named, Selection } from "./selection.ts";
import { settingsTold } from "./settings-told.ts";
import { ands, commas, id, lines, literal, ors, type Sql, sql, unions, value } from "./sql.ts";
import { oneTruth } from "./truth.ts";

/** A bucket of rows that are folded: by its number where the dialect has one, and how the answer tells its first day. */
export const calendarOf = ({ question, dialect }: Selection) => dialect.calendar[question.grain];
export const bucketName = (selection: Selection): string =>
  calendarOf(selection) === undefined ? "in_bucket" : "bucket_number";

const list = (columns: readonly Named[]): Sql =>
  commas(columns.map(({ name, of }) => (of.text === name ? of : sql`${of} as ${id(name)}`)));
const kept = (columns: readonly Named[]): readonly Named[] =>
  columns.map(({ name }) => ({ name, of: id(name) }));

export const leafName = ({ index }: Leg): string => `leaf_${index}`;
const cellName = ({ index }: Leg): string => `cell_${index}`;
export const orderName = ({ leaf }: Leg): string => `order_${leaf.kind}`;
const rankName = ({ index }: Leg): string => `rank_${index}`;

const flows = (group: Group): readonly Leg[] => group.legs.filter(({ leaf }) => !isLevel(leaf));
const levels = (group: Group): readonly Leg[] => group.legs.filter(({ leaf }) => isLevel(leaf));
const holds = ({ legs }: Group, { index }: Leg): boolean => legs.some((leg) => leg.index === index);
const sameWhere = ({ legs }: Group): boolean =>
  new Set(legs.map(({ leaf }) => JSON.stringify(leaf.where))).size === 1;

const ownWhere = ({ question, dialect }: Selection, { table }: Group, leg: Leg): readonly Sql[] => [
  ...conditions(table, leg.leaf.where, leafName(leg), question, dialect),
  ...isFirst(leg),
];

/** A ratio counts only rows that know both sides: each flow of a group needs all flows of the group known, of one truth. */
const flowsKnown = (group: Group): Sql =>
  ands([...once(flows(group).map(({ leaf }) => known(leaf, group.table))), ...oneTruth(group)]);

const once = (conditions: readonly Sql[]): readonly Sql[] =>
  conditions.filter((one, k) => conditions.findIndex(({ text }) => text === one.text) === k);

const somethingKnown = (group: Group): Sql => {
  if (levels(group).length === 0) return flowsKnown(group);
  const levelKnown = once(levels(group).map(({ leaf }) => known(leaf, group.table)));
  return ors(flows(group).length === 0 ? levelKnown : [...levelKnown, flowsKnown(group)]);
};

const otherPicks = ({ only: { group: _, ...others } }: Question): Question["only"] => others;

const counts = (selection: Selection, group: Group): Sql => {
  const { question, dialect } = selection;
  const own = group.legs.map((leg) => ownWhere(selection, group, leg));
  return ands([
    sql`workspace = ${value("workspace", "text", question.settings.workspace)}`,
    selection.windows ? touches(question) : inPeriod(group, question, dialect),
    // Groups are picked by the formula: see nodeAsked.
    ...picked(group.table, otherPicks(question), question.settings, dialect),
    ...(sameWhere(group) ? (own[0] ?? []) : [ors(own.map(ands))]),
    ...group.legs.flatMap(({ leaf }) => settingsTold(leaf, question.settings)),
    somethingKnown(group),
  ]);
};

/** Of a rollup the value to count is the thing's own, or the mark of those that have one row each. */
const leafOf = (selection: Selection, group: Group, leg: Leg): Sql => {
  const of = cellOf(selection, group, leg);
  return leg.leaf.kind === "distinct" && isDaily(selection, group) ? apart(of) : of;
};

const cellOf = (selection: Selection, group: Group, leg: Leg): Sql => {
  const { fold } = selection.plan;
  const withinNetwork = selection.folding === true && (fold === "distinct" || fold === "network");
  const { question, dialect } = selection;
  const of = cell(leg, { settings: question.settings, dialect }, withinNetwork);
  const when = [
    ...(sameWhere(group) ? [] : ownWhere(selection, group, leg)),
    // Beside a level, a row may be there for the level alone.
    ...(levels(group).length > 0 && !isLevel(leg.leaf) ? [flowsKnown(group)] : []),
  ];
  return when.length === 0 ? of : sql`case when ${ands(when)} then ${of} end`;
};

/** Rates for all of its tables, where one of them has amounts. */
export const ratesOf = ({ plan, question }: Selection): readonly Sql[] =>
  ratesFor(
    plan.groups.flatMap(({ table }) => columnsRead(table, { plan, by: question.by, only: question.only })),
    question,
  );

const merged = (selection: Selection, group: Group): Sql => {
  const { question, dialect } = selection;
  const { table } = group;
  if (isDaily(selection, group)) return dailyRelation(table, question);
  const rows = relation(table, readOf(selection, group), question, dialect);
  return withTurns(group, clocked(group, rows, question, dialect), question, dialect);
};

const bucketOf = ({ on }: Group, selection: Selection): readonly Named[] => {
  const { grain, settings } = selection.question;
  if (grain === "total") return [];
  const of = calendarOf(selection)?.of(id(on)) ?? selection.dialect.bucket(id(on), grain, settings.weekStart);
  return [{ name: bucketName(selection), of }];
};

/** Every row stands in its platform and account anyway. */
const partOf = ({ question, dialect }: Selection, { table }: Group): readonly Named[] => {
  const { by } = question;
  return by === null || by === "platform" || by === "account"
    ? []
    : [{ name: "in_part", of: dimensionTold(table, by, question.settings, dialect) }];
};

/** Costs are of a network whatever its ads are called: Meta's ads bring Facebook's and Instagram's leads. */
const networkOf = ({ plan }: Selection, { table }: Group): Sql => {
  const own = told(table, "platform");
  if (!ofCosts(plan.node)) return own;
  const cases = networkFamilies.map(
    ([family, networks]) => sql`when ${own} in (${commas(networks.map(literal))}) then ${literal(family)}`,
  );
  return sql`case ${lines(cases)} else ${own} end`;
};

/** Where a row stands: its bucket, its part, its account, and its entity for a quantile. */
const places = (selection: Selection, group: Group): readonly Named[] => {
  const { windows } = selection;
  const over = group.legs.flatMap(({ leaf }) => entity(leaf) ?? []);
  return [
    ...(windows
      ? [
          { name: "in_window", of: id("day") },
          { name: "in_window_end", of: id("window_end") },
        ]
      : bucketOf(group, selection)),
    ...partOf(selection, group),
    { name: "of_platform", of: networkOf(selection, group) },
    { name: "of_account", of: told(group.table, "account") },
    ...over.map((of) => ({ name: "of_entity", of })),
    ...group.legs.flatMap(({ leaf, index }) =>
      leaf.kind === "survival" ? [{ name: `came_${index}`, of: came(leaf) }] : [],
    ),
    ...group.legs.flatMap((leg) => (leg.leaf.kind === "lifetime" ? monthsOf(leg) : [])),
  ];
};

const dayOf = (plan: Plan, { on }: Group): readonly Named[] =>
  plan.legs.some(({ leaf }) => isLevel(leaf)) ? [{ name: "on_day", of: id(on) }] : [];

const flatRows = (selection: Selection, group: Group, extra: readonly Named[]): Sql => {
  const leafs = selection.plan.legs.map((leg) => ({
    name: leafName(leg),
    of: holds(group, leg) ? leafOf(selection, group, leg) : sql`null`,
  }));
  return sql`select ${list([...places(selection, group), ...leafs, ...dayOf(selection.plan, group), ...extra])}
  from ${merged(selection, group)}
  where ${counts(selection, group)}`;
};

/** First or last among the known levels of an account in its bucket; the later observation breaks a tie. */
const rank = (within: readonly Named[], leg: Leg): Named => {
  const partition = commas([...within.map(({ name }) => id(name)), sql`${id(cellName(leg))} is null`]);
  const day = leg.leaf.kind === "first" ? sql`on_day` : sql`on_day desc`;
  return {
    name: rankName(leg),
    of: sql`row_number() over (partition by ${partition}
        order by ${day}, order_seen desc, order_import desc, order_part desc, order_line desc)`,
  };
};
const orders: readonly Named[] = [
  { name: "order_seen", of: id("observed_at") },
  { name: "order_import", of: id("import_id") },
  { name: "order_part", of: id("part") },
  { name: "order_line", of: id("line") },
];

const levelLeaf = (group: Group, leg: Leg): Sql => {
  if (!holds(group, leg)) return sql`null`;
  const own = id(cellName(leg));
  return isLevel(leg.leaf) ? sql`case when ${id(rankName(leg))} = 1 then ${own} end` : own;
};

/** The rows that hold a first or last level, one per account and bucket, beside the rows of the flows. */
const levelRows = (selection: Selection, group: Group, extra: readonly Named[]): Sql => {
  const place = places(selection, group);
  const cells = group.legs.map((leg) => ({ name: cellName(leg), of: cellOf(selection, group, leg) }));
  const day = dayOf(selection.plan, group);
  const ranks = levels(group).map((leg) => rank(place, leg));
  const leafs = selection.plan.legs.map((leg) => ({ name: leafName(leg), of: levelLeaf(group, leg) }));
  const inner = [...place, ...cells, ...day, ...extra];
  return sql`select ${list([...kept(place), ...leafs, ...kept(day), ...kept(extra)])}
  from (
    select ${list([...kept(inner), ...ranks])}
    from (
      select ${list([...inner, ...orders])}
      from ${merged(selection, group)}
      where ${counts(selection, group)}
    ) as found_rows
  ) as ranked_rows
  where ${ors(
    group.legs.map((leg) =>
      isLevel(leg.leaf)
        ? sql`(${id(rankName(leg))} = 1 and ${id(cellName(leg))} is not null)`
        : sql`${id(cellName(leg))} is not null`,
    ),
  )}`;
};

/** Of each account the rows of the last day in its bucket: which parts it has is told on that day, and on no other. */
const lastTold = (selection: Selection, group: Group, extra: readonly Named[]): Sql => {
  const within = places(selection, group).filter(({ name }) => name !== "in_part");
  const kept = [
    ...places(selection, group),
    ...selection.plan.legs.map((leg) => ({ name: leafName(leg), of: id(leafName(leg)) })),
    ...dayOf(selection.plan, group),
    ...extra,
  ];
  const days: readonly Named[] = [
    { name: "told_on", of: id(group.on) },
    {
      name: "last_told",
      of: sql`max(${id(group.on)}) over (partition by ${commas(within.map(({ of }) => of))})`,
    },
  ];
  return sql`select ${commas(kept.map(({ name }) => id(name)))}
  from (
    ${flatRows(selection, group, [...extra, ...days])}
  ) as told_rows
  where told_on = last_told`;
};

/** The counted rows of one table, with further columns of it where the trace wants them. */
export const rowsOf = (selection: Selection, group: Group, extra: readonly Named[] = []): Sql => {
  if (group.legs.some(({ leaf }) => isSnapshot(leaf))) return lastTold(selection, group, extra);
  return levels(group).length > 0 ? levelRows(selection, group, extra) : flatRows(selection, group, extra);
};

/** What levels are taken by: the greatest is of the first or last day, and of one day the later observation. */
const levelOrders = ({ plan, question, dialect }: Selection, { on }: Group): readonly Named[] =>
  levelsBy(plan.legs, ({ leaf }) => leaf.kind).map((leg) => {
    const toEnd = sql`dateDiff('day', ${id(on)}, ${value("until", "day", question.until)})`;
    const day = leg.leaf.kind === "first" ? toEnd : id(on);
    return { name: orderName(leg), of: dialect.ordered([day, ...orders.map(({ of }) => of)]) };
  });

/** The counted rows of every table the formula reads. Tables are stacked and never joined, so no row can fan out. */
export const countedRows = (selection: Selection): Sql => {
  const folding = { ...selection, folding: true } as const;
  const taken = takesLevels(selection.plan);
  return unions(
    selection.plan.groups.map((group) => {
      if (taken) return flatRows(folding, group, levelOrders(folding, group));
      return rowsOf(
        folding,
        group,
        heldBy(folding, group, (leg) => cellOf(folding, group, leg)),
      );
    }),
  );
};
