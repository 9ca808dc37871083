// The words there are to filter by: every value of a dimension in any table, and the names of events.

import type { Dimension } from "../facts/common.ts";
import { factTables } from "../facts/index.ts";
import { nowName } from "../facts/table.ts";
import { id, type Sql, sql, unions, value } from "./sql.ts";

const distinct = (table: string, column: string, workspace: string): Sql =>
  sql`select ${id(column)} as one_word from ${id(table)}
  where workspace = ${value("workspace", "text", workspace)} and ${id(column)} <> ''
  group by ${id(column)}`;

const sorted = (selects: readonly Sql[]): Sql => sql`select one_word from (
  ${unions(selects)}
) as found_words
group by one_word
order by one_word`;

export const valuesOf = (dimension: Dimension, workspace: string): Sql =>
  sorted(
    factTables
      .filter((table) => Object.hasOwn(table.columns, dimension))
      .map((table) => distinct(nowName(table), dimension, workspace)),
  );

/** Every account with the network it is of. */
export const accountsOf = (workspace: string): Sql => {
  const pairs = factTables
    .filter(({ columns }) => Object.hasOwn(columns, "platform") && Object.hasOwn(columns, "account"))
    .map(
      (table) => sql`select platform, account from ${id(nowName(table))}
  where workspace = ${value("workspace", "text", workspace)} and account <> ''
  group by platform, account`,
    );
  return sql`select platform, account from (
  ${unions(pairs)}
) as found_accounts
group by platform, account
order by platform, account`;
};

export const eventNames = (workspace: string): Sql => sorted([distinct("conversion_now", "name", workspace)]);
