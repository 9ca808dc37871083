// A person's table of several networks: each row's account is spelled as the files of that row's network spell it.

import { glue } from "../../base/glue.ts";
import type { Mapping } from "../../query/mapping.ts";
import { sql } from "../../query/sql.ts";
import type { FactMap, Source, Value } from "../../sources/source.ts";
import { constant, first, given, join, lookup } from "../../sources/words.ts";
import { knownAccounts, metBefore, namesNetworks, respelled } from "./accounts.ts";
import { accountsTold } from "./page-ids.ts";
import type { ReadPart, Task } from "./parts.ts";

type Part = Pick<ReadPart, "source" | "own" | "csv">;

/** What the accounts in the rows are called here, by network, where that is not what is printed. */
const spellings = async (part: Part, plain: Mapping, task: Task) => {
  const words: Record<string, string> = {};
  for (const { columns, select } of plain.facts) {
    if (!columns.includes("platform") || !columns.includes("account")) continue;
    const rows = await task.context.warehouse.read(
      part.csv,
      sql`select platform, account from (${select}) facts where platform <> '' and account <> ''
group by platform, account order by min(line)`,
    );
    for (const platform of new Set(rows.map((row) => String(row["platform"])))) {
      const printed = rows.filter((row) => row["platform"] === platform).map((row) => String(row["account"]));
      const network: Source = { ...part.source, platform };
      const met = metBefore(network, task);
      const known = [...(await knownAccounts(network, task)), ...met];
      const { renames, names } = respelled(platform, printed, known, await accountsTold(task));
      met.push(...names);
      for (const [from, to] of renames) words[`${platform}${glue}${from}`.toLowerCase()] = to;
    }
  }
  return words;
};

const spelledIn = (map: FactMap, words: Readonly<Record<string, string>>): FactMap => {
  const { platform, account } = map.values;
  if (platform === undefined || account === undefined) return map;
  const told: Value = first(account, given("account"));
  const of = join(glue, first(platform, constant("")), told);
  return { ...map, values: { ...map.values, account: lookup(of, words, told) } };
};

/** The mapping of a part; of a table of several networks with every account under its known name. */
export const spelledByNetwork = async (
  part: Part,
  compile: (source: Source) => Mapping,
  task: Task,
): Promise<Mapping> => {
  const plain = compile(part.source);
  const words = namesNetworks(part) ? await spellings(part, plain, task) : {};
  if (Object.keys(words).length === 0) return plain;
  return compile({ ...part.source, facts: part.source.facts.map((map) => spelledIn(map, words)) });
};
