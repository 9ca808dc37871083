// X's account overview export (since 2024): one row a day, newest first. The file names no account.

import { accountDay } from "../../facts/account-day.ts";
import { notBefore } from "../file-name.ts";
import type { Source } from "../source.ts";
import { all, constant, known, product, same, sum, when } from "../words.ts";
import { about } from "./about.ts";

const net = sum("follows_gained", product("follows_lost", constant(-1)));

export const xOverview: Source = {
  id: "x-overview",
  name: "X account by day",
  about,
  platform: "x",
  // The same family as Twitter's daily activity: a day exported in both layouts stays one row.
  report: "activity",
  columns: {
    day: { headers: ["Date", "Data"], cell: "day" },
    impressions: { headers: ["Impressions", "Impressões"], cell: "count" },
    reactions: { headers: ["Likes", "Curtidas"], cell: "count" },
    engagements: { headers: ["Engagements", "Engajamentos"], cell: "count" },
    saves: { headers: ["Bookmarks", "Itens salvos"], cell: "count" },
    share_menu: { headers: ["Shares", "Compartilhamentos"], cell: "count" },
    follows_gained: { headers: ["New follows", "Novos seguidores"], cell: "count" },
    follows_lost: { headers: ["Unfollows", "Deixar de seguir"], cell: "count" },
    comments: { headers: ["Replies", "Respostas"], cell: "count" },
    shares: { headers: ["Reposts"], cell: "count" },
    profile_visits: { headers: ["Profile visits", "Visitas ao perfil"], cell: "count" },
    posts: { headers: ["Create Post", "Criar post"], cell: "count" },
    // Always printed as 0, so it says nothing; media views count other things than video views.
    video_views: { headers: ["Video views", "Visualizações de vídeo"], cell: "count" },
    media_views: { headers: ["Media views", "Visualizações de mídia"], cell: "count" },
  },
  detect: {
    required: ["day", "impressions", "engagements", "follows_lost", "posts"],
    never: ["Post id", "Tweet id"],
    fileName: /^account_overview_analytics/i,
  },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: [
    {
      into: accountDay,
      values: {
        platform: constant("x"),
        report: constant("activity"),
        ...same("day", "impressions", "reactions", "engagements", "saves", "follows_gained", "follows_lost"),
        follows_net: when(all(known("follows_gained"), known("follows_lost")), net),
        ...same("comments", "shares", "profile_visits", "posts"),
      },
    },
  ],
};
