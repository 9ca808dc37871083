// A post's figures of a day or of a period the export was made for: what was gained then, never what it has in all.

import { onDay, where, window } from "./common.ts";
import { table } from "./table.ts";

const post = {
  platform: where.platform,
  account: where.account,
  report: where.report,
  post: { type: "text", note: "The network's own id, else the permanent link." },
} as const;

const measured = {
  impressions: { type: "integer", unit: "impression", note: "Times shown, repeats included." },
  views: { type: "integer", unit: "view", note: "Views where the network counts views and not displays." },
  engaged_views: { type: "integer", unit: "view", note: "Views of those who went on watching." },
  watch_seconds: { type: "number", unit: "second", note: "Seconds of video watched." },
  reactions: { type: "integer", unit: "reaction", note: "Likes and every other reaction." },
  comments: { type: "integer", unit: "comment", note: "Comments and replies received." },
  shares: { type: "integer", unit: "share", note: "Reposts, quotes, re-shares." },
  follows_gained: { type: "integer", unit: "follower", note: "New followers that came from the post." },
  follows_net: {
    type: "integer",
    unit: "follower",
    note: "Followers gained by the post less those lost by it. Negative where more were lost.",
  },
} as const;

export const postDay = table("post_day", {
  note: "What a post gained on a day. Signed: networks print negative days.",
  key: ["platform", "post", "day"],
  columns: { ...post, ...onDay, ...measured },
});

export const postWindow = table("post_window", {
  note: "What a post gained in the period an export was made for. Periods overlap, so they are never added up.",
  key: ["platform", "post", "day", "window_end"],
  columns: {
    ...post,
    ...window,
    ...measured,
    reach: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Different people who saw the post in the window.",
    },
    new_viewers: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Of these, who had seen nothing of the account before.",
    },
    returning_viewers: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Of these, who had seen something of the account before.",
    },
  },
});
