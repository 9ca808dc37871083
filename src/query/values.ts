// The words there are to filter by: every value of a dimension in any table, and the names of events.

import type { Dimension } from "../base/dimensions.ts";
import { factTables } from "../facts/index.ts";
import { nowName, type Table } from "../facts/table.ts";
import { calledRows } from "./called.ts";
import type { Settings } from "./question.ts";
import { id, type Sql, sql, unions, value } from "./sql.ts";

const distinct = (from: Sql, column: string, workspace: string): Sql =>
  sql`select ${id(column)} as one_word from ${from}
  where workspace = ${value("workspace", "text", workspace)} and ${id(column)} <> ''
  group by ${id(column)}`;

const sorted = (selects: readonly Sql[]): Sql => sql`select one_word from (
  ${unions(selects)}
) as found_words
group by one_word
order by one_word`;

type Asked = Pick<Settings, "workspace" | "called">;

const rowsOf = (table: Table, { called }: Asked): Sql => calledRows(table, id(nowName(table)), called);

export const valuesOf = (dimension: Dimension, asked: Asked): Sql =>
  sorted(
    factTables
      .filter((table) => Object.hasOwn(table.columns, dimension))
      .map((table) => distinct(rowsOf(table, asked), dimension, asked.workspace)),
  );

/** Every account with the network it is of. */
export const accountsOf = (asked: Asked): Sql => {
  const pairs = factTables
    .filter(({ columns }) => Object.hasOwn(columns, "platform") && Object.hasOwn(columns, "account"))
    .map(
      (table) => sql`select platform, account from ${rowsOf(table, asked)}
  where workspace = ${value("workspace", "text", asked.workspace)} and account <> ''
  group by platform, account`,
    );
  return sql`select platform, account from (
  ${unions(pairs)}
) as found_accounts
group by platform, account
order by platform, account`;
};

export const eventNames = (workspace: string): Sql =>
  sorted([distinct(id("conversion_now"), "name", workspace)]);
