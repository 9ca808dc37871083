// The imports that were made by a workspace's mappings: which an older version made, and whose file the last one was.

import { readOwnId } from "../../generic/spec.ts";
import { sql, value } from "../../query/sql.ts";
import type { Context } from "../context.ts";

interface Made {
  readonly importId: number;
  readonly fileName: string;
  readonly mapping: string;
  readonly version: number;
  /** The account its rows were booked to; '' where they named theirs. */
  readonly account: string;
}

const accountIn = (detail: string): string =>
  (JSON.parse(detail) as { readonly given?: { readonly account?: string } }).given?.account ?? "";

/** The newest first; those that were undone count no more. */
export const madeByMappings = async ({ warehouse }: Context, workspace: string): Promise<readonly Made[]> => {
  const rows = await warehouse.rows(sql`select l.import_id as import_id, l.file_name as file_name,
  p.source as source, p.detail as detail
from import_log l join import_part p on p.workspace = l.workspace and p.import_id = l.import_id
where l.workspace = ${value("workspace", "text", workspace)} and l.undone_at is null and p.source like 'own-%'
order by import_id desc, p.part`);
  return rows.flatMap((row) => {
    const own = readOwnId(String(row["source"]));
    if (own === null) return [];
    const { import_id: importId, file_name: fileName, detail } = row;
    return [
      { ...own, importId: Number(importId), fileName: String(fileName), account: accountIn(String(detail)) },
    ];
  });
};

/** The imports that an older version of a mapping made: their files bring the newer one to bear when they come again. */
export const olderOf = (
  all: readonly Made[],
  { id, version }: { readonly id: string; readonly version: number },
) =>
  all
    .filter((one) => one.mapping === id && one.version < version)
    .map(({ importId, fileName, version: by }) => ({ importId, fileName, version: by }));

/** Whose file the last one under one of these mappings was; null where none said. */
export const lastAccount = async (
  context: Context,
  workspace: string,
  mappings: readonly string[],
): Promise<string | null> => {
  if (mappings.length === 0) return null;
  const all = await madeByMappings(context, workspace);
  return all.find((one) => one.account !== "" && mappings.includes(one.mapping))?.account ?? null;
};
