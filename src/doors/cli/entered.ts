// Commands for KPI values entered by hand: list, set and remove.

import type { Command } from "commander";
import { addDays, isDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import { amountOf } from "./amount.ts";
import { type Common, inWorkspace } from "./command.ts";
import { table } from "./say.ts";

type Entered = Output<"enter_value">;

interface Saying extends Common {
  readonly since?: string;
  readonly until?: string;
  readonly unit?: string;
  readonly note?: string;
  readonly platform?: string;
  readonly account?: string;
  readonly kpi?: string;
  readonly knownAt?: string;
}

const given = (options: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(options).filter(([, of]) => of !== undefined));

/** A period by its last day, as everything is printed. */
const daysWords = ({ since, until }: Entered): string => {
  const last = isDay(until) ? addDays(until, -1) : until;
  return last === since ? since : `${since} to ${last}`;
};

const valueWords = ({ value, unit }: Entered["now"]): string =>
  [value === null ? "–" : String(value), unit].filter((part) => part !== "").join(" ");

const day = (instant: string): string => instant.slice(0, 10);

const before = ({ history }: Entered): string =>
  history
    .slice(1)
    .map((one) => valueWords(one))
    .join(", ");

const listWords = (values: readonly Entered[]): string =>
  values.length === 0
    ? "No value was entered by hand yet: `leadline entered set <kpi> <value> --since <day>`."
    : table(
        [
          ...[{ head: "KPI" }, { head: "Days" }, { head: "Value" }, { head: "Entered by" }],
          ...[{ head: "Note" }, { head: "Before" }, { head: "Import" }],
        ],
        values.map((one) => [
          [one.kpi, one.platform, one.account].filter((part) => part !== "").join(" · "),
          ...[daysWords(one), valueWords(one.now), `${one.now.by}, ${day(one.now.at)}`],
          ...[one.now.note, before(one), String(one.now.import)],
        ]),
      );

const firstDay = ({ since }: Saying): string => {
  if (since === undefined)
    throw new Problem("input/invalid", {
      field: "--since",
      reason: "it is missing: the day, or the first day",
    });
  return since;
};

const keyOf = (options: Saying, kpi: string | undefined) => {
  const { until, platform, account } = options;
  return { kpi, since: firstDay(options), ...given({ until, platform, account }) };
};

const ofDays = (command: Command): Command =>
  command
    .option("--since <day>", "the day, or the first day of its period")
    .option("--until <day>", "the first day after its period (default: that day alone)")
    .option("--platform <name>", "of a value that came with a table: its network")
    .option("--account <name>", "of a value that came with a table: its account");

export const enteredCommands = (program: Command): void => {
  const entered = program.command("entered").description("KPI values measured and entered by hand");
  inWorkspace<Saying>(
    entered
      .command("list", { isDefault: true })
      .description("every value, who entered it, and what was said before")
      .option("--kpi <name>", "of this KPI only")
      .option("--known-at <day>", "as it was known at the end of this day"),
    async ({ caller, workspace, options: { kpi, knownAt }, tell }) => {
      const asked = { workspace: workspace.id, ...given({ kpi, knownAt }) };
      tell(await caller.call("list_entered", asked), ({ values }) => listWords(values));
    },
  );
  inWorkspace<Saying>(
    ofDays(entered.command("set <kpi> <value>"))
      .description("enter a value or correct one; the old one stays readable")
      .option("--unit <text>", "such as people, % or PLN")
      .option("--note <text>", "what to know of it"),
    async ({ caller, workspace, options, args: [kpi, written = ""], tell }) => {
      const value = amountOf(written, { display: "count", currency: null });
      const { unit, note } = options;
      const input = { workspace: workspace.id, ...keyOf(options, kpi), value, ...given({ unit, note }) };
      tell(await caller.call("enter_value", input), (one) => listWords([one]));
    },
  );
  inWorkspace<Saying>(
    ofDays(entered.command("remove <kpi>")).description("take a value out again, with its corrections"),
    async ({ caller, workspace, options, args: [kpi], tell }) =>
      tell(
        await caller.call("remove_entered", { workspace: workspace.id, ...keyOf(options, kpi) }),
        ({ now }) =>
          now === null ? "Taken out." : `Taken out; what a table told counts again:\n${listWords([now])}`,
      ),
  );
};
