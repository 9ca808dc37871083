// What every variant of every KPI is for January 2026 of the tiny brand, worked out by hand from its rows.

export interface Expected {
  readonly top: number;
  /** null where the KPI is no ratio. */
  readonly bottom: number | null;
  readonly answer: number;
  /** Merged rows that supply a cell. */
  readonly rows: number;
  readonly accounts: number;
  readonly how: string;
}

const count = (answer: number, rows: number, accounts: number, how: string): Expected => ({
  top: answer,
  bottom: null,
  answer,
  rows,
  accounts,
  how,
});
const ratio = (top: number, bottom: number, rows: number, accounts: number, how: string): Expected => ({
  top,
  bottom,
  answer: top / bottom,
  rows,
  accounts,
  how,
});

export const expected: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  impressions: {
    activity: count(150, 2, 1, "100 + 50"),
    published: count(650, 4, 2, "100 + 300 + 50 + 200"),
    organic: count(130, 2, 1, "80 + 50"),
    paid: count(20, 2, 1, "20 + 0"),
    organic_published: count(100, 1, 1, "only the organic row of post a"),
    paid_published: count(300, 1, 1, "only the paid row of post a"),
    ads: count(4000, 1, 1, "one row of spend"),
    views: count(500, 2, 1, "300 + 200"),
    views_published: count(500, 1, 1, "post b"),
  },
  reach: {
    window: count(900, 1, 1, "the window of January, not the one of its first week"),
    window_organic: count(700, 1, 1, "the window of January"),
    gross: count(670, 3, 2, "70 + 200 + 400"),
    per_post: ratio(670, 2, 3, 2, "posts a and b know their reach"),
  },
  profile_visits: {
    activity: count(5, 1, 1, "5"),
    published: count(4, 2, 2, "1 + 3"),
    page_views: count(9, 1, 1, "9"),
    visitors: count(60, 1, 1, "the window of January"),
  },
  followers: { end: count(1730, 3, 3, "1,010 on the 3rd + 520 on the 2nd + 200 on the 2nd") },
  organic_growth_rate: {
    net: ratio(13, 1000, 2, 1, "(10 − 2) + (6 − 1): the 2nd does not know its losses; over 1,000 on the 1st"),
    gross: ratio(21, 1000, 3, 1, "10 + 5 + 6 over 1,000"),
    all_sources: ratio(30, 1500, 4, 2, "(1,010 − 1,000) + (520 − 500): one day of Instagram is no growth"),
    new_organic: count(21, 3, 1, "10 + 5 + 6"),
    new_followers: count(20, 2, 1, "12 + 8"),
  },
  clicks: {
    activity: count(4, 1, 1, "4"),
    published: count(17, 4, 2, "5 + 10 + 0 + 2"),
    all_clicks: count(10, 2, 1, "7 + 3"),
    all_clicks_published: count(20, 2, 1, "8 + 12"),
    short_links: count(2, 3, 1, "1 + 0 + 1"),
    ads: count(33, 1, 1, "33"),
    per_thousand: { ...ratio(17, 650, 4, 2, "1,000 × 17 ÷ 650"), answer: (1000 * 17) / 650 },
    per_thousand_activity: { ...ratio(4, 100, 1, 1, "only the 1st knows both"), answer: 40 },
  },
  reactions: {
    activity: count(41, 4, 2, "10 − 3 + 4 + 30"),
    published: count(58, 5, 3, "10 + 5 + 40 + 1 + 2"),
  },
  public_comments: {
    activity: count(6, 3, 2, "2 + 1 + 3"),
    published: count(12, 5, 3, "4 + 1 + 6 + 1 + 0"),
    by_others: count(2, 2, 2, "messages 1 and 4"),
  },
  shares: {
    activity: count(3, 3, 2, "1 + 0 + 2"),
    published: count(6, 5, 3, "2 + 0 + 3 + 0 + 1"),
  },
  engagements: {
    activity: count(51, 4, 2, "13 + (−2) + 4 + 36"),
    published: count(79, 5, 3, "16 + 6 + 51 + 2 + 4"),
    with_link_clicks: count(45, 4, 2, "21 + 16 + 2 + 6: Instagram shows no clicks and stays out"),
    with_all_clicks: count(42, 2, 1, "24 + 18"),
    network: count(47, 4, 2, "20 + 18 + 3 + 6"),
    network_activity: count(21, 2, 1, "20 + 1"),
  },
  engagement_rate: {
    impressions: ratio(28, 650, 4, 2, "16 + 6 + 2 + 4: Instagram does not know its impressions"),
    impressions_activity: ratio(11, 150, 2, 1, "13 − 2 over 100 + 50"),
    reach: ratio(73, 670, 3, 2, "16 + 6 + 51 over 70 + 200 + 400"),
    views: ratio(51, 500, 1, 1, "post b"),
    impressions_with_clicks: ratio(45, 650, 4, 2, "21 + 16 + 2 + 6"),
    followers: ratio(
      73,
      1210,
      5,
      2,
      "LinkedIn 22 and Instagram 51 over 1,010 + 200: X and TikTok know one side",
    ),
    per_post_by_followers: ratio(73, 2 * 1210, 5, 2, "posts a and b; two networks"),
    network: ratio(47, 650, 4, 2, "20 + 18 + 3 + 6"),
    network_activity: ratio(21, 150, 2, 1, "20 + 1"),
  },
  clicks_per_post: {
    link_clicks: ratio(17, 2, 3, 2, "15 of post a, 2 of post d; the reply is no post, b does not know"),
    all_clicks: ratio(20, 1, 2, 1, "only post a knows all clicks"),
    median: count(8.5, 3, 2, "between 15 and 2"),
  },
  shares_per_article: {
    posts: ratio(6, 3, 4, 3, "2 + 3 + 1 over a, b, d"),
    link_posts: ratio(2, 1, 2, 1, "post a carries a link"),
    median: count(2, 4, 3, "of 2, 3, 1"),
  },
  comments_per_post: {
    mean: ratio(11, 3, 4, 3, "5 + 6 + 0 over a, b, d"),
    median: count(5, 4, 3, "of 5, 6, 0"),
  },
  average_per_post: {
    engagements: ratio(77, 3, 4, 3, "22 + 51 + 4"),
    impressions: ratio(600, 2, 3, 2, "400 of a, 200 of d"),
    views: ratio(500, 1, 1, 1, "post b"),
    reactions: ratio(57, 3, 4, 3, "15 + 40 + 2"),
    followers_gained: ratio(2, 1, 1, 1, "post a"),
  },
  posts: {
    own: count(3, 3, 3, "a, b, d"),
    all: count(4, 4, 3, "with the reply"),
    network: count(1, 1, 1, "1"),
  },
  social_sessions: {
    sessions: count(17, 3, 2, "10 + 5 + 2"),
    organic: count(12, 2, 2, "10 + 2"),
    paid: count(5, 1, 1, "5"),
    window: count(100, 2, 1, "60 + 40 of the window of January"),
    link_clicks: count(4, 1, 1, "4"),
    link_clicks_published: count(17, 4, 2, "5 + 10 + 0 + 2"),
  },
  direct_sessions: {
    all: count(30, 3, 1, "20 + 7 + 3"),
    home: count(20, 1, 1, "landing on /"),
    deep: count(7, 1, 1, "landing on /pricing; an untold page is neither"),
    window: count(50, 1, 1, "50"),
  },
  branded_search_clicks: {
    clicks: count(10, 2, 1, "8 + 2: a page is no query"),
    impressions: count(120, 2, 1, "100 + 20"),
  },
  time_on_site: {
    social: ratio(350, 15, 2, 1, "300 + 50 over the 15 sessions that know it"),
    all: ratio(750, 35, 3, 2, "300 + 50 + 400 over 10 + 5 + 20"),
    window: ratio(3000, 100, 2, 1, "2,000 + 1,000 over 60 + 40"),
  },
  bounce_rate: {
    social: ratio(10, 15, 2, 1, "(10 − 4) + (5 − 1)"),
    all: ratio(20, 35, 3, 2, "6 + 4 + 10"),
    window: ratio(60, 100, 2, 1, "100 − 40"),
  },
  qualified_interactions: {
    events: count(5, 4, 1, "trials: 1 + 1 + 2 + 1"),
    social: count(3, 2, 1, "1 + 2"),
    persons: count(2, 3, 1, "p1 and p2; one event names nobody"),
  },
  conversion_rate: {
    social: ratio(2, 15, 2, 1, "1 + 1 over 10 + 5"),
    all: ratio(2, 35, 3, 2, "1 + 1 + 0 over 10 + 5 + 20"),
    window: ratio(5, 100, 2, 1, "3 + 2"),
  },
  visits_per_conversion: {
    social: ratio(15, 2, 2, 1, "the reciprocal"),
    window: ratio(100, 5, 2, 1, "the reciprocal"),
  },
  social_revenue: {
    social: count(10_000, 1, 1, "deal 1: 2 is direct, 3 is in dollars, 4 lost, 5 open, 6 out"),
    all: count(15_000, 2, 1, "deals 1 and 2"),
    deals: count(2, 2, 1, "deals 1 and 3"),
  },
};
