// One row per page that was compared and window: followers, engagements and posts of one's own page and of competitors.

import { where, window } from "./common.ts";
import { table } from "./table.ts";

export const competitorWindow = table("competitor_window", {
  note: "A page among those a network compares, one's own included, over a window. Totals of that window: never added.",
  key: ["platform", "account", "competitor", "day", "window_end"],
  columns: {
    ...where,
    competitor: { type: "text", note: "The page that was compared, as the export names it." },
    ...window,
    followers: {
      type: "integer",
      unit: "follower",
      stock: true,
      note: "Followers of the page at the end of the window.",
    },
    follows_gained: { type: "integer", unit: "follower", note: "New followers in the window." },
    engagements: {
      type: "integer",
      unit: "engagement",
      note: "Engagements with the page's posts in the window, by the network's own definition.",
    },
    reactions: { type: "integer", unit: "reaction", note: "Of these reactions, where told." },
    comments: { type: "integer", unit: "comment", note: "Of these comments, where told." },
    shares: { type: "integer", unit: "share", note: "Of these reposts, where told." },
    posts: { type: "integer", unit: "post", note: "Posts the page published in the window." },
  },
});
