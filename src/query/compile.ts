// Question → SQL. Pure: no clock, no network, no database.

import type { Node } from "../catalogue/expr.ts";
import type { Dimension } from "../facts/common.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { levelsTaken } from "./levels.ts";
import { type Group, isLevel, type Leg, plan, takesLevels } from "./plan.ts";
import type { Question } from "./question.ts";
import { bucketName, calendarOf, countedRows, leafName, type Selection } from "./rows.ts";
import { ands, commas, digits, id, type Sql, sql } from "./sql.ts";

const sumName = ({ index }: Leg): Sql => id(`sum_${index}`);
const leafOf = (leg: Leg): Sql => id(leafName(leg));

/** Of all rows of a group at once. Over no known row each is unknown, never 0. */
const folded = (leg: Leg): Sql => {
  const of = leafOf(leg);
  switch (leg.leaf.kind) {
    case "distinct":
      return sql`nullIf(count(distinct ${of}), 0)`;
    case "window":
      // Two windows of one length overlap in people: they are not added, and neither is preferred.
      return sql`case when count(${of}) = 1 then max(${of}) end`;
    default:
      return sql`sum(${of})`;
  }
};

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

const cuts = (selection: Selection): readonly Cut[] => {
  const { question, windows } = selection;
  return [
    ...(windows ? [plainly(id("in_window")), plainly(id("in_window_end"))] : []),
    ...(windows || question.grain === "total" ? [] : [bucketCut(selection)]),
    ...(question.by === null ? [] : [partCut(question.by)]),
  ];
};
const keysWith = (selection: Selection, ...names: readonly string[]): readonly Sql[] => {
  const own = cuts(selection).map(({ key }) => key);
  const further = names.filter((name) => own.every(({ text }) => text !== name));
  return [...own, ...further.map(id)];
};
const grouping = (keys: readonly Sql[]): Sql => (keys.length === 0 ? sql`` : sql`\ngroup by ${commas(keys)}`);
const having = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`` : sql`\n  having ${ands(conditions)}`;

/** A growth needs two days: one known level is no growth of 0. */
const twoDays = (group: Group): readonly Sql[] => {
  const first = group.legs.find(({ leaf }) => leaf.kind === "first");
  const last = group.legs.find(({ leaf }) => leaf.kind === "last");
  if (!first || !last) return [];
  const dayOf = (leg: Leg): Sql => sql`case when ${leafOf(leg)} is not null then on_day end`;
  return [sql`min(${dayOf(first)}) < max(${dayOf(last)})`];
};

/** A level is set against flows of the same account only: an account that does not know both stays out. */
const pairedAccounts = ({ plan: { groups } }: Selection): readonly Sql[] => {
  const [group, ...others] = groups;
  if (!group || others.length > 0 || group.legs.length < 2) return [];
  if (!group.legs.some(({ leaf }) => isLevel(leaf))) return [];
  return [...group.legs.map((leg) => sql`sum(${leafOf(leg)}) is not null`), ...twoDays(group)];
};

const perAccount = (selection: Selection): Sql => {
  const keys = keysWith(selection, "of_platform", "of_account");
  const { legs } = selection.plan;
  const { of, rows } = takesLevels(selection.plan)
    ? levelsTaken(selection)
    : { of: legs.map((leg) => sql`sum(${leafOf(leg)})`), rows: sql`count(*)` };
  const sums = legs.map((leg, k) => sql`${of[k] as Sql} as ${sumName(leg)}`);
  return sql`select ${commas([...keys, ...sums])}, ${rows} as row_count, 1 as account_count
  from counted
  group by ${commas(keys)}${having(pairedAccounts(selection))}`;
};

const perNetwork = (selection: Selection): Sql => {
  const keys = keysWith(selection, "of_platform");
  const { legs, fold } = selection.plan;
  const sums = legs.map((leg) => sql`${folded(leg)} as ${sumName(leg)}`);
  const both = fold === "network" ? legs.map((leg) => sql`${folded(leg)} is not null`) : [];
  return sql`select ${commas([...keys, ...sums])}, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by ${commas(keys)}${having(both)}`;
};

const perEntity = (selection: Selection): Sql => {
  const keys = keysWith(selection, "of_platform", "of_entity");
  const sums = selection.plan.legs.map((leg) => sql`sum(${leafOf(leg)}) as ${sumName(leg)}`);
  return sql`select ${commas([...keys, ...sums])}, count(*) as row_count, max(of_account) as one_account
  from counted
  group by ${commas(keys)}`;
};

interface Fold {
  /** The step between the rows and the answer, if one is needed. */
  readonly grouped: Sql | null;
  /** True where that step leaves out accounts or networks that do not know every part of the formula. */
  readonly paired: boolean;
  readonly leg: (leg: Leg, dialect: Dialect) => Sql;
  readonly rows: Sql;
  readonly accounts: Sql;
}

/** The step between rows and answer, by how the formula folds. */
export const foldOf = (selection: Selection): Fold => {
  const summed = (leg: Leg): Sql => sql`sum(${sumName(leg)})`;
  const rows = sql`sum(row_count)`;
  switch (selection.plan.fold) {
    case "additive":
      return {
        grouped: perAccount(selection),
        paired: pairedAccounts(selection).length > 0,
        leg: summed,
        rows,
        accounts: sql`sum(account_count)`,
      };
    case "distinct":
    case "network":
      return {
        grouped: perNetwork(selection),
        paired: selection.plan.fold === "network",
        leg: summed,
        rows,
        accounts: sql`sum(account_count)`,
      };
    case "whole":
      return {
        grouped: null,
        paired: false,
        leg: folded,
        rows: sql`count(*)`,
        accounts: sql`count(distinct concat(of_platform, ' ', of_account))`,
      };
    case "quantile":
      return {
        grouped: perEntity(selection),
        paired: false,
        leg: (leg, { quantile }) => quantile(sumName(leg), leg.leaf.kind === "quantile" ? leg.leaf.at : 0.5),
        rows,
        accounts: sql`count(distinct concat(of_platform, ' ', one_account))`,
      };
  }
};

/** A formula over the folded leaves, taken left to right in the order of the plan. */
const evaluate = (node: Node, next: () => Sql): Sql => {
  if (node.kind === "minus") {
    const left = evaluate(node.left, next);
    return sql`(${left} - ${evaluate(node.right, next)})`;
  }
  if (node.kind === "over")
    throw new Error("a ratio stands at the top of a formula, or over another ratio there");
  return next();
};

interface Sides {
  readonly top: Sql;
  readonly bottom: Sql | null;
  readonly times: number;
}

/** a ÷ b ÷ c is a over b times c, so that the answer is always its top over its bottom. */
const sidesOf = (node: Node, next: () => Sql): Sides => {
  if (node.kind !== "over") return { top: evaluate(node, next), bottom: null, times: 1 };
  const inner = sidesOf(node.top, next);
  const bottom = evaluate(node.bottom, next);
  return {
    top: inner.top,
    bottom: inner.bottom === null ? bottom : sql`(${inner.bottom} * ${bottom})`,
    times: inner.times * node.times,
  };
};

const answers = ({ plan: { node, legs } }: Selection, fold: Fold, dialect: Dialect): readonly Sql[] => {
  const folds = legs.map((leg) => fold.leg(leg, dialect));
  let at = 0;
  const { top, bottom, times } = sidesOf(node, () => folds[at++] as Sql);
  if (bottom === null) return [sql`${top} as top_value`];
  const ratio = sql`${top} / nullIf(${bottom}, 0)`;
  return [
    sql`${top} as top_value`,
    sql`${bottom} as bottom_value`,
    sql`${times === 1 ? ratio : sql`${digits(times)} * ${ratio}`} as ratio_value`,
  ];
};

/** The counted rows and what they fold to, as the head of a statement. */
export const withRows = (selection: Selection, { grouped }: Fold): Sql =>
  grouped === null
    ? sql`with counted as (
  ${countedRows(selection)}
)`
    : sql`with counted as (
  ${countedRows(selection)}
), grouped as (
  ${grouped}
)`;

export const selectionOf = (question: Question, name: Dialect["name"]): Selection => ({
  plan: plan(question.variant.formula.node),
  question,
  dialect: dialects[name],
});

const answered = (selection: Selection): Sql => {
  const fold = foldOf(selection);
  const shown = cuts(selection).map((cut) => cut.shown);
  const keys = keysWith(selection);
  const order = keys.length === 0 ? sql`` : sql`\norder by ${commas(keys)}`;
  const values = answers(selection, fold, selection.dialect);
  return sql`${withRows(selection, fold)}
select ${commas([...shown, ...values, sql`${fold.rows} as row_total`, sql`${fold.accounts} as account_total`])}
from ${id(fold.grouped === null ? "counted" : "grouped")}${grouping(keys)}${order}`;
};

/**
 * Rows: in_bucket and in_part where asked for; top_value; bottom_value and ratio_value of a ratio; row_total,
 * account_total. A total is always asked of the engine over the whole period, never added up from buckets.
 */
export const compile = (question: Question, name: Dialect["name"] = "duckdb"): Sql =>
  answered(selectionOf(question, name));

/** The same for every window of the exports that touches the period: in_window, in_window_end in place of in_bucket. */
export const compileWindows = (question: Question, name: Dialect["name"] = "duckdb"): Sql =>
  answered({ ...selectionOf(question, name), windows: true });
