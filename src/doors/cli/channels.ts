// `leadline channels`: what one costs by each channel and its networks, side by side.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { inWorkspace } from "./command.ts";
import { figure, unitOf } from "./figures.ts";
import { note as noteWords } from "./note-words.ts";
import { input, type Slice, slice } from "./numbers.ts";
import { faint, strong, table } from "./say.ts";
import { days } from "./trace-words.ts";

type Told = Output<"compare_channels">;
type Figures = Told["channels"][number]["platforms"][number];

const reasons: Readonly<Record<Exclude<Figures["why"], null>, string>> = {
  ads: "no cost of ads is known of it",
  work: "no hours are booked for it",
  count: "nothing that came by it is known",
  unknown: "neither its cost nor what came by it is known",
  nothing: "nothing came by it",
  window: "known for whole periods other than this one",
  setting: "the workspace does not say yet which events count",
  network: "these rows name no network",
  filter: "its costs are not told by what is filtered",
};

const rowOf = (
  name: string,
  currency: string,
  { cost, count, answer, note, why }: Omit<Figures, "platform">,
) => [
  name,
  figure(cost, { display: "money", currency }),
  figure(count, { display: "count", currency: null }),
  figure(answer, { display: "money", currency }),
  why === null ? noteWords(note) : reasons[why],
];

const words = (told: Told): string => {
  const right = (head: string) => ({ head, right: true as const });
  const rows = told.channels.flatMap(({ name, variant, platforms, ...all }) => [
    [...rowOf(name.en, told.currency, all), variant],
    ...platforms.map(({ platform, ...one }) => [
      ...rowOf(`  ${platform || "(not told)"}`, told.currency, one),
      "",
    ]),
  ]);
  const heads = [
    { head: "Channel" },
    right("Cost"),
    right("Count"),
    right("Of one"),
    { head: "" },
    { head: "Variant" },
  ];
  return [
    `${strong(told.kpi)} ${faint(unitOf(told))}  ${days(told)}`,
    table(heads, rows),
    faint("Of one: cost over count, sums over sums. Ads and work are counted apart: the name says which."),
  ].join("\n");
};

export const channelsCommand = (program: Command): void => {
  const channels = program
    .command("channels <kpi>")
    .description("what one costs by each channel and its networks, side by side");
  inWorkspace<Slice>(slice(channels), async (asked) => {
    const { variant: _, ...question } = await input(asked);
    asked.tell(await asked.caller.call("compare_channels", { kpi: asked.args[0], ...question }), words);
  });
};
