// What the diagnostics look at that no KPI tells by itself: posts with both sides, tags of social sessions, days of accounts.

import type { Period } from "../base/period.ts";
import { channelsOfSocial } from "../catalogue/words.ts";
import { factTable } from "../facts/index.ts";
import { nowName } from "../facts/table.ts";
import { calledRows } from "./called.ts";
import type { Settings } from "./question.ts";
import { ands, id, type Sql, sql, unions, value } from "./sql.ts";

interface Asked {
  readonly settings: Pick<Settings, "workspace" | "called">;
  readonly period: Period;
}

const rowsOf = (table: string, { settings, period }: Asked): Sql => {
  const of = factTable(table);
  const from = calledRows(of, id(nowName(of)), settings.called);
  const own = sql`workspace = ${value("workspace", "text", settings.workspace)}`;
  const days = sql`day >= ${value("since", "day", period.since)} and day < ${value("until", "day", period.until)}`;
  return sql`${from} where ${ands([own, days])}`;
};

/** Reach of a post that is told in parts (organic, paid, campaigns) cannot be added: only posts of one row are here. */
export const clickedPosts = (asked: Asked): Sql => sql`select platform, post,
  max(reach) as reach, max(link_clicks) as link_clicks, max(link_clicks * 1000.0 / reach) as rate
from ${rowsOf("post_obs", asked)} and coalesce(kind, 'post') <> 'reply'
group by platform, post
having count(*) = 1 and max(reach) > 0 and max(link_clicks) is not null`;

export const postWords = (
  { settings }: Pick<Asked, "settings">,
  posts: readonly string[],
): Sql => sql`select post, max(substring(content, 1, 80)) as words
from post_now where workspace = ${value("workspace", "text", settings.workspace)} and post in ${value("posts", "texts", posts)}
group by post`;

const untagged = ["", "(not set)", "(none)", "(organic)", "(referral)", "(direct)", "(data not available)"];

/** By report, because one of them may not tell campaigns at all: its rows all bear none. */
export const socialTags = (asked: Asked): Sql => sql`select account, report,
  sum(sessions) as all_sessions,
  sum(case when coalesce(campaign, '') in ${value("untagged", "texts", untagged)} then sessions else 0 end) as bare_sessions,
  count(case when coalesce(campaign, '') <> '' then 1 end) as told
from ${rowsOf("web_day", asked)} and channel in ${value("social", "texts", channelsOfSocial)} and sessions is not null
group by account, report`;

/** Days of an account with any display; its figures are 0 where it tells nothing else of the day. */
export const accountDays = (asked: Asked): Sql => sql`select platform, account, day,
  sum(coalesce(impressions, 0) + coalesce(views, 0)) as shown
from ${rowsOf("account_day", asked)} and (impressions is not null or views is not null)
group by platform, account, day order by platform, account, day`;

/** Networks that tell anything of these days. */
export const networksIn = (asked: Asked): Sql =>
  unions(
    ["account_day", "post_obs"].map(
      (table) => sql`select platform from ${rowsOf(table, asked)} group by platform`,
    ),
  );
