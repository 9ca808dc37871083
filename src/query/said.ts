// What the texts behind a number say, and the tone each counts with.

import type { Table } from "../facts/table.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { relation } from "./known-at.ts";
import type { Question } from "./question.ts";
import { ands, commas, id, type Sql, sql, value } from "./sql.ts";

const columns = ["content", "author", "sentiment", "tone"] as const;

/** Of messages or mentions, found by the column that tells them apart; people label what stands in `labelled`. */
export const saidOf = (
  table: Table,
  { key, labelled }: { readonly key: string; readonly labelled: string },
  items: readonly string[],
  question: Question,
  name: Dialect["name"],
): Sql => sql`select platform as of_platform, ${id(key)} as of_item, ${id(labelled)} as of_label, ${commas(columns.map((column) => sql`${id(column)} as ${id(`said_${column}`)}`))}
from ${relation(table, ["platform", key, labelled, ...columns], question, dialects[name])}
where ${ands([
  sql`workspace = ${value("workspace", "text", question.settings.workspace)}`,
  sql`${id(key)} in ${value("said_items", "texts", items)}`,
])}`;
