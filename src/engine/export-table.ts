// export_table: any table of a workspace as a file, with the file and row each of its rows came from.

import { Problem, problemList } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import { factTables } from "../facts/index.ts";
import { importLeft, importLog, logTables } from "../facts/log.ts";
import { type Columns, nowName, type Table } from "../facts/table.ts";
import { calledRows } from "../query/called.ts";
import { ands, commas, id, literal, number, type Sql, sql, unions, value } from "../query/sql.ts";
import { skipReasons } from "../sources/source.ts";
import type { OutColumn } from "../store/warehouse.ts";
import { calledNow } from "./account-names.ts";
import { picksOf } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";
import { answerFile, fileName, writeRows } from "./export-file.ts";
import { sheetRows } from "./export-sheet.ts";
import { workspaceOf } from "./uploads.ts";

const logs: readonly Table[] = logTables;
const tables: readonly Table[] = [...factTables, ...logs];
type Asked = Parameters<typeof exportTable>[1];

const tableNamed = (called: string): Table => {
  const found = tables.find((table) => table.name === called);
  if (found !== undefined) return found;
  throw new Problem("export/no-table", { table: called, known: tables.map(({ name }) => name).join(", ") });
};

const filters = ({ columns }: Table) =>
  (["period", "platform", "account"] as const).filter((one) => (one === "period" ? "day" : one) in columns);

/** A filter that a table cannot answer is refused: unfiltered, its rows would be the wrong ones. */
const checkFilters = (table: Table, asked: Asked): void => {
  const known = filters(table);
  const period = asked.since === undefined && asked.until === undefined ? undefined : "period";
  for (const filter of [period, asked.platform && "platform", asked.account && "account"] as const)
    if (filter !== undefined && !known.includes(filter))
      throw new Problem("input/invalid", {
        field: filter === "period" ? "since" : filter,
        reason: `the table ${table.name} has no ${filter === "period" ? "day" : filter} to choose by`,
      });
  if (asked.since !== undefined && asked.until !== undefined && asked.until <= asked.since)
    throw new Problem("period/empty", { since: asked.since, until: asked.until });
};

/** A network that the table does not know would give a file of nothing, which reads as if nothing had happened there. */
const checkPlatforms = async ({ warehouse }: Context, table: Table, { workspace, platform }: Asked) => {
  if (platform === undefined) return;
  const found = await warehouse.rows(
    sql`select distinct platform from ${id(table.name)} where workspace = ${own(workspace)} order by platform`,
  );
  const known = found.map((row) => String(row["platform"])).filter(Boolean);
  const strange = platform.find((one) => !known.includes(one));
  if (strange === undefined) return;
  const reason = `${table.name} has no rows of ${strange}: there are ${known.join(", ") || "none of any"}`;
  throw new Problem("input/invalid", { field: "platform", reason });
};

const outColumns = (columns: Columns): readonly OutColumn[] =>
  Object.entries(columns).map(([name, { type }]) => ({ name, type }));

/** Where a row came from, after the row itself. */
const origin: readonly OutColumn[] = [
  { name: "import_id", type: "integer" },
  { name: "file_name", type: "text" },
  { name: "part", type: "integer" },
  { name: "line", type: "integer" },
  { name: "observed_at", type: "instant" },
];

const of = (column: string): Sql => sql`t.${id(column)}`;
const own = (workspace: string): Sql => value("workspace", "text", workspace);

const conditions = (table: Table, { workspace, since, until, platform, account }: Asked): readonly Sql[] => [
  sql`t.workspace = ${own(workspace)}`,
  ...(since === undefined ? [] : [sql`t.day >= ${value("since", "day", since)}`]),
  ...(until === undefined ? [] : [sql`t.day < ${value("until", "day", until)}`]),
  ...(platform === undefined ? [] : [sql`t.platform in ${value("platform", "texts", platform)}`]),
  ...(account === undefined ? [] : [sql`t.account in ${value("account", "texts", account)}`]),
  ...(factTables.includes(table) ? [sql`l.undone_at is null`] : []),
];

interface Shown {
  readonly columns: readonly OutColumn[];
  readonly question: Sql;
}

const ofFacts = async (context: Context, table: Table, asked: Asked): Promise<Shown> => {
  const columns = outColumns(table.columns);
  const called = await calledNow(context, asked.workspace);
  const { account } = await picksOf(context, asked);
  const picked = account === undefined ? asked : { ...asked, account: [...account] };
  const from = asked.rows === "observed" ? table.name : nowName(table);
  const places = ["import_id", "part", "line", "observed_at"].map((name) => sql`${of(name)} as ${id(name)}`);
  const order = [...("day" in table.columns ? ["day"] : []), ...table.key.filter((key) => key !== "day")];
  const question = sql`select ${commas(columns.map(({ name }) => sql`${of(name)} as ${id(name)}`))},
  ${commas(places)}, l.file_name as file_name
from ${calledRows(table, id(from), called, "t")}
join (select import_id, file_name, undone_at from import_log where workspace = ${own(asked.workspace)}) as l
  on l.import_id = t.import_id
where ${ands(conditions(table, picked))}
order by ${commas([...order, "observed_at", "import_id", "part", "line"].map(of))}`;
  return { columns: [...columns, ...origin], question };
};

/** The reason of a row that was left out, as the sentence a reader sees. */
const sentenceOf = (reason: string): Sql => {
  if (Object.hasOwn(skipReasons, reason)) return literal(skipReasons[reason as keyof typeof skipReasons]);
  const text = Object.hasOwn(problemList, reason)
    ? problemList[reason as keyof typeof problemList].text
    : reason;
  const holes = [
    ["{column}", sql`coalesce(t.column_name, '')`],
    ["{line}", sql`cast(t.line as varchar)`],
    ["{seen}", sql`coalesce(t.seen, '')`],
    ["{file}", sql`l.file_name`],
  ] as const;
  return holes.reduce((said, [hole, by]) => sql`replace(${said}, ${literal(hole)}, ${by})`, literal(text));
};

const reasonText = async ({ warehouse }: Context, workspace: string): Promise<Sql> => {
  const found = await warehouse.rows(
    sql`select distinct reason from import_left where workspace = ${own(workspace)}`,
  );
  const cases = found.map(
    ({ reason }) => sql` when ${literal(String(reason))} then ${sentenceOf(String(reason))}`,
  );
  return cases.length === 0
    ? sql`t.reason`
    : sql`case t.reason${cases.reduce((all, one) => sql`${all}${one}`)} else t.reason end`;
};

const ofLog = async (context: Context, table: Table, asked: Asked): Promise<Shown> => {
  const { workspace: _, ...rest } = table.columns;
  const columns = outColumns(rest);
  const named = table !== importLog;
  const extra = [
    ...(named ? [{ name: "file_name", type: "text", of: sql`l.file_name` } as const] : []),
    ...(table === importLeft
      ? [{ name: "reason_text", type: "text", of: await reasonText(context, asked.workspace) } as const]
      : []),
  ];
  const all = [...columns.map(({ name }) => sql`${of(name)} as ${id(name)}`)];
  const told = extra.map((one) => sql`${one.of} as ${id(one.name)}`);
  const log = sql`(select import_id, file_name from import_log where workspace = ${own(asked.workspace)})`;
  const question = sql`select ${commas([...all, ...told])}
from ${id(table.name)} as t${named ? sql` join ${log} as l on l.import_id = t.import_id` : sql``}
where ${ands(conditions(table, asked))}
order by ${commas(table.key.map(of))}`;
  return { columns: [...columns, ...extra.map(({ name, type }) => ({ name, type }))], question };
};

const shownRows = (context: Context, table: Table, asked: Asked): Promise<Shown> =>
  factTables.includes(table) ? ofFacts(context, table, asked) : ofLog(context, table, asked);

const writeSheet = async (
  context: Context,
  title: string,
  { columns, question }: Shown,
  path: string,
): Promise<void> => {
  const found = await context.warehouse.rows(sql`${question} limit ${number(sheetRows + 1)}`);
  const rows = found.map((row) => columns.map(({ name }) => row[name] ?? null));
  await writeRows(context, { title, columns, rows }, "xlsx", path);
};

export const exportTable: UseCase<typeof operations.exportTable> = async (context, input) => {
  const { name } = await workspaceOf(context, input.workspace);
  const table = tableNamed(input.table);
  checkFilters(table, input);
  await checkPlatforms(context, table, input);
  const { as: format } = input;
  const shown = await shownRows(context, table, input);
  const words = [name, table.name, input.rows === "observed" ? "observed" : "", input.since, input.until];
  return answerFile(context, fileName(words, format), (path) =>
    format === "xlsx"
      ? writeSheet(context, table.name, shown, path)
      : context.warehouse.write(shown.question, { path, format, columns: shown.columns }),
  );
};

export const listTables: UseCase<typeof operations.listTables> = async ({ warehouse }, { workspace }) => {
  const counts = tables.map((table) => {
    const from = factTables.includes(table) ? nowName(table) : table.name;
    return sql`select ${literal(table.name)} as called, count(*) as n from ${id(from)} where workspace = ${own(workspace)}`;
  });
  const found = await warehouse.rows(unions(counts));
  const rows = new Map(found.map((row) => [row["called"], Number(row["n"])]));
  return {
    tables: tables.map((table) => ({
      table: table.name,
      about: table.note,
      rows: rows.get(table.name) ?? 0,
      filters: filters(table),
    })),
  };
};
