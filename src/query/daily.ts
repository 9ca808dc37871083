// Merged rows added up by day, in place of the rows where a question asks for nothing that only these tell.

import { dailyColumns, dailyName, oneEach } from "../facts/daily.ts";
import type { Table } from "../facts/table.ts";
import { calledRows } from "./called.ts";
import { columnsRead } from "./known-at.ts";
import type { Group, Leg } from "./plan.ts";
import type { Question } from "./question.ts";
import type { Named, Selection } from "./selection.ts";
import { id, literal, type Sql, sql } from "./sql.ts";
import { oneTruth } from "./truth.ts";

type Asked = Pick<Question, "settings" | "knownAt">;

/** The rollup under the names that accounts have now. */
export const dailyRelation = (table: Table, { settings }: Asked): Sql =>
  calledRows(table, id(dailyName(table)), settings.called);

/** A leg whose cells may be added before they are folded; things of several rows stand by themselves in the rollup. */
const addable = ({ daily }: Table, { leaf }: Leg): boolean =>
  leaf.kind === "sum" || (leaf.kind === "distinct" && !leaf.listed && leaf.columns.at(-1) === daily?.of);

/** True where the rollup of the table tells all that the legs read of it. */
export const inDaily = (
  { table, legs }: Pick<Group, "table" | "legs">,
  read: readonly string[],
  { knownAt }: Asked,
  { rollups }: { readonly rollups: boolean },
): boolean => {
  if (!rollups || knownAt !== null || table.daily === null) return false;
  const has = dailyColumns(table);
  return legs.every((leg) => addable(table, leg)) && read.every((column) => Object.hasOwn(has, column));
};

interface Asking extends Pick<Selection, "plan" | "dialect" | "folding" | "windows"> {
  readonly question: Pick<Question, "by" | "only" | "settings" | "knownAt">;
}

const foldsSums = new Set(["additive", "distinct", "network"]);

/** What a question reads of a table, what contradicts included where it is to be told apart. */
export const readOf = (
  { plan, question: { by, only } }: Pick<Asking, "plan" | "question">,
  group: Group,
): readonly string[] => {
  const read = columnsRead(group.table, { plan, by, only });
  return oneTruth(group).length === 0 ? read : [...read, "outdated"];
};

/** True where the table's rows are folded from its rollup. */
export const isDaily = (selection: Asking, group: Group): boolean => {
  const { folding, windows, plan, question, dialect } = selection;
  if (folding !== true || windows === true || !foldsSums.has(plan.fold)) return false;
  const { of } = group.table.daily ?? {};
  // Things are told apart only where they have several rows.
  if (of !== undefined && (question.by === of || Object.hasOwn(question.only, of))) return false;
  return inDaily(group, readOf(selection, group), question, dialect);
};

/** True where one of the tables is folded from its rollup: then a row stands for as many as it holds. */
export const readsDaily = (selection: Selection): boolean => {
  const folding = { ...selection, folding: true } as const;
  return selection.plan.groups.some((group) => isDaily(folding, group));
};

const marker = literal(oneEach);

/** The value to count, where it stands by itself. */
export const apart = (of: Sql): Sql => sql`nullIf(${of}, ${marker})`;

export const alikeName = ({ index }: Leg): string => `alike_${index}`;

/** How many merged rows a row holds, and of how many different things that have one row each. */
export const heldBy = (selection: Selection, group: Group, cellOf: (leg: Leg) => Sql): readonly Named[] => {
  if (!readsDaily(selection)) return [];
  const daily = isDaily(selection, group);
  const counted = selection.plan.legs.filter(({ leaf }) => leaf.kind === "distinct");
  return [
    { name: "held_rows", of: daily ? id("rows_held") : sql`1` },
    ...counted.map((leg) => ({
      name: alikeName(leg),
      of:
        daily && group.legs.includes(leg)
          ? sql`case when ${cellOf(leg)} = ${marker} then rows_held end`
          : sql`null`,
    })),
  ];
};
