// The command that lays the networks' totals beside ours.

import type { Command } from "commander";
import { figureAmount, figureName } from "../../base/figure-words.ts";
import type { Output } from "../../engine/engine.ts";
import { type Common, inWorkspace } from "./command.ts";
import { dash } from "./figures.ts";
import { strong, table } from "./say.ts";

type Check = Output<"get_reconciliation">["checks"][number];

const said: Readonly<Record<Check["standing"], string>> = {
  agrees: "agrees",
  explained: "explained",
  possible: "reason known, amount not",
  unexplained: "not explained",
  people: "people are not added",
};

const amount = (of: number | null, { measure, currency }: Check): string =>
  of === null ? dash : figureAmount(of, measure, currency);

const reasonWords = (check: Check): readonly string[] => {
  const named = check.reasons.map(({ text, amount: part }) =>
    part === null ? `  maybe: ${text}` : `  ${amount(part, check)}: ${text}`,
  );
  const rest = check.rest === null || check.rest === 0 ? [] : [`  left over: ${amount(check.rest, check)}`];
  const lines = check.places.flatMap(({ line }) => line ?? []).slice(0, 5);
  const printed = lines.length === 0 ? [] : [`  printed in row ${lines.join(", ")} of ${check.against.name}`];
  return named.length + rest.length === 0
    ? []
    : [`${check.sourceName}, ${figureName(check.measure)}:`, ...named, ...rest, ...printed];
};

const oneWords = ({ fileName, checks }: Output<"get_reconciliation">): string => {
  if (checks.length === 0) return `${strong(fileName)}\nIt prints no total that could be compared.`;
  const rows = checks.map((check) => [
    check.sourceName,
    figureName(check.measure),
    ...[check.printed, check.ours, check.gap, check.now].map((of) => amount(of, check)),
    said[check.standing],
  ]);
  const heads = [
    { head: "Report" },
    { head: "Figure" },
    ...["Network", "Ours", "Gap", "Now"].map((head) => ({ head, right: true as const })),
    { head: "" },
  ];
  return [strong(fileName), table(heads, rows), ...checks.flatMap(reasonWords)].join("\n");
};

const allWords = ({ imports }: Output<"list_checks">): string =>
  imports.length === 0
    ? "No imported file prints totals that could be compared."
    : table(
        [
          { head: "Import", right: true },
          { head: "File" },
          ...["Agree", "Explained", "Maybe", "Not explained", "People"].map((head) => ({
            ...{ head, right: true as const },
          })),
        ],
        imports.map((one) => [
          String(one.importId),
          one.fileName,
          ...[one.agrees, one.explained, one.possible, one.unexplained, one.people].map((n) =>
            n === 0 ? dash : String(n),
          ),
        ]),
      );

export const reconcileCommand = (program: Command): void => {
  const command = program
    .command("reconcile [import]")
    .description("the totals a file prints beside ours; without an import, the newest file of every report");
  inWorkspace<Common>(command, async ({ caller, workspace, args, tell }) => {
    const [of] = args;
    if (of === undefined) tell(await caller.call("list_checks", { workspace: workspace.id }), allWords);
    else tell(await caller.call("get_reconciliation", { workspace: workspace.id, import: of }), oneWords);
  });
};
