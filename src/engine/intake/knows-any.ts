// Whether a workspace knows anything of a table: where it does not, the rows of a file need not be read to be compared.

import { nowName, type Table } from "../../facts/table.ts";
import { ands, id, type Sql, sql, value } from "../../query/sql.ts";
import type { Context } from "../context.ts";

export const knowsAny = async (
  { warehouse }: Context,
  table: Pick<Table, "name">,
  workspace: string,
  ...also: readonly Sql[]
): Promise<boolean> => {
  const own = ands([sql`workspace = ${value("workspace", "text", workspace)}`, ...also]);
  return (
    (await warehouse.rows(sql`select workspace from ${id(nowName(table))} where ${own} limit 1`)).length > 0
  );
};
