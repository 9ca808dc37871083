// Records that a CRM has deleted and still gives out: they stay as rows that count nothing, so that an earlier import's live row stops counting.

import type { SourceColumn, Test, Value } from "./source.ts";
import { constant, equals, when } from "./words.ts";

/** A skip would leave the live row that an earlier file told, and an unknown amount takes no known one's place. */
export const isDeleted: Test = equals("deleted", "true", "1", "yes");

/** What a row counts for: 1 while its record is there, 0 once it is deleted. */
export const recordCounted: Value = when(isDeleted, constant(0), constant(1));

export const archivedColumn: SourceColumn = { headers: ["archived"], cell: "text" };
