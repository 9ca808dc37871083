// Which accounts a workspace knows for a kind of file, so that one account never stands there under two spellings.

import { nowName } from "../../facts/table.ts";
import type { Renames } from "../../query/mapping.ts";
import { trimmed, usedColumns } from "../../query/mapping-texts.ts";
import { id, literal, type Sql, sql, unions, value } from "../../query/sql.ts";
import { accountName, folded, hasHandles, spelledAs, spellingOf } from "../../sources/account.ts";
import { sources } from "../../sources/index.ts";
import type { Source } from "../../sources/source.ts";
import { keptAs, type Told } from "../account-names.ts";
import type { Chosen } from "./choice.ts";
import { onceFor } from "./once.ts";
import { accountsTold } from "./page-ids.ts";
import type { ReadPart, Task } from "./parts.ts";

/** Sources whose files name the same accounts: of one network, of one family where no network is meant, of a brand all. */
const relatives = (source: Source): readonly Source[] =>
  source.brandAccounts === true
    ? sources
    : sources.filter(
        ({ platform, report }) =>
          platform === source.platform && (platform !== "" || report === source.report || report === "curve"),
      );

const known = (table: string, source: Source, workspace: string): Sql => {
  const spelling = spellingOf(source);
  const network = spelling === "" ? sql`` : sql` and platform = ${literal(spelling)}`;
  return sql`select account from ${id(table)}
  where workspace = ${value("workspace", "text", workspace)}${network} and account <> '' group by account`;
};

const ask = async (source: Source, { context, workspace }: Task): Promise<readonly string[]> => {
  const all = [...relatives(source), source];
  const tables = new Set(all.flatMap(({ facts }) => facts.map(({ into }) => nowName(into))));
  if (tables.size === 0) return [];
  const selects = [...tables].map((table) => known(table, source, workspace.id));
  const rows = await context.warehouse.rows(
    sql`select account from (${unions(selects)}) as known_accounts group by account order by account`,
  );
  return rows.map((row) => String(row["account"]));
};

const asked = onceFor(() => new Map<string, Promise<readonly string[]>>());

const family = (source: Source): string => spellingOf(source) || ` ${source.report}`;

/** The accounts there are for files like those of a source, in order. */
export const knownAccounts = (source: Source, task: Task): Promise<readonly string[]> => {
  const mine = asked(task);
  const key = family(source);
  const answer = mine.get(key) ?? ask(source, task);
  mine.set(key, answer);
  return answer;
};

const met = onceFor(() => new Map<string, string[]>());

/** The accounts that the parts before have named, for the next one to add its own. */
export const metBefore = (source: Source, task: Task): string[] => {
  const mine = met(task);
  const names = mine.get(family(source)) ?? [];
  mine.set(family(source), names);
  return names;
};

interface Respelled {
  readonly renames: Renames;
  /** The accounts of the rows that nothing before has named. */
  readonly names: readonly string[];
}

/** Names that are known, or stand in the file before, under another spelling or an older name. */
export const respelled = (
  platform: string,
  printed: readonly string[],
  all: readonly string[],
  told: readonly Told[],
): Respelled => {
  const kept = [...all];
  const renames: [string, string][] = [];
  for (const name of printed) {
    const spelled = keptAs(platform, name, told) ?? spelledAs(platform, name, kept);
    if (!kept.includes(spelled)) kept.push(spelled);
    if (spelled !== name) renames.push([name, spelled]);
  }
  return { renames, names: kept.slice(all.length) };
};

/** Of these the ones that differ in more than blanks and what handles are freed of. A newer name is no spelling. */
export const respellings = (source: Source, pairs: Renames): ReadPart["respelled"] => {
  const spelling = spellingOf(source);
  const isOther = ([said, kept]: readonly [string, string]): boolean =>
    said !== "" &&
    accountName(spelling, said) !== accountName(spelling, kept) &&
    folded(spelling, said) === folded(spelling, kept);
  return pairs.filter(isOther);
};

/** True of a table whose rows say which network their account is of. */
export const namesNetworks = ({ source, own }: Pick<Chosen, "source" | "own">): boolean =>
  own !== null &&
  source.platform === "" &&
  source.brandAccounts !== true &&
  source.facts.some(({ values }) => values["platform"] !== undefined);

/** What the accounts named in a file's rows are called here, where that is not what is printed. */
export const renamesOf = async (
  part: Pick<Chosen, "source" | "table" | "own"> & Pick<ReadPart, "csv">,
  all: readonly string[],
  task: Task,
): Promise<Respelled> => {
  const { source, table, csv } = part;
  const spelling = spellingOf(source);
  const told = (await accountsTold(task)).filter(({ platform }) => platform === spelling);
  if (namesNetworks(part)) return { renames: [], names: [] };
  // Handles have one spelling; only one that was kept before that, or was renamed, is another.
  if (hasHandles(spelling)) {
    const older = all.filter((name) => accountName(spelling, name) !== name);
    const names = [...older, ...told.map(({ name }) => name)];
    const plain = new Set(names.map((name) => accountName(spelling, name)));
    return { ...respelled(spelling, [...plain], all, told), names: [] };
  }
  const columns = new Set(
    source.facts.flatMap(({ values: { account } }) => (account?.is === "column" ? [account.column] : [])),
  );
  const column = usedColumns(source, table.header).find(({ key }) => columns.has(key));
  if (column === undefined) return { renames: [], names: [] };
  const rows = await task.context.warehouse.read(
    csv,
    sql`select ${trimmed(column.raw)} as account from staged where ${column.raw} is not null
group by account order by min(line)`,
  );
  return respelled(
    spelling,
    rows.map((row) => String(row["account"])),
    all,
    told,
  );
};
