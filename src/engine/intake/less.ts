// A newer export replaces the whole it tells. One that tells much less was most likely filtered, and is not whole at all.

import { Problem } from "../../base/problem.ts";
import { factTables } from "../../facts/index.ts";
import { measures, nowName, type Table, wholeOf } from "../../facts/table.ts";
import { commas, id, type Sql, sql, value } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { ReadPart } from "./parts.ts";

/** Networks restate by a few per cent; a filter takes more. */
const much = 0.9;

const days = (rows: readonly Row[]): readonly string[] => rows.map((row) => String(row["day"])).sort();

/** The figure of each whole; days as text, so that two engines say the same. */
const sums = (table: Table, measure: string, from: Sql, and: Sql): Sql => {
  const whole = wholeOf(table);
  const shown = whole.map((column) =>
    table.columns[column]?.type === "day"
      ? sql`cast(${id(column)} as varchar) as ${id(`of_${column}`)}`
      : sql`${id(column)} as ${id(`of_${column}`)}`,
  );
  return sql`select ${commas(shown)}, day, sum(${id(measure)}) as figure from ${from}
where ${and} group by ${commas([...whole.map(id), ...(whole.includes("day") ? [] : [id("day")])])}`;
};

const wholeKey = (table: Table, row: Row): string =>
  JSON.stringify(wholeOf(table).map((column) => row[`of_${column}`]));

/** What the newer of two exports would take away: the known figure of the wholes it tells, against its own. */
const compared = async (
  table: Table,
  select: Sql,
  part: ReadPart,
  { context, file, observedAt }: { context: Context; file: UploadedFile; observedAt: string },
) => {
  const [measure = ""] = measures(table);
  const told = await context.warehouse.read(
    part.csv,
    sums(table, measure, sql`(${select}) facts`, sql`${id(measure)} is not null`),
  );
  const [since, until] = [days(told)[0] ?? null, days(told).at(-1) ?? null];
  const known = await context.warehouse.rows(
    sums(
      table,
      measure,
      id(nowName(table)),
      sql`workspace = ${value("workspace", "text", file.workspace)} and ${id(measure)} is not null
  and day >= ${value("since", "day", since)} and day <= ${value("until", "day", until)}
  and observed_at <= ${value("observed", "instant", observedAt)}`,
    ),
  );
  const before = new Map(known.map((row) => [wholeKey(table, row), Number(row["figure"])]));
  const both = told.filter((row) => before.has(wholeKey(table, row)));
  return {
    measure,
    days: days(both),
    before: both.reduce((sum, row) => sum + (before.get(wholeKey(table, row)) ?? 0), 0),
    after: both.reduce((sum, row) => sum + Number(row["figure"]), 0),
  };
};

/** Tables whose newest export replaces all parts of a day or window at once: wholes as few as days, not as campaigns. */
const replaced = (called: string): Table | undefined =>
  factTables.find((table) => {
    const whole = wholeOf(table);
    return (
      table.name === called && table.split.length > 0 && whole.includes("day") && !whole.includes("campaign")
    );
  });

/** Warns where a file tells clearly less of a day or window than the export it would replace. */
export const lessThanKnown = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
  observedAt: string,
): Promise<readonly Problem[]> => {
  const found: Problem[] = [];
  for (const { table: called, select } of part.mapping.facts) {
    const table = replaced(called);
    if (table === undefined || table.columns[measures(table)[0] ?? ""]?.stock === true) continue;
    if (!(await knowsAny(context, table, file.workspace))) continue;
    const {
      measure,
      before,
      after,
      days: on,
    } = await compared(table, select, part, {
      ...{ context, file, observedAt },
    });
    if (on.length === 0 || after >= before * much) continue;
    const [since, until] = [on[0] ?? "", on.at(-1) ?? ""];
    found.push(
      new Problem("file/less-than-known", {
        file: file.name,
        since,
        until,
        field: measure,
        before,
        after,
      }),
    );
  }
  return found;
};
