// X's video export (since 2024): two tables in one file, the account's videos by day and then each video. Names no account.

import { accountDay } from "../../facts/account-day.ts";
import { postObs } from "../../facts/post-obs.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { all, column, constant, first, known, match, matches, not, product, same } from "../words.ts";
import { about } from "./about.ts";

const base = { about, platform: "x", report: "videos" } as const;
const fileName = /^video_overview_analytics/i;
const views = ["Views", "Visualizações"];
const thousandth = constant(0.001);

// Graded C, not seen in an export: every Portuguese name of the second table, "Monetized" and the dates of the post.
const days: Source = {
  ...base,
  id: "x-videos",
  name: "X videos by day",
  columns: {
    day: { headers: ["Date", "Data"], cell: "day" },
    video_views: { headers: views, cell: "count" },
    watch_ms: {
      headers: ["Watch Time (ms)", "Watch Time", "Tempo de exibição (ms)", "Tempo de exibição"],
      cell: "number",
    },
    average_ms: {
      headers: [
        ...["Average Watch Time (ms)", "Average Watch Time"],
        ...["Tempo médio de exibição (ms)", "Tempo médio de exibição"],
      ],
      cell: "number",
    },
    ...unread("Completion Rate", "Taxa de conclusões", "Estimated Revenue", "Receita estimada"),
  },
  detect: { required: ["day", "video_views", "watch_ms"], never: ["Video ID", "Impressions"], fileName },
  // The title of the table below stands right under the last day.
  skips: [{ when: all(matches("day", "^[^0-9]+$"), not(known("video_views"))), reason: "footer" }],
  facts: [
    {
      into: accountDay,
      values: {
        platform: constant("x"),
        report: constant("videos"),
        ...same("day", "video_views"),
        watch_seconds: product("watch_ms", thousandth),
      },
    },
  ],
};

const each: Source = {
  ...base,
  id: "x-video",
  name: "X videos, one by one",
  columns: {
    day: { headers: ["Uploaded on", "Carregado em"], cell: "day" },
    video: { headers: ["Video ID", "ID do vídeo"], cell: "id" },
    title: { headers: ["Video title", "Título do vídeo"], cell: "text" },
    video_views: { headers: views, cell: "count" },
    duration: { headers: ["Duration", "Duração"], cell: "text" },
    url: { headers: ["Video Link", "Link do vídeo"], cell: "url" },
    post_url: { headers: ["Post Link", "Postar link"], cell: "url" },
    ...unread("Monetized", "Monetizado", "Estimated Revenue", "Receita estimada"),
    ...unread("Published date", "Data de publicação"),
  },
  detect: { required: ["video", "day", "video_views"], fileName },
  facts: [
    {
      into: postObs,
      values: {
        platform: constant("x"),
        account: match("post_url", "(?:x|twitter)\\.com/(\\w+)/status/"),
        // A video is known by its post where the file names that, else by itself: as a post it never counts twice.
        post: first(match("post_url", "/status/(\\d+)"), column("video")),
        day: column("day"),
        kind: constant("post"),
        format: constant("video"),
        distribution: constant("all"),
        ad_campaign: constant(""),
        video_views: column("video_views"),
      },
    },
  ],
};

export const xVideos: readonly Source[] = [days, each];
