// The command line as a function: a line of words to what it prints and the code it ends with.

import { Command, CommanderError } from "commander";
import { version } from "../../engine/status.ts";
import { ageCommands } from "./ages.ts";
import { archiveCommands } from "./archives.ts";
import { breakdownCommand } from "./breakdown.ts";
import { channelsCommand } from "./channels.ts";
import { compareCommand } from "./compare.ts";
import { definitionCommands } from "./definition.ts";
import { enteredCommands } from "./entered.ts";
import { exportCommands } from "./exports.ts";
import { fileCommands } from "./files.ts";
import { findingCommands } from "./findings.ts";
import { forecastCommands } from "./forecast.ts";
import { labelCommands } from "./labels.ts";
import { linkCommands } from "./links.ts";
import { mappingCommands } from "./mappings.ts";
import { numberCommands } from "./numbers.ts";
import { ownCommands } from "./own.ts";
import { previewCommand } from "./preview.ts";
import { reconcileCommand } from "./reconcile.ts";
import { rubricCommands } from "./rubric.ts";
import { runningCommands } from "./running.ts";
import { complain } from "./say.ts";
import { targetCommands } from "./targets.ts";
import { watchCommand } from "./watch.ts";
import { workspaceCommands } from "./workspaces.ts";

const groups = [
  ...[runningCommands, fileCommands, previewCommand, mappingCommands, reconcileCommand, numberCommands],
  ...[exportCommands, archiveCommands, linkCommands, watchCommand, workspaceCommands, definitionCommands],
  ...[
    breakdownCommand,
    ownCommands,
    labelCommands,
    findingCommands,
    targetCommands,
    forecastCommands,
    rubricCommands,
  ],
  ...[ageCommands, enteredCommands, compareCommand, channelsCommand],
] as const;

/** exitOverride is not inherited by commands that stand already. */
const throwing = (command: Command): void => {
  command.exitOverride();
  for (const inner of command.commands) throwing(inner as Command);
};

const program = (): Command => {
  const made = new Command("leadline")
    .description(
      "Every social KPI from the exports you already have, with its definition and the rows behind it.",
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError("(add --help for what there is)");
  for (const add of groups) add(made);
  throwing(made);
  return made;
};

/** Runs one command and leaves its code in `process.exitCode`: 1 after a problem, 2 after a wrong command. */
export const command = async (words: readonly string[]): Promise<void> => {
  try {
    await program().parseAsync([...words], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      complain(error, words.includes("--json"));
      process.exitCode = 1;
    }
  }
};
