// What every variant of every KPI is for January 2026 of the tiny brand, worked out by hand from its rows.

export interface Expected {
  readonly top: number | null;
  /** null where the KPI is no ratio. */
  readonly bottom: number | null;
  /** null where the rows do not tell it. */
  readonly answer: number | null;
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
const unanswered = (rows: number, how: string): Expected => ({
  top: null,
  bottom: null,
  answer: null,
  rows,
  accounts: 1,
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

/** Of one facet that one account tells in people and another in shares. */
const divided = (facet: string) => ({
  [facet]: ratio(8, 10, 3, 1, "6 + 2 of 10: of 2 nothing is known"),
  [`${facet}_shares`]: count(0.75, 2, 1, "0.5 + 0.25: less than 1% is no number"),
});
const watched = (facet: string) => ({ [`viewers_${facet}`]: count(0.875, 2, 1, "0.625 + 0.25") });

export const expected: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  impressions: {
    activity: count(150, 2, 1, "100 + 50"),
    published: count(650, 4, 2, "100 + 300 + 50 + 200"),
    organic: count(130, 2, 1, "80 + 50"),
    paid: count(20, 2, 1, "20 + 0"),
    organic_published: count(100, 1, 1, "only the organic row of post a"),
    paid_published: count(300, 1, 1, "only the paid row of post a"),
    ads: count(4000, 1, 1, "one row of spend"),
    ads_window: count(57_000, 2, 1, "50,000 + 7,000 of the window of January"),
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
    net_followers: count(2, 2, 1, "6 − 4"),
  },
  clicks: {
    activity: count(4, 1, 1, "4"),
    published: count(17, 4, 2, "5 + 10 + 0 + 2"),
    all_clicks: count(10, 2, 1, "7 + 3"),
    all_clicks_published: count(20, 2, 1, "8 + 12"),
    short_links: count(2, 3, 1, "1 + 0 + 1"),
    ads: count(33, 1, 1, "33"),
    ads_window: count(441, 2, 1, "410 + 31 of the window of January"),
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
    by_others: count(3, 3, 2, "messages 1, 4 and 8"),
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
    per_post_by_followers: ratio(73, 1210, 5, 2, "one post to 1,010 followers and one to 200"),
    network: ratio(47, 650, 4, 2, "20 + 18 + 3 + 6"),
    network_activity: ratio(21, 150, 2, 1, "20 + 1"),
  },
  engagements_per_thousand_followers: {
    per_post: {
      ...ratio(73, 1210, 5, 2, "one post to 1,010 followers and one to 200"),
      answer: (1000 * 73) / 1210,
    },
  },
  weighted_engagements: {
    with_clicks: count(93, 4, 2, "10 + 2·2 + 3·4 + 3·5, 5 + 0 + 3 + 30, 1 + 0 + 3 + 0, 2 + 2 + 0 + 6"),
    public: count(106, 5, 3, "26 + 8 + (40 + 6 + 18) + 4 + 4"),
    public_activity: count(65, 4, 2, "18 + (−3 + 0 + 3) + 4 + (30 + 4 + 9)"),
  },
  potential_reach: {
    accounts: count(860, 3, 2, "Ann's 520 and Ben's 300 on LinkedIn, Ann's 40 on X"),
    gross: count(1360, 4, 2, "500 + 520 + 300 + 40"),
  },
  content_quality: { points: ratio(7, 10, 2, 1, "3 + 4 of 5 + 5: nobody told what the links could get") },
  content_mix: {
    product: ratio(0, 3, 3, 3, "none of a, b, d"),
    promotion: ratio(0, 3, 3, 3, "none of a, b, d"),
    useful: ratio(2, 3, 3, 3, "a and d"),
    fun: ratio(1, 3, 3, 3, "b; the reply is no post"),
    lifestyle: ratio(0, 3, 3, 3, "none of a, b, d"),
  },
  brand_mentions: {
    all: count(3, 4, 2, "items 1, 2 and 9; item 1 was found by two searches"),
    tagged: count(1, 2, 1, "item 1"),
    untagged: count(1, 1, 1, "item 2; of item 9 nobody told"),
    with_reposts: count(4, 5, 2, "with item 5"),
    by_employees: count(1, 1, 1, "item 4"),
  },
  share_of_voice: {
    mentions: ratio(3, 5, 6, 2, "1, 2 and 9 of Acme beside 1 and 7 of Rival; what Rival says itself is none"),
    engagements: ratio(25, 65, 5, 2, "10 + 10 + 5 beside 10 + 30"),
    reach: ratio(240, 840, 5, 2, "100 + 100 + 40 beside 100 + 500"),
  },
  people_tagged: {
    by_users: count(2, 4, 2, "u1 on LinkedIn, u9 on X"),
    in_own_posts: count(3, 3, 2, "Bob and Carol on LinkedIn, Bob on Instagram"),
  },
  branded_hashtag_uses: {
    by_others: count(2, 4, 2, "items 1 and 10"),
    own: count(1, 1, 1, "post a"),
  },
  positive_mentions: {
    raw: ratio(2, 3, 4, 2, "items 1 and 9, whose text is scored, of 1, 2 and 9"),
    count: count(2, 3, 2, "item 1, in two rows, and 9"),
    told: ratio(1, 2, 3, 2, "item 1 of items 1 and 2"),
    corrected: { ...unanswered(0, "nobody labelled a text"), accounts: 0 },
  },
  net_sentiment: {
    mentions: ratio(1, 3, 4, 2, "two for, one against"),
    told: ratio(0, 2, 3, 2, "one for, one against"),
    corrected: { ...unanswered(0, "nobody labelled a text"), accounts: 0 },
  },
  negative_comment_share: {
    raw: ratio(2, 3, 3, 2, "messages 1 and 8, whose text is scored, of 1, 4 and 8"),
    told: ratio(1, 2, 2, 2, "message 1 of 1 and 4"),
    corrected: { ...unanswered(0, "nobody labelled a text"), accounts: 0 },
  },
  readability: {
    percentile: ratio(
      50 + 250 / 3,
      2,
      2,
      2,
      "in English b is harder than a and easier than e: 50 and 83 ⅓; d is alone in Polish, c a reply",
    ),
    flesch: ratio(100, 2, 2, 2, "60 and 40"),
    fog: ratio(9, 1, 1, 1, "post d"),
    pisarek: ratio(7, 1, 1, 1, "post d"),
    surface_length: { ...unanswered(0, "no post is Korean"), accounts: 0 },
    lix: { ...unanswered(0, "no post is of another language"), accounts: 0 },
    too_short: ratio(0, 3, 3, 3, "a, b and d have scores"),
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
    universal: count(70, 1, 1, "70, and none of GA4's"),
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
    events: count(9, 7, 1, "trials: 1 + 1 + 2 + 1 + 1 + 1 + 2"),
    social: count(4, 3, 1, "1 + 2 + 1"),
    persons: count(2, 3, 1, "p1 and p2; four events name nobody"),
    first_time: count(1, 1, 1, "p2: the first trial of p1 was in December"),
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
    social: count(16_222, 2, 1, "deals 1 and 3, $77.77 at 1.25: 2 is direct, 4 lost, 5 open, 6 out"),
    all: count(21_222, 3, 1, "deals 1, 2 and 3"),
    deals: count(2, 2, 1, "deals 1 and 3"),
  },
  social_leads: {
    position: count(1.3, 4, 1, "1: 40 + 40 %, 2: direct alone, 3: half, 5: deleted; nobody knows of 4"),
    first: count(2, 4, 1, "1 and 3"),
    last: count(1, 4, 1, "1; the last of 3 is of no known channel"),
    linear: count(1, 4, 1, "two touches of four, one of two"),
    decay: count(
      (2 ** (-30 / 7) + 1) / (2 ** (-30 / 7) + 0.25 + 0.5 + 1) + 2 ** (-4 / 7) / (2 ** (-4 / 7) + 1),
      4,
      1,
      "1: 30, 14, 7 and 0 days before, 3: 4 and 0 days before",
    ),
    any: count(2, 4, 1, "1 and 3"),
    stated: count(3, 4, 1, "1, 2 and 3, whatever their touches; 5 was deleted"),
  },
  email_captures: {
    social: count(5, 3, 1, "one newsletter, three e-books, one address by itself"),
    ebook: count(3, 1, 1, "three in one row"),
    newsletter: count(1, 1, 1, "p3"),
    email: count(1, 1, 1, "the other came by itself"),
    all: count(6, 4, 1, "and one address that came by itself"),
  },
  social_leads_won: {
    within_90: count(0.666_666_666_667, 3, 1, "1 after 17 days, 3 after 59; 2 is open, 5 was deleted"),
    within_180: unanswered(3, "watched for 149 days at most, and 2 is open still"),
    so_far: ratio(2, 3, 4, 1, "1 and 3 of 1, 2 and 3"),
    deals: ratio(2, 4, 4, 1, "3 and 6 of 3, 4, 5 and 6; 1 was created in November"),
    same_period: ratio(1, 3, 5, 1, "1 became a customer in January"),
  },
  social_customer_value: {
    mean: ratio(16_222, 2, 2, 1, "deals 1 and 3 of two companies"),
    median: count(8111, 2, 1, "between 10,000 and 6,222"),
    new_customers: ratio(16_222, 1, 3, 1, "lead 1 became a customer in January"),
  },
  paid_conversions: {
    persons: ratio(1, 4, 3, 1, "p1 paid later; p2 had paid before the trials, p3 never"),
    deals: ratio(1, 2, 2, 1, "12 was paid for, 13 was not"),
  },
  cared_customer_value: {
    with_care: ratio(2300, 1, 3, 1, "p1, in January, February and April"),
    without_care: ratio(700, 2, 3, 1, "p2, who got it back, and p9; p8 came in December"),
  },
  // 3,000 in 6 months of customers, p1 there for 4; p2 and p9 lost after one. Watched until March: no payment since April is a month's silence.
  lifetime_value: {
    capped: count(700, 6, 1, "500 a month × 70 % × (1 + 3 × ⅓)"),
    months: count(4, 6, 1, "January to April"),
    realised: ratio(3000, 3, 6, 1, "2,300 + 0 + 700 of three customers"),
    margin_over_churn: count(875, 6, 1, "350 ÷ 0.4: two were lost in five months at risk"),
    revenue_over_churn: count(1250, 6, 1, "500 ÷ 0.4"),
    discounted: count(350 / (0.4 + Math.log(1.1) / 12), 6, 1, "350 ÷ (0.4 + ln 1.1 ÷ 12)"),
    constant_churn: count((350 * (1 - 0.6 ** 24)) / 0.4, 6, 1, "350 × Σ 0.6^t over 24 months"),
    first_year: count((350 * (1 - 0.6 ** 12)) / 0.4, 6, 1, "350 × Σ 0.6^t over 12 months"),
  },
  lead_fit: {
    social: ratio(2, 3, 3, 1, "1 and 2, by the country of its company; 3 is of Spain"),
    all: ratio(2, 3, 3, 1, "nothing is known of 4"),
    coverage: ratio(3, 7, 8, 1, "1, 2 and 3 of seven; 5 was deleted"),
  },
  social_spend: {
    with_effort: count(7319, 7, 3, "2,799 of ads, 4,520 of work"),
    ads_alone: count(2799, 3, 2, "1,200 + 800 + $9.99 at 1.25; Google is search, pounds have no rate"),
    with_effort_window: count(14_520, 6, 2, "9,000 + 1,000 of the window of January, 4,520 of work"),
    ads_alone_window: count(10_000, 2, 1, "9,000 + 1,000 of the window of January"),
    effort: count(4520, 4, 1, "3,000 + 500 + 700 + $4 at 1.25: an hour without a rate is unknown"),
    all_ads: count(3299, 4, 3, "1,200 + 800 + 799 + 500"),
  },
  cost_per_lead: {
    social: ratio(7319, 3, 11, 4, "7,319 over leads 1, 2, 3; lead 5 was deleted"),
    paid: ratio(2799, 2, 6, 3, "2,799 over leads 2 and 3"),
    social_window: ratio(14_520, 3, 10, 3, "14,520 over leads 1, 2, 3"),
    paid_window: ratio(10_000, 2, 5, 2, "10,000 over leads 2 and 3"),
    organic_social: ratio(3320, 1, 3, 2, "3,000 + 320 of work on posts over lead 1"),
    organic_search: ratio(1500, 1, 2, 2, "1,500 of work on pages over lead 7"),
    paid_search: ratio(500, 2, 3, 2, "500 of Google over leads 8 and 9"),
    paid_search_window: ratio(300, 2, 3, 2, "300 of the window of January over leads 8 and 9"),
    reported: ratio(1599, 11, 2, 1, "800 + 799 over 4 + 7: LinkedIn does not report its leads"),
    reported_window: ratio(9000, 3, 1, 1, "the pictures do not report their leads"),
  },
  cost_per_qualified_interaction: {
    social: ratio(7319, 4, 10, 4, "7,319 over 1 + 2 + 1 trials"),
    paid_social: ratio(2799, 1, 4, 3, "2,799 over one trial"),
    paid_social_window: ratio(10_000, 1, 3, 2, "10,000 over one trial"),
    paid_social_with_effort: ratio(3299, 1, 5, 4, "2,799 + 500 of work on ads"),
    organic_social: ratio(3320, 3, 4, 2, "3,000 + 320 of work on posts over 1 + 2 trials"),
    organic_search: ratio(1500, 1, 2, 2, "1,500 of work on pages over one trial"),
    paid_search: ratio(500, 2, 2, 2, "500 of Google over one row of two trials"),
    paid_search_window: ratio(300, 2, 2, 2, "300 of the window of January"),
  },
  first_response: {
    business: count(
      10_800,
      4,
      1,
      "0, 2 and 4 h of opening hours, one waits: half are left from 2 to 4 h, 3 h",
    ),
    business_p90: unanswered(4, "a quarter waits still"),
    calendar: count(39_600, 4, 1, "1, 4 and 18 h, one waits: half are left from 4 to 18 h, 11 h"),
    calendar_p90: unanswered(4, "a quarter waits still"),
    waiting: count(1, 4, 1, "one of four"),
    waiting_share: ratio(1, 4, 4, 1, "one of four"),
    answered: count(3, 4, 1, "all but one"),
    came_in: count(4, 4, 1, "all of them"),
  },
  answered_in_time: {
    business: count(0.5, 4, 1, "0 and 2 h of 3; 4 h and the one that waits are not"),
    calendar: count(0.25, 4, 1, "1 h of 3; 4 h, 18 h and the one that waits are not"),
    needed_business: count(
      0.333333333333,
      3,
      1,
      "case 2 is a word of thanks: 0 h of 3; 4 h and the one that waits are not",
    ),
    needed_calendar: count(0.333333333333, 3, 1, "1 h of 3; 4 h and the one that waits are not"),
  },
  complaint_resolution: {
    public: ratio(1, 3, 3, 1, "1; 3 was open again two days later, 4, by its text, was never resolved"),
    all: ratio(1, 3, 3, 1, "the same: 2 is no complaint"),
    told: ratio(1, 2, 2, 1, "1 of 1 and 3"),
    open: ratio(1, 3, 3, 1, "4"),
  },
  resolved_cases: {
    social: count(1, 1, 1, "1: 3 was open again two days later"),
    all: count(2, 2, 1, "1 and 2"),
  },
  private_questions: {
    conversations: count(2, 3, 1, "c1, asked twice, and c3 by its text; the file says that c2 asks nothing"),
    told: count(1, 2, 1, "c1, asked twice"),
  },
  resolution_time: {
    business: count(39_600, 4, 1, "3, 6 and 1 + 8 + 7 h, one waits: half are left from 6 to 16 h, 11 h"),
    business_p90: unanswered(4, "a quarter waits still"),
    calendar: count(97_200, 4, 1, "4, 6 and 48 h, one waits: half are left from 6 to 48 h, 27 h"),
    calendar_p90: unanswered(4, "a quarter waits still"),
  },
  followers_by_age_and_gender: {
    gender: ratio(115, 140, 5, 2, "40 + 60 of 125 on the 20th, 5 + 10 of 15 on the 10th"),
    gender_shares: count(0.75, 2, 1, "0.5 + 0.25"),
    ...divided("age"),
    ...divided("age_gender"),
    ...watched("gender"),
    ...watched("age"),
  },
  followers_by_place: {
    ...divided("country"),
    ...divided("city"),
    city_shares: { ...unanswered(3, "shares of two accounts are of two wholes"), accounts: 2 },
    ...divided("location"),
    ...watched("city"),
  },
  followers_by_profession: {
    ...divided("job_function"),
    ...divided("seniority"),
    ...divided("industry"),
    ...divided("company_size"),
  },
  followers_by_language: divided("language"),
  advocacy_shares: {
    all: count(5, 5, 2, "five shares"),
    employees: count(3, 5, 2, "ann, ben, cid"),
  },
  advocacy_clicks: {
    all: count(25, 4, 1, "10 + 5 + 10 + 0: nobody tells those of the fourth"),
    per_share: ratio(25, 4, 4, 1, "of the four shares whose clicks are known"),
  },
  advocacy_engagement: {
    all: count(4, 2, 1, "4 + 0"),
    per_share: ratio(4, 2, 2, 1, "of the two shares whose engagement is known"),
  },
  employee_social_reach: {
    connections: count(860, 3, 2, "520 + 300 + 40"),
    gross: count(1360, 4, 2, "500 + 520 + 300 + 40"),
    impressions: count(200, 1, 1, "200"),
  },
  advocacy_popular_content: {
    internal: count(47, 2, 1, "30 + 5 + 12"),
    clicks: count(25, 4, 1, "10 + 5 + 10 + 0"),
  },
  advocacy_most_shared: { shares: count(5, 5, 2, "five shares") },
  advocacy_most_clicked: { clicks: count(25, 4, 1, "10 + 5 + 10 + 0") },
  advocacy_most_engaging: { engagements: count(4, 2, 1, "4 + 0") },
  advocacy_top_sharers: { shares: count(5, 5, 2, "five shares") },
  advocacy_top_posters: { contents: count(3, 3, 1, "Plan, Tour, Idea") },
  advocacy_results: {
    clicks: count(25, 4, 1, "10 + 5 + 10 + 0"),
    sessions: count(12, 2, 2, "10 of ann + 2 of ben: two employees used the tag everyone"),
    key_events: count(1, 1, 1, "1 of ann"),
    conversions: count(3, 2, 1, "1 of ann + 2 of ben"),
    revenue: count(16_222, 2, 1, "10,000 + 7,777 dollars at 1.25"),
  },
  activity_hours: {
    hour: ratio(79, 4, 5, 3, "16 + 6 + 51 + 2 + 4 over a, b, c, d"),
    weekday: ratio(79, 4, 5, 3, "the same posts"),
    online: ratio(80, 4, 4, 1, "30 + 10 on two days, over four hours"),
  },
};
