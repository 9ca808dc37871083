// The command that sets KPIs beside each other.

import type { Command } from "commander";
import type { Dimension } from "../../base/dimensions.ts";
import { readItem, writeItem } from "../../contract/compared-items.ts";
import type { Output } from "../../engine/engine.ts";
import { inWorkspace } from "./command.ts";
import { change, dash, figure, unitOf } from "./figures.ts";
import { buckets, input, markWords, period, type Slice } from "./numbers.ts";
import { faint, strong, table } from "./say.ts";
import { days } from "./trace-words.ts";

interface Comparing extends Slice {
  readonly index?: boolean;
}
type Compared = Output<"compare_kpis">;
type Item = Compared["items"][number];

/** Filters of the command are those of every KPI that has none of its own in that dimension. */
const withFilters = (text: string, { platform, account }: Comparing): string => {
  const item = readItem(text);
  if (item === null) return text;
  const given: [Dimension, readonly string[] | undefined][] = [
    ["platform", platform],
    ["account", account],
  ];
  const more = given.filter(([, values]) => values !== undefined) as [Dimension, readonly string[]][];
  return writeItem({ ...item, filters: { ...Object.fromEntries(more), ...item.filters } });
};

const notes = (text: string | null): string => (text === null ? "" : text.replaceAll("_", " "));

/** "1,204  +12.5 %", or why there is no change. */
const cell = ({ series, steps, index }: Item, k: number, indexed: boolean): readonly string[] => {
  const [point, step] = [series.points[k], steps[k]];
  const value = indexed
    ? index[k] == null
      ? dash
      : (index[k] as number).toFixed(1)
    : `${figure(point?.answer ?? null, series)}${point?.partial ? " *" : ""}`;
  return indexed ? [value] : [value, step?.note ? notes(step.note) : change(step?.change ?? null, series)];
};

const summary = ({ items }: Compared): string =>
  table(
    [
      { head: "" },
      { head: "KPI" },
      { head: "Unit" },
      { head: "Answer", right: true },
      { head: "Change", right: true },
      { head: "" },
    ],
    items.map(({ item, series }, k) => [
      `${k + 1}`,
      item,
      unitOf(series),
      figure(series.total.answer, series),
      change(series.comparison?.change ?? null, series),
      notes(series.total.note ?? series.comparison?.note ?? null),
    ]),
  );

const words =
  (indexed: boolean) =>
  (told: Compared): string => {
    const { items, base } = told;
    const heads = items.flatMap((_, k) => [
      { head: `${k + 1}`, right: true as const },
      ...(indexed ? [] : [{ head: "Change", right: true as const }]),
    ]);
    const rows = (items[0]?.series.points ?? []).map((point, k) => [
      point.since,
      ...items.flatMap((item) => cell(item, k, indexed)),
    ]);
    const about =
      base === null
        ? "No bucket is whole and above 0 for all of them."
        : `${base.since} is 100 for all of them.`;
    const partial = items.some(({ series }) => series.points.some((point) => point.partial));
    return [
      `${strong("Side by side")} ${faint(told.grain)}  ${days(told)}`,
      summary(told),
      ...(indexed ? [about] : []),
      ...(indexed && base === null ? [] : [table([{ head: "From" }, ...heads], rows)]),
      ...(partial && !indexed ? ["* cut by the period or by the end of the data, or lacking days"] : []),
      ...[...new Set(items.flatMap(({ series }) => series.marks.map(markWords)))],
    ].join("\n");
  };

export const compareCommand = (program: Command): void => {
  const command = program
    .command("compare <kpis...>")
    .description(
      'up to six KPIs over the same days, or one under several filters: impressions "impressions?platform=x"',
    );
  inWorkspace<Comparing>(
    buckets(period(command))
      .option("--index", "each as 100 at the first bucket that is whole for all of them")
      .option("--known-at <day>", "as it was known at the end of this day, or at an instant (ISO 8601, UTC)"),
    async (asked) => {
      const { platform: _, account: __, ...question } = await input(asked);
      const items = asked.args.map((text) => withFilters(text, asked.options));
      const told = await asked.caller.call("compare_kpis", { ...question, items } as never);
      asked.tell(told, words(asked.options.index === true));
    },
  );
};
