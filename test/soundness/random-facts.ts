// Random facts for property tests: few keys, so that exports restate each other; many holes, so that little is known.

import fc from "fast-check";
import type { FactRow, Facts } from "../facts.ts";

/** Few days, so that two exports meet on most of them; some lie before and after February. */
const day = fc
  .integer({ min: 0, max: 7 })
  .map((n) => new Date(Date.UTC(2026, 0, 29 + n * 5)).toISOString().slice(0, 10));
const measure = fc.option(fc.integer({ min: -3, max: 60 }), { nil: null, freq: 2 });
const amount = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 2 });
const account = fc.constantFrom(
  { platform: "linkedin", account: "Acme" },
  { platform: "linkedin", account: "Acme Labs" },
  { platform: "x", account: "@acme" },
);
const channel = fc.constantFrom("organic_social", "paid_social", "direct");
const campaign = fc.constantFrom("", "Spring");

const measures = (names: readonly string[], of: fc.Arbitrary<number | null> = measure) =>
  fc.record(Object.fromEntries(names.map((name) => [name, of])));

const row = (...pieces: readonly fc.Arbitrary<object>[]): fc.Arbitrary<FactRow> =>
  fc.tuple(...pieces).map((found) => Object.assign({}, ...found) as FactRow);

/** One row a key: an export does not name a thing twice. */
const rows = (of: fc.Arbitrary<FactRow>, key: readonly string[], most = 14) =>
  fc.uniqueArray(of, {
    minLength: Math.floor(most / 3),
    maxLength: most,
    selector: (one) => JSON.stringify(key.map((k) => one[k] ?? "")),
  });

const accountDay = row(
  account,
  fc.record({ report: fc.constant("content"), day }),
  measures([
    "impressions",
    "impressions_organic",
    "impressions_paid",
    "views",
    "reactions",
    "comments",
    "shares",
    "saves",
    "clicks",
    "link_clicks",
    "engagements",
    "posts",
    "profile_visits",
    "page_views",
    "follows_gained",
    "follows_gained_organic",
    "follows_lost",
  ]),
  measures(["followers"], amount),
);

/** What a post is follows from its id: an export does not move a post to another day, account or campaign. */
const kinds = ["post", "reply", "repost", null];
const formats = ["link", "image", null];
const post = fc.integer({ min: 0, max: 5 }).map((n) => ({
  platform: n % 3 === 0 ? "x" : "linkedin",
  account: n % 3 === 0 ? "@acme" : n % 3 === 1 ? "Acme" : "Acme Labs",
  post: `p${n}`,
  day: new Date(Date.UTC(2026, 0, 30 + n * 7)).toISOString().slice(0, 10),
  kind: kinds[n % 4] ?? null,
  format: formats[n % 3] ?? null,
  campaign: n % 5 === 0 ? "Spring" : null,
}));

const postObs = row(
  post,
  fc.record({ distribution: fc.constantFrom("organic", "paid") }),
  measures([
    "impressions",
    "views",
    "reach",
    "reactions",
    "comments",
    "shares",
    "saves",
    "clicks",
    "link_clicks",
    "profile_visits",
    "follows_gained",
    "engagements",
  ]),
);

const window = fc
  .constantFrom(
    ["2026-02-01", "2026-03-01"],
    ["2026-02-02", "2026-02-09"],
    ["2026-02-05", "2026-02-06"],
    ["2026-01-26", "2026-03-12"],
  )
  .map(([from, to]) => ({ day: from, window_end: to }));

const site = fc.record({ account: fc.constant("site"), report: fc.constant("traffic"), channel, campaign });
const traffic = measures(["sessions", "engaged_sessions", "engagement_seconds", "key_events"], amount);
const deal = fc.integer({ min: 0, max: 15 });

const brands = ["Acme", "Acme Inc", "Rival", "Nobody"];
const item = fc.integer({ min: 0, max: 15 }).map((n) => ({
  platform: n % 3 === 0 ? "x" : "linkedin",
  item: `m${n >> 2}`,
  brand: brands[n % 4] ?? null,
  mention: `m${n >> 2} · ${brands[n % 4]}`,
  author: ["u1", "acme", "ann", "u2"][n >> 2] ?? null,
  tagged: n % 2 === 0 ? "acme" : "-",
  day: new Date(Date.UTC(2026, 0, 30 + (n >> 2) * 5)).toISOString().slice(0, 10),
  mentions: 1,
}));

const tables = {
  account_day: rows(accountDay, ["platform", "account", "report", "day"], 20),
  post_obs: rows(postObs, ["platform", "post", "distribution"], 10),
  // What an item says follows from the item: an export does not give it to another author or day.
  mention: rows(
    row(
      item,
      fc.record({ sentiment: fc.constantFrom("positive", "negative", null) }),
      measures(["mention_engagements", "mention_reach"], amount),
    ),
    ["platform", "mention"],
    12,
  ),
  post: rows(
    post.map((one) => ({
      ...one,
      posts: 1,
      tagged: one.format === null ? "-" : "acme bob",
      mix: one.format === "link" ? "useful" : null,
    })),
    ["platform", "post"],
    6,
  ),
  account_window: rows(
    row(
      account,
      window,
      fc.record({ report: fc.constant("content") }),
      measures(["reach", "reach_organic", "visitors"], amount),
    ),
    ["platform", "account", "report", "day", "window_end"],
    8,
  ),
  web_day: rows(
    row(
      site,
      fc.record({
        day,
        landing_page: fc.constantFrom("", "/pricing", "/"),
        platform: fc.constantFrom("linkedin", "x", ""),
      }),
      traffic,
    ),
    ["account", "report", "day", "campaign", "channel", "landing_page"],
    20,
  ),
  web_window: rows(
    row(site, window, traffic),
    ["account", "report", "day", "window_end", "campaign", "channel"],
    8,
  ),
  search_window: rows(
    row(
      window,
      fc.record({
        account: fc.constant("site"),
        facet: fc.constantFrom("query", "page"),
        value: fc.constantFrom("acme", "Buy ACME", "shoes"),
      }),
      measures(["search_clicks", "search_impressions"], amount),
    ),
    ["account", "report", "day", "window_end", "facet", "value"],
    8,
  ),
  spend: rows(
    row(
      account,
      fc.record({ day, campaign, currency: fc.constant("EUR") }),
      measures(["ad_impressions", "ad_clicks"], amount),
    ),
    ["platform", "account", "report", "campaign", "currency", "day"],
    6,
  ),
  conversion: rows(
    row(
      fc.record({
        conversion: fc.integer({ min: 0, max: 12 }).map(String),
        day,
        name: fc.constantFrom("trial", "newsletter"),
        person: fc.constantFrom("a", "b", "c", null),
        channel,
        campaign,
      }),
      measures(["conversions"], amount),
    ),
    ["account", "report", "conversion"],
    10,
  ),
  deal: rows(
    row(
      fc.tuple(deal, day, fc.option(day)).map(([n, created, closed]) => ({
        deal: `${n}`,
        account: "CRM",
        day: created,
        closed_day: closed,
        outcome: closed === null ? "open" : n % 3 === 0 ? "lost" : "won",
        currency: n % 4 === 0 ? "USD" : "EUR",
        deals: 1,
      })),
      fc.record({ channel, campaign }),
      measures(["amount_minor"], amount),
    ),
    ["account", "deal"],
    10,
  ),
} as const;

/** One export of everything. */
export const randomFacts: fc.Arbitrary<Facts> = fc.record(tables) as fc.Arbitrary<Facts>;
