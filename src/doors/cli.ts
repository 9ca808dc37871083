// The command line: `leadline serve`, `leadline import`, `leadline kpi` … Ends with 0, with 1 after a problem, with 2 after a wrong command.

import { command } from "./cli/program.ts";

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

await command(process.argv.slice(2));
