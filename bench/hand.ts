// Every KPI by month and platform as a person would write it for these tables: the limit our SQL is set against.

const year = "workspace = 'w' and day >= date '2026-01-01' and day < date '2027-01-01'";
const month = "date_trunc('month', day)";
const by = "group by 1, 2 order by 1, 2";

const flow = (table: string, answer: string, where = ""): string =>
  `select ${month} as month, platform, ${answer} as answer from ${table}_now where ${year} ${where} ${by}`;

const social = "and channel in ('organic_social', 'paid_social')";
const own = "and coalesce(kind, '') not in ('reply', 'repost')";
const engaged = "coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0)";
const perPost = (column: string): string =>
  flow("post_obs", `sum(${column}) / nullif(count(distinct post), 0)`, `${own} and ${column} is not null`);

/** KPI id and variant id to SQL. The variant is the one that reads most rows: posts published where there is one. */
export const hand: Readonly<Record<string, { readonly variant: string; readonly sql: string }>> = {
  impressions: { variant: "published", sql: flow("post_obs", "sum(impressions)") },
  reach: {
    variant: "window",
    sql: `select day, window_end, platform, case when count(reach) = 1 then max(reach) end as answer
      from account_window_now where ${year} and reach is not null group by all order by all`,
  },
  profile_visits: { variant: "published", sql: flow("post_obs", "sum(profile_visits)") },
  followers: {
    variant: "end",
    sql: `select month, platform, sum(level) as answer from (
        select ${month} as month, platform, account, arg_max(followers, (day, observed_at, import_id, part, line)) as level
        from account_day_now where ${year} and followers is not null group by all) group by 1, 2 order by 1, 2`,
  },
  organic_growth_rate: {
    variant: "net",
    sql: `select month, platform, (sum(gained) - sum(lost)) / nullif(sum(level), 0) as answer from (
        select ${month} as month, platform, account, sum(follows_gained_organic) as gained, sum(follows_lost) as lost,
          arg_min(followers, (day, observed_at, import_id, part, line)) filter (followers is not null) as level
        from account_day_now where ${year} group by all) group by 1, 2 order by 1, 2`,
  },
  clicks: { variant: "published", sql: flow("post_obs", "sum(link_clicks)") },
  reactions: { variant: "published", sql: flow("post_obs", "sum(reactions)") },
  public_comments: { variant: "published", sql: flow("post_obs", "sum(comments)") },
  shares: { variant: "published", sql: flow("post_obs", "sum(shares)") },
  engagements: { variant: "published", sql: flow("post_obs", `sum(${engaged})`) },
  engagement_rate: {
    variant: "impressions",
    sql: flow(
      "post_obs",
      `sum(${engaged}) / nullif(sum(impressions), 0)`,
      "and impressions is not null and (reactions is not null or comments is not null or shares is not null or saves is not null)",
    ),
  },
  clicks_per_post: { variant: "link_clicks", sql: perPost("link_clicks") },
  shares_per_article: { variant: "posts", sql: perPost("shares") },
  comments_per_post: { variant: "mean", sql: perPost("comments") },
  average_per_post: {
    variant: "impressions",
    sql: perPost("impressions"),
  },
  posts: { variant: "own", sql: flow("post", "sum(posts)", own) },
  social_sessions: { variant: "sessions", sql: flow("web_day", "sum(sessions)", social) },
  direct_sessions: { variant: "all", sql: flow("web_day", "sum(sessions)", "and channel = 'direct'") },
  branded_search_clicks: {
    variant: "clicks",
    sql: `select day, window_end, platform, sum(search_clicks) as answer from search_window_now
      where ${year} and facet = 'query' and lower(value) like '%acme%' group by all order by all`,
  },
  time_on_site: {
    variant: "social",
    sql: flow("web_day", "sum(engagement_seconds) / nullif(sum(sessions), 0)", social),
  },
  bounce_rate: {
    variant: "social",
    sql: flow("web_day", "(sum(sessions) - sum(engaged_sessions)) / nullif(sum(sessions), 0)", social),
  },
  qualified_interactions: {
    variant: "events",
    sql: flow("conversion", "sum(conversions)", "and name in ('trial')"),
  },
  conversion_rate: {
    variant: "social",
    sql: flow("web_day", "sum(key_events) / nullif(sum(sessions), 0)", social),
  },
  visits_per_conversion: {
    variant: "social",
    sql: flow("web_day", "sum(sessions) / nullif(sum(key_events), 0)", social),
  },
  social_revenue: {
    variant: "social",
    sql: `select date_trunc('month', closed_day) as month, platform, sum(amount_minor) as answer from deal_now
      where workspace = 'w' and closed_day >= date '2026-01-01' and closed_day < date '2027-01-01' and outcome = 'won'
        and currency = 'EUR' ${social} ${by}`,
  },
};
