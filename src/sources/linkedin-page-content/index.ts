// LinkedIn's export of a page's content: a sheet of daily totals and a sheet of posts, each post once per distribution.

import { accountDay } from "../../facts/account-day.ts";
import { accountWindow } from "../../facts/account-window.ts";
import { postObs } from "../../facts/post-obs.ts";
import type { Table } from "../../facts/table.ts";
import { momentIn, part } from "../file-name.ts";
import { campaignIn, linkedinFormat, linkedinPost } from "../linkedin-post.ts";
import { postFacts } from "../post-facts.ts";
import type { Check, Source } from "../source.ts";
import { unread } from "../unread.ts";
import {
  all,
  column,
  constant,
  equals,
  first,
  given,
  known,
  lookup,
  nextDay,
  product,
  same,
  sum,
  when,
} from "../words.ts";
import { about } from "./about.ts";
import { keepLoneTotals } from "./totals.ts";

const fileName = /_(?:content|updates)_\d{13}/i;
const told: NonNullable<Source["given"]> = ({ fileName: name }) => ({
  account: part(name, /^(.+?)_(?:content|updates)_\d{13}/i),
  observed_at: momentIn(name),
});

/** The parts of a measure, under its name since 2023 and before. */
const split = (measure: string, older: string) =>
  (["organic", "sponsored", "total"] as const).map((kind) => ({
    headers: [`${measure} (${kind})`, ...(older === "" ? [] : [`${older} (${kind})`])],
    cell: "count" as const,
  }));
const halves = (measure: string): readonly string[] => [`${measure} (organic)`, `${measure} (sponsored)`];
const [impressionsOrganic, impressionsPaid, impressions] = split("Impressions", "");
const [, , clicks] = split("Clicks", "");
const [, , reactions] = split("Reactions", "");
const [, , comments] = split("Comments", "");
const [, , shares] = split("Reposts", "Shares");

/** The network's engagements are these four together: where one is unknown, so is their sum. */
const four = ["clicks", "reactions", "comments", "shares"] as const;
const fourSummed = when(all(...four.map((column) => known(column))), sum(...four));

/** A printed rate is good to the second decimal of its per cent. */
const rateCheck = (into: Table): Check => ({
  is: "rows",
  id: "engagement-rate",
  when: known("engagement_rate"),
  into: [into],
  over: "row",
  figures: { engagements: product("engagement_rate", "impressions") },
  slack: { engagements: product("impressions", constant(0.00005)) },
});

/** A day's total beside the parts it is made of, all three printed in its row. */
const halvesCheck: Check = {
  is: "rows",
  id: "organic-and-sponsored",
  when: all(known("impressions_organic"), known("impressions_paid")),
  into: [accountDay],
  over: "row",
  figures: { impressions: sum("impressions_organic", "impressions_paid") },
};

const days: Source = {
  id: "linkedin-page-content",
  name: "LinkedIn page content by day",
  about,
  platform: "linkedin",
  report: "content",
  columns: {
    day: { headers: ["Date"], cell: "day", order: "mdy" },
    impressions: impressions!,
    impressions_organic: impressionsOrganic!,
    impressions_paid: impressionsPaid!,
    reach_organic: { headers: ["Unique impressions (organic)"], cell: "count" },
    clicks: clicks!,
    reactions: reactions!,
    comments: comments!,
    shares: shares!,
    // Rates are worked out anew from sums, and the parts of clicks and reactions add up to their totals.
    ...unread(...["Clicks", "Reactions", "Comments", "Reposts", "Shares"].flatMap(halves)),
    engagement_rate: { headers: ["Engagement rate (total)"], cell: "ratio" },
    ...unread(...halves("Engagement rate")),
  },
  detect: {
    required: ["day", "impressions", "reactions"],
    parts: ["metrics", "update metrics (aggregated)"],
    fileName,
  },
  given: told,
  checks: [rateCheck(accountDay), halvesCheck],
  facts: [
    {
      into: accountDay,
      values: {
        platform: constant("linkedin"),
        account: given("account"),
        report: constant("content"),
        ...same("day", "impressions", "impressions_organic", "impressions_paid"),
        ...same("clicks", "reactions", "comments", "shares"),
        // LinkedIn prints the rate only; its numerator is these four, clicks included (checked on 240 days).
        engagements: fourSummed,
      },
    },
    {
      into: accountWindow,
      when: { is: "known", of: { is: "column", column: "reach_organic" } },
      values: {
        platform: constant("linkedin"),
        account: given("account"),
        report: constant("content"),
        ...same("day", "reach_organic"),
        window_end: nextDay("day"),
      },
    },
  ],
};

const posts: Source = {
  id: "linkedin-page-posts",
  name: "LinkedIn page posts",
  about,
  platform: "linkedin",
  report: "content",
  columns: {
    content: { headers: ["Post title", "Update title"], cell: "text" },
    url: { headers: ["Post link", "Update link"], cell: "url" },
    distribution: { headers: ["Post type", "Update type"], cell: "text" },
    campaign: { headers: ["Campaign name"], cell: "text" },
    author: { headers: ["Posted by"], cell: "text" },
    created: { headers: ["Created date"], cell: "day", order: "mdy" },
    campaign_start: { headers: ["Campaign start date"], cell: "text" },
    campaign_end: { headers: ["Campaign end date"], cell: "text" },
    audience: { headers: ["Audience"], cell: "text" },
    impressions: { headers: ["Impressions"], cell: "count" },
    video_views: {
      headers: ["Views", "Video views", "Views (excluding off-site video views)"],
      cell: "count",
    },
    offsite_views: { headers: ["Offsite Views"], cell: "count" },
    clicks: { headers: ["Clicks"], cell: "count" },
    // LinkedIn still calls every kind of reaction a like here.
    reactions: { headers: ["Likes", "Reactions"], cell: "count" },
    comments: { headers: ["Comments"], cell: "count" },
    shares: { headers: ["Reposts", "Shares"], cell: "count" },
    follows_gained: { headers: ["Follows"], cell: "count" },
    format: { headers: ["Content Type"], cell: "text" },
    engagement_rate: { headers: ["Engagement rate"], cell: "ratio" },
    ...unread("Click through rate (CTR)"),
  },
  detect: {
    required: ["url", "distribution", "impressions", "content"],
    never: ["Post ID", "Account username", "Page ID"],
    parts: ["all posts", "update engagement"],
    fileName,
  },
  given: told,
  // A post advertised as well stands there three times; only a total without its parts is a figure of its own.
  reshape: keepLoneTotals,
  skips: [{ when: equals("distribution", "total"), reason: "distribution_total" }],
  checks: [
    {
      is: "rows",
      id: "distribution-total",
      when: equals("distribution", "total"),
      into: [postObs],
      over: ["post"],
      figures: same("impressions", "video_views", "clicks", "reactions", "comments", "shares"),
    },
    rateCheck(postObs),
    {
      is: "facts",
      id: "metrics",
      printed: { from: accountDay, where: { report: ["content"] } },
      ours: { from: postObs },
      figures: ["impressions", ...four].map((measure) => ({ measure, printed: [measure], ours: [measure] })),
      // The days tell what all posts got in them; the posts, what those published in them got ever since.
      excuses: [{ reason: "period" }],
    },
  ],
  facts: postFacts(
    {
      platform: "linkedin",
      account: given("account"),
      ...linkedinPost("url", "created"),
      distribution: lookup("distribution", { organic: "organic", sponsored: "paid" }, "all"),
      // A post may run in several campaigns, a row each.
      ad_campaign: column("campaign"),
      format: linkedinFormat("format"),
      campaign: first("campaign", campaignIn("content")),
    },
    same("url", "content", "author"),
    {
      ...same("impressions", "video_views", "clicks", "reactions", "comments", "shares", "follows_gained"),
      engagements: fourSummed,
    },
  ),
};

export const linkedinPageContent: readonly Source[] = [days, posts];
