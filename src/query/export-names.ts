// Where a row stands, and what tells the export it came from apart from another.

import type { Table } from "../facts/table.ts";
import { told } from "./filter.ts";
import { id, type Sql, sql } from "./sql.ts";

const reported = ({ key }: Table): boolean => key.includes("report");
export const places = (table: Table): readonly Sql[] => [
  told(table, "platform"),
  told(table, "account"),
  ...(reported(table) ? [id("report")] : []),
];
export const placeNames = (table: Table): readonly Sql[] =>
  ["of_platform", "of_account", ...(reported(table) ? ["of_report"] : [])].map(id);
export const placesNamed = (table: Table): readonly Sql[] =>
  places(table).map((place, k) => sql`${place} as ${placeNames(table)[k] as Sql}`);

/**
 * What tells one export from another. Where the network is no part of the key it is read off each row (a session's source),
 * and a file without a session from it tells its days all the same.
 */
export const exportNames = (table: Table): readonly Sql[] => exportColumns(table).map((column) => id(column));
export const exportColumns = (table: Table): readonly string[] => [
  ...(table.key.includes("platform") ? ["of_platform"] : []),
  "of_account",
  ...(reported(table) ? ["of_report"] : []),
];
