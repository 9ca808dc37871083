// Meta Business Suite's export of Facebook posts, and of videos. The caption stands in Title; the columns are the user's choice.

import { postObs } from "../../facts/post-obs.ts";
import { notBefore } from "../file-name.ts";
import { normalise } from "../header.ts";
import { campaignIn } from "../linkedin-post.ts";
import { daysApart, figuresDay, metaFacts, notLifetime, publishTime } from "../meta-post.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { any, column, constant, dayOf, equals, first, known, lookup, same, when } from "../words.ts";
import { about } from "./about.ts";

const format = lookup(
  "type",
  {
    photo: "image",
    photos: "image",
    image: "image",
    "multi photo": "carousel",
    album: "carousel",
    carousel: "carousel",
    video: "video",
    videos: "video",
    reel: "reel",
    reels: "reel",
    link: "link",
    links: "link",
    text: "text",
    status: "text",
    live: "live",
    story: "story",
    event: "event",
    offer: "offer",
    poll: "poll",
  },
  column("type"),
);
// A share of another's post is told by that column alone: without it, whose a post is stays unknown.
const shared = when(
  known("is_share"),
  when(any(equals("is_share", "1", "true", "yes")), constant("repost"), constant("post")),
);

const posts: Source = {
  id: "facebook-posts",
  name: "Facebook posts",
  about,
  platform: "facebook",
  report: "content",
  accountId: { name: "account", id: "page" },
  columns: {
    post: { headers: ["Post ID"], cell: "id" },
    page: { headers: ["Page ID"], cell: "text" },
    account: { headers: ["Page name"], cell: "text" },
    title: { headers: ["Title"], cell: "text" },
    description: { headers: ["Description"], cell: "text" },
    duration: { headers: ["Duration (sec)"], cell: "text" },
    published_at: publishTime("Publish time"),
    caption_type: { headers: ["Caption type"], cell: "text" },
    url: { headers: ["Permalink"], cell: "url" },
    is_crosspost: { headers: ["Is crosspost"], cell: "text" },
    is_share: { headers: ["Is share"], cell: "text" },
    type: { headers: ["Post type"], cell: "text" },
    languages: { headers: ["Languages"], cell: "text" },
    labels: { headers: ["Custom labels"], cell: "text" },
    funded: { headers: ["Funded content status"], cell: "text" },
    data_comment: { headers: ["Data comment"], cell: "text" },
    period: { headers: ["Date"], cell: "text" },
    figures_day: figuresDay,
    views: { headers: ["Views"], cell: "count" },
    impressions: { headers: ["Impressions"], cell: "count" },
    reach: { headers: ["Reach"], cell: "count" },
    // Meta's own total; clicks are not in it.
    engagements: {
      headers: ["Reactions, Comments and Shares", "Reactions, comments and shares"],
      cell: "count",
    },
    reactions: { headers: ["Reactions"], cell: "count" },
    comments: { headers: ["Comments"], cell: "count" },
    shares: { headers: ["Shares"], cell: "count" },
    clicks: { headers: ["Total clicks"], cell: "count" },
    link_clicks: { headers: ["Link clicks", "Link Clicks"], cell: "count" },
    other_clicks: { headers: ["Other Clicks"], cell: "count" },
    // Told by the list of videos, which has other ids: one of the two may count.
    ...unread("3-second video views", "1-minute video views", "Seconds viewed", "Average Seconds viewed"),
    photo_clicks: { headers: ["Matched Audience Targeting Consumption (Photo Click)"], cell: "count" },
  },
  detect: {
    required: ["post", "page"],
    never: ["Account username", "Account ID", "Video asset ID"],
  },
  given: ({ fileName, header }) => ({
    observed_at: notBefore(fileName),
    shares: header.some((name) => normalise(name) === "is share") ? "told" : "",
  }),
  caution: ({ shares }) => (shares === "" ? "file/shares-untold" : null),
  skips: [notLifetime],
  checks: [
    {
      is: "facts",
      id: "interactions",
      printed: { from: postObs },
      ours: { from: postObs },
      figures: [
        { measure: "engagements", printed: ["engagements"], ours: ["reactions", "comments", "shares"] },
      ],
    },
  ],
  reshape: daysApart,
  facts: metaFacts(
    {
      platform: "facebook",
      account: column("account"),
      post: column("post"),
      day: dayOf("published_at"),
      published_at: column("published_at"),
      kind: shared,
      format,
      campaign: first("labels", campaignIn("title"), campaignIn("description")),
    },
    { ...same("url"), content: first("title", "description") },
    {
      ...same("views", "impressions", "reach", "engagements", "reactions"),
      ...same("comments", "shares", "clicks", "link_clicks"),
    },
  ),
};

// A video has another id here than as a post, so it makes no post and gives only what the list of posts does not:
// its reach, reactions, comments and shares stand there, and here they would count again.
const videos: Source = {
  id: "facebook-videos",
  name: "Facebook videos",
  about,
  platform: "facebook",
  report: "videos",
  accountId: { name: "account", id: "page" },
  columns: {
    video: { headers: ["Video asset ID"], cell: "id" },
    post: { headers: ["Post ID"], cell: "id" },
    page: { headers: ["Page ID"], cell: "text" },
    account: { headers: ["Page name"], cell: "text" },
    title: { headers: ["Title"], cell: "text" },
    published_at: publishTime("Publish time"),
    period: { headers: ["Date"], cell: "text" },
    video_views: { headers: ["3-second video views"], cell: "count" },
    minute_views: { headers: ["1-minute video views"], cell: "count" },
    watch_seconds: { headers: ["Seconds viewed"], cell: "seconds" },
    ...unread("Description", "Duration (sec)", "Permalink", "Custom labels", "Reach"),
    ...unread("Reactions, Comments and Shares", "Reactions", "Comments", "Shares"),
    ...unread("Shared video ID", "Average Seconds viewed"),
  },
  detect: { required: ["video", "video_views"] },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  skips: [notLifetime],
  facts: [
    {
      into: postObs,
      values: {
        platform: constant("facebook"),
        ...same("account", "published_at", "video_views", "watch_seconds"),
        post: first("post", "video"),
        distribution: constant("all"),
        day: dayOf("published_at"),
        kind: constant("post"),
        format: constant("video"),
      },
    },
  ],
};

export const facebookPosts: readonly Source[] = [posts, videos];
