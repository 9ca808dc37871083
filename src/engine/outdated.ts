// What a newer export lacks of the days it tells anew: figures of an older one stay there, and go into no ratio with its own.

import { Problem } from "../base/problem.ts";
import { factTable } from "../facts/index.ts";
import { contradicting, nowName, type Table } from "../facts/table.ts";
import { commas, id, literal, type Sql, sql, value } from "../query/sql.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { LoadPlan } from "../store/warehouse.ts";
import type { Context } from "./context.ts";

const isOutdated = (column: string): Sql =>
  sql`${id(column)} is not null and position(${literal(`,${column}=`)} in outdated) > 0`;

const lackedIn = async (
  table: Table,
  file: UploadedFile,
  importId: number,
  { warehouse }: Pick<Context, "warehouse">,
): Promise<readonly Problem[]> => {
  const own = contradicting(table);
  const lacks = own.map(
    (column) => sql`count(case when ${isOutdated(column)} then 1 end) as ${id(`lacks_${column}`)}`,
  );
  const [row = {}] =
    await warehouse.rows(sql`select min(day) as first_day, max(day) as last_day, ${commas(lacks)}
from ${id(nowName(table))}
where workspace = ${value("workspace", "text", file.workspace)} and import_id = ${value("import", "integer", importId)}
  and outdated is not null`);
  const lacked = own.filter((column) => Number(row[`lacks_${column}`]) > 0);
  const [field] = lacked;
  if (field === undefined) return [];
  const [since, until] = [String(row["first_day"]), String(row["last_day"])];
  return [
    new Problem("file/figures-lacking", { file: file.name, since, until, field, count: lacked.length }),
  ];
};

/** Warns of figures that an import leaves behind: known from an older export that it contradicts, and not told by it. */
export const figuresLacking = async (
  context: Pick<Context, "warehouse">,
  file: UploadedFile,
  { parts }: Pick<LoadPlan, "parts">,
  importId: number,
): Promise<readonly Problem[]> => {
  const tables = [...new Set(parts.flatMap(({ facts }) => facts.map(({ table }) => table)))].map(factTable);
  const found: Problem[] = [];
  for (const table of tables)
    if (contradicting(table).length > 0) found.push(...(await lackedIn(table, file, importId, context)));
  return found;
};
