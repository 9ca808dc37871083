// TikTok's list of videos with what each has gathered so far; the moment of publication is in the id.

import { postFacts } from "../post-facts.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { constant, dayOf, first, given, idTime, match, matches, same, when } from "../words.ts";
import { about } from "./about.ts";
import { fileName } from "./names.ts";
import { told } from "./told.ts";

const id = match("url", "/(?:video|photo)/(\\d{15,20})");
const publishedAt = idTime(id, "tiktok");

export const content: Source = {
  id: "tiktok-content",
  name: "TikTok videos",
  about,
  platform: "tiktok",
  report: "content",
  columns: {
    content: { headers: ["Video title"], cell: "text" },
    url: { headers: ["Video link"], cell: "url" },
    views: { headers: ["Total views", "Video views"], cell: "count" },
    reactions: { headers: ["Total likes"], cell: "count" },
    comments: { headers: ["Total comments"], cell: "count" },
    shares: { headers: ["Total shares"], cell: "count" },
    saves: { headers: ["Add to favorites"], cell: "count" },
    // The link's id tells the moment to the second; this column often has no year.
    ...unread("Post time", "Time"),
    ...unread("Views in the last 7 days", "Total play time", "Average watch time", "Watched full video"),
  },
  detect: { required: ["url", "content", "views"], parts: ["content"], fileName },
  given: told,
  facts: postFacts(
    {
      platform: "tiktok",
      account: first(match("url", "tiktok\\.com/@([^/?#]+)"), given("account")),
      post: first(id, "url"),
      day: dayOf(publishedAt),
      published_at: publishedAt,
      format: when(matches("url", "/photo/"), constant("image"), constant("video")),
    },
    same("url", "content"),
    same("views", "reactions", "comments", "shares", "saves"),
  ),
};
