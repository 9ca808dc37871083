// The command that takes a number apart by a dimension.

import type { Command } from "commander";
import { channelWords } from "../../base/channel-words.ts";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import { inWorkspace } from "./command.ts";
import { change, figure, unitOf } from "./figures.ts";
import { input, type Slice, slice } from "./numbers.ts";
import { type Column, faint, strong, table } from "./say.ts";
import { days } from "./trace-words.ts";

interface Breaking extends Slice {
  readonly search?: string;
  readonly sort?: string;
  readonly order?: string;
}
type Breakdown = Output<"breakdown_kpi">;

const share = (of: number | null): string => (of === null ? "" : `${(of * 100).toFixed(1)}%`);

const sumWords = ({ additive, ofWhole, sum, total, ...measure }: Breakdown): string =>
  additive
    ? `All parts together are the number: ${figure(sum, measure)}.`
    : total.answer === null
      ? ""
      : ofWhole
        ? "Each is a share of all groups together."
        : "The parts are not additive: they do not add up to the number.";

/** Beside its name a channel's own word stands last: filters take that. */
const channelOf = ({ by }: Breakdown, part: string): string | null =>
  by === "channel" ? (channelWords[part]?.en ?? null) : null;

/** "linkedin, 2026-01-05, reply: Thank you": of posts of one text each is told apart. */
const labelOf = ({ label, post }: Breakdown["rows"][number]): string | null => {
  if (post === null) return label;
  const about = [post.platform, post.day, post.reply ? "reply" : null].filter((one) => one !== null);
  return `${about.join(", ")}${label === null ? "" : `: ${label}`}`;
};

const words = (told: Breakdown): string => {
  const compared = told.rows.some(({ change: found }) => found !== null);
  const more: readonly Column[] = [
    { head: told.additive ? "Share" : "Rows", right: true as const },
    ...(compared ? [{ head: "Change", right: true as const }] : []),
  ];
  const rows = told.rows.map((row) => [
    row.rank === null ? "" : `${row.rank}${row.tied ? "=" : ""}`,
    row.part === "" ? "(not told)" : (channelOf(told, row.part) ?? row.part),
    figure(row.total.answer, told),
    ...(told.additive ? [] : [String(row.total.rows)]),
    ...(told.additive ? [share(row.share)] : []),
    ...(compared ? [change(row.change, told)] : []),
    labelOf(row) ?? (channelOf(told, row.part) === null ? "" : row.part),
  ]);
  const head = `${strong(told.kpi)} ${faint(`${told.variant}, ${unitOf(told)}`)}  ${days(told)}: ${strong(figure(told.total.answer, told))}`;
  const found = told.found === told.parts ? "" : `, ${told.found} found`;
  const list = table(
    [{ head: "#", right: true }, { head: told.by }, { head: "Answer", right: true }, ...more, { head: "" }],
    rows,
  );
  return [head, list, `${told.rows.length} of ${told.parts} parts${found}. ${sumWords(told)}`.trim()].join(
    "\n",
  );
};

export const breakdownCommand = (program: Command): void => {
  const command = program
    .command("breakdown <kpi>")
    .description("a KPI by every value of a dimension, such as post, campaign or landing_page");
  inWorkspace<Breaking>(
    slice(command)
      .requiredOption("--by <dimension>", "any dimension the KPI's facts have")
      .option("--search <text>", "only parts whose name has these letters")
      .option("--sort <column>", "answer, name or rows (default: answer)")
      .option("--order <order>", "desc or asc (default: desc)")
      .option("--compare <with>", "previous, last_year or none")
      .option("--limit <n>", "how many parts (default: 50)")
      .option("--offset <n>", "how many parts to pass over"),
    async (asked) => {
      const [kpi] = asked.args;
      if (kpi === undefined) throw new Problem("input/invalid", { field: "kpi", reason: "it is missing" });
      const { search, sort, order } = asked.options;
      const wanted = Object.entries({ search, sort, order }).filter(([, of]) => of !== undefined);
      const question = { kpi, ...(await input(asked)), ...Object.fromEntries(wanted) };
      asked.tell(await asked.caller.call("breakdown_kpi", question), words);
    },
  );
};
