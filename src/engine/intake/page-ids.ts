// Exports that print ids beside names: two accounts of one name are never added up as one, and one that was renamed stays one.

import { Problem } from "../../base/problem.ts";
import { trimmed, usedColumns } from "../../query/mapping-texts.ts";
import { literal, type Sql, sql } from "../../query/sql.ts";
import { accountName, spelledAs } from "../../sources/account.ts";
import { type Printed, type Told, toldAccounts } from "../account-names.ts";
import { onceFor } from "./once.ts";
import type { ReadPart, Task } from "./parts.ts";

type Named = readonly [name: string, id: string];
type Part = Pick<ReadPart, "source" | "table" | "csv">;
type Given = Readonly<Record<string, string>>;

/** The accounts of a part, each with the id that its rows print, or the name of a file of one account alone. */
const printedBy = async (part: Part, given: Given, { context }: Task): Promise<readonly Named[]> => {
  const { source, table, csv } = part;
  const columns = new Map(usedColumns(source, table.header).map(({ key, raw }) => [key, trimmed(raw)]));
  const word = (key: string): Sql => columns.get(key) ?? literal(given[key] ?? "");
  const [name, id] = [word(source.accountId?.name ?? ""), word(source.accountId?.id ?? "")];
  const rows = await context.warehouse.read(
    csv,
    sql`select ${name} as name, ${id} as id from staged
where coalesce(${name}, '') <> '' and regexp_matches(coalesce(${id}, ''), '^[0-9]+$')
group by 1, 2 order by min(line)`,
  );
  if (rows.length > 1 && !columns.has(source.accountId?.id ?? "")) return [];
  return rows.map((row) => [accountName(source.platform, String(row["name"])), String(row["id"])]);
};

/** The accounts that earlier imports, and the parts before of this one, print with their ids. */
export const accountsTold = onceFor(
  async ({ context, workspace }): Promise<Told[]> => [...(await toldAccounts(context, workspace.id))],
);

const checkOne = ([name, id]: Named, all: readonly Told[], file: string): void => {
  const other = all.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== id);
  if (other === undefined) return;
  throw new Problem("file/two-accounts", { file, account: name, first: other.id, second: id });
};

/** The accounts of a part with their ids, each kept as it was known first; throws where one name is that of two. */
export const pageIds = async (
  part: Part,
  given: Given,
  known: readonly string[],
  task: Task,
): Promise<readonly Printed[]> => {
  const { accountId, platform } = part.source;
  const own = accountId === undefined ? [] : await printedBy(part, given, task);
  if (own.length === 0) return [];
  const all = await accountsTold(task);
  const pages: Printed[] = [];
  for (const [name, id] of own) {
    const ofNetwork = all.filter((one) => one.platform === platform);
    checkOne([name, id], ofNetwork, task.file.name);
    const kept = ofNetwork.find((one) => one.id === id)?.kept ?? spelledAs(platform, name, known);
    all.push({ platform, name, id, kept });
    pages.push([name, id, kept]);
  }
  return pages;
};
