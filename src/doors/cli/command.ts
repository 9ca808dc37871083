// What every command shares: its options, its connection and the way it answers.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { type Chosen, workspaceFor } from "./choose.ts";
import { connectedToData } from "./connect.ts";
import { print, printJson, strong } from "./say.ts";

export interface Common {
  readonly workspace?: string;
  readonly json?: boolean;
}

export interface Asked<O> {
  readonly caller: Caller;
  readonly workspace: Output<"create_workspace">;
  readonly options: O;
  readonly args: readonly string[];
  /** Shows the answer: as JSON where that is asked for, else in words under the workspace's name. */
  readonly tell: <T>(answer: T, words: (answer: T) => string) => void;
}

export const common = (command: Command): Command =>
  command
    .option("-w, --workspace <name>", "name or id of the workspace (needed where you have several)")
    .option("--json", "answer as JSON");

/** Reads an option that may be given more than once. */
export const again = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** JSON as the API gives it, or words for a reader. */
export const show = <T>(json: boolean | undefined, answer: T, words: (answer: T) => string): void =>
  json === true ? printJson(answer) : print(words(answer));

/** Nobody takes the numbers of one workspace for those of another. */
export const headed = ({ workspace, alone }: Chosen, words: string): string =>
  alone ? words : `${strong(`Workspace ${workspace.name}`)}\n${words}`;

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
    await connectedToData(async (caller) => {
      const chosen = await workspaceFor(caller, options.workspace);
      const tell: Asked<O>["tell"] = (answer, words) =>
        show(options.json, answer, (told) => headed(chosen, words(told)));
      await work({ caller, workspace: chosen.workspace, options, args, tell });
    });
  });
};
