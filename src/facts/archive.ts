// Figures out of the archives that networks give people of their own data: no ids of posts, so no KPI reads them.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const archivePost = table("archive_post", {
  note: "A post in a member's own archive. It has no id, so beside the network's export of posts it would count twice.",
  key: ["platform", "account", "post"],
  lifetime: true,
  columns: {
    ...where,
    post: { type: "text", note: "Path of its picture within the archive." },
    ...onDay,
    published_at: { type: "instant", note: "When it was published (UTC)." },
    content: { type: "text", note: "Caption." },
    impressions: { type: "integer", unit: "impression", note: "Impressions." },
    reach: { type: "integer", unit: "account", unique: true, note: "Accounts reached." },
    reactions: { type: "integer", unit: "reaction", note: "Likes." },
    comments: { type: "integer", unit: "comment", note: "Comments." },
    shares: { type: "integer", unit: "share", note: "Shares." },
    saves: { type: "integer", unit: "save", note: "Saves." },
    follows_gained: { type: "integer", unit: "follower", note: "Follows from the post." },
    profile_visits: { type: "integer", unit: "visit", note: "Profile visits from the post." },
  },
});
