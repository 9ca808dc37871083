// Runs the selects of a plan in a DuckDB connection: facts into tables, what was left out beside them, and the counts.

import { createHash } from "node:crypto";
import { factTable } from "../facts/index.ts";
import type { Table } from "../facts/table.ts";
import { literal, name, names } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import { refuseAlike } from "./same-key.ts";
import type { Staged } from "./staging.ts";
import { ownParams, ownRows, type Target } from "./target.ts";
import type { PartResult, StagedPart, Statement } from "./warehouse.ts";

export interface Made {
  readonly result: PartResult;
  /** Says what the facts of the part are, whatever the order of its rows. */
  readonly content: readonly string[];
  /** Tables in which no two of its rows share a key. */
  readonly single: readonly string[];
}

const tablesOf = (part: StagedPart): readonly Table[] =>
  [...new Set(part.facts.map((fact) => fact.table))].map(factTable);

/** Of a column as a select gives it: its own type, instants cut to the millisecond, an absent key text as ''. */
const given = (table: Table, column: string): string => {
  const type = table.columns[column]?.type;
  if (type === undefined) throw new Error(`${table.name} has no column ${column}`);
  if (type === "instant") return `date_trunc('milliseconds', cast(${name(column)} as timestamp))`;
  return type === "text" && table.key.includes(column) ? `coalesce(${name(column)}, '')` : name(column);
};

const absentKeys = (table: Table, columns: readonly string[]): readonly string[] =>
  table.key.filter((key) => !columns.includes(key) && table.columns[key]?.type === "text");

/** The columns a row of a record leaves empty though its file has them. */
const emptied = (table: Table, told: readonly string[]): string => {
  const cells = told
    .filter((column) => !table.key.includes(column))
    .map((column) => `case when ${name(column)} is null then ${literal(`${column},`)} else '' end`);
  return cells.length === 0 ? "null" : `nullif(concat(',', ${cells.join(", ")}), ',')`;
};

const insertFacts = async (to: Target, part: number, fact: StagedPart["facts"][number]): Promise<void> => {
  const table = factTable(fact.table);
  const absent = absentKeys(table, fact.columns);
  const into = [
    "workspace",
    "import_id",
    "file_id",
    "part",
    "line",
    "observed_at",
    ...fact.columns,
    ...absent,
    ...(table.record ? ["emptied"] : []),
  ];
  const cells = [
    ...fact.columns.map((column) => given(table, column)),
    ...absent.map(() => "''"),
    ...(table.record ? [emptied(table, fact.told ?? [])] : []),
  ];
  const select = await to.stager.ready(fact.select);
  const text = `insert into ${to.table(fact.table)} (${names(into)})
    select {own_workspace:text}, ${to.importId}, ${to.fileId}, ${part}, line, {own_observed:instant},
      ${cells.join(", ")}
    from (${select.text}) made`;
  await run(to.on, { text, params: { ...select.params, ...ownParams(to) } });
};

const insertLeft = async (to: Target, part: number, of: Statement | null): Promise<void> => {
  if (!of) return;
  const left = await to.stager.ready(of);
  const text = `insert into ${to.table("import_left")}
      (workspace, import_id, part, line, fate, reason, column_name, seen)
    select {own_workspace:text}, ${to.importId}, ${part}, line, fate, reason, column_name, left(seen, 200)
    from (${left.text}) made`;
  await run(to.on, { text, params: { ...left.params, ...ownParams(to) } });
};

const insertPrinted = async (to: Target, part: number, of: Statement | null): Promise<void> => {
  if (!of) return;
  const printed = await to.stager.ready(of);
  const columns = "line, check_id, measure, scope, told, figure, slack, row_count, unread_count";
  const text = `insert into ${to.table("printed_total")} (workspace, import_id, part, ${columns})
    select {own_workspace:text}, ${to.importId}, ${part}, ${columns} from (${printed.text}) made`;
  await run(to.on, { text, params: { ...printed.params, ...ownParams(to) } });
};

const insertSpoiled = async (to: Target, part: number, spoiled: Staged["spoiled"]): Promise<void> => {
  for (let from = 0; from < spoiled.length; from += 500) {
    const some = spoiled.slice(from, from + 500);
    const rows = some.map(
      ({ line, reason, seen }) =>
        `(${literal(to.head.workspace)}, ${to.importId}, ${part}, ${line}, 'reject', '${reason}', '', ${literal(seen)})`,
    );
    await run(
      to.on,
      plain(
        `insert into ${to.table("import_left")} (workspace, import_id, part, line, fate, reason, column_name, seen)
         values ${rows.join(", ")}`,
      ),
    );
  }
};

/** Rows of this import and part in a table. */
const own = (to: Target, called: string, part: number): string => `${ownRows(to, called)} and part = ${part}`;

const count = async (
  to: Target,
  part: number,
  staged: number,
  tables: readonly Table[],
): Promise<PartResult> => {
  const lines = tables.map((table) => `select line ${own(to, table.name, part)}`);
  const facts = lines.length === 0 ? "select 0 as line where false" : lines.join(" union all ");
  const days = tables.map((table) => {
    const end = "window_end" in table.columns ? "greatest(day, window_end - 1)" : "day";
    return `select day as first_day, ${end} as last_day ${own(to, table.name, part)}`;
  });
  const span =
    days.length === 0 ? "select null::date as first_day, null::date as last_day" : days.join(" union all ");
  const left = own(to, "import_left", part);
  const row = await readRow(to.on, {
    text: `select (select count(distinct line) from (${facts})) as facts,
      (select count(*) ${left} and fate = 'skip') as skips, (select count(*) ${left} and fate = 'reject') as rejects,
      (select count(distinct line) ${left}) as left_lines,
      (select count(distinct line) ${left} and line in (${facts})) as both,
      (select min(first_day) from (${span})) as since, (select max(last_day) from (${span})) as until`,
    params: ownParams(to),
  });
  const of = (name: string): number => Number(row[name]);
  const [found, skips, rejects] = [of("facts"), of("skips"), of("rejects")];
  // Each row once: no line is left out twice, and none is both a fact and left out.
  if (found + skips + rejects !== staged || of("left_lines") !== skips + rejects || of("both") !== 0)
    throw new Error(
      `rows do not add up in part ${part}: ${staged} rows, ${found} facts, ${skips} skips, ${rejects} rejects, ${of("left_lines")} lines left out, ${of("both")} of them facts`,
    );
  const text = (cell: unknown): string | null => (cell === null ? null : String(cell));
  return {
    part,
    rows: staged,
    facts: found,
    skips,
    rejects,
    since: text(row["since"]),
    until: text(row["until"]),
  };
};

/**
 * A sum of one number a row, so that order does not matter and a doubled row does. The engine's own hash may change with
 * its version: a file imported before then is known by its bytes alone, and importing it again changes no number.
 */
const sumOfRows = async (to: Target, from: string, columns: readonly string[]): Promise<string> => {
  const { n, total } = await readRow(to.on, {
    text: `select count(*) as n, cast(sum(hash(${names(columns)})) as varchar) as total ${from}`,
    params: ownParams(to),
  });
  return `${n} ${total} ${names(columns)}`;
};

/** What the rows say: the facts, or, where there are none, the rows that were left out. */
const contentOf = async (
  to: Target,
  { part, facts }: StagedPart,
  result: PartResult,
): Promise<readonly string[]> => {
  if (result.facts === 0)
    return result.rows === 0
      ? []
      : [`left ${await sumOfRows(to, own(to, "import_left", part), ["reason", "column_name", "seen"])}`];
  const found: string[] = [];
  for (const table of new Set(facts.map((fact) => fact.table))) {
    const filled = new Set(facts.filter((fact) => fact.table === table).flatMap((fact) => fact.columns));
    found.push(`${table} ${await sumOfRows(to, own(to, table, part), [...filled].sort())}`);
  }
  return found;
};

const emptyPart = (part: number): PartResult => ({
  part,
  rows: 0,
  facts: 0,
  skips: 0,
  rejects: 0,
  since: null,
  until: null,
});

const writeRows = async (
  to: Target,
  part: StagedPart,
  csv: NonNullable<StagedPart["csv"]>,
  scanned: (bytes: number) => void,
): Promise<Staged> => {
  const staged = await to.stager.stage(csv, to.head.fileName, scanned);
  try {
    for (const fact of part.facts) await insertFacts(to, part.part, fact);
    await insertLeft(to, part.part, part.left);
    await insertPrinted(to, part.part, part.printed ?? null);
    await insertSpoiled(to, part.part, staged.spoiled);
    return staged;
  } finally {
    await to.stager.done();
  }
};

/** Reads one part and writes its facts and its left-out rows to the target. */
export const makePart = async (
  to: Target,
  part: StagedPart,
  scanned: (bytes: number) => void,
): Promise<Made> => {
  // What the rank of a row has room for (see merge.ts).
  if (part.part >= 2048) throw new Error(`part ${part.part} is beyond the last`);
  if (!part.csv) return { result: emptyPart(part.part), content: [], single: [] };
  const { rows } = await writeRows(to, part, part.csv, scanned);
  const single = await refuseAlike(to, part);
  const result = await count(to, part.part, rows, tablesOf(part));
  return { result, content: await contentOf(to, part, result), single };
};

/** One text for the content of a file: two downloads of one export differ in bytes, not in this. */
export const contentHash = (made: readonly Made[]): string =>
  createHash("sha256")
    .update(
      made
        .flatMap(({ content }) => content)
        .sort()
        .join("\n"),
    )
    .digest("hex");

/** The rows of import_part: the counts of a part beside what the plan says of it. */
export const partRow = (to: Target, part: StagedPart, { result }: Made): Statement => ({
  text: `insert into ${to.table("import_part")} (workspace, import_id, part, part_name, source, header_line,
      row_count, fact_rows, skip_rows, reject_rows, since, until, detail)
    values ({own_workspace:text}, ${to.importId}, ${part.part}, {part_name:text}, {source:text}, ${part.headerLine},
      ${result.rows}, ${result.facts}, ${result.skips}, ${result.rejects}, {since:day}, {until:day}, {detail:text})`,
  params: {
    ...ownParams(to),
    part_name: { type: "text", value: part.partName },
    source: { type: "text", value: part.source },
    since: { type: "day", value: result.since },
    until: { type: "day", value: result.until },
    detail: { type: "text", value: part.detail },
  },
});
