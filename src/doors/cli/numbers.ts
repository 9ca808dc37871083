// Commands for numbers: KPIs, their variants, the rows behind them, filter values, the overview.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { periodFor } from "./choose.ts";
import { type Asked, again, type Common, inWorkspace } from "./command.ts";
import { choiceWords, countsWords } from "./counts.ts";
import { change, dash, figure, unitOf } from "./figures.ts";
import { compareNote, missingWords, note } from "./note-words.ts";
import { type Column, faint, strong, table, who } from "./say.ts";
import { besideWords, days, type Period, traceWords } from "./trace-words.ts";

export interface Slice extends Common {
  readonly since?: string;
  readonly until?: string;
  readonly variant?: string;
  readonly platform?: readonly string[];
  readonly account?: readonly string[];
  readonly format?: readonly string[];
  readonly campaign?: readonly string[];
  readonly only?: readonly string[];
  readonly knownAt?: string;
  readonly grain?: string;
  readonly by?: string;
  readonly compare?: string;
  readonly limit?: string;
  readonly offset?: string;
}
type Series = Output<"ask_kpi">;

export const period = (command: Command): Command =>
  command
    .option("--since <day>", "first day (default: a year before --until)")
    .option("--until <day>", "the first day that is out (default: the day after the last with data)")
    .option("--platform <name>", "only this network; repeat for more", again)
    .option("--account <name>", "only this account; repeat for more", again);

export const slice = (command: Command): Command =>
  period(command)
    .option("--format <name>", "only this format; repeat for more", again)
    .option("--campaign <name>", "only this campaign; repeat for more", again)
    .option("--only <dimension=value>", "only rows of this, such as language=de; repeat for more", again)
    .option("--variant <id>", "another definition of the KPI")
    .option("--known-at <day>", "as it was known at the end of this day, or at an instant (ISO 8601, UTC)");

export const buckets = (command: Command): Command =>
  command
    .option("--grain <grain>", "day, week, month, quarter, year or total")
    .option("--compare <with>", "previous, last_year or none");

const named = [
  "variant",
  "platform",
  "account",
  "format",
  "campaign",
  "only",
  "knownAt",
  "grain",
  "by",
  "compare",
  "limit",
  "offset",
] as const;

/** What a command asks of a KPI, its period filled in. */
export const input = async ({
  caller,
  workspace,
  options,
}: Asked<Slice>): Promise<Record<string, unknown> & Period> => {
  const given = named.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]);
  return {
    workspace: workspace.id,
    ...(await periodFor(caller, workspace.id, options)),
    ...Object.fromEntries(given),
  };
};

/** " (8.1% to 12.4%)". */
const within = ({ interval }: Series["total"], s: Series): string =>
  interval === null ? "" : ` (${figure(interval.low, s)} to ${figure(interval.high, s)})`;

const pointRow = (s: Series) => (p: Series["total"]) => [
  `${p.since}${p.partial ? " *" : ""}`,
  `${figure(p.answer, s)}${within(p, s)}`,
  note(p.note),
];

const comparisonWords = (s: Series): readonly string[] => {
  const c = s.comparison;
  if (c === null) return [];
  const why = c.note === null ? "" : ` (${compareNote(c)})`;
  const told = `${days(c)}: ${figure(c.total.answer, s)}, change ${change(c.change, s)}${why}`;
  return c.note === "cut_to_data"
    ? [told, `compared with it, as far as there are data: ${days(c.current)}: ${figure(c.current.answer, s)}`]
    : [told];
};

const splitWords = (s: Series): readonly string[] => {
  if (s.by === null) return [];
  const against: readonly Column[] = s.comparison === null ? [] : [{ head: "Change", right: true }];
  // What does not add up hides how much each part stands on.
  const counted = s.display === "seconds" || s.display === "rate";
  const rows = s.parts.map((p) => [
    p.part === "" ? "(not told)" : p.part,
    figure(p.total.answer, s),
    ...(counted ? [String(p.total.rows)] : []),
    ...(s.comparison === null ? [] : [change(p.change, s)]),
    note(p.total.note) || (s.comparison === null ? "" : compareNote(p)),
  ]);
  const stands: readonly Column[] = counted ? [{ head: "Rows", right: true }] : [];
  return [
    table([{ head: s.by }, { head: "Answer", right: true }, ...stands, ...against, { head: "" }], rows),
  ];
};

/** Who changed it, and of a definition what it said before. */
export const markWords = ({ since, text, source, definition }: Series["marks"][number]): string => {
  if (definition === null) return `${since}: ${text.en} (${source?.name ?? ""})`;
  const { savedBy, now, before, note: why } = definition;
  const old = before === null ? "" : ` Version ${before.version}: ${before.text.en}.`;
  return `${since}: ${text.en} Version ${now.version}, ${who(savedBy)}${why === "" ? "" : `, “${why}”`}: ${now.text.en}.${old}`;
};

/** Days that stand out, with all posts that came shortly before. */
const peakWords = (s: Series): readonly string[] =>
  s.peaks.flatMap(({ day, value, limit, posts, morePosts }) => [
    `${day} stands out: ${figure(value, s)}, where up to ${figure(Math.round(limit), s)} were to be expected. Own posts of the 48 hours before: ${posts.length === 0 ? "none known" : ""}`.trimEnd(),
    ...posts.map((p) => faint(`  ${p.platform} ${p.day} ${p.text?.replaceAll(/\s+/g, " ") ?? p.post}`)),
    ...(morePosts > 0 ? [faint(`  and ${morePosts} more`)] : []),
  ]);

const seriesWords = (s: Series): string => {
  const head = `${strong(s.kpi)} ${faint(`${s.variant}, ${unitOf(s)}`)}  ${days(s)}: ${strong(figure(s.total.answer, s))}${within(s.total, s)} ${note(s.total.note)}`;
  const points = table(
    [{ head: "From" }, { head: "Answer", right: true }, { head: "" }],
    s.points.map(pointRow(s)),
  );
  const partial = s.points.some((p) => p.partial)
    ? ["* cut by the period or by the end of the data, or lacking days"]
    : [];
  const marks = s.marks.map(markWords);
  const why = s.empty === null ? missingWords(s.total.missing) : [s.empty.text];
  const about = [...choiceWords(s), ...why, ...besideWords(s.beside, s)];
  const lines = [head.trimEnd(), ...about, ...comparisonWords(s), points, ...partial, ...splitWords(s)];
  return [...lines, ...peakWords(s), ...marks].join("\n");
};

const kpiList = ({ kpis, first, last }: Output<"list_kpis">): string => {
  const rows = kpis.map((k) => [
    k.code,
    k.id,
    k.name.en,
    k.chosen ?? dash,
    k.chosen === null
      ? `needs ${k.needs.slice(0, 3).join(", ")}`
      : (k.coverage.find((c) => c.variant === k.chosen)?.last ?? ""),
  ]);
  const lit = kpis.filter((k) => k.chosen !== null).length;
  const heads = [
    { head: "Code" },
    { head: "Id" },
    { head: "Name" },
    { head: "Variant" },
    { head: "Data to" },
  ];
  return `${table(heads, rows)}\n${lit} of ${kpis.length} KPIs have data${first === null ? "" : `, ${first} to ${last}`}`;
};

/** Money is answered in the workspace's currency. */
const variantWords =
  (currency: string, period: Period) =>
  ({ variants }: Output<"compare_variants">): string =>
    `${days(period)}\n${table(
      [
        { head: "Variant" },
        { head: "Name" },
        { head: "Answer", right: true },
        { head: "" },
        { head: "Formula" },
        { head: "Networks" },
      ],
      variants.map(({ variant: v, total, platforms }) => [
        v.id,
        v.name.en,
        figure(total.answer, { display: v.display, currency }),
        total.answer === null ? note(total.note) : "",
        v.brief.en,
        platforms.join(", "),
      ]),
    )}`;

/** That a number is a part of the whole says more than why it is not compared. */
const noteOf = ({ total, comparison }: Series): string =>
  total.note === "part_of_period" || !comparison?.note ? note(total.note) : compareNote(comparison);

/** The variant is part of what a number is: one name may stand for several formulas. */
const overviewWords =
  (period: Period) =>
  ({ kpis }: Output<"get_overview">): string =>
    `${days(period)}\n${table(
      [
        { head: "KPI" },
        { head: "Variant" },
        { head: "Answer", right: true },
        { head: "Change", right: true },
        { head: "" },
      ],
      kpis.map(({ kpi, series: s }) => [
        kpi.name.en,
        s?.variant ?? dash,
        s === null ? dash : figure(s.total.answer, s),
        s === null ? dash : change(s.comparison?.change ?? null, s),
        s === null ? "no data" : noteOf(s),
      ]),
    )}`;

const oneKpi = async (asked: Asked<Slice>): Promise<void> => {
  const { caller, workspace, args, tell } = asked;
  if (args[0] === undefined)
    return tell(await caller.call("list_kpis", { workspace: workspace.id }), kpiList);
  const question = { kpi: args[0], ...(await input(asked)) };
  const series = await caller.call("ask_kpi", question);
  const counts = asked.options.json === true ? [] : await countsWords(caller, question, series);
  tell(series, (s) => [seriesWords(s), ...counts].join("\n"));
};

export const numberCommands = (program: Command): void => {
  const kpi = program.command("kpi [id]").description("every KPI, or one over time");
  inWorkspace<Slice>(
    buckets(slice(kpi)).option(
      "--by <dimension>",
      "any dimension its facts have, such as platform or campaign",
    ),
    oneKpi,
  );
  const variants = program.command("variants <kpi>").description("all definitions of a KPI side by side");
  inWorkspace<Slice>(slice(variants), async (asked) => {
    const { variant: _, ...rest } = await input(asked);
    asked.tell(
      await asked.caller.call("compare_variants", { kpi: asked.args[0], ...rest }),
      variantWords(asked.workspace.currency, rest),
    );
  });
  const trace = program.command("trace <kpi>").description("formula, SQL and the rows behind a number");
  inWorkspace<Slice>(
    slice(trace).option("--limit <n>", "how many rows").option("--offset <n>", "how many rows to pass over"),
    async (asked) => {
      const question = await input(asked);
      const traced = await asked.caller.call("trace_kpi", { kpi: asked.args[0], ...question });
      asked.tell(traced, traceWords(question));
    },
  );
  inWorkspace<Slice>(
    program.command("values").description("the networks, accounts, formats and campaigns there are"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("list_values", { workspace: workspace.id }), (all) =>
        Object.entries(all)
          .map(([name, values]) => `${strong(name)}: ${values.join(", ") || dash}`)
          .join("\n"),
      ),
  );
  inWorkspace<Slice>(
    buckets(period(program.command("overview").description("the five essentials"))),
    async (asked) => {
      const question = await input(asked);
      asked.tell(await asked.caller.call("get_overview", question), overviewWords(question));
    },
  );
};
