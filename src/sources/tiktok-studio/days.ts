// TikTok's days: the overview in its older and newer form, the number of followers, the viewers of each day.

import { accountDay } from "../../facts/account-day.ts";
import { accountWindow } from "../../facts/account-window.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { constant, equals, first, given, known, nextDay, not, same, when } from "../words.ts";
import { about } from "./about.ts";
import { fileName } from "./names.ts";
import { dayColumn, told, withGrowth, yearless } from "./told.ts";

export const whose = (report: string) => ({
  platform: constant("tiktok"),
  account: given("account"),
  report: constant(report),
});

const net = ["Net growth", "Nettotillväxt"];
const lost = ["Lost followers", "Tappade följare"];
const newFollowers = given("new_followers");

export const overview: Source = yearless({
  id: "tiktok-overview",
  name: "TikTok overview by day",
  about,
  platform: "tiktok",
  report: "overview",
  columns: {
    day: dayColumn,
    views: { headers: ["Video Views", "Videovisningar"], cell: "count" },
    reach: { headers: ["Reached audience", "Målgrupp som nåtts"], cell: "count" },
    profile_visits: { headers: ["Profile Views", "Profilvisningar"], cell: "count" },
    reactions: { headers: ["Likes", "Gilla-markeringar"], cell: "count" },
    comments: { headers: ["Comments", "Kommentarer"], cell: "count" },
    shares: { headers: ["Shares", "Delningar"], cell: "count" },
    link_clicks: { headers: ["Website clicks", "Webbplatsklickar"], cell: "count" },
    net: { headers: net, cell: "count" },
    new_followers: { headers: ["New followers", "Nya följare"], cell: "count" },
    follows_lost: { headers: lost, cell: "count" },
    leads: { headers: ["Leads submission", "Insamlade leads"], cell: "count" },
    ...unread("Phone clicks", "Product clicks", "Email clicks"),
  },
  detect: {
    required: ["day", "views", "profile_visits"],
    never: ["Impressions", "Video link", "Followers"],
    parts: ["overview"],
    fileName,
  },
  given: withGrowth([...net, ...lost].map((name) => name.toLowerCase())),
  facts: [
    {
      into: accountDay,
      values: {
        ...whose("overview"),
        ...same("day", "views", "profile_visits", "reactions", "comments", "shares"),
        ...same("link_clicks", "follows_lost"),
        follows_net: first("net", when(equals(newFollowers, "net"), "new_followers")),
        follows_gained: when(equals(newFollowers, "gained"), "new_followers"),
      },
    },
    {
      into: accountWindow,
      when: known("reach"),
      values: { ...whose("overview"), ...same("day", "reach"), window_end: nextDay("day") },
    },
  ],
});

export const followers: Source = yearless({
  id: "tiktok-followers",
  name: "TikTok followers by day",
  about,
  platform: "tiktok",
  report: "followers",
  columns: {
    day: dayColumn,
    followers: { headers: ["Followers"], cell: "count" },
    // Real files show the difference to the day after under this name, so it is not believed.
    ...unread("Difference in followers from previous day"),
  },
  detect: {
    required: ["day", "followers", "Difference in followers from previous day"],
    parts: ["followerhistory"],
    fileName,
  },
  given: told,
  facts: [{ into: accountDay, values: { ...whose("followers"), ...same("day", "followers") } }],
});

// The same people as the reached audience of the overview, so they are one family: the newer of the two counts.
export const viewers: Source = yearless({
  id: "tiktok-viewers",
  name: "TikTok viewers by day",
  about,
  platform: "tiktok",
  report: "overview",
  columns: {
    day: dayColumn,
    reach: { headers: ["Total Viewers"], cell: "count" },
    new_viewers: { headers: ["New Viewers"], cell: "count" },
    returning_viewers: { headers: ["Returning Viewers"], cell: "count" },
  },
  detect: { required: ["day", "reach", "new_viewers"], parts: ["viewers"], fileName },
  given: told,
  // A day that is not over yet has an unknown total beside two zeros that are none.
  skips: [{ when: not(known("reach")), reason: "no_measure" }],
  facts: [
    {
      into: accountWindow,
      values: {
        ...whose("overview"),
        ...same("day", "reach", "new_viewers", "returning_viewers"),
        window_end: nextDay("day"),
      },
    },
  ],
});
