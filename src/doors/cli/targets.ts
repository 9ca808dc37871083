// Commands for targets of KPIs: list, show, set and remove.

import type { Command } from "commander";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import { amountOf } from "./amount.ts";
import { periodFor } from "./choose.ts";
import { type Asked, type Common, inWorkspace } from "./command.ts";
import { figure, type Measure } from "./figures.ts";
import { strong, table } from "./say.ts";

type Target = Output<"save_target">;
type Judged = Target["now"];

interface Saying extends Common {
  readonly per?: string;
  readonly by?: string;
  readonly from?: string;
  readonly start?: string;
  readonly since?: string;
  readonly until?: string;
  readonly variant?: string;
  readonly platform?: string;
  readonly account?: string;
  readonly group?: string;
  readonly note?: string;
  readonly kpi?: string;
  readonly knownAt?: string;
}

const day = (instant: string): string => instant.slice(0, 10);
const measureOf = ({ display, currency }: Target): Measure => ({ display: display ?? "count", currency });

const boundsWords = (low: number | null, high: number | null, measure: Measure): string => {
  if (low !== null && high !== null) return `${figure(low, measure)} to ${figure(high, measure)}`;
  if (low === null && high === null) return "–";
  return low !== null ? `at least ${figure(low, measure)}` : `at most ${figure(high, measure)}`;
};

const states = {
  on: "on target",
  below: "below target",
  above: "above target",
  unknown: "not known",
} as const;

const reasons: Readonly<Record<NonNullable<Judged["reason"]>, string>> = {
  no_data: "no data",
  accounts_missing: "an account has no data of these days",
  part_of_period: "a part of a period says nothing of the whole",
  setting_missing: "a setting of the workspace is missing",
  unit_changed: "the KPI has another unit by now",
  currency_changed: "the workspace has another currency by now",
  kpi_gone: "the KPI is not there any more",
  no_target: "there was no target",
};

const stateWords = ({ state, preliminary, reason }: Judged): string => {
  if (state === "unknown") return `${states.unknown}: ${reasons[reason ?? "no_data"]}`;
  return preliminary ? `${states[state]} so far` : states[state];
};

/** What was compared with what, in words: a part of a period is never shown as if it were whole. */
const comparedWords = (judged: Judged, measure: Measure): string => {
  const { answer, dueLow, dueHigh, told, compared } = judged;
  if (answer === null) return "";
  const due = `${figure(answer, measure)}, due ${boundsWords(dueLow, dueHigh, measure)}`;
  if (compared === "whole") return due;
  if (compared === "as_is") return `${due}, compared as it is: the period is not whole`;
  if (told === null) return due;
  return compared === "line"
    ? `${due} on the line after ${told.days} of ${told.of} days`
    : `${due} on ${told.days} of ${told.of} days`;
};

const periodWords = ({ period, versions: [now] }: Target): string =>
  period === "date" ? `by ${now?.by ?? ""}` : `per ${period}`;

const ofWords = ({ kpi, platform, account, group }: Target): string =>
  [kpi, platform, account, group].filter((part) => part !== null).join(" · ");

const listWords = ({ targets }: Output<"list_targets">): string =>
  targets.length === 0
    ? "There are no targets yet: `leadline target set <kpi> <value> --per month`."
    : table(
        [{ head: "KPI" }, { head: "Target" }, { head: "Period" }, { head: "Now" }, { head: "Id" }],
        targets.map((one) => [
          ofWords(one),
          boundsWords(one.versions[0]?.low ?? null, one.versions[0]?.high ?? null, measureOf(one)),
          periodWords(one),
          one.removed ? "ended" : stateWords(one.now),
          one.target,
        ]),
      );

const versionWords = (one: Target): readonly string[] =>
  one.versions.map(({ version, low, high, since, removed, savedBy, savedAt, note }) => {
    const what = removed ? "no target" : boundsWords(low, high, measureOf(one));
    const parts = [`version ${version}`, `${what} from ${since}`, `${savedBy}, ${day(savedAt)}`, note];
    return parts.filter((part) => part !== "").join(" · ");
  });

const targetWords = (one: Target): string => {
  const measure = measureOf(one);
  const line = (judged: Judged) =>
    [judged.since, stateWords(judged), comparedWords(judged, measure)]
      .filter((part) => part !== "")
      .join(" · ");
  return [
    `${strong(ofWords(one))} ${periodWords(one)}`,
    line(one.now),
    ...(one.last === null ? [] : [line(one.last)]),
    ...versionWords(one),
  ].join("\n");
};

const shownWords = ({ target, periods }: Output<"get_target">): string => {
  const measure = measureOf(target);
  const rows = periods.map((one) => [
    one.since,
    figure(one.answer, measure),
    boundsWords(one.dueLow, one.dueHigh, measure),
    stateWords(one),
  ]);
  const heads = [
    { head: "From" },
    { head: "Value", right: true },
    { head: "Due" },
    { head: "State" },
  ] as const;
  return [targetWords(target), ...(rows.length === 0 ? [] : [table(heads, rows)])].join("\n");
};

/** The measure of the variant that is meant, else of any: they are of one KPI. */
const measured = async ({ caller, workspace, options, args: [id = ""] }: Asked<Saying>) => {
  const { kpis } = await caller.call("list_kpis", { workspace: workspace.id });
  const kpi = kpis.find((one) => one.id === id);
  const wanted = options.variant ?? kpi?.chosen;
  const variant = kpi?.variants.find((one) => one.id === wanted) ?? kpi?.variants[0];
  return { display: variant?.display ?? "count", currency: workspace.currency } as const;
};

const grains = ["month", "quarter"] as const;
const perOf = ({ per, by }: Saying): "month" | "quarter" | "date" => {
  if (by !== undefined && per === undefined) return "date";
  const found = grains.find((one) => one === (per ?? "month"));
  if (found === undefined || by !== undefined)
    throw new Problem("input/invalid", {
      field: "--per",
      reason: "it is month or quarter, and not beside --by",
    });
  return found;
};

const set = async (asked: Asked<Saying>): Promise<void> => {
  const { caller, workspace, options, args, tell } = asked;
  const [kpi = "", value = "", high] = args;
  const measure = await measured(asked);
  const amount = (text: string) => amountOf(text, measure);
  const bounds = high === undefined ? { value: amount(value) } : { low: amount(value), high: amount(high) };
  const { by, start, since, variant, platform, account, group, note, from } = options;
  const startValue = from === undefined ? undefined : amount(from);
  const said = { by, startDay: start, startValue, since, variant, platform, account, group, note };
  const given = Object.fromEntries(Object.entries(said).filter(([, of]) => of !== undefined));
  const input = { workspace: workspace.id, kpi, period: perOf(options), ...bounds, ...given };
  tell(await caller.call("save_target", input), targetWords);
};

const setCommand = (target: Command): void =>
  inWorkspace<Saying>(
    target
      .command("set <kpi> <value> [high]")
      .description(
        "set or change a target, such as 5%, 10000, 1200.50 or 2h; of a KPI of a band the lowest and highest value",
      )
      .option("--per <period>", "month or quarter (default: month)")
      .option("--by <day>", "reached by this day instead, along a straight line")
      .option("--start <day>", "where the line begins (default: today)")
      .option("--from <value>", "the value the line begins at (of a sum: 0)")
      .option("--since <day>", "the first period it counts for (default: the running one)")
      .option("--variant <id>", "of this variant (default: the one with data)")
      .option("--platform <name>", "of this network only")
      .option("--account <name>", "of this account only")
      .option("--group <name>", "of this group of the audience only, such as 25-34")
      .option("--note <text>", "why"),
    set,
  );

export const targetCommands = (program: Command): void => {
  const target = program.command("target").description("what KPIs are to come to, and how they stand");
  inWorkspace<Saying>(
    target
      .command("list", { isDefault: true })
      .description("every target and how it stands")
      .option("--kpi <id>", "of this KPI only")
      .option("--known-at <day>", "as it was known at the end of this day"),
    async ({ caller, workspace, options: { kpi, knownAt }, tell }) => {
      const said = Object.entries({ kpi, knownAt }).filter(([, of]) => of !== undefined);
      const input = { workspace: workspace.id, ...Object.fromEntries(said) };
      tell(await caller.call("list_targets", input), listWords);
    },
  );
  inWorkspace<Saying>(
    target
      .command("show <id>")
      .description("one target beside every period, with its versions")
      .option("--since <day>", "first day")
      .option("--until <day>", "the first day that is out"),
    async ({ caller, workspace, options, args: [id], tell }) => {
      const period = await periodFor(caller, workspace.id, options);
      const asked = { workspace: workspace.id, target: id, ...period };
      tell(await caller.call("get_target", asked), shownWords);
    },
  );
  setCommand(target);
  inWorkspace<Saying>(
    target.command("remove <id>").description("end a target from the running period on; the past keeps it"),
    async ({ caller, workspace, args: [id], tell }) =>
      tell(await caller.call("remove_target", { workspace: workspace.id, target: id }), () => `Ended ${id}.`),
  );
};
