// Meta Business Suite's export of Instagram posts, in English and Korean. The caption stands in Description; no clicks.

import { notBefore } from "../file-name.ts";
import { campaignIn } from "../linkedin-post.ts";
import { daysApart, figuresDay, metaFacts, notLifetime, publishTime } from "../meta-post.ts";
import type { Source } from "../source.ts";
import { column, dayOf, first, lookup, same, sum } from "../words.ts";
import { about } from "./about.ts";

export const instagramPosts: Source = {
  id: "instagram-posts",
  name: "Instagram posts",
  about,
  platform: "instagram",
  report: "content",
  accountId: { name: "account", id: "account_id" },
  columns: {
    post: { headers: ["Post ID", "게시물 ID"], cell: "id" },
    account_id: { headers: ["Account ID", "계정 ID"], cell: "text" },
    account: { headers: ["Account username", "계정 사용자 이름"], cell: "text" },
    account_name: { headers: ["Account name", "계정 이름"], cell: "text" },
    content: { headers: ["Description", "설명"], cell: "text" },
    duration: { headers: ["Duration (sec)", "기간(초)"], cell: "text" },
    published_at: publishTime("Publish time", "게시 시간"),
    url: { headers: ["Permalink", "고유 링크"], cell: "url" },
    type: { headers: ["Post type", "게시물 유형"], cell: "text" },
    data_comment: { headers: ["Data comment", "데이터 댓글"], cell: "text" },
    period: { headers: ["Date", "날짜"], cell: "text" },
    figures_day: figuresDay,
    views: { headers: ["Views", "조회"], cell: "count" },
    impressions: { headers: ["Impressions", "노출"], cell: "count" },
    reach: { headers: ["Reach", "도달"], cell: "count" },
    reactions: { headers: ["Likes", "좋아요"], cell: "count" },
    shares: { headers: ["Shares", "공유"], cell: "count" },
    follows_gained: { headers: ["Follows", "팔로우"], cell: "count" },
    comments: { headers: ["Comments", "댓글"], cell: "count" },
    saves: { headers: ["Saves", "저장"], cell: "count" },
  },
  detect: { required: ["post", "account"], never: ["Page ID", "Page name"] },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  skips: [notLifetime],
  reshape: daysApart,
  facts: metaFacts(
    {
      platform: "instagram",
      account: column("account"),
      post: column("post"),
      day: dayOf("published_at"),
      published_at: column("published_at"),
      format: lookup(
        "type",
        {
          "ig image": "image",
          "ig carousel": "carousel",
          "ig reel": "reel",
          "ig video": "video",
          "ig story": "story",
        },
        column("type"),
      ),
      campaign: first(campaignIn("content")),
    },
    same("url", "content"),
    {
      ...same("views", "impressions", "reach", "reactions", "shares", "follows_gained", "comments", "saves"),
      // The export has no total; Instagram's own is these four.
      engagements: sum("reactions", "comments", "shares", "saves"),
    },
  ),
};
