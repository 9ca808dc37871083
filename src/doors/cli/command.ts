// What every command shares: its options, its connection and the way it answers.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { workspaceFor } from "./choose.ts";
import { connected } from "./connect.ts";
import { print, printJson } from "./say.ts";

export interface Common {
  readonly workspace?: string;
  readonly json?: boolean;
}

export interface Asked<O> {
  readonly caller: Caller;
  readonly workspace: Output<"create_workspace">;
  readonly options: O;
  readonly args: readonly string[];
}

export const common = (command: Command): Command =>
  command
    .option("-w, --workspace <name>", "name or id of the workspace (default: your latest)")
    .option("--json", "answer as JSON");

/** JSON as the API gives it, or words for a reader. */
export const show = <T>(json: boolean | undefined, answer: T, words: (answer: T) => string): void =>
  json === true ? printJson(answer) : print(words(answer));

/** A command about one workspace: its work is given the connection, the workspace, its options and arguments. */
export const inWorkspace = <O extends Common>(
  command: Command,
  work: (asked: Asked<O>) => Promise<void>,
): void => {
  common(command).action(async (...given: unknown[]) => {
    const args = given
      .slice(0, -2)
      .flat()
      .filter((a) => typeof a === "string");
    const options = given.at(-2) as O;
    await connected(async (caller) => {
      const workspace = await workspaceFor(caller, options.workspace);
      await work({ caller, workspace, options, args });
    });
  });
};
