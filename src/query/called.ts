// Accounts that go by another name now than the one they are kept under: a page that was renamed.

import type { Table } from "../facts/table.ts";
import { commas, id, lines, literal, type Sql, sql } from "./sql.ts";

export interface Called {
  readonly platform: string;
  readonly called: string;
  /** The names it had before, under one of which it is kept. */
  readonly once: readonly string[];
}

/** Rows under the names their accounts have now. Kept names are keys: they stay, so that no import makes one account two. */
export const calledRows = (table: Table, rows: Sql, called: readonly Called[] = [], as?: string): Sql => {
  const named = Object.hasOwn(table.columns, "platform") && Object.hasOwn(table.columns, "account");
  if (called.length === 0 || !named) return as === undefined ? rows : sql`${rows} as ${id(as)}`;
  const cases = called.map(
    ({ platform, called: now, once }) =>
      sql`when platform = ${literal(platform)} and account in (${commas(once.map(literal))}) then ${literal(now)}`,
  );
  return sql`(select * replace (case ${lines(cases)} else account end as account) from ${rows}) as ${id(as ?? "called_rows")}`;
};
