// `leadline ages`: what posts had at each age in days.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { inWorkspace } from "./command.ts";
import { figure, unitOf } from "./figures.ts";
import { input, type Slice, slice } from "./numbers.ts";
import { faint, strong, table } from "./say.ts";
import { days } from "./trace-words.ts";

const agesWords = (answer: Output<"age_kpi">): string => {
  const right = (head: string) => ({ head, right: true as const });
  const heads = ["Age", "Posts", "Quarter below", "Median", "Quarter above"].map(right);
  const rows = answer.ages.map(({ age, posts, low, middle, high }) => [
    `${age} d`,
    String(posts),
    ...[low, middle, high].map((of) => figure(of, answer)),
  ]);
  const head = `${strong(answer.kpi)} ${faint(`${answer.variant}, ${unitOf(answer)}`)}  posts of ${days(answer)}`;
  const none = "No export saw a post of these days within four weeks of its publication.";
  return [head, rows.length === 0 ? none : table(heads, rows)].join("\n");
};

export const ageCommands = (program: Command): void => {
  const ages = program
    .command("ages <kpi>")
    .description("what posts had at each age in days, of the posts that an export saw at that age");
  inWorkspace<Slice>(slice(ages), async (asked) => {
    const question = await input(asked);
    asked.tell(await asked.caller.call("age_kpi", { kpi: asked.args[0], ...question }), agesWords);
  });
};
