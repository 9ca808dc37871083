// YouTube Studio's table of videos over a period, its chart of videos by day, and the totals of the channel by day.

import { accountDay } from "../../facts/account-day.ts";
import { post } from "../../facts/post.ts";
import { postObs } from "../../facts/post-obs.ts";
import { postDay, postWindow } from "../../facts/post-window.ts";
import type { Excuse } from "../check.ts";
import type { Check, Source } from "../source.ts";
import { totalOf } from "../totals.ts";
import { all, constant, equals, given, join, known, later, nextDay, same } from "../words.ts";
import { about } from "./about.ts";
import { dates, day, figures, ofVideo, others, people, totals, watchSeconds } from "./columns.ts";
import { daily } from "./daily.ts";
import { fileName, told, toldByName, toldOfChannel } from "./told.ts";

const base = { about, platform: "youtube", report: "content" } as const;
const whose = { platform: constant("youtube"), account: given("account"), report: constant("content") };
const counted = ["views", "impressions", "reactions", "comments", "shares", "follows_gained", "follows_net"];
const gained = { ...same(...counted), watch_seconds: watchSeconds };
const video = {
  platform: constant("youtube"),
  account: given("account"),
  ...same("post"),
  day: { is: "column", column: "published" },
  kind: constant("post"),
  format: constant("video"),
} as const;

const windowKnown = known(given("since"));

/** Of a real channel 16 % of the views were in no row. Where most of them are in none, rows of the table were lost. */
const most = 0.5;
/**
 * Studio's table ends after about 500 videos; its total counts all of them, and those deleted or made private since.
 * People subscribe on the channel's page too, and then no video gains them.
 */
const excuses: readonly Excuse[] = [
  { reason: "capped", rows: "less", from: 500, most },
  { reason: "other_rows", rows: "less", most },
  { reason: "other_rows", rows: "less", figures: ["follows_gained", "follows_net"] },
];
const gainedInPeriod = { ...gained, ...same("engaged_views", "reach", "new_viewers", "returning_viewers") };
const checks: readonly Check[] = [
  totalOf(equals("post", ...totals), postWindow, gainedInPeriod, excuses),
  {
    is: "facts",
    id: "channel-days",
    printed: { from: accountDay, where: { report: ["content"] } },
    ours: { from: postWindow },
    figures: [...counted, "watch_seconds"].map((measure) => ({
      measure,
      printed: [measure],
      ours: [measure],
    })),
    excuses,
  },
];

const videos: Source = {
  ...base,
  id: "youtube-videos",
  name: "YouTube videos",
  columns: { ...ofVideo, ...figures, ...people, ...others },
  detect: {
    required: ["post", "title", "published"],
    never: dates,
    parts: ["table data", "표 데이터"],
    fileName,
  },
  given: told,
  caution: ({ since }) => (since === "" ? "file/no-window" : null),
  skips: [{ when: equals("post", ...totals), reason: "total" }],
  checks,
  facts: [
    {
      into: post,
      when: known("published"),
      values: {
        ...video,
        url: join("", constant("https://www.youtube.com/watch?v="), "post"),
        content: { is: "column", column: "title" },
        posts: constant(1),
      },
    },
    {
      // All a video has gained, if the period holds its whole life: the first day may be cut by another zone's midnight.
      into: postObs,
      when: all(windowKnown, later("published", given("since"))),
      values: { ...video, ...gained, ...same("reach"), distribution: constant("all") },
    },
    {
      into: postWindow,
      when: windowKnown,
      values: {
        ...whose,
        ...same("post"),
        ...gainedInPeriod,
        day: given("since"),
        window_end: nextDay(given("until")),
      },
    },
  ],
};

const videoDays: Source = daily({
  ...base,
  id: "youtube-video-days",
  name: "YouTube videos by day",
  columns: { day, ...ofVideo, ...figures, ...others },
  detect: { required: ["day", "post", "title"], parts: ["chart data", "차트 데이터"], fileName },
  given: toldByName,
  skips: [{ when: equals("post", ...totals), reason: "total" }],
  facts: [{ into: postDay, values: { ...whose, ...same("day", "post", "engaged_views"), ...gained } }],
});

// "Date, Views" is the header of many a file: here the name of the table is what proves it. The chart, and so its totals,
// show the one figure that was chosen in Studio.
const chosen = [
  { id: "youtube-days", name: "YouTube channel by day", figure: "views" },
  { id: "youtube-days-watch-time", name: "YouTube watch time by day", figure: "watch_hours" },
  { id: "youtube-days-subscribers", name: "YouTube subscribers by day", figure: "follows_net" },
  { id: "youtube-days-impressions", name: "YouTube impressions by day", figure: "impressions" },
] as const;

const headersOf = (key: string): readonly string[] => figures[key]?.headers ?? [];

const days = chosen.map(({ id, name, figure }, at): Source => {
  const before = chosen.slice(0, at).flatMap((one) => headersOf(one.figure));
  return daily({
    ...base,
    id,
    name,
    columns: { day, ...figures, ...people, ...others },
    detect: {
      required: ["day", figure],
      never: [...before, "Content", "Video", "Video title", "콘텐츠", "동영상", "동영상 제목"],
      parts: ["totals", "총계", "table data", "표 데이터"],
      partsOnly: true,
      fileName,
    },
    given: toldOfChannel,
    skips: [
      { when: equals("day", ...totals), reason: "total" },
      { when: equals(given("of"), "other"), reason: "not_counted" },
    ],
    facts: [{ into: accountDay, values: { ...whose, ...same("day"), ...gained } }],
  });
});

export const videoSources: readonly Source[] = [videos, videoDays, ...days];
