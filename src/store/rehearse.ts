// What an import would do, in temporary tables of one connection: nothing is kept and no import waits for it.

import { basename } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { factTable } from "../facts/index.ts";
import { partLogs } from "../facts/log.ts";
import { columnDdl, duckdbDialect, factColumns, name, requiredLog, requiredOf } from "./ddl.ts";
import { plain, readRows, run } from "./duck-cells.ts";
import { type Made, makePart } from "./making.ts";
import { refuseParts } from "./parts-differ.ts";
import { oneAtATime } from "./queue.ts";
import { type Shelf, type Stager, stagerOn } from "./shelf.ts";
import type { Target } from "./target.ts";
import type { Keep, LoadPlan, Row, StagedPart, Warehouse } from "./warehouse.ts";

type Rehearsed = Awaited<ReturnType<Warehouse["rehearse"]>>;

const standIn = (called: string): string => name(`made_${called}`);

export const tablesOf = (plan: Pick<LoadPlan, "parts">): readonly string[] => [
  ...new Set(plan.parts.flatMap((part) => part.facts.map((fact) => fact.table))),
];

/** Temporary tables shaped like those of the facts, for rows that are on their way elsewhere. */
export const standInTarget = async (
  on: DuckDBConnection,
  stager: Stager,
  plan: LoadPlan,
  ids: Pick<Target, "importId" | "fileId">,
): Promise<Target> => {
  for (const called of tablesOf(plan)) {
    const table = factTable(called);
    const columns = columnDdl(factColumns(table), requiredOf(table), duckdbDialect);
    await run(on, plain(`create or replace temp table ${standIn(called)} (${columns})`));
  }
  for (const table of partLogs) {
    const columns = columnDdl(table.columns, requiredLog(table), duckdbDialect);
    await run(on, plain(`create or replace temp table ${standIn(table.name)} (${columns})`));
  }
  return { on, stager, ...ids, head: plan.head, table: standIn };
};

export const dropStandIns = async (on: DuckDBConnection, plan: LoadPlan): Promise<void> => {
  for (const called of [...tablesOf(plan), ...partLogs.map((table) => table.name)])
    await run(on, plain(`drop table if exists temp.${standIn(called)}`));
};

const samples = async (to: Target, part: StagedPart, rows: number): Promise<Rehearsed[number]["samples"]> => {
  const found: { table: string; rows: readonly Row[] }[] = [];
  for (const table of tablesOf({ parts: [part] }))
    found.push({
      table,
      rows: await readRows(
        to.on,
        plain(
          `select * exclude (workspace, import_id, file_id, part${factTable(table).record ? ", emptied" : ""}) from ${to.table(table)}
           where part = ${part.part} order by line limit ${rows}`,
        ),
      ),
    });
  return found;
};

const counted = async (to: Target, part: StagedPart, count: Keep["count"]): Promise<Row> => {
  let all: Row = {};
  for (const table of tablesOf({ parts: [part] })) {
    const asked = count?.(table) ?? null;
    if (asked === null) continue;
    const text = `select ${asked.text} from ${to.table(table)} where part = ${part.part}`;
    const [row = {}] = await readRows(to.on, { ...asked, text });
    all = { ...all, ...row };
  }
  return all;
};

const show = async (
  to: Target,
  part: StagedPart,
  { result }: Made,
  { rows, count }: Keep,
): Promise<Rehearsed[number]> => ({
  ...result,
  samples: await samples(to, part, rows),
  counts: await counted(to, part, count),
  left: await readRows(
    to.on,
    plain(
      `select line, fate, reason, column_name, seen from ${to.table("import_left")}
       where part = ${part.part} order by case when fate = 'reject' then 0 else 1 end, line limit ${rows}`,
    ),
  ),
});

const rehearse = async (
  on: DuckDBConnection,
  stager: Stager,
  plan: LoadPlan,
  keep: Keep,
): Promise<Rehearsed> => {
  const to = await standInTarget(on, stager, plan, { importId: 0, fileId: 0 });
  try {
    const shown: Rehearsed[number][] = [];
    for (const [at, part] of plan.parts.entries()) {
      keep.before?.(at);
      const made = await makePart(to, part, () => undefined);
      shown.push(await show(to, part, made, keep));
    }
    await refuseParts(to, plan);
    return shown;
  } finally {
    await dropStandIns(on, plan);
  }
};

/** Questions over files that are not imported, on a connection of their own. */
export const rehearsal = (on: DuckDBConnection, shelf: Shelf): Pick<Warehouse, "read" | "rehearse"> => {
  const turn = oneAtATime();
  const stager = stagerOn(on, shelf, true);
  return {
    rehearse: (plan, keep) => turn(() => rehearse(on, stager, plan, keep)),
    read: (csv, statement) =>
      turn(async () => {
        // The staging has no name for the file: a problem with it names the last word of its path.
        await stager.stage(csv, basename(csv.path), () => undefined);
        try {
          return await readRows(on, await stager.ready(statement));
        } finally {
          await stager.done();
        }
      }),
  };
};
