// Question → SQL. Pure: no clock, no network, no database.

import type { Node } from "../catalogue/expr.ts";
import { askedOf, curve, type Survival } from "./clock.ts";
import { acrossParts, cuts, keysWith, ofOneAccount } from "./cuts.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { countedRowsOf, folded, foldingOf, noneOf } from "./folded.ts";
import { levelsTaken } from "./levels.ts";
import { type Lifetime, retention, worthOf } from "./lifetime.ts";
import { acrossGroups, type Group, isLevel, type Leg, nodeAsked, ofEach, plan, takesLevels } from "./plan.ts";
import type { Question } from "./question.ts";
import { countedRows, leafName, ratesOf } from "./rows.ts";
import type { Selection } from "./selection.ts";
import { ands, commas, digits, id, type Sql, sql, value, withs } from "./sql.ts";

const sumName = ({ index }: Leg): Sql => id(`sum_${index}`);
const leafOf = (leg: Leg): Sql => id(leafName(leg));

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
  const each = ofEach(selection.plan) ? ["of_entity"] : [];
  const keys = keysWith(selection, "of_platform", "of_account", ...each);
  const { legs } = selection.plan;
  const folding = foldingOf(selection);
  const { of, rows } = takesLevels(selection.plan)
    ? levelsTaken(selection)
    : { of: legs.map((leg) => noneOf(sql`sum(${leafOf(leg)})`, leg, folding)), rows: countedRowsOf(folding) };
  const sums = legs.map((leg, k) => sql`${of[k] as Sql} as ${sumName(leg)}`);
  return sql`select ${commas([...keys, ...sums])}, ${rows} as row_count, 1 as account_count
  from counted
  group by ${commas(keys)}${having(pairedAccounts(selection))}`;
};

const perNetwork = (selection: Selection): Sql => {
  const keys = keysWith(selection, "of_platform");
  const { legs, fold } = selection.plan;
  const folding = foldingOf(selection);
  const sums = legs.map((leg) => sql`${folded(leg, folding)} as ${sumName(leg)}`);
  const both = fold === "network" ? legs.map((leg) => sql`${folded(leg, folding)} is not null`) : [];
  return sql`select ${commas([...keys, ...sums])}, ${countedRowsOf(folding)} as row_count, count(distinct of_account) as account_count
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

const perTime = (selection: Selection): Sql => {
  const [leg] = selection.plan.legs as readonly [Leg];
  const keys = keysWith(selection);
  return leg.leaf.kind === "lifetime" ? retention(keys, leg, selection.question.settings) : curve(keys, leg);
};

interface Fold {
  /** The step between the rows and the answer, if one is needed. */
  readonly grouped: Sql | null;
  /** True where that step leaves out accounts or networks that do not know every part of the formula. */
  readonly paired: boolean;
  readonly leg: (leg: Leg, dialect: Dialect) => Sql;
  /** Where each network is worked out by itself first: a post reaches the followers of its own, and no others. */
  readonly over?: (of: Sql) => Sql;
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
        accounts: ofEach(selection.plan)
          ? sql`count(distinct concat(of_platform, ' ', of_account))`
          : sql`sum(account_count)`,
      };
    case "network":
      return {
        grouped: perNetwork(selection),
        paired: true,
        leg: sumName,
        over: (of) => sql`sum(${of})`,
        rows,
        accounts: sql`sum(account_count)`,
      };
    case "distinct":
      return {
        grouped: perNetwork(selection),
        paired: false,
        leg: summed,
        rows,
        accounts: sql`sum(account_count)`,
      };
    case "whole":
      return {
        grouped: null,
        paired: false,
        leg: (leg) => folded(leg, foldingOf(selection)),
        rows: sql`count(*)`,
        accounts: sql`count(distinct concat(of_platform, ' ', of_account))`,
      };
    case "survival":
      return {
        grouped: perTime(selection),
        paired: false,
        leg: ({ leaf }) => askedOf(leaf as Survival, selection.question.settings),
        rows,
        accounts: sql`max(account_count)`,
      };
    case "lifetime":
      return {
        grouped: perTime(selection),
        paired: false,
        leg: ({ leaf }) => worthOf(leaf as Lifetime, selection.question.settings),
        rows,
        accounts: sql`max(account_count)`,
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
  if (node.kind === "minus" || node.kind === "plus") {
    const left = evaluate(node.left, next);
    const right = evaluate(node.right, next);
    return node.kind === "plus" ? sql`(${left} + ${right})` : sql`(${left} - ${right})`;
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

const answers = (selection: Selection, fold: Fold, dialect: Dialect): readonly Sql[] => {
  const { node, legs } = selection.plan;
  const folds = legs.map((leg) => fold.leg(leg, dialect));
  let at = 0;
  const sides = sidesOf(node, () => folds[at++] as Sql);
  const added = fold.over ?? ((of: Sql) => of);
  const { times } = sides;
  const top = added(sides.top);
  const own = sides.bottom && added(sides.bottom);
  if (own === null) return [sql`${ofOneAccount(selection, top)} as top_value`];
  const bottom = acrossGroups(selection.question) ? sql`sum(${own}) over (${acrossParts(selection)})` : own;
  const ratio = sql`${top} / nullIf(${bottom}, 0)`;
  return [
    sql`${top} as top_value`,
    sql`${bottom} as bottom_value`,
    sql`${times === 1 ? ratio : sql`${digits(times)} * ${ratio}`} as ratio_value`,
  ];
};

/** The counted rows and what they fold to, as the head of a statement. */
export const headOf = (selection: Selection, { grouped }: Pick<Fold, "grouped">): readonly Sql[] => [
  ...ratesOf(selection),
  sql`counted as (
  ${countedRows(selection)}
)`,
  ...(grouped === null
    ? []
    : [
        sql`grouped as (
  ${grouped}
)`,
      ]),
];

export const selectionOf = (question: Question, name: Dialect["name"]): Selection => ({
  plan: plan(nodeAsked(question)),
  question,
  dialect: dialects[name],
});

const answered = (selection: Selection): Sql => {
  const fold = foldOf(selection);
  const shown = cuts(selection).map((cut) => cut.shown);
  const keys = keysWith(selection);
  const order = keys.length === 0 ? sql`` : sql`\norder by ${commas(keys)}`;
  const values = answers(selection, fold, selection.dialect);
  const told = sql`${withs(headOf(selection, fold))}select ${commas([...shown, ...values, sql`${fold.rows} as row_total`, sql`${fold.accounts} as account_total`])}
from ${id(fold.grouped === null ? "counted" : "grouped")}${grouping(keys)}${order}`;
  const { by, only } = selection.question;
  // Each group was set against all of them first.
  return by !== "group" || only.group === undefined
    ? told
    : sql`select * from (
${told}
) as told_groups where in_part in ${value("only_group", "texts", only.group)}`;
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
