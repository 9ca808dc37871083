// Tables and views of ClickHouse. Rows stand in `raw_…` tables; the names the house asks are views that count committed imports only.

import { factTables } from "../facts/index.ts";
import { importLog, partLogs } from "../facts/log.ts";
import { contradicting, measures, nowName, type Table, wholeOf } from "../facts/table.ts";
import { textScore } from "../facts/text-score.ts";
import {
  cellNames,
  clickhouseDialect,
  columnDdl,
  factColumns,
  isEmptied,
  name,
  names,
  provenanceNames,
  requiredLog,
  requiredOf,
  type Wanted,
  wantedLogs,
  wantedScores,
} from "./ddl.ts";

export const rawName = (called: string): string => name(`raw_${called}`);

/** An insert that was acknowledged is on the disk; parts replaced by a merge stay until the merged one is surely there. */
const durable =
  "fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1, old_parts_lifetime = 480";

/** A workspace's rows stand together, and within it those of one time: most questions ask for a period. */
const sortKey = ({ key }: Table): readonly string[] => [
  "workspace",
  ...key.filter((column) => column === "day"),
  ...key.filter((column) => column !== "day"),
];

const raw = (table: Table, columns: string, engine: string, order: string): string =>
  `create table if not exists ${rawName(table.name)} (\n  ${columns}\n) engine = ${engine} order by (${order}) settings ${durable}`;

/** Import ids are taken here before a row is written, so that the rows of a failed import never meet another's. */
const claims = `create table if not exists raw_import_claim (import_id Int64, token String)
  engine = MergeTree order by import_id settings ${durable}`;

/** A row of the log is written once at the commit (version 1) and once more when it is undone (version 2). */
const log = raw(
  importLog,
  `${columnDdl(importLog.columns, requiredLog(importLog), clickhouseDialect)},\n  version UInt8`,
  "ReplacingMergeTree(version)",
  "workspace, import_id",
);

const committed = "(workspace, import_id) in (select workspace, import_id from import_log)";

const view = (called: string, select: string): string =>
  `create or replace view ${name(called)} as ${select}`;

const countedView = (table: Table, columns: readonly string[]): string =>
  view(table.name, `select ${names(columns)} from ${rawName(table.name)} where ${committed}`);

/** Order among the rows of a key: (observed_at, import_id, part, line) packed into one number, each in bits of its own. */
const rank = `bitOr(bitOr(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(observed_at)), 80),
      bitShiftLeft(toUInt128(import_id), 48)), bitOr(bitShiftLeft(toUInt128(part), 32), toUInt128(line)))`;

const turnOf = (ranked: string): string => `bitShiftRight(${ranked}, 48)`;

/** A later import than the one that told a cell shows it empty. */
const isGone = (column: string): string => `${turnOf(`gone_${column}`)} > ${turnOf(`rank_${column}`)}`;

/** Every row of a key, to see which contradict what counts: made only for a question that asks. */
const toldRows = (table: Table): string => {
  const own = contradicting(table).map((column) => `own.${name(column)}`);
  return own.length === 0 ? "" : `, groupArray(tuple(own.own_rank, ${own.join(", ")})) as told_rows`;
};

/** Of rows that told another value of a measure than its latest, the measures they still supply (see src/facts/table.ts). */
const outdated = (table: Table): string => {
  const own = contradicting(table);
  if (own.length === 0) return "cast(null as Nullable(String))";
  const at = (k: number): string => `tupleElement(told, ${k + 2})`;
  const differs = own.map((column, k) => `ifNull(${at(k)} != best_${column}, 0)`);
  const cells = own.map(
    (column, k) =>
      `if(isNotNull(${at(k)}) and rank_${column} = tupleElement(told, 1), concat('${column}=', toString(rank_${column}), ','), '')`,
  );
  return `nullIf(concat(',', arrayStringConcat(arrayMap(told -> concat(${cells.join(", ")}),
      arrayFilter(told -> ${differs.join(" or ")}, told_rows)))), ',')`;
};

/** Per key the latest known cell of each column, since argMax passes over nulls, and the rank of the row it came from. */
const bestCells = (table: Table): string => {
  const cells = cellNames(table);
  const best = [...provenanceNames.slice(1), ...cells].map(
    (column) => `argMax(own.${name(column)}, own.own_rank) as best_${column}`,
  );
  const ranks = cells.flatMap((column) => [
    `maxIf(own.own_rank, isNotNull(own.${name(column)})) as rank_${column}`,
    ...(table.record ? [`maxIf(own.own_rank, ${isEmptied(column, "own.")}) as gone_${column}`] : []),
  ]);
  return `select own.workspace as key_workspace, ${table.key.map((column) => `own.${column} as key_${column}`).join(", ")},
      ${[...best, ...ranks].join(", ")}, max(own.own_rank) as newest_rank${toldRows(table)}
    from (
      select *, ${rank} as own_rank from ${rawName(table.name)}
      where (workspace, import_id) in (select workspace, import_id from import_log where undone_at is null)
    ) as own
    group by own.workspace, ${table.key.map((column) => `own.${column}`).join(", ")}`;
};

/** Whether a part's cell counts: the newest import that tells the measure of the whole is the one it came from. */
const countingCells = (table: Table): string => {
  const whole = ["workspace", ...wholeOf(table)].map((column) => `key_${column}`).join(", ");
  const isNewest = (ranked: string): string =>
    `${turnOf(ranked)} = max(${turnOf(ranked)}) over (partition by ${whole})`;
  const flags = measures(table).map(
    (column) => `isNotNull(best_${column}) and ${isNewest(`rank_${column}`)} as counts_${column}`,
  );
  return `select *, ${[...flags, `${isNewest("newest_rank")} as is_newest`].join(", ")} from (${bestCells(table)})`;
};

/**
 * The merged rows, told as the embedded engine keeps them. Aliases bear names that no column has, for ClickHouse puts an
 * alias in place of a column of that name.
 */
const nowView = (table: Table): string => {
  const parted = table.split.length > 0;
  const counts = (column: string): boolean => parted && measures(table).includes(column);
  const cells = cellNames(table).map((column) => {
    if (counts(column)) return `if(counts_${column}, best_${column}, null) as ${column}`;
    return table.record
      ? `if(${isGone(column)}, null, best_${column}) as ${column}`
      : `best_${column} as ${column}`;
  });
  const older = cellNames(table).map((column) => {
    const there = table.record ? ` and not ${isGone(column)}` : "";
    const elsewhere = `isNotNull(best_${column}) and rank_${column} != newest_rank${there}`;
    return counts(column) ? `(counts_${column} and ${elsewhere})` : `(${elsewhere})`;
  });
  const kept = ["is_newest", ...measures(table).map((column) => `counts_${column}`)];
  return view(
    nowName(table),
    `select key_workspace as workspace, ${table.key.map((column) => `key_${column} as ${column}`).join(", ")},
      ${provenanceNames
        .slice(1)
        .map((column) => `best_${column} as ${column}`)
        .join(", ")}, ${cells.join(", ")},
      cast((${older.join(" or ")}) as Bool) as merged, ${outdated(table)} as outdated
    from (${parted ? countingCells(table) : bestCells(table)})${parted ? ` where ${kept.join(" or ")}` : ""}`,
  );
};

/** The tables that hold rows, before any view of them. */
const factsWanted = (table: Table): Wanted => ({
  name: rawName(table.name),
  columns: factColumns(table),
  required: requiredOf(table),
});
export const clickhouseWanted: readonly Wanted[] = [
  ...[...wantedLogs, wantedScores].map((of) => ({ ...of, name: rawName(of.name) })),
  ...factTables.map(factsWanted),
];

const logRaw = (table: Table): string =>
  raw(
    table,
    columnDdl(table.columns, requiredLog(table), clickhouseDialect),
    "MergeTree",
    names(["workspace", ...table.key]),
  );

const factRaw = (table: Table): string =>
  raw(
    table,
    columnDdl(factColumns(table), requiredOf(table), clickhouseDialect),
    "MergeTree",
    names(sortKey(table)),
  );

/** A text that is scored anew replaces its row. */
const scores = raw(
  textScore,
  columnDdl(textScore.columns, wantedScores.required, clickhouseDialect),
  "ReplacingMergeTree",
  names(["workspace", ...textScore.key]),
);

export const clickhouseTables: readonly string[] = [
  claims,
  log,
  scores,
  ...partLogs.map(logRaw),
  ...factTables.map(factRaw),
];

export const clickhouseViews: readonly string[] = [
  view(
    importLog.name,
    `select ${names(Object.keys(importLog.columns))} from ${rawName(importLog.name)} final`,
  ),
  view(
    textScore.name,
    `select ${names(Object.keys(textScore.columns))} from ${rawName(textScore.name)} final`,
  ),
  ...partLogs.map((table) => countedView(table, Object.keys(table.columns))),
  ...factTables.flatMap((table) => [countedView(table, Object.keys(factColumns(table))), nowView(table)]),
];
