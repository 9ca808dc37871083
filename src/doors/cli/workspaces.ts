// Commands for workspaces: list, create, set, delete.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { newWorkspace, workspaceFor, workspaceInFull } from "./choose.ts";
import { type Common, show } from "./command.ts";
import { connected, connectedToData } from "./connect.ts";
import { table } from "./say.ts";
import { mustBeSure, terminal } from "./sure.ts";

type Workspace = Output<"create_workspace">;

const words = (all: readonly Workspace[]): string =>
  table(
    [
      { head: "Name" },
      { head: "Id" },
      { head: "Time zone" },
      { head: "Currency" },
      { head: "Language" },
      { head: "" },
    ],
    all.map((w) => [w.name, w.id, w.timeZone, w.currency, w.language, w.sample ? "sample" : ""]),
  );

interface Deletion extends Common {
  readonly yes?: boolean;
}

interface Settings extends Common {
  readonly name?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly language?: string;
  readonly weekStart?: string;
  readonly brandTerms?: readonly string[];
}

const settings = (command: Command): Command =>
  command
    .option("--time-zone <zone>", "such as Europe/Warsaw; counts for files imported from now on")
    .option("--currency <code>", "such as PLN")
    .option("--language <code>", "en, ko or pl")
    .option("--week-start <day>", "1 is Monday, 7 is Sunday")
    .option("--brand-terms <words...>", "words that make a search query branded")
    .option("--json", "answer as JSON");

const change = ({ json: _, workspace: __, weekStart, ...rest }: Settings): Record<string, unknown> => ({
  ...rest,
  ...(weekStart === undefined ? {} : { weekStart: Number(weekStart) }),
});

export const workspaceCommands = (program: Command): void => {
  const workspace = program.command("workspace").description("list, start, change and remove workspaces");
  workspace
    .command("list", { isDefault: true })
    .description("every workspace")
    .option("--json", "answer as JSON")
    .action((options: Common) =>
      connectedToData(async (caller) =>
        show(options.json, await caller.call("list_workspaces", {}), (all) => words(all.workspaces)),
      ),
    );
  settings(workspace.command("create <name>").description("start an empty workspace")).action(
    (name: string, options: Settings) =>
      connected(async (caller) => {
        const made = await newWorkspace(caller, name, change(options));
        show(options.json, made, (w) => words([w]));
      }),
  );
  const set = workspace
    .command("set [workspace]")
    .description("change its settings")
    .option("--name <name>", "its name");
  settings(set).action((named: string | undefined, options: Settings) =>
    connectedToData(async (caller) => {
      const { id } = (await workspaceFor(caller, named)).workspace;
      const changed = await caller.call("update_workspace", { workspace: id, ...change(options) });
      show(options.json, changed, (w) => words([w]));
    }),
  );
  workspace
    .command("delete <workspace>")
    .description("remove it with all its files and facts, for good")
    .option("--yes", "without asking")
    .option("--json", "answer as JSON")
    .action((named: string, options: Deletion) =>
      connectedToData(async (caller) => {
        const { id, name } = await workspaceInFull(caller, named);
        if (options.yes !== true) await mustBeSure(name, terminal());
        const gone = await caller.call("delete_workspace", { workspace: id });
        show(options.json, gone, () => `Removed “${name}” with its files and facts.`);
      }),
    );
};
