// The command line: `leadline serve`, `leadline import`, `leadline kpi` … Ends with 0, with 1 after a problem, with 2 after a wrong command.

import { Command, CommanderError } from "commander";
import { version } from "../engine/status.ts";
import { fileCommands } from "./cli/files.ts";
import { numberCommands } from "./cli/numbers.ts";
import { runningCommands } from "./cli/running.ts";
import { complain } from "./cli/say.ts";
import { workspaceCommands } from "./cli/workspaces.ts";

const program = new Command("leadline")
  .description(
    "Every social KPI from the exports you already have, with its definition and the rows behind it.",
  )
  .version(version)
  .exitOverride()
  .showHelpAfterError("(add --help for what there is)");

runningCommands(program);
fileCommands(program);
numberCommands(program);
workspaceCommands(program);

/** exitOverride is not inherited by commands that stand already. */
const throwing = (command: Command): void => {
  command.exitOverride();
  for (const inner of command.commands) throwing(inner as Command);
};
throwing(program);

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    complain(error, process.argv.includes("--json"));
    process.exitCode = 1;
  }
}
