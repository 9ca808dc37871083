// Commands for numbers: KPIs, their variants, the rows behind them, export, filter values, the overview.

import type { Command } from "commander";
import { addDays, toDay } from "../../base/period.ts";
import type { Output } from "../../engine/engine.ts";
import { periodFor } from "./choose.ts";
import { type Asked, type Common, inWorkspace } from "./command.ts";
import { change, dash, figure } from "./figures.ts";
import { type Column, faint, print, strong, table } from "./say.ts";

interface Slice extends Common {
  readonly since?: string;
  readonly until?: string;
  readonly variant?: string;
  readonly platform?: readonly string[];
  readonly account?: readonly string[];
  readonly format?: readonly string[];
  readonly campaign?: readonly string[];
  readonly knownAt?: string;
  readonly grain?: string;
  readonly by?: string;
  readonly compare?: string;
  readonly limit?: string;
  readonly offset?: string;
  readonly rows?: boolean;
}
type Series = Output<"ask_kpi">;

const again = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const period = (command: Command): Command =>
  command
    .option("--since <day>", "first day (default: a year before --until)")
    .option("--until <day>", "the first day that is out (default: the day after the last with data)")
    .option("--platform <name>", "only this network; repeat for more", again)
    .option("--account <name>", "only this account; repeat for more", again);

const slice = (command: Command): Command =>
  period(command)
    .option("--format <name>", "only this format; repeat for more", again)
    .option("--campaign <name>", "only this campaign; repeat for more", again)
    .option("--variant <id>", "another definition of the KPI")
    .option("--known-at <day>", "as it was known at the end of this day, or at an instant (ISO 8601, UTC)");

const buckets = (command: Command): Command =>
  command
    .option("--grain <grain>", "day, week, month, quarter, year or total")
    .option("--compare <with>", "previous, last_year or none");

const named = [
  "variant",
  "platform",
  "account",
  "format",
  "campaign",
  "knownAt",
  "grain",
  "by",
  "compare",
  "limit",
  "offset",
] as const;

interface Period {
  readonly since: string;
  readonly until: string;
}

/** Both ends are in it, as a reader takes "to". */
const days = ({ since, until }: Period): string => `${since} to ${addDays(toDay(until), -1)}`;

const input = async ({
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

const note = (text: string | null): string => (text === null ? "" : text.replaceAll("_", " "));

const pointRow = (s: Series) => (p: Series["total"]) => [
  `${p.since}${p.partial ? " *" : ""}`,
  figure(p.answer, s),
  note(p.note),
];

const comparisonWords = (s: Series): readonly string[] => {
  const c = s.comparison;
  if (c === null) return [];
  const why = c.note === null ? "" : ` (${note(c.note)})`;
  return [`${days(c)}: ${figure(c.total.answer, s)}, change ${change(c.change, s)}${why}`];
};

/** "no data of linkedin Acme from 2026-02-01 to 2026-02-28". */
const missingWords = (missing: Series["total"]["missing"]): readonly string[] => {
  const each = missing.map((m) =>
    `${m.platform} ${m.account}`.trim().concat(` from ${m.first} to ${m.last}`),
  );
  return each.length === 0 ? [] : [`no data of ${each.join("; ")}`];
};

const seriesWords = (s: Series): string => {
  const head = `${strong(s.kpi)} ${faint(`${s.variant}, ${s.unit}`)}  ${days(s)}: ${strong(figure(s.total.answer, s))} ${note(s.total.note)}`;
  const points = table(
    [{ head: "From" }, { head: "Answer", right: true }, { head: "" }],
    s.points.map(pointRow(s)),
  );
  const parts = s.parts.map((p) => [p.part, figure(p.total.answer, s), note(p.total.note)]);
  const split =
    s.by === null ? [] : [table([{ head: s.by }, { head: "Answer", right: true }, { head: "" }], parts)];
  const partial = s.points.some((p) => p.partial)
    ? ["* cut by the period or by the end of the data, or lacking days"]
    : [];
  const why = s.empty === null ? missingWords(s.total.missing) : [s.empty.text];
  return [head.trimEnd(), ...why, ...comparisonWords(s), points, ...partial, ...split].join("\n");
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
        { head: "Formula" },
        { head: "Networks" },
      ],
      variants.map(({ variant: v, total, platforms }) => [
        v.id,
        v.name.en,
        figure(total.answer, { display: v.display, currency }),
        v.formula,
        platforms.join(", "),
      ]),
    )}`;

const traceWords =
  (period: Period) =>
  (t: Output<"trace_kpi">): string => {
    const rows = t.rows.map((r) => [
      `${r.fileName}${r.partName === "" ? "" : ` (${r.partName})`}`,
      String(r.line),
      r.day ?? "",
      r.side,
      Object.entries(r.cells)
        .map(([name, value]) => `${name} ${value ?? dash}`)
        .join(", "),
    ]);
    const heads: readonly Column[] = [
      { head: "File" },
      { head: "Row", right: true },
      { head: "Day" },
      { head: "Side" },
      { head: "Counts" },
    ];
    const sides = t.bottom === null ? "" : ` = ${t.top ?? dash} ÷ ${t.bottom}`;
    const head = `${strong(`${t.kpi} ${t.variant}`)}  ${t.formula}\n${days(period)}: ${t.answer ?? dash}${sides}, from ${t.total} rows`;
    if (t.empty !== null && t.total === 0) return `${head}\n${t.empty.text}`;
    return `${head}\n${table(heads, rows)}`;
  };

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
        s === null ? "no data" : note(s.comparison?.note ?? s.total.note),
      ]),
    )}`;

const oneKpi = async (asked: Asked<Slice>): Promise<void> => {
  const { caller, workspace, args, tell } = asked;
  if (args[0] === undefined)
    return tell(await caller.call("list_kpis", { workspace: workspace.id }), kpiList);
  tell(await caller.call("ask_kpi", { kpi: args[0], ...(await input(asked)) }), seriesWords);
};

export const numberCommands = (program: Command): void => {
  const kpi = program.command("kpi [id]").description("every KPI, or one over time");
  inWorkspace<Slice>(
    buckets(slice(kpi)).option("--by <dimension>", "platform, account, format or campaign"),
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
  const csv = program.command("export <kpi>").description("a KPI as CSV");
  inWorkspace<Slice>(
    buckets(slice(csv))
      .option("--by <dimension>", "platform, account, format or campaign")
      .option("--rows", "the rows behind it"),
    async (asked) => {
      const what = asked.options.rows === true ? { what: "rows" } : {};
      const text = await asked.caller.call("export_kpi", {
        kpi: asked.args[0],
        ...(await input(asked)),
        ...what,
      });
      print(text.replace(/\r?\n$/, ""));
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
