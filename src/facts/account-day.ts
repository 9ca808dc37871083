// One row per account, export family and day: what happened on that day, whichever post it belonged to.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const accountDay = table("account_day", {
  note: "Activity of an account on a day. Signed: networks print negative days (unlikes, removed spam).",
  key: ["platform", "account", "report", "day"],
  columns: {
    ...where,
    ...onDay,
    impressions: {
      type: "integer",
      unit: "impression",
      note: "Times shown, repeats included, organic and paid.",
    },
    impressions_organic: {
      type: "integer",
      unit: "impression",
      note: "Of these unpaid, where the export splits.",
    },
    impressions_paid: {
      type: "integer",
      unit: "impression",
      note: "Of these paid, where the export splits.",
    },
    views: { type: "integer", unit: "view", note: "Views where the network counts views and not displays." },
    video_views: { type: "integer", unit: "view", note: "Video views." },
    watch_seconds: { type: "number", unit: "second", note: "Seconds of video watched." },
    reactions: { type: "integer", unit: "reaction", note: "Likes and every other reaction." },
    comments: { type: "integer", unit: "comment", note: "Comments and replies received." },
    shares: { type: "integer", unit: "share", note: "Reposts, quotes, re-shares." },
    saves: { type: "integer", unit: "save", note: "Saves and bookmarks." },
    clicks: { type: "integer", unit: "click", note: "Every click the network counts on the content." },
    link_clicks: { type: "integer", unit: "click", note: "Clicks on a link." },
    engagements: {
      type: "integer",
      unit: "engagement",
      note: "Engagements by the network's own definition.",
    },
    posts: { type: "integer", unit: "post", note: "Posts published that day, by the network's count." },
    profile_visits: { type: "integer", unit: "visit", note: "Visits to or clicks on the profile." },
    page_views: { type: "integer", unit: "view", note: "Views of the page itself, not of its posts." },
    follows_gained: { type: "integer", unit: "follower", note: "New followers, however gained." },
    follows_gained_organic: {
      type: "integer",
      unit: "follower",
      note: "New followers gained without paying.",
    },
    follows_gained_paid: { type: "integer", unit: "follower", note: "New followers gained by advertising." },
    follows_lost: { type: "integer", unit: "follower", note: "Followers lost, as a positive number." },
    follows_net: {
      type: "integer",
      unit: "follower",
      note: "Followers gained less followers lost, as the network tells it or from both. Negative where more were lost.",
    },
    followers: { type: "integer", unit: "follower", stock: true, note: "Followers at the end of the day." },
  },
});
