// A month of a tiny brand: few enough rows that every KPI can be worked out by hand, with the traps standing in them.

import type { Facts } from "../facts.ts";

const page = { platform: "linkedin", account: "Acme", report: "content" };
const audience = { platform: "linkedin", account: "Acme", report: "followers" };
const publicComplaint = { complaint: true, visibility: "public", social: true };
const desk = { platform: "zendesk", account: "Help", report: "tickets" };
const tiktok = { platform: "tiktok", account: "acme.tt", report: "overview" };
const instagram = { platform: "instagram", account: "acme.ig", report: "overview" };

/** Negative days, unknown cells, a day that is out, and an account whose followers are known on one day only. */
const accountDay = [
  {
    ...page,
    day: "2026-01-01",
    impressions: 100,
    impressions_organic: 80,
    impressions_paid: 20,
    reactions: 10,
    comments: 2,
    shares: 1,
    clicks: 7,
    link_clicks: 4,
    engagements: 20,
    posts: 1,
    profile_visits: 5,
    page_views: 9,
  },
  {
    ...page,
    day: "2026-01-02",
    impressions: 50,
    impressions_organic: 50,
    impressions_paid: 0,
    reactions: -3,
    comments: 1,
    shares: 0,
    clicks: 3,
    engagements: 1,
  },
  { ...page, day: "2026-01-31", reactions: 4 },
  {
    ...page,
    day: "2026-02-01",
    impressions: 1000,
    impressions_organic: 1000,
    impressions_paid: 1000,
    reactions: 1000,
    comments: 1000,
    shares: 1000,
    clicks: 1000,
    link_clicks: 1000,
    engagements: 1000,
    posts: 1000,
    profile_visits: 1000,
    page_views: 1000,
    views: 1000,
    followers: 9000,
    follows_gained: 1000,
    follows_gained_organic: 1000,
    follows_lost: 1,
    follows_net: 1000,
  },
  {
    ...audience,
    day: "2026-01-01",
    followers: 1000,
    follows_gained: 12,
    follows_gained_organic: 10,
    follows_lost: 2,
  },
  { ...audience, day: "2026-01-02", follows_gained_organic: 5 },
  {
    ...audience,
    day: "2026-01-03",
    followers: 1010,
    follows_gained: 8,
    follows_gained_organic: 6,
    follows_lost: 1,
  },
  {
    ...tiktok,
    day: "2026-01-01",
    views: 300,
    follows_net: 6,
    reactions: 30,
    comments: 3,
    shares: 2,
    saves: 1,
    followers: 500,
  },
  { ...tiktok, day: "2026-01-02", views: 200, followers: 520, follows_net: -4 },
  { ...instagram, day: "2026-01-02", followers: 200 },
];

const a = {
  platform: "linkedin",
  account: "Acme",
  post: "a",
  day: "2026-01-05",
  kind: "post",
  format: "link",
  campaign: "Spring",
  published_at: "2026-01-04 23:30:00",
};
const b = {
  platform: "instagram",
  account: "acme.ig",
  post: "b",
  day: "2026-01-10",
  kind: "post",
  format: "image",
};
const c = { platform: "x", account: "@acme", post: "c", day: "2026-01-11", kind: "reply", format: "text" };
const d = { platform: "x", account: "@acme", post: "d", day: "2026-01-12", format: "text" };
const late = {
  platform: "linkedin",
  account: "Acme",
  post: "e",
  day: "2026-02-01",
  kind: "post",
  format: "link",
};

/** One post listed as organic and as paid, one without impressions, a reply, one whose kind nobody tells. */
const postObs = [
  {
    ...a,
    distribution: "organic",
    impressions: 100,
    reach: 70,
    reactions: 10,
    comments: 4,
    shares: 2,
    clicks: 8,
    link_clicks: 5,
    profile_visits: 1,
    follows_gained: 2,
    engagements: 20,
  },
  {
    ...a,
    distribution: "paid",
    impressions: 300,
    reach: 200,
    reactions: 5,
    comments: 1,
    shares: 0,
    clicks: 12,
    link_clicks: 10,
    engagements: 18,
  },
  { ...b, distribution: "all", views: 500, reach: 400, reactions: 40, comments: 6, shares: 3, saves: 2 },
  {
    ...c,
    distribution: "all",
    impressions: 50,
    reactions: 1,
    comments: 1,
    shares: 0,
    saves: 0,
    link_clicks: 0,
    engagements: 3,
  },
  {
    ...d,
    distribution: "all",
    impressions: 200,
    reactions: 2,
    comments: 0,
    shares: 1,
    saves: 1,
    link_clicks: 2,
    profile_visits: 3,
    engagements: 6,
  },
  {
    ...late,
    distribution: "organic",
    impressions: 999,
    views: 999,
    reach: 999,
    reactions: 999,
    comments: 999,
    shares: 999,
    clicks: 999,
    link_clicks: 999,
    engagements: 999,
    profile_visits: 999,
    follows_gained: 999,
  },
];

/** What each post tags, carries and is for; the reply and the late one are no own posts of January. */
/** Texts say their own scores: see test/scored.ts. */
const english = (ease: number): string => `~en|||flesch_reading_ease ${ease}`;
const told: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { tagged: "bob carol", hashtags: "acmeday spring", mix: "useful", content: english(60) },
  b: { tagged: "bob", hashtags: "spring", mix: "fun", content: english(40) },
  c: { tagged: "zed", hashtags: "acmeday", mix: "fun", content: english(99) },
  d: { tagged: "-", hashtags: "-", mix: "useful", content: "~pl|||fog_pl 9 7" },
  e: { tagged: "late", hashtags: "acmeday", mix: "product", content: english(20) },
};

const found = (
  item: string,
  brand: string,
  author: string,
  rest: Readonly<Record<string, string | number | boolean>>,
) => ({
  platform: "x",
  mention: `${item} · ${brand}`,
  item,
  brand,
  author,
  day: "2026-01-08",
  mentions: 1,
  ...rest,
});
const one = {
  platform: "linkedin",
  tagged: "acme bob",
  hashtags: "acmeday",
  sentiment: "positive",
  mention_engagements: 10,
  mention_reach: 100,
};

/** One item of three searches, the brand's own words, an employee's, a repost, a namesake, and the rival's own words. */
const mentions = [
  found("1", "Acme", "u1", one),
  found("1", "Acme Inc", "u1", one),
  found("1", "Rival", "u1", one),
  found("2", "acme", "u2", { tagged: "-", hashtags: "-", sentiment: "negative", mention_engagements: 5 }),
  found("3", "Acme", "@Acme", {
    tagged: "acme",
    hashtags: "acmeday",
    sentiment: "positive",
    mention_engagements: 99,
  }),
  found("4", "Acme", "ann", {
    tagged: "acme",
    hashtags: "acmeday",
    sentiment: "positive",
    mention_engagements: 7,
  }),
  found("5", "Acme", "u2", { repost: true, tagged: "acme", sentiment: "positive", mention_engagements: 3 }),
  found("6", "Acme", "u3", { content: "The Acme Band live", sentiment: "positive", mention_engagements: 2 }),
  found("7", "Rival", "u4", {
    tagged: "rival",
    sentiment: "negative",
    mention_engagements: 30,
    mention_reach: 500,
  }),
  found("8", "Rival", "rival", { tagged: "-", mention_engagements: 50, mention_reach: 900 }),
  // Its file tells no tone, and its text does.
  found("9", "Acme", "u1", { mention_reach: 40, content: "~en|positive" }),
  found("10", "Nobody", "u9", { tagged: "acme", hashtags: "acmeday", mention_engagements: 1 }),
  found("11", "Acme", "u5", { ...one, day: "2026-02-01" }),
];

const share = (id: string, employee: string, rest: Readonly<Record<string, string | number>>) => ({
  platform: "linkedin",
  share: id,
  employee,
  day: "2026-01-03",
  advocacy_shares: 1,
  ...rest,
});
/** One group of who follows, or of who watches. */
const follow = { platform: "linkedin", account: "Acme", report: "followers", day: "2026-01-20" };
const group = (facet: string, bucket: string, rest: Readonly<Record<string, string | number | boolean>>) => ({
  ...follow,
  facet,
  bucket,
  ...rest,
});
const facets = ["age", "age_gender", "country", "city", "location", "job_function"];
const furtherFacets = ["seniority", "industry", "company_size", "language"];
const tiktokFollowers = { platform: "tiktok", account: "acme.tt" };
/** By shares of one account: of one group nothing is known, and of one only that it is less than a hundredth. */
const shares = (facet: string) => [
  group(facet, "one", { ...tiktokFollowers, share: 0.5 }),
  group(facet, "two", { ...tiktokFollowers, share: 0.25 }),
  group(facet, "Unknown", { ...tiktokFollowers, share: 0.125 }),
  group(facet, "three", { ...tiktokFollowers, share: 0.01, at_most: true }),
];
const watching = { platform: "youtube", account: "Acme", report: "viewers" };

const points = { platform: "x", account: "@acme", scorer: "eva", day: "2026-01-15" };

const linkedinWindow = { platform: "linkedin", account: "Acme", report: "content" };
const web = { account: "acme.example", report: "traffic" };
const whole = { ...web, day: "2026-01-01", window_end: "2026-02-01" };
const universal = { ...whole, report: "universal analytics: channels" };
const search = { account: "acme.example", report: "search", day: "2026-01-01", window_end: "2026-02-01" };
const ads = {
  platform: "linkedin_ads",
  account: "Acme ads",
  report: "campaigns",
  campaign: "Spring",
  currency: "EUR",
};
const month = { ...ads, day: "2026-01-01", window_end: "2026-02-01" };
const team = { account: "Team", report: "effort", currency: "EUR" };
const people = { account: "Acme CRM", report: "contacts" };
const crm = { account: "Acme CRM", report: "deals" };

const left = (id: string, name: string, channel: string, conversions = 1) => ({
  ...{ ...crm, conversion: id, day: "2026-01-16", name, channel, conversions },
});
const paid = (payment: string, day: string, customer: string, paid_minor: number) => ({
  ...{ account: "Shop", report: "payments", payment, day, customer, currency: "EUR", paid_minor },
});
const lead = (id: string, day: string, channel: string) => ({
  ...{ ...people, lead: id, day, channel, person: `p${id}`, leads: 1 },
});
const touch = (person: string, day: string, channel: string | null = null) => ({
  ...{ account: "Acme CRM", touch: `${person} ${day}`, person, day, channel, touches: 1 },
});

export const brandFacts: Facts = {
  account_day: accountDay,
  post_obs: postObs,
  post: [a, b, c, d, late].map((of) => ({ ...of, ...told[of.post], posts: 1 })),
  mention: mentions,
  // Ann shares twice and gains followers between; what Cid's account has nobody told.
  advocacy_share: [
    share("1", "ann", {
      sharer_followers: 500,
      content: "Plan",
      utm: "ann",
      clicks: 10,
      engagements: 4,
      impressions: 200,
    }),
    share("2", "ann", { day: "2026-01-20", sharer_followers: 520, content: "Plan", utm: "ann", clicks: 5 }),
    share("3", "ben", { sharer_followers: 300, content: "Tour", utm: "ben", clicks: 10, engagements: 0 }),
    share("4", "ann", { platform: "x", sharer_followers: 40, utm: "everyone" }),
    share("5", "cid", { content: "Tour", utm: "everyone", clicks: 0 }),
    share("6", "ann", { day: "2026-02-01", sharer_followers: 9000 }),
  ],
  // A group that is gone on the last day told, an older level of another account, and a day that is out.
  audience: [
    group("gender", "female", { day: "2026-01-05", people: 30 }),
    group("gender", "diverse", { day: "2026-01-05", people: 3 }),
    group("gender", "female", { people: 40 }),
    group("gender", "male", { people: 60 }),
    group("gender", "Unknown", { people: 25 }),
    group("gender", "female", { platform: "facebook", account: "Acme", day: "2026-01-10", people: 5 }),
    group("gender", "male", { platform: "facebook", account: "Acme", day: "2026-01-10", people: 10 }),
    group("gender", "female", { day: "2026-02-01", people: 9000 }),
    ...[...facets, ...furtherFacets].flatMap((facet) => [
      group(facet, "one", { people: 6 }),
      group(facet, "two", { people: 2 }),
      group(facet, "(not set)", { people: 2 }),
      ...shares(facet),
    ]),
    ...shares("gender"),
    // Shares of a second account are of another whole.
    group("city", "one", { platform: "instagram", account: "acme.ig", share: 0.4 }),
    ...["2026-01-05", "2026-01-06"].flatMap((day) => [
      group("active_hour", "9", { ...tiktokFollowers, report: "activity", day, people: 30 }),
      group("active_hour", "10", { ...tiktokFollowers, report: "activity", day, people: 10 }),
    ]),
    ...["gender", "age", "city"].flatMap((facet) => [
      group(facet, "one", { ...watching, view_share: 0.625 }),
      group(facet, "two", { ...watching, view_share: 0.25 }),
    ]),
  ],
  advocacy_content: [
    {
      content: "Plan",
      employee: "ann",
      day: "2026-01-02",
      internal_views: 30,
      internal_reactions: 5,
      contents: 1,
    },
    { content: "Tour", employee: "ben", day: "2026-01-02", internal_views: 12, contents: 1 },
    { content: "Idea", employee: "ann", day: "2026-01-03", contents: 1 },
    { content: "Late", employee: "cid", day: "2026-02-01", internal_views: 900, contents: 1 },
  ],
  rubric_score: [
    { ...points, post: "d", criterion: "proofread", points: 3, points_max: 5 },
    { ...points, post: "d", criterion: "layout", points: 4, points_max: 5 },
    { ...points, post: "d", criterion: "links", points: 2 },
    { ...points, post: "e", criterion: "links", points: 9, points_max: 9, day: "2026-02-01" },
  ],
  account_window: [
    {
      ...linkedinWindow,
      day: "2026-01-01",
      window_end: "2026-02-01",
      reach: 900,
      reach_organic: 700,
      visitors: 60,
    },
    {
      ...linkedinWindow,
      day: "2026-01-01",
      window_end: "2026-01-08",
      reach: 300,
      reach_organic: 250,
      visitors: 20,
    },
  ],
  web_day: [
    {
      ...web,
      day: "2026-01-01",
      source: "linkedin.com",
      campaign: "Ann",
      channel: "organic_social",
      platform: "linkedin",
      sessions: 10,
      engaged_sessions: 4,
      engagement_seconds: 300,
      key_events: 1,
    },
    {
      ...web,
      day: "2026-01-02",
      source: "linkedin.com",
      campaign: "everyone",
      channel: "paid_social",
      platform: "linkedin",
      sessions: 5,
      engaged_sessions: 1,
      engagement_seconds: 50,
      key_events: 1,
    },
    {
      ...web,
      day: "2026-01-02",
      source: "(direct)",
      channel: "direct",
      landing_page: "/",
      sessions: 20,
      engaged_sessions: 10,
      engagement_seconds: 400,
      key_events: 0,
    },
    {
      ...web,
      day: "2026-01-02",
      source: "(direct)",
      channel: "direct",
      landing_page: "/pricing",
      sessions: 7,
    },
    { ...web, day: "2026-01-03", source: "(direct)", channel: "direct", sessions: 3 },
    {
      ...web,
      day: "2026-01-03",
      source: "t.co",
      campaign: "ben",
      channel: "organic_social",
      platform: "x",
      sessions: 2,
    },
    {
      ...web,
      day: "2026-02-01",
      source: "t.co",
      channel: "organic_social",
      platform: "x",
      sessions: 999,
      engaged_sessions: 1,
      engagement_seconds: 1,
      key_events: 1,
    },
  ],
  web_window: [
    {
      ...whole,
      channel: "organic_social",
      source: "linkedin.com",
      sessions: 60,
      engaged_sessions: 25,
      engagement_seconds: 2000,
      key_events: 3,
    },
    {
      ...whole,
      channel: "paid_social",
      source: "facebook.com",
      sessions: 40,
      engaged_sessions: 15,
      engagement_seconds: 1000,
      key_events: 2,
    },
    {
      ...whole,
      channel: "direct",
      source: "(direct)",
      sessions: 50,
      engaged_sessions: 50,
      engagement_seconds: 1,
      key_events: 9,
    },
    {
      ...whole,
      window_end: "2026-01-15",
      channel: "organic_social",
      source: "linkedin.com",
      sessions: 33,
      engaged_sessions: 1,
      engagement_seconds: 1,
      key_events: 1,
    },
    // Universal Analytics counted its own way: no session of GA4's is beside these.
    { ...universal, channel: "organic_social", ua_sessions: 70, ua_users: 51 },
    { ...universal, channel: "direct", ua_sessions: 400, ua_users: 300 },
  ],
  search_window: [
    { ...search, facet: "query", value: "acme shoes", search_clicks: 8, search_impressions: 100 },
    { ...search, facet: "query", value: "ACME", search_clicks: 2, search_impressions: 20 },
    { ...search, facet: "query", value: "shoes", search_clicks: 50, search_impressions: 900 },
    { ...search, facet: "page", value: "/acme", search_clicks: 99, search_impressions: 999 },
  ],
  // Ads of a social network in two currencies, of search, and of a month that is out.
  spend: [
    { ...ads, day: "2026-01-04", cost_minor: 1200, ad_impressions: 4000, ad_clicks: 33 },
    { ...ads, platform: "meta_ads", day: "2026-01-05", cost_minor: 800, ad_leads: 4 },
    { ...ads, platform: "meta_ads", currency: "USD", day: "2026-01-06", cost_minor: 999, ad_leads: 7 },
    { ...ads, platform: "meta_ads", currency: "GBP", day: "2026-01-07", cost_minor: 111, ad_leads: 1 },
    { ...ads, platform: "google_ads", day: "2026-01-06", cost_minor: 500 },
    { ...ads, platform: "meta_ads", day: "2026-02-01", cost_minor: 7000, ad_leads: 1 },
  ],
  // One rate, for the days until the 12th; pounds have none.
  fx_rate: [{ day: "2026-01-05", base: "EUR", quote: "USD", rate: 1.25 }],
  // Hours for posts, ads, search and no channel; hours without a rate, in another currency, and of a month that is out.
  effort: [
    { ...team, day: "2026-01-05", task: "posts", channel: "organic_social", hours: 2, effort_minor: 3000 },
    { ...team, day: "2026-01-06", task: "pages", channel: "organic_search", hours: 1, effort_minor: 1500 },
    { ...team, day: "2026-01-07", task: "ads", channel: "paid_social", hours: 0.5, effort_minor: 500 },
    { ...team, day: "2026-01-08", task: "talk", hours: 0.5, effort_minor: 700 },
    { ...team, day: "2026-01-09", task: "talk", hours: 3 },
    {
      ...team,
      day: "2026-01-10",
      task: "posts",
      channel: "organic_social",
      currency: "USD",
      hours: 1,
      effort_minor: 400,
    },
    { ...team, day: "2026-02-01", task: "posts", hours: 1, effort_minor: 9000 },
  ],
  // One that came by itself, one that was deleted, one of a month that is out.
  lead: [
    {
      ...lead("1", "2026-01-03", "organic_social"),
      country: "Poland",
      company: "c1;c9",
      customer_day: "2026-01-20",
    },
    { ...lead("2", "2026-01-04", "paid_social"), company: "c2" },
    {
      ...lead("3", "2026-01-05", "paid_social"),
      country: "Spain",
      company: "c2",
      customer_day: "2026-03-05",
    },
    lead("4", "2026-01-05", "direct"),
    { ...lead("5", "2026-01-06", "paid_social"), leads: 0 },
    { ...people, lead: "6", day: "2026-02-01", channel: "paid_social", leads: 1 },
    { ...people, lead: "7", day: "2026-01-07", channel: "organic_search", leads: 1 },
    { ...people, lead: "8", day: "2026-01-08", channel: "paid_search", leads: 1 },
    { ...people, lead: "9", day: "2026-01-09", channel: "paid_search", leads: 1 },
  ],
  // What the CRM says of the companies of leads: the industry of both, the country of one.
  company: [
    { account: "Acme CRM", company: "c1", day: "2025-01-01", industry: "Software", companies: 1 },
    {
      ...{ account: "Acme CRM", company: "c2", day: "2025-01-01" },
      industry: "SOFTWARE",
      country: "Germany",
      companies: 1,
    },
  ],
  // Four before lead 1, one too long before it and one after; one of another channel, one of an unknown one; none of p4.
  touch: [
    touch("p1", "2025-10-01", "paid_social"),
    touch("p1", "2025-12-04", "organic_social"),
    touch("p1", "2025-12-20", "direct"),
    touch("p1", "2025-12-27", "organic_search"),
    touch("p1", "2026-01-03", "paid_social"),
    touch("p1", "2026-01-04", "organic_social"),
    touch("p2", "2026-01-01", "direct"),
    touch("p3", "2026-01-01", "organic_social"),
    touch("p3", "2026-01-05"),
    touch("p5", "2026-01-05", "organic_social"),
  ],
  // Twice, once before a refund of all of it, and for a deal; a coin of another month's customer.
  payment: [
    paid("1", "2026-01-05", "p1", 1000),
    paid("2", "2026-02-10", "p1", 1000),
    paid("3", "2026-01-05", "p2", 500),
    paid("4", "2026-02-01", "p2", -500),
    paid("5", "2026-01-20", "p9", 700),
    { ...paid("10", "2026-01-20", "", 100), account: "", customer: null, deal: "12" },
    // Another account's deal of the same number.
    { ...paid("11", "2026-01-20", "", 100), customer: null, deal: "13" },
    paid("6", "2025-12-01", "p8", 1),
    paid("7", "2026-01-08", "p8", 99),
    paid("8", "2026-05-15", "p8", 99),
    paid("9", "2026-04-10", "p1", 300),
  ],
  // A month in one row is no day's: the daily variants never see it.
  spend_window: [
    { ...month, ad_group: "Film", cost_minor: 9000, ad_leads: 3, ad_impressions: 50_000, ad_clicks: 410 },
    { ...month, ad_group: "Picture", cost_minor: 1000, ad_impressions: 7000, ad_clicks: 31 },
    { ...month, platform: "google_ads", cost_minor: 300 },
    { ...month, ad_group: "Picture", window_end: "2026-01-15", ad_impressions: 3000, ad_clicks: 11 },
  ],
  link_click: [
    { account: "links", click: "1", day: "2026-01-01", human: true, human_clicks: 1 },
    { account: "links", click: "2", day: "2026-01-01", human: false, human_clicks: 0 },
    { account: "links", click: "3", day: "2026-01-09", human: true, human_clicks: 1 },
  ],
  // One before the office opens, one over night, one within a day, and one that nobody answered.
  care_case: [
    {
      ...desk,
      conversation: "1",
      day: "2026-01-05",
      created_at: "2026-01-05 08:00:00",
      acknowledged_at: "2026-01-05 09:00:00",
      answers_until: "2026-05-01 00:00:00",
      resolved_at: "2026-01-05 12:00:00",
      resolved_day: "2026-01-05",
      ...publicComplaint,
      person: "p1",
      cases: 1,
    },
    {
      ...desk,
      conversation: "2",
      day: "2026-01-05",
      created_at: "2026-01-05 16:00:00",
      acknowledged_at: "2026-01-06 10:00:00",
      answers_until: "2026-05-01 00:00:00",
      resolved_at: "2026-01-07 16:00:00",
      resolved_day: "2026-01-07",
      // Opened again, thirteen days later.
      reopened_at: "2026-01-20 09:00:00",
      visibility: "private",
      social: false,
      cases: 1,
    },
    {
      ...desk,
      conversation: "3",
      day: "2026-01-06",
      created_at: "2026-01-06 10:00:00",
      // Only its messages tell when it was answered.
      requester: "r3",
      resolved_at: "2026-01-06 16:00:00",
      resolved_day: "2026-01-06",
      // Opened again, two days later.
      reopened_at: "2026-01-08 09:00:00",
      ...publicComplaint,
      cases: 1,
    },
    {
      ...desk,
      conversation: "4",
      day: "2026-01-07",
      created_at: "2026-01-07 10:00:00",
      requester: "r4",
      visibility: "public",
      social: true,
      cases: 1,
    },
  ],
  message: [
    // What nobody told of cases 2 and 4 stands in what the customer wrote; the agent's own words are none of it.
    {
      ...desk,
      message: "21",
      conversation: "2",
      day: "2026-01-05",
      direction: "in",
      content: "~en|positive",
      messages: 1,
    },
    {
      ...desk,
      message: "22",
      conversation: "2",
      day: "2026-01-05",
      direction: "out",
      content: "~en|negative|complaint",
      messages: 1,
    },
    {
      ...desk,
      message: "41",
      conversation: "4",
      day: "2026-01-07",
      author: "r4",
      created_at: "2026-01-07 10:00:00",
      content: "~en|negative|complaint",
      messages: 1,
    },
    // The customer's own words, an automatic reply, a note between colleagues, the first human reply and the next one.
    ...[
      { message: "31", author: "r3", created_at: "2026-01-06 10:00:00" },
      { message: "32", author: "bot", created_at: "2026-01-06 10:01:00", automatic: true },
      { message: "33", author: "a1", created_at: "2026-01-06 10:30:00", visibility: "internal" },
      { message: "34", author: "a1", created_at: "2026-01-06 14:00:00" },
      { message: "35", author: "a1", created_at: "2026-01-06 15:00:00" },
    ].map((said) => ({ ...desk, conversation: "3", day: "2026-01-06", ...said, messages: 1 })),
    {
      platform: "linkedin",
      message: "7",
      day: "2026-01-06",
      direction: "in",
      visibility: "private",
      conversation: "c3",
      content: "~ko||question",
      messages: 1,
    },
    {
      platform: "x",
      message: "8",
      day: "2026-01-06",
      direction: "in",
      visibility: "public",
      content: "~pl|negative",
      messages: 1,
    },
    {
      platform: "linkedin",
      message: "1",
      day: "2026-01-02",
      direction: "in",
      visibility: "public",
      sentiment: "negative",
      messages: 1,
    },
    {
      platform: "linkedin",
      message: "2",
      day: "2026-01-02",
      direction: "out",
      visibility: "public",
      messages: 1,
    },
    {
      platform: "linkedin",
      message: "3",
      day: "2026-01-03",
      direction: "in",
      visibility: "private",
      conversation: "c1",
      question: true,
      messages: 1,
    },
    ...["5", "6"].map((message) => ({
      platform: "linkedin",
      message,
      day: "2026-01-05",
      direction: "in",
      visibility: "private",
      // Asks again in the first conversation; the second asks nothing.
      conversation: message === "5" ? "c1" : "c2",
      question: message === "5",
      messages: 1,
    })),
    {
      platform: "x",
      message: "4",
      day: "2026-01-04",
      direction: "in",
      visibility: "public",
      sentiment: "positive",
      messages: 1,
    },
  ],
  conversion: [
    // Before the period: who came then comes in January for the second time.
    { ...crm, conversion: "0", day: "2025-12-30", name: "trial", person: "p1", conversions: 1 },
    {
      ...crm,
      conversion: "1",
      campaign: "ann",
      day: "2026-01-02",
      name: "trial",
      person: "p1",
      channel: "organic_social",
      conversions: 1,
    },
    {
      ...crm,
      conversion: "2",
      day: "2026-01-09",
      name: "trial",
      person: "p1",
      channel: "direct",
      conversions: 1,
    },
    {
      ...crm,
      conversion: "3",
      campaign: "ben",
      day: "2026-01-10",
      name: "trial",
      person: "p2",
      channel: "organic_social",
      conversions: 2,
    },
    {
      ...crm,
      conversion: "4",
      day: "2026-01-11",
      name: "newsletter",
      person: "p3",
      channel: "organic_social",
      conversions: 1,
    },
    { ...crm, conversion: "5", day: "2026-01-12", name: "trial", channel: "direct", conversions: 1 },
    { ...crm, conversion: "6", day: "2026-01-13", name: "trial", channel: "paid_social", conversions: 1 },
    { ...crm, conversion: "7", day: "2026-01-14", name: "trial", channel: "organic_search", conversions: 1 },
    left("9", "ebook", "organic_social", 3),
    left("10", "email", "paid_social"),
    left("11", "email", "direct"),
    left("12", "Deal created", "organic_social"),
    left("13", "Deal created", "paid_social"),
    { ...crm, conversion: "8", day: "2026-01-15", name: "trial", channel: "paid_search", conversions: 2 },
  ],
  deal: [
    {
      ...crm,
      companies: "c1",
      deal: "1",
      campaign: "ann",
      day: "2025-11-01",
      closed_day: "2026-01-10",
      outcome: "won",
      channel: "organic_social",
      currency: "EUR",
      amount_minor: 10_000,
      deals: 1,
    },
    {
      ...crm,
      companies: "c2",
      deal: "2",
      day: "2026-01-02",
      closed_day: "2026-01-11",
      outcome: "won",
      channel: "direct",
      currency: "EUR",
      amount_minor: 5_000,
      deals: 1,
    },
    {
      ...crm,
      companies: "c3",
      deal: "3",
      campaign: "ben",
      day: "2026-01-02",
      closed_day: "2026-01-12",
      outcome: "won",
      channel: "paid_social",
      currency: "USD",
      amount_minor: 7_777,
      deals: 1,
    },
    {
      ...crm,
      deal: "4",
      day: "2026-01-02",
      closed_day: "2026-01-13",
      outcome: "lost",
      channel: "organic_social",
      currency: "EUR",
      amount_minor: 9_999,
      deals: 1,
    },
    {
      ...crm,
      deal: "5",
      day: "2026-01-03",
      outcome: "open",
      channel: "organic_social",
      currency: "EUR",
      amount_minor: 8_888,
      deals: 1,
    },
    {
      ...crm,
      deal: "6",
      day: "2026-01-03",
      closed_day: "2026-02-01",
      outcome: "won",
      channel: "organic_social",
      currency: "EUR",
      amount_minor: 6_666,
      deals: 1,
    },
  ],
};
