// `leadline rubric`: what engagement goes with each criterion of the rubric, beside its points.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { type Common, inWorkspace } from "./command.ts";
import { faint, table } from "./say.ts";

type Told = Output<"fit_rubric">;

const reasons = {
  posts: "too few posts",
  differs: "nearly all posts have the same points",
  apart: "cannot be told from the others",
} as const;

const times = (of: number): string => `×${of.toFixed(2)}`;

const rowOf = ({ criterion, points, factor, low, high, why }: Told["criteria"][number]) => [
  criterion,
  String(points),
  factor === null ? `– ${why === null ? "" : reasons[why]}` : times(factor),
  low === null || high === null ? "" : `${times(low)} to ${times(high)}`,
];

const words = ({ criteria, posts, scored, least }: Told): string => {
  if (criteria.length === 0)
    return "No post whose engagements and impressions are known was scored: import a table of rubric scores.";
  const heads = [
    { head: "Criterion" },
    { head: "Points", right: true },
    { head: "Engagement" },
    { head: "19 times in 20" },
  ] as const;
  return [
    table(heads, criteria.map(rowOf)),
    faint(
      `${posts} of ${scored} scored posts are compared, ${least} are needed: engagements per impression with all points of a criterion over those with none, the rest alike. What goes together is not what would come of a change.`,
    ),
  ].join("\n");
};

export const rubricCommands = (program: Command): void => {
  inWorkspace<Common>(
    program
      .command("rubric")
      .description("what engagement goes with each criterion by which posts are scored"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("fit_rubric", { workspace: workspace.id }), words),
  );
};
