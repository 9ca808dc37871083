// The days each account knows, read off what the coverage questions were answered, and the days in between that it lacks.

import { addDays, type Day } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type { Table } from "../facts/table.ts";
import type { Row } from "../store/warehouse.ts";
import { groupKey, type Need, silencesOf, type TableAnswer, type TableQuestion } from "./coverage.ts";
import { exportColumns } from "./export-names.ts";
import { clipped, holesOf, holesTogether, type Missing, type Stretch, whole } from "./holes.ts";
import { type Group, isLevel, isSnapshot, isWindowTable, plan } from "./plan.ts";

/** The days on which one account knows something. */
export interface Span extends Stretch {
  readonly platform: string;
  readonly account: string;
  /** Days in between that no export tells; of the other account where a figure of another table lacks them. */
  readonly missing: readonly Missing[];
}

/**
 * What tells one export from another: those of platform, account and report that stand in the key. Its days are taken
 * over all of its rows: a month without a social session is a month of 0, and not a month without data.
 */
const exportOf = ({ key }: Table): readonly string[] =>
  ["platform", "account", "report"].filter((column) => key.includes(column));

interface Export {
  readonly row: Row;
  readonly platform: string;
  readonly account: string;
  readonly of: string;
  readonly days: Stretch;
  readonly holes: readonly Stretch[];
}

const samePlace = (a: Row, b: Row): boolean =>
  ["of_platform", "of_account", "of_report"].every((column) => a[column] === b[column]);

const stretchOf = (row: Row, k: number): Stretch | null => {
  const [first, last] = [row[`first_${k}`], row[`last_${k}`]];
  return typeof first === "string" && typeof last === "string"
    ? { first: first as Day, last: last as Day }
    : null;
};

const holesIn = (row: Row, { files, quiet }: TableAnswer, k: number, table: Table): readonly Stretch[] => {
  const silences = silencesOf(files.find((file) => samePlace(file, row)) ?? {}, k);
  const sameExport = (one: Row): boolean =>
    exportColumns(table).every((column) => one[column] === row[column]);
  const longest = quiet.find(sameExport)?.[`quiet_${k}`];
  return holesOf(table, silences, Number(longest ?? 0));
};

const exportIn = (row: Row, answer: TableAnswer, k: number, table: Table): readonly Export[] => {
  const days = stretchOf(row, k);
  if (days === null) return [];
  return [
    {
      row,
      platform: String(row["of_platform"]),
      account: String(row["of_account"]),
      of: JSON.stringify(exportOf(table).map((column) => row[`of_${column}`] ?? "")),
      days: isWindowTable(table) ? { ...days, last: addDays(days.last, -1) } : days,
      holes: holesIn(row, answer, k, table),
    },
  ];
};

const accountOf = ({ platform, account }: Export): string => JSON.stringify([platform, account]);

/** Whether a row that the caller picked must count, or any. */
export type Counted = "has" | "any";

/** Of each account that has a row that counts, the days of its exports. */
const spansIn = (answer: TableAnswer, k: number, { table }: Group, counted: Counted): readonly Span[] => {
  const counts = (row: Row): boolean => Number(row[`${counted}_${k}`] ?? row[`has_${k}`]) > 0;
  const all = answer.rows.flatMap((row) => exportIn(row, answer, k, table));
  const counting = new Set(answer.rows.filter(counts));
  const own = all.filter(({ row }) => counting.has(row));
  return [...new Set(own.map(accountOf))].flatMap((account) => {
    const exports = own.filter((one) => accountOf(one) === account);
    const [{ platform, account: name }] = exports as readonly Export[] as readonly [Export];
    const named = new Set(exports.map(({ of }) => of));
    const range = whole(all.filter(({ of }) => named.has(of)).map(({ days }) => days));
    const missing = holesTogether(exports).map((hole) => ({ platform, account: name, ...hole }));
    return range === null ? [] : [{ platform, account: name, ...range, missing }];
  });
};

/** The days on which both know; what either lacks inside them is missing. */
const clip = (span: Span, by: Stretch, more: readonly Missing[]): readonly Span[] =>
  clipped([span], by).map((both) => ({
    ...both,
    missing: clipped([...span.missing, ...more], both),
  }));

/** Accounts that know everything, on the days on which they do. */
const sameAccounts = (sets: readonly (readonly Span[])[]): readonly Span[] => {
  const [first = [], ...others] = sets;
  return others.reduce<readonly Span[]>(
    (spans, set) =>
      spans.flatMap((span) => {
        const other = set.find((o) => o.platform === span.platform && o.account === span.account);
        return other ? clip(span, other, other.missing) : [];
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
        const met = byNetwork ? set.filter((o) => o.platform === span.platform) : set;
        const other = whole(met);
        return other
          ? clip(
              span,
              other,
              met.flatMap(({ missing }) => missing),
            )
          : [];
      }),
    first,
  );
};

/** A growth from a first to a last level needs two days: one known level says nothing of it. */
const growthOnly = (variant: Variant, spans: readonly Span[]): readonly Span[] => {
  const kinds = new Set(plan(variant.formula.node).legs.map(({ leaf }) => leaf.kind));
  return kinds.has("first") && kinds.has("last") ? spans.filter(({ first, last }) => first < last) : spans;
};

/** True of a KPI of stocks alone, such as followers: its number is the last one told. */
export const levelsOnly = (variant: Variant): boolean =>
  plan(variant.formula.node).legs.every(({ leaf }) => isLevel(leaf) || isSnapshot(leaf));

/** A level stands until the next one is told, so beside a flow its silences are none. */
const silent = ({ variant, legs }: Need): boolean =>
  levelsOnly(variant) || legs.every(({ leaf }) => !isLevel(leaf));

/** By code units, so that names which differ only in case stand in one order, whatever the store answered first. */
const byPlace = (a: Span, b: Span): number => {
  const [one, other] = a.platform === b.platform ? [a.account, b.account] : [a.platform, b.platform];
  return one < other ? -1 : Number(one > other);
};

/** The spans of a variant by network and account, from what answered the questions of `coverageQuestions`, in their order. */
export const spansOf = (
  variant: Variant,
  questions: readonly TableQuestion[],
  answers: readonly TableAnswer[],
  counted: Counted = "has",
): readonly Span[] => {
  const found = questions.flatMap(({ group, known }, q) =>
    known.flatMap(({ needs }, k) =>
      needs
        .filter((need) => need.variant === variant)
        .map((need) => {
          const spans = spansIn(answers[q] as TableAnswer, k, group, counted);
          const own = silent(need) ? spans : spans.map((span) => ({ ...span, missing: [] }));
          return { key: groupKey(group), spans: own };
        }),
    ),
  );
  const keys = plan(variant.formula.node).groups.map(groupKey);
  const sets = keys.map((key) => sameAccounts(found.filter((f) => f.key === key).map(({ spans }) => spans)));
  return [...growthOnly(variant, acrossTables(variant, sets))].sort(byPlace);
};
