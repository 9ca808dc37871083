// The old Insights' export of a page's posts: lifetime figures, a line of explanations under the names, ids as page_post.

import { part } from "../file-name.ts";
import { campaignIn } from "../linkedin-post.ts";
import { publishTime } from "../meta-post.ts";
import { postFacts } from "../post-facts.ts";
import type { FactMap, FileFacts, Source, SourceColumn } from "../source.ts";
import { unread } from "../unread.ts";
import { all, column, dayOf, first, given, known, lookup, match, not, same, sum, when } from "../words.ts";
import { about } from "./about.ts";

/** One name for a figure of the big table and for the same one on a sheet of its own. */
const story = (action: string): SourceColumn => ({
  headers: [action, `Lifetime Post Stories by action type - ${action}`],
  cell: "count",
});

const post: Readonly<Record<string, SourceColumn>> = {
  post: { headers: ["Post ID"], cell: "id" },
  url: { headers: ["Permalink"], cell: "url" },
  content: { headers: ["Post Message"], cell: "text" },
  type: { headers: ["Type"], cell: "text" },
  published_at: publishTime("Posted"),
  reactions: story("like"),
  comments: story("comment"),
  shares: story("share"),
  ...unread("Countries", "Languages", "Audience Targeting"),
};

const format = lookup(
  "type",
  { photo: "image", status: "text", link: "link", sharedvideo: "video", video: "video", event: "event" },
  column("type"),
);

/** The network's own total where it is printed; else the three it is made of, where all of them are known. */
const three = ["reactions", "comments", "shares"] as const;
const engagements = first("engagements", when(all(...three.map((name) => known(name))), sum(...three)));

const facts = (figures: Parameters<typeof postFacts>[2]): readonly FactMap[] =>
  postFacts(
    {
      platform: "facebook",
      account: given("account"),
      // Business Suite prints the second half alone: a post exported in both stays one.
      post: first(match("post", "^\\d+_(\\d+)$"), "post"),
      day: dayOf("published_at"),
      published_at: column("published_at"),
      format,
      campaign: campaignIn("content"),
    },
    same("url", "content"),
    figures,
  );

const shared = {
  about,
  platform: "facebook",
  report: "content",
  given: ({ fileName }: FileFacts) => ({
    account: part(fileName, /^Facebook Insights Data Export(?: \([^)]*\))? - (.+?) - \d{4}-\d\d-\d\d/i),
    observed_at: part(fileName, / - (\d{4}-\d\d-\d\d)(?: ?\(\d+\))?\.\w+$/i),
  }),
  // Under the names stands what they mean: "Lifetime: The total number of people …".
  skips: [
    {
      when: all(not(known("post")), not(known("published_at")), not(known("content"))),
      reason: "footer",
    },
  ],
} as const;

const lifetime: Source = {
  ...shared,
  id: "facebook-insights-posts",
  name: "Facebook Insights by post (until 2023)",
  columns: {
    ...post,
    engagements: { headers: ["Total Interactions"], cell: "count" },
    impressions: { headers: ["Lifetime Post Total Impressions"], cell: "count" },
    impressions_paid: { headers: ["Lifetime Post Paid Impressions"], cell: "count" },
    reach: { headers: ["Lifetime Post Total Reach"], cell: "count" },
    clicks: { headers: ["Lifetime Post Consumptions"], cell: "count" },
    ...unread(
      ...["Page total likes", "Paid"],
      ...["Lifetime Post organic reach", "Lifetime Post Paid Reach", "Lifetime Post Organic Impressions"],
      ...["Lifetime Engaged Users", "Lifetime Post Consumers", "Lifetime Negative feedback"],
      "Lifetime Negative Feedback from Users",
      "Lifetime Post Impressions by people who have liked your Page",
      "Lifetime Post reach by people who like your Page",
      "Lifetime Post Paid Impressions by people who have liked your Page",
      "Lifetime Paid reach of a post by people who like your Page",
      "Lifetime People who have liked your Page and engaged with your post",
    ),
  },
  detect: { required: ["post", "published_at", "impressions"], never: ["Page ID", "Video asset ID"] },
  facts: facts({
    ...same("impressions", "impressions_paid", "reach", "clicks", ...three),
    engagements,
  }),
};

// "Lifetime Talking About This" has the same names and counts people: only the sheet of counts is read.
const stories: Source = {
  ...shared,
  id: "facebook-insights-stories",
  name: "Facebook Insights likes, comments and shares by post (until 2023)",
  columns: post,
  detect: {
    required: ["post", "published_at", "reactions"],
    parts: ["lifetime post stories by act..."],
    partsOnly: true,
  },
  facts: facts({
    ...same(...three),
    engagements: when(all(...three.map((name) => known(name))), sum(...three)),
  }),
};

export const facebookInsights: readonly Source[] = [lifetime, stories];
