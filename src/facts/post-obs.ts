// One row per post, distribution and observation: lifetime figures as seen at a time. Never summed over observations.

import { where } from "./common.ts";
import { table } from "./table.ts";

export const postObs = table("post_obs", {
  note: "A post's lifetime numbers as observed. Each export adds rows; the merged table holds the latest known cell.",
  key: ["platform", "post", "distribution", "ad_campaign"],
  split: ["distribution", "ad_campaign"],
  lifetime: true,
  daily: { by: ["distribution", "kind", "format"], of: "post" },
  columns: {
    platform: where.platform,
    account: where.account,
    post: { type: "text", note: "The network's own id, else the permanent link." },
    distribution: { type: "text", note: "organic or paid where the export lists them apart, else all." },
    ad_campaign: {
      type: "text",
      note: "Ad campaign of a paid row, for a post may run in several; '' elsewhere.",
    },
    day: {
      type: "day",
      note: "Day of publication in the workspace's zone (posts count to the day they were published).",
    },
    published_at: { type: "instant", note: "Moment of publication (UTC) where known." },
    kind: { type: "text", note: "post, reply or repost." },
    format: { type: "text", note: "text, image, carousel, video, reel, …" },
    campaign: { type: "text", note: "Campaign or label." },
    impressions: { type: "integer", unit: "impression", note: "Times shown, repeats included." },
    impressions_paid: {
      type: "integer",
      unit: "impression",
      note: "Of these paid, where the export splits by column.",
    },
    views: { type: "integer", unit: "view", note: "Views where the network counts views and not displays." },
    video_views: { type: "integer", unit: "view", note: "Video views." },
    watch_seconds: { type: "number", unit: "second", note: "Seconds of video watched." },
    reach: { type: "integer", unit: "account", unique: true, note: "Different accounts that saw this post." },
    reactions: { type: "integer", unit: "reaction", note: "Likes and every other reaction." },
    comments: { type: "integer", unit: "comment", note: "Comments and replies received." },
    shares: { type: "integer", unit: "share", note: "Reposts, quotes, re-shares." },
    saves: { type: "integer", unit: "save", note: "Saves and bookmarks." },
    clicks: { type: "integer", unit: "click", note: "Every click the network counts on the post." },
    link_clicks: { type: "integer", unit: "click", note: "Clicks on a link." },
    profile_visits: {
      type: "integer",
      unit: "visit",
      note: "Visits to the profile that came from the post.",
    },
    follows_gained: { type: "integer", unit: "follower", note: "New followers that came from the post." },
    follows_net: {
      type: "integer",
      unit: "follower",
      note: "Followers gained by the post less those lost by it, where the network tells only that. Negative where more were lost.",
    },
    engagements: {
      type: "integer",
      unit: "engagement",
      note: "Engagements by the network's own definition.",
    },
  },
});
