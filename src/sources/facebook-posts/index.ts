// Meta Business Suite's export of Facebook posts, and of videos. The caption stands in Title; the columns are the user's choice.

import { postObs } from "../../facts/post-obs.ts";
import { notBefore } from "../file-name.ts";
import { campaignIn } from "../linkedin-post.ts";
import { notLifetime, publishTime } from "../meta-post.ts";
import { postFacts } from "../post-facts.ts";
import type { Source } from "../source.ts";
import { any, column, constant, dayOf, equals, first, lookup, same, when } from "../words.ts";

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
const shared = when(any(equals("is_share", "1", "true", "yes")), constant("repost"), constant("post"));

const posts: Source = {
  id: "facebook-posts",
  name: "Facebook posts",
  platform: "facebook",
  report: "content",
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
    photo_clicks: { headers: ["Matched Audience Targeting Consumption (Photo Click)"], cell: "count" },
  },
  detect: {
    required: ["post", "page"],
    never: ["Account username", "Account ID", "Video asset ID"],
  },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  skips: [notLifetime],
  facts: postFacts(
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

// A video has another id here than as a post. So it makes no post, and gives only what the list of posts lacks.
const videos: Source = {
  id: "facebook-videos",
  name: "Facebook videos",
  platform: "facebook",
  report: "videos",
  columns: {
    post: { headers: ["Video asset ID"], cell: "id" },
    page: { headers: ["Page ID"], cell: "text" },
    account: { headers: ["Page name"], cell: "text" },
    published_at: publishTime("Publish time"),
    period: { headers: ["Date"], cell: "text" },
    video_views: { headers: ["3-second video views", "3-Second Video Views"], cell: "count" },
    minute_views: { headers: ["1-minute video views", "1-Minute Video Views"], cell: "count" },
  },
  detect: { required: ["post", "video_views"] },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  skips: [notLifetime],
  facts: [
    {
      into: postObs,
      values: {
        platform: constant("facebook"),
        ...same("account", "post", "published_at", "video_views"),
        distribution: constant("all"),
        day: dayOf("published_at"),
        kind: constant("post"),
        format: constant("video"),
      },
    },
  ],
};

export const facebookPosts: readonly Source[] = [posts, videos];
