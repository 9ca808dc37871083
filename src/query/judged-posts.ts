// Posts that were scored by a rubric, beside what they had: the share of the points of each criterion, engagements, impressions.

import { publicColumns } from "../catalogue/engagement.ts";
import { rubricScore } from "../facts/advocacy.ts";
import { postObs } from "../facts/post-obs.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { relation } from "./known-at.ts";
import type { Settings } from "./question.ts";
import { commas, id, ors, type Sql, sql, sums, value } from "./sql.ts";

const knownNow = (settings: Settings) => ({ settings, knownAt: null });
const scored = ["post", "criterion", "scorer", "points", "points_max"];
const had = ["post", "impressions", ...publicColumns];

/**
 * A row for each post and criterion: of_platform, of_post, of_criterion, point_share (of all who scored it), most_points,
 * engaged_total, shown_total. Posts whose engagements or impressions are unknown are in none.
 */
export const judgedPosts = (settings: Settings, name: Dialect["name"]): Sql => {
  const dialect = dialects[name];
  const own = sql`workspace = ${value("workspace", "text", settings.workspace)}`;
  const anyKnown = ors(publicColumns.map((column) => sql`${id(column)} is not null`));
  const engaged = sums(publicColumns.map((column) => sql`coalesce(${id(column)}, 0)`));
  const keys = commas([sql`of_platform`, sql`of_post`]);
  return sql`select of_platform, of_post, of_criterion, point_share, most_points, engaged_total, shown_total
from (
  select platform as of_platform, post as of_post, criterion as of_criterion,
    sum(points) / sum(points_max) as point_share, max(points_max) as most_points
  from ${relation(rubricScore, scored, knownNow(settings), dialect)}
  where ${own} and points is not null and points_max > 0
  group by platform, post, criterion
) as judged
join (
  select platform as of_platform, post as of_post, sum(${engaged}) as engaged_total, sum(impressions) as shown_total
  from ${relation(postObs, had, knownNow(settings), dialect)}
  where ${own} and impressions is not null and ${anyKnown}
  group by platform, post
) as shown using (${keys})
where shown_total > 0
order by of_platform, of_post, of_criterion`;
};
