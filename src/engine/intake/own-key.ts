// What tells the rows of a person's own table apart: rows of one file that would be one, and rows that would replace others.

import { Problem } from "../../base/problem.ts";
import { factTable } from "../../facts/index.ts";
import { nowName, type Table } from "../../facts/table.ts";
import { schemaNamed } from "../../generic/schemas.ts";
import { apartOf } from "../../generic/source-of.ts";
import { usedColumns } from "../../query/mapping-texts.ts";
import { columnsIn } from "../../query/mapping-values.ts";
import { commas, id, number, ors, type Sql, sql, value } from "../../query/sql.ts";
import type { Value } from "../../sources/source.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { Own } from "./own.ts";
import type { ReadPart, Task as Whole } from "./parts.ts";

type Task = Pick<Whole, "context" | "file">;
type Fact = ReadPart["mapping"]["facts"][number];

const isPlain = ({ is }: Value): boolean => is === "column";

/** The columns a part of a key may be read from; of ids that stand in for one another the first. */
const fieldsOf = (of: Value, own: Own): readonly string[] => {
  if (of.is === "join") return [...new Set(of.of.flatMap((one) => fieldsOf(one, own)))];
  const { spec } = own;
  const told = [...new Set(columnsIn(of))].filter((key) => spec.columns[key]);
  return of.is === "first" && of.of.every(isPlain) ? told.slice(0, 1) : told;
};

/** What a column of a key is read from in this table: where one that would be joined to it has no column, the rest. */
const settled = (of: Value, own: Own): Value =>
  of.is === "when" && of.test.is === "known"
    ? settled(columnsIn(of.test).some((key) => own.spec.columns[key]) ? of.yes : of.otherwise, own)
    : of;

const keyValues = (
  source: ReadPart["source"],
  called: string,
  own: Own,
): readonly (readonly [string, Value])[] => {
  const map = source.facts.find(({ into }) => into.name === called);
  return factTable(called).key.flatMap((column) => {
    const of = map?.values[column];
    return of === undefined ? [] : [[column, settled(of, own)] as const];
  });
};

/** True where no id is told, and several columns tell rows apart together. */
const isComposed = ({ spec }: Own): boolean => {
  const schema = schemaNamed(spec.schema);
  return schema !== null && apartOf(schema, spec) !== null;
};

/** The fields that tell rows apart, and whether they only do so together. */
export const apartBy = (own: Own): { readonly fields: string[]; readonly composed: boolean } => {
  const [map] = own.source.facts;
  const fields =
    map === undefined ? [] : keyValues(own.source, map.into.name, own).flatMap(([, of]) => fieldsOf(of, own));
  return { fields: [...new Set(fields)], composed: isComposed(own) };
};

interface Told {
  readonly header: string;
  readonly cell: string;
}

/** What a row says in the columns its key was read from: of several that could be, those that hold it. */
const toldIn = async (
  part: ReadPart,
  own: Own,
  fact: Fact,
  task: Task,
  line: number,
): Promise<readonly Told[]> => {
  const used = usedColumns(part.source, part.table.header).filter(({ key }) => own.spec.columns[key]);
  const keys = keyValues(part.source, fact.table, own);
  const texts = [
    ...used.map(({ raw }, i) => sql`coalesce(staged.${raw}, '') as ${id(`cell_${i}`)}`),
    ...keys.map(([column], i) => sql`cast(facts.${id(column)} as varchar) as ${id(`key_${i}`)}`),
  ];
  const [row = {}] = await task.context.warehouse.read(
    part.csv,
    sql`select ${commas(texts)} from (${fact.select}) as facts join staged using (line) where line = ${number(line)}`,
  );
  const toldBy = (field: string): Told[] => {
    const at = used.findIndex(({ key }) => key === field);
    return at < 0 ? [] : [{ header: used[at]?.header ?? "", cell: String(row[`cell_${at}`]).trim() }];
  };
  const found = keys.flatMap(([, of], i) => {
    const all = [...new Set(columnsIn(of))].flatMap(toldBy);
    if (of.is !== "first") return all;
    const holding = all.filter(({ cell }) => cell.includes(String(row[`key_${i}`])));
    return holding.length === 0 ? all : holding.slice(0, 1);
  });
  return found.filter(({ header }, at) => found.findIndex((one) => one.header === header) === at);
};

/** An id repeats where its row says something else; what is told apart by several columns, where the file does. */
const contentOf = (part: ReadPart, own: Own, fact: Fact): Sql =>
  isComposed(own)
    ? commas(part.table.header.map((_, i) => sql`staged.${id(`c${i}`)}`))
    : commas(fact.columns.map((column) => sql`facts.${id(column)}`));

/** Two rows that stand for one thing and differ: the later would silently take the place of the earlier. */
export const checkKey = async (
  part: ReadPart,
  own: Own,
  fact: Fact,
  task: Task,
): Promise<readonly Problem[]> => {
  const keys = commas(factTable(fact.table).key.map((column) => sql`facts.${id(column)}`));
  const [row] = await task.context.warehouse.read(
    part.csv,
    sql`select min(line) as line, arg_min(other, line) as other, sum(n) as n from (
  select min(line) as line, max(line) as other, count(*) as n from (${fact.select}) as facts join staged using (line)
  group by ${keys} having count(distinct hash(${contentOf(part, own, fact)})) > 1
) as alike having count(*) > 0`,
  );
  if (row === undefined) return [];
  const line = Number(row["line"]);
  const told = await toldIn(part, own, fact, task, line);
  const field = told.map(({ header }) => header).join(", ") || "key";
  const seen = told.map(({ cell }) => cell || "–").join(" · ");
  const where = { line, other: Number(row["other"]), count: Number(row["n"]), field, seen };
  return [new Problem("mapping/repeats", { file: task.file.name, ...where })];
};

/** What stays as it is while figures, states and tones of the same thing change. */
const steady = ["day", "author", "url", "link", "employee", "brand", "customer", "deal_name"];
const links = ["url", "link"];

/** A post's id stands in its link, which networks and tools write in several ways. */
const steadyIn = (table: Table, { mapping: { filled } }: ReadPart): readonly string[] =>
  steady
    .filter((column) => !table.key.includes(column) && filled.includes(`${table.name}.${column}`))
    .filter((column) => !links.includes(column) || !table.key.includes("post"));

/** Where a link leads, without what only counts clicks or sets a language. */
const compared = (column: string, text: Sql): Sql =>
  links.includes(column) ? sql`rtrim(regexp_replace(${text}, '[?#].*$', ''), '/')` : text;

const replacedIn = async (part: ReadPart, fact: Fact, context: Context, file: UploadedFile) => {
  const table = factTable(fact.table);
  const columns = steadyIn(table, part);
  if (columns.length === 0 || !(await knowsAny(context, table, file.workspace))) return undefined;
  const [own, now] = ["fact", "now"].map((of) =>
    columns.map((c) => sql`cast(${id(of)}.${id(c)} as varchar)`),
  ) as [Sql[], Sql[]];
  const differ = columns.map(
    (column, i) =>
      sql`coalesce(${compared(column, own[i] as Sql)} <> ${compared(column, now[i] as Sql)}, false)`,
  );
  const first = (of: readonly Sql[]): Sql =>
    sql`case ${differ.map((test, i) => sql`when ${test} then ${of[i] as Sql}`).reduce((a, b) => sql`${a} ${b}`)} end`;
  const known = sql`(select * from ${id(nowName(table))} where workspace = ${value("own_workspace", "text", file.workspace)})`;
  const [row] = await context.warehouse.read(
    part.csv,
    sql`select count(*) as n, min(line) as line, arg_min(import_id, line) as earlier,
  arg_min(after, line) as after, arg_min(before, line) as before
from (select fact.line, now.import_id, ${first(own)} as after, ${first(now)} as before
  from (${fact.select}) fact join ${known} now using (${commas(table.key.map(id))}) where ${ors(differ)}) replaced`,
  );
  return row === undefined || Number(row["n"]) === 0 ? undefined : row;
};

const nameOf = async ({ warehouse }: Context, workspace: string, importId: number): Promise<string> => {
  const [row] = await warehouse.rows(sql`select file_name from import_log
where workspace = ${value("workspace", "text", workspace)} and import_id = ${value("earlier", "integer", importId)}`);
  return String(row?.["file_name"] ?? "");
};

/**
 * Warns where rows would take the place of rows that tell of something else: then the key tells less apart than was
 * thought. Silent where the facts stand in another server than the rows of the file.
 */
export const replacesOthers = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const { own } = part;
  if (own === null || context.warehouse.dialect !== "duckdb") return [];
  for (const fact of part.mapping.facts) {
    const row = await replacedIn(part, fact, context, file);
    if (row === undefined) continue;
    const line = Number(row["line"]);
    const told = await toldIn(part, own, fact, { context, file }, line);
    const where = {
      file: file.name,
      count: Number(row["n"]),
      line,
      field: told.map(({ header }) => header).join(", "),
    };
    const earlier = await nameOf(context, file.workspace, Number(row["earlier"]));
    const shown = { earlier, after: String(row["after"]), before: String(row["before"]) };
    return [new Problem("mapping/replaces-others", { ...where, ...shown })];
  }
  return [];
};
