// Which days a KPI has data for, per account: one question a table, however many variants ask.

import { addDays, type Day } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type { Table } from "../facts/table.ts";
import type { Row } from "../store/warehouse.ts";
import { known } from "./cell.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { conditions, picked, told } from "./filter.ts";
import { columnsRead, relation } from "./known-at.ts";
import { type Group, isLevel, isWindowTable, type Leg, plan } from "./plan.ts";
import type { Question } from "./question.ts";
import { ands, commas, id, type Sql, sql, value } from "./sql.ts";

export type Asked = Pick<Question, "settings" | "only" | "knownAt">;

/** The days on which one account knows something. */
export interface Span {
  readonly platform: string;
  readonly account: string;
  readonly first: Day;
  /** Inclusive. */
  readonly last: Day;
}

/** What must be known together for a day to count: the flows of a group at once, each level by itself. */
interface Need {
  readonly variant: Variant;
  readonly group: Group;
  readonly legs: readonly Leg[];
}

/** A table's question; first_k and last_k of its rows belong to the k-th list of needs. */
interface TableQuestion {
  readonly statement: Sql;
  readonly needs: readonly (readonly Need[])[];
}

const groupKey = ({ table, on }: Pick<Group, "table" | "on">): string => `${table.name} ${on}`;
const whereKey = ({ legs }: Need): string => JSON.stringify(legs.map(({ leaf }) => leaf.where));

const needsOf = (variant: Variant): readonly Need[] =>
  plan(variant.formula.node).groups.flatMap((group) => {
    const flows = group.legs.filter(({ leaf }) => !isLevel(leaf));
    const levels = group.legs.filter(({ leaf }) => isLevel(leaf));
    const sets = [...(flows.length === 0 ? [] : [flows]), ...levels.map((leg) => [leg])];
    return sets.map((legs) => ({ variant, group, legs }));
  });

const knownOf = ({ legs, group }: Need): Sql => ands(legs.map(({ leaf }) => known(leaf, group.table)));

/** True where a row counts for the need: known, of the formula's kind, and picked by the caller. */
const conditionOf = (need: Need, wheres: readonly string[], asked: Asked, dialect: Dialect): Sql =>
  ands([
    ...need.legs.flatMap(({ leaf }, k) => {
      const prefix = `covers_${wheres.indexOf(whereKey(need))}_${k}`;
      return conditions(need.group.table, leaf.where, prefix, asked, dialect);
    }),
    ...picked(need.group.table, asked.only),
    knownOf(need),
  ]);

/**
 * What tells one export from another: those of platform, account and report that stand in the key. Its days are taken
 * over all of its rows: a month without a social session is a month of 0, and not a month without data.
 */
const exportOf = ({ key }: Table): readonly string[] =>
  ["platform", "account", "report"].filter((column) => key.includes(column));

const spanColumns = ({ table, on }: Group, when: Sql, isKnown: Sql, k: number): readonly Sql[] => [
  sql`count(case when ${when} then 1 end) as ${id(`has_${k}`)}`,
  sql`min(case when ${isKnown} then ${id(on)} end) as ${id(`first_${k}`)}`,
  sql`max(case when ${isKnown} then ${isWindowTable(table) ? id("window_end") : id(on)} end) as ${id(`last_${k}`)}`,
];

const byCondition = (needs: readonly Need[], asked: Asked, dialect: Dialect) => {
  const wheres = [...new Set(needs.map(whereKey))];
  const found = new Map<string, { readonly when: Sql; readonly needs: readonly Need[] }>();
  for (const need of needs) {
    const when = conditionOf(need, wheres, asked, dialect);
    found.set(when.text, { when, needs: [...(found.get(when.text)?.needs ?? []), need] });
  }
  return [...found.values()];
};

const tableQuestion = (needs: readonly Need[], asked: Asked, dialect: Dialect): TableQuestion => {
  const { group } = needs[0] as Need;
  const { table } = group;
  const found = byCondition(needs, asked, dialect);
  const columns = found.flatMap(({ when, needs: own }, k) =>
    spanColumns(group, when, knownOf(own[0] as Need), k),
  );
  const read = needs.flatMap(({ variant }) =>
    columnsRead(table, { plan: plan(variant.formula.node), by: null, only: asked.only }),
  );
  const places = [
    sql`${told(table, "platform")} as of_platform`,
    sql`${told(table, "account")} as of_account`,
    ...(table.key.includes("report") ? [sql`report as of_report`] : []),
  ];
  const groups = [told(table, "platform"), told(table, "account")];
  return {
    statement: sql`select ${commas([...places, ...columns])}
from ${relation(table, [...new Set(read)], asked)}
where workspace = ${value("workspace", "text", asked.settings.workspace)}
group by ${commas([...groups, ...(table.key.includes("report") ? [id("report")] : [])])}`,
    needs: found.map(({ needs: own }) => own),
  };
};

/** One question per table and day column that the variants read. */
export const coverageQuestions = (
  variants: readonly Variant[],
  asked: Asked,
  name: Dialect["name"],
): readonly TableQuestion[] => {
  const needs = variants.flatMap(needsOf);
  return [...new Set(needs.map(({ group }) => groupKey(group)))].map((key) =>
    tableQuestion(
      needs.filter(({ group }) => groupKey(group) === key),
      asked,
      dialects[name],
    ),
  );
};

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** From the first to the last day over all spans; null over none. */
export const whole = (spans: readonly Span[]): Pick<Span, "first" | "last"> | null => {
  const [one, ...more] = spans;
  if (!one) return null;
  return more.reduce<Pick<Span, "first" | "last">>(
    (a, b) => ({ first: earlier(a.first, b.first), last: later(a.last, b.last) }),
    { first: one.first, last: one.last },
  );
};

/** Of each account that has a row that counts, the days of its exports. */
const spansIn = (rows: readonly Row[], k: number, { table }: Group): readonly Span[] => {
  const identity = (row: Row): string =>
    JSON.stringify(exportOf(table).map((column) => row[`of_${column}`] ?? ""));
  const days = rows.flatMap((row): readonly (Span & { readonly of: string })[] => {
    const [first, last] = [row[`first_${k}`], row[`last_${k}`]];
    if (typeof first !== "string" || typeof last !== "string") return [];
    const end = isWindowTable(table) ? addDays(last as Day, -1) : (last as Day);
    const [platform, account] = [String(row["of_platform"]), String(row["of_account"])];
    return [{ platform, account, first: first as Day, last: end, of: identity(row) }];
  });
  const counted = rows.filter((row) => Number(row[`has_${k}`]) > 0);
  const accounts = [
    ...new Set(counted.map((row) => JSON.stringify([row["of_platform"], row["of_account"]]))),
  ];
  return accounts.flatMap((text) => {
    const [platform, account] = JSON.parse(text) as [string, string];
    const own = counted.filter((row) => row["of_platform"] === platform && row["of_account"] === account);
    const exports = new Set(own.map(identity));
    const range = whole(days.filter(({ of }) => exports.has(of)));
    return range === null ? [] : [{ platform, account, ...range }];
  });
};

const clip = (span: Span, by: Pick<Span, "first" | "last">): readonly Span[] => {
  const [first, last] = [later(span.first, by.first), earlier(span.last, by.last)];
  return first <= last ? [{ ...span, first, last }] : [];
};

/** Accounts that know everything, on the days on which they do. */
const sameAccounts = (sets: readonly (readonly Span[])[]): readonly Span[] => {
  const [first = [], ...others] = sets;
  return others.reduce<readonly Span[]>(
    (spans, set) =>
      spans.flatMap((span) => {
        const other = set.find((o) => o.platform === span.platform && o.account === span.account);
        return other ? clip(span, other) : [];
      }),
    first,
  );
};

/** Two tables name their accounts each in its own way, so they meet by network, or over all where networks are none. */
const acrossTables = (variant: Variant, sets: readonly (readonly Span[])[]): readonly Span[] => {
  const [first = [], ...others] = sets;
  const byNetwork = plan(variant.formula.node).fold === "network";
  return others.reduce<readonly Span[]>(
    (spans, set) =>
      spans.flatMap((span) => {
        const other = whole(byNetwork ? set.filter((o) => o.platform === span.platform) : set);
        return other ? clip(span, other) : [];
      }),
    first,
  );
};

/** A growth from a first to a last level needs two days: one known level says nothing of it. */
const growthOnly = (variant: Variant, spans: readonly Span[]): readonly Span[] => {
  const kinds = new Set(plan(variant.formula.node).legs.map(({ leaf }) => leaf.kind));
  return kinds.has("first") && kinds.has("last") ? spans.filter(({ first, last }) => first < last) : spans;
};

/** The spans of a variant, from the rows that answered the questions of `coverageQuestions`, in their order. */
export const spansOf = (
  variant: Variant,
  questions: readonly TableQuestion[],
  answers: readonly (readonly Row[])[],
): readonly Span[] => {
  const found = questions.flatMap(({ needs }, q) =>
    needs.flatMap((own, k) =>
      own
        .filter((need) => need.variant === variant)
        .map(({ group }) => ({ key: groupKey(group), spans: spansIn(answers[q] ?? [], k, group) })),
    ),
  );
  const keys = plan(variant.formula.node).groups.map(groupKey);
  const sets = keys.map((key) => sameAccounts(found.filter((f) => f.key === key).map(({ spans }) => spans)));
  return growthOnly(variant, acrossTables(variant, sets));
};
