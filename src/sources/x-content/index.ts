// X's content export (since 2024): one row per post and reply with its lifetime figures. The day is taken from the id.

import { notBefore } from "../file-name.ts";
import { postFacts } from "../post-facts.ts";
import type { Source } from "../source.ts";
import { constant, dayOf, first, idTime, known, match, same, starts, when } from "../words.ts";
import { about } from "./about.ts";

// The link holds the id as well, and no spreadsheet rounds it there.
const post = first(match("url", "/status/(\\d+)"), "post");
const published = idTime(post, "x");

// Graded C, not seen in an export: "ID do post", "Data", "포스트 ID", "포스트 링크", "참여", "공유" and the Korean clicks.
export const xContent: Source = {
  id: "x-content",
  name: "X posts",
  about,
  platform: "x",
  report: "content",
  columns: {
    post: { headers: ["Post id", "ID do post", "포스트 ID"], cell: "id" },
    // Not read as a day: the id tells the moment, and the date's language follows the reader's.
    date: { headers: ["Date", "Data", "날짜"], cell: "text" },
    content: { headers: ["Post text", "Texto do post", "포스트 텍스트"], cell: "text" },
    url: { headers: ["Post Link", "Postar link", "Link do post", "포스트 링크"], cell: "url" },
    impressions: { headers: ["Impressions", "Impressões", "노출수"], cell: "count" },
    reactions: { headers: ["Likes", "Curtidas", "좋아요"], cell: "count" },
    engagements: { headers: ["Engagements", "Engajamentos", "참여"], cell: "count" },
    saves: { headers: ["Bookmarks", "Itens salvos", "북마크"], cell: "count" },
    // The share menu (copied links, messages), no reposts; named so that it is never taken for them.
    share_menu: { headers: ["Shares", "Compartilhamentos", "공유"], cell: "count" },
    follows_gained: { headers: ["New follows", "Novos seguidores", "새 팔로우"], cell: "count" },
    comments: { headers: ["Replies", "Respostas", "답글"], cell: "count" },
    shares: { headers: ["Reposts", "재게시"], cell: "count" },
    profile_visits: { headers: ["Profile visits", "Visitas ao perfil", "프로필 방문"], cell: "count" },
    detail_expands: { headers: ["Detail Expands", "Expansões de detalhes"], cell: "count" },
    link_clicks: { headers: ["URL Clicks", "Cliques de URL", "URL 클릭"], cell: "count" },
    hashtag_clicks: { headers: ["Hashtag Clicks", "Cliques de hashtag"], cell: "count" },
    permalink_clicks: { headers: ["Permalink Clicks", "Cliques de link permanente"], cell: "count" },
  },
  detect: {
    required: ["post", "content", "impressions"],
    never: ["Tweet id", "Tweet permalink"],
    fileName: /^account_analytics_content_/i,
  },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: postFacts(
    {
      platform: "x",
      account: match("url", "(?:x|twitter)\\.com/(\\w+)/status/"),
      post,
      day: dayOf(published),
      published_at: published,
      // Only its text tells a reply: without one it is unknown which it is.
      kind: when(starts("content", "@"), constant("reply"), when(known("content"), constant("post"))),
    },
    same("url", "content"),
    {
      ...same("impressions", "reactions", "engagements", "saves", "follows_gained"),
      ...same("comments", "shares", "profile_visits", "link_clicks"),
    },
  ),
};
