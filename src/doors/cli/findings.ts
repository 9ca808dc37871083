// `leadline findings`: what the diagnostics say of a period.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { periodFor } from "./choose.ts";
import { type Common, inWorkspace } from "./command.ts";
import { faint, strong } from "./say.ts";

interface Looking extends Common {
  readonly since?: string;
  readonly until?: string;
}
type Check = Output<"list_findings">["checks"][number];

const states: Readonly<Record<Check["state"], string>> = {
  found: "found",
  clear: "fine",
  unknown: "not known",
};

const narrowed = (only: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(only)
    .flatMap(([dimension, of]) => of.map((one) => ` --only '${dimension}=${one.replaceAll("'", "'\\''")}'`))
    .join("");

const lines = ({ code, name, state, needs, findings }: Check): readonly string[] => [
  `${code}  ${strong(name.en)}: ${states[state]}${state === "unknown" ? `. ${needs.en}` : ""}`,
  ...findings.flatMap(({ says, subject, look }) => [
    `     ${says.en.replaceAll("{subject}", subject.of)}`,
    ...look.map(({ kpi, variant, only }) =>
      faint(
        `       leadline trace ${kpi}${variant === null ? "" : ` --variant ${variant}`}${narrowed(only)}`,
      ),
    ),
  ]),
];

export const findingCommands = (program: Command): void => {
  inWorkspace<Looking>(
    program
      .command("findings")
      .description(
        "what the diagnostics say of a period: pages that lose visitors, clicks that do not arrive, …",
      )
      .option("--since <day>", "first day (default: a year before --until)")
      .option("--until <day>", "the first day that is out (default: the day after the last with data)"),
    async ({ caller, workspace, options, tell }) => {
      const period = await periodFor(caller, workspace.id, options);
      const answer = await caller.call("list_findings", { workspace: workspace.id, ...period });
      tell(answer, ({ checks }) => checks.flatMap(lines).join("\n"));
    },
  );
};
