// Which accounts a workspace knows for a kind of file, so that one account never stands there under two spellings.

import { nowName } from "../../facts/table.ts";
import type { Renames } from "../../query/mapping.ts";
import { trimmed, usedColumns } from "../../query/mapping-texts.ts";
import { id, literal, type Sql, sql, unions, value } from "../../query/sql.ts";
import { accountName, hasHandles, spelledAs } from "../../sources/account.ts";
import { sources } from "../../sources/index.ts";
import type { Source } from "../../sources/source.ts";
import type { Chosen } from "./choose.ts";
import type { ReadPart, Task } from "./parts.ts";

/** Sources whose files name the same accounts: of one network, or of one family where no network is meant. */
const relatives = (source: Source): readonly Source[] =>
  sources.filter(
    ({ platform, report }) =>
      platform === source.platform && (platform !== "" || report === source.report || report === "curve"),
  );

const known = (table: string, source: Source, workspace: string): Sql => {
  const network = source.platform === "" ? sql`` : sql` and platform = ${literal(source.platform)}`;
  return sql`select account from ${id(table)}
  where workspace = ${value("workspace", "text", workspace)}${network} and account <> '' group by account`;
};

const ask = async (source: Source, { context, workspace }: Task): Promise<readonly string[]> => {
  const tables = new Set(relatives(source).flatMap(({ facts }) => facts.map(({ into }) => nowName(into))));
  if (tables.size === 0) return [];
  const selects = [...tables].map((table) => known(table, source, workspace.id));
  const rows = await context.warehouse.rows(
    sql`select account from (${unions(selects)}) as known_accounts group by account order by account`,
  );
  return rows.map((row) => String(row["account"]));
};

/** Once for all parts of a file that belong together. */
const asked = new WeakMap<Task, Map<string, Promise<readonly string[]>>>();

const family = (source: Source): string => (source.platform === "" ? ` ${source.report}` : source.platform);

/** The accounts there are for files like those of a source, in order. */
export const knownAccounts = (source: Source, task: Task): Promise<readonly string[]> => {
  const mine = asked.get(task) ?? new Map<string, Promise<readonly string[]>>();
  asked.set(task, mine);
  const key = family(source);
  const answer = mine.get(key) ?? ask(source, task);
  mine.set(key, answer);
  return answer;
};

const met = new WeakMap<Task, Map<string, string[]>>();

/** The accounts that the parts before have named, for the next one to add its own. */
export const metBefore = (source: Source, task: Task): string[] => {
  const mine = met.get(task) ?? new Map<string, string[]>();
  met.set(task, mine);
  const names = mine.get(family(source)) ?? [];
  mine.set(family(source), names);
  return names;
};

interface Respelled {
  readonly renames: Renames;
  /** The accounts of the rows that nothing before has named. */
  readonly names: readonly string[];
}

/** Names that are known, or stand in the file before, under another spelling. */
const respelled = (platform: string, printed: readonly string[], all: readonly string[]): Respelled => {
  const kept = [...all];
  const renames: [string, string][] = [];
  for (const name of printed) {
    const spelled = spelledAs(platform, name, kept);
    if (!kept.includes(spelled)) kept.push(spelled);
    if (spelled !== name) renames.push([name, spelled]);
  }
  return { renames, names: kept.slice(all.length) };
};

/** What the accounts named in a file's rows are called here, where that is not what is printed. */
export const renamesOf = async (
  part: Pick<Chosen, "source" | "table"> & Pick<ReadPart, "csv">,
  all: readonly string[],
  { context }: Task,
): Promise<Respelled> => {
  const { source, table, csv } = part;
  // Handles have one spelling; only one that was kept before that is another.
  if (hasHandles(source.platform)) {
    const older = all.filter((name) => accountName(source.platform, name) !== name);
    const names = older.map((name) => accountName(source.platform, name));
    return respelled(source.platform, names, all);
  }
  const columns = new Set(
    source.facts.flatMap(({ values: { account } }) => (account?.is === "column" ? [account.column] : [])),
  );
  const column = usedColumns(source, table.header).find(({ key }) => columns.has(key));
  if (column === undefined) return { renames: [], names: [] };
  const rows = await context.warehouse.read(
    csv,
    sql`select ${trimmed(column.raw)} as account from staged where ${column.raw} is not null
group by account order by min(line)`,
  );
  return respelled(
    source.platform,
    rows.map((row) => String(row["account"])),
    all,
  );
};
