// Commands for files nobody knows: propose, correct, check and save what their columns mean; list, rename and delete what was saved.

import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { workspaceToFill } from "./choose.ts";
import { again, type Common, common, headed, inWorkspace, show } from "./command.ts";
import { connected } from "./connect.ts";
import { shownProgress, upload } from "./files.ts";
import { checkedWords, mappingWords, olderWords } from "./mapping-words.ts";

interface Mapping extends Common {
  readonly schema?: string;
  readonly column?: readonly string[];
  readonly once?: readonly string[];
  readonly word?: readonly string[];
  readonly dateOrder?: string;
  readonly decimal?: string;
  readonly header?: boolean;
  readonly table?: string;
  readonly spec?: string;
  readonly save?: string;
}

type Table = Output<"suggest_mapping">["tables"][number];
type Saved = Output<"save_mapping">;
type Spec = Saved["spec"];

/** "cost=Amount spent": what stands before the first = is the field. */
const pairs = (option: string, all: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    all.map((text) => {
      const at = text.indexOf("=");
      if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
      throw new Problem("input/invalid", { field: option, reason: "write it as field=value" });
    }),
  );

const wordsOf = (all: readonly string[] = []): Spec["words"] => {
  const words: Record<string, Record<string, string>> = {};
  for (const [field, said] of all.map(
    (one) => Object.entries(pairs("--word", [one]))[0] as [string, string],
  )) {
    const [word, meaning] = Object.entries(pairs("--word", [said]))[0] as [string, string];
    words[field] = { ...words[field], [word]: meaning };
  }
  return words;
};

/** A mapping that reads the table is changed; else the proposal for what its rows are is the beginning. */
const begun = (table: Table, base: Saved | undefined, schema: string | undefined): Spec => {
  if (base !== undefined && (schema === undefined || schema === base.spec.schema)) return base.spec;
  const chosen = schema ?? table.proposals[0]?.schema ?? "";
  const fields = table.proposals.find((one) => one.schema === chosen)?.fields ?? [];
  const columns = Object.fromEntries(fields.map(({ field, column }) => [field, column]));
  return { schema: chosen, columns, once: {}, words: {}, dateOrder: null, decimal: null };
};

const merged = (words: Spec["words"], said: Spec["words"]): Spec["words"] => ({
  ...words,
  ...Object.fromEntries(Object.entries(said).map(([field, own]) => [field, { ...words[field], ...own }])),
});

const proposed = (table: Table, base: Saved | undefined, options: Mapping): Spec => {
  const from = begun(table, base, options.schema);
  const once = pairs("--once", options.once);
  const own = pairs("--column", options.column);
  // A column that is chosen for one field is no longer proposed for another, and an answer takes the place of a column.
  const free = Object.entries(from.columns).filter(
    ([field, column]) => !(field in once) && !Object.values(own).includes(column),
  );
  const columns = Object.entries({ ...Object.fromEntries(free), ...own }).filter(
    ([, column]) => column !== "",
  );
  const kept = Object.entries(from.once).filter(([field]) => !(field in own));
  return {
    schema: from.schema,
    columns: Object.fromEntries(columns),
    once: { ...Object.fromEntries(kept), ...once },
    words: merged(from.words, wordsOf(options.word)),
    dateOrder: (options.dateOrder as Spec["dateOrder"]) ?? from.dateOrder,
    decimal: (options.decimal as Spec["decimal"]) ?? from.decimal,
  };
};

const specOf = async (table: Table, base: Saved | undefined, options: Mapping): Promise<Spec> => {
  if (options.spec === undefined) return proposed(table, base, options);
  const text = await readFile(options.spec, "utf8").catch(() => {
    throw new Problem("file/not-here", { file: String(options.spec) });
  });
  try {
    return JSON.parse(text) as Spec;
  } catch (error) {
    throw new Problem("input/invalid", { field: options.spec, reason: (error as Error).message });
  }
};

const savedFor = async (
  caller: Caller,
  workspace: string,
  { mapping }: Table,
): Promise<Saved | undefined> => {
  if (mapping === null) return undefined;
  const { mappings } = await caller.call("list_mappings", { workspace });
  return mappings.find(({ id }) => id === mapping.id);
};

const map = async (caller: Caller, path: string, options: Mapping): Promise<void> => {
  const chosen = await workspaceToFill(caller, options.workspace);
  const { id: workspace } = chosen.workspace;
  const shown = shownProgress(path, options);
  const { id: file, name } = await upload(caller, workspace, path, shown).finally(shown.end);
  const at = { workspace, file, header: options.header === false ? "none" : "first_row" };
  const { tables } = await caller.call("suggest_mapping", at);
  const number = Number(options.table ?? 1);
  const table = tables[number - 1];
  if (table === undefined)
    throw new Problem("mapping/no-table", { file: name, table: options.table ?? 1, count: tables.length });
  const base = await savedFor(caller, workspace, table);
  const spec = await specOf(table, base, options);
  const asked = { ...at, table: number, spec };
  const checked = await caller.call("check_mapping", asked);
  const refused = checked.refusals.length > 0;
  if (refused) process.exitCode = 1;
  if (refused || options.save === undefined) {
    const schema = (await caller.call("list_schemas", {})).schemas.find(({ id }) => id === spec.schema);
    return show(options.json, { table, spec, checked }, () =>
      headed(chosen, checkedWords(table, spec, checked, schema)),
    );
  }
  const version = base === undefined ? {} : { mapping: base.id, version: base.version };
  const saved = await caller.call("save_mapping", { ...asked, name: options.save, ...version });
  show(options.json, saved, (one) =>
    headed(
      chosen,
      [`Saved “${one.name}”: files with these columns are read by it from now on.`, ...olderWords(one)].join(
        "\n",
      ),
    ),
  );
};

const found = async (caller: Caller, workspace: string, wanted: string) => {
  const { mappings } = await caller.call("list_mappings", { workspace });
  const one = mappings.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (one === undefined) throw new Problem("mapping/not-found", { mapping: wanted });
  return one;
};

export const mappingCommands = (program: Command): void => {
  common(program.command("map <file>").description("say what the columns of a file nobody knows mean"))
    .option("--schema <id>", "what its rows are: post, mention, ticket, spend, deal, effort, …")
    .option("--column <field=header>", "the column of a field; “field=” for none", again)
    .option("--once <field=value>", "what holds for every row, such as currency=EUR", again)
    .option("--word <field=word=meaning>", "what a word of a list means, such as outcome=Signed=won", again)
    .option("--date-order <order>", "mdy or dmy")
    .option("--decimal <mark>", "the mark of fractions: . or ,")
    .option("--no-header", "the file has no header row; its columns are called A, B, C …")
    .option("--table <n>", "which table of the file, from 1")
    .option("--spec <json>", "the whole mapping from a file, as --json prints it under “spec”")
    .option("--save <name>", "save it under this name, if nothing speaks against it")
    .action((path: string, options: Mapping) => connected((caller) => map(caller, path, options)));
  const mappings = program.command("mappings").description("the saved mappings; rename and delete them");
  inWorkspace<Common>(
    mappings.command("list", { isDefault: true }).description("every saved mapping"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("list_mappings", { workspace: workspace.id }), mappingWords),
  );
  inWorkspace<Common>(
    mappings.command("rename <mapping> <name>").description("give a mapping another name"),
    async ({ caller, workspace: { id: workspace }, args: [wanted = "", name = ""], tell }) => {
      const { id } = await found(caller, workspace, wanted);
      const done = await caller.call("rename_mapping", { workspace, mapping: id, name });
      tell(done, (one) => `It is called “${one.name}” now.`);
    },
  );
  inWorkspace<Common>(
    mappings.command("delete <mapping>").description("take a mapping away; what it imported stays"),
    async ({ caller, workspace: { id: workspace }, args: [wanted = ""], tell }) => {
      const { id } = await found(caller, workspace, wanted);
      const gone = await caller.call("delete_mapping", { workspace, mapping: id });
      tell(gone, (one) => `“${one.name}” is gone. What it imported stays; undo takes an import out.`);
    },
  );
};
