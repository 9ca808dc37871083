// Columns that are known and not read: knowing them makes a report sure of itself, and no figure of ours hangs on them.

import type { SourceColumn } from "./source.ts";

export const unread = (...headers: readonly string[]): Readonly<Record<string, SourceColumn>> =>
  Object.fromEntries(headers.map((header) => [header, { headers: [header], cell: "text" }]));
