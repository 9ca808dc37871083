// Posts in the archive that Instagram gives members of their own data. Kept apart from the exports of Business Suite.

import { archivePost } from "../../facts/archive.ts";
import { notBefore, part } from "../file-name.ts";
import type { RawTable, Source, SourceColumn } from "../source.ts";
import { unread } from "../unread.ts";
import { constant, dayOf, same } from "../words.ts";
import { about } from "./about.ts";

const strict = new TextDecoder("utf-8", { fatal: true });

/** The archive writes each byte of its UTF-8 as a letter of its own ("Ã³" for "ó"). A text that is no such thing stays. */
const repaired = (text: string): string => {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  try {
    return strict.decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
};

const reshape = (table: RawTable): readonly RawTable[] => {
  if (!table.header.some((name) => name.startsWith("string_map_data."))) return [];
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: cells.map(repaired) }));
  return [{ ...table, header: table.header.map(repaired), rows }];
};

const thumbnail = "media_map_data.Media Thumbnail";
const figure = (...names: readonly string[]): SourceColumn => ({
  headers: names.map((name) => `string_map_data.${name}.value`),
  cell: "count",
});
const names = ["Impressions", "Accounts reached", "Likes", "Comments", "Shares", "Saves", "Follows"];

export const instagramArchive: Source = {
  id: "instagram-archive",
  name: "Instagram archive, posts",
  about,
  platform: "instagram_archive",
  report: "archive",
  columns: {
    post: { headers: [`${thumbnail}.uri`], cell: "text" },
    content: { headers: [`${thumbnail}.title`], cell: "text" },
    published_at: {
      headers: [`${thumbnail}.creation_timestamp`, "string_map_data.Creation Timestamp.timestamp"],
      cell: "instant",
      zone: "UTC",
    },
    impressions: figure("Impressions"),
    reach: figure("Accounts reached"),
    reactions: figure("Likes"),
    comments: figure("Comments"),
    shares: figure("Shares"),
    saves: figure("Saves"),
    follows_gained: figure("Follows"),
    profile_visits: figure("Profile visits"),
    ...unread(
      ...names.flatMap((name) => [`string_map_data.${name}.timestamp`, `string_map_data.${name}.href`]),
    ),
  },
  detect: { required: ["post", "published_at", "reach"], parts: ["organic_insights_posts"] },
  reshape,
  given: ({ fileName }) => ({
    account: part(fileName, /^instagram-([A-Za-z0-9._]+?)-20\d\d-/),
    observed_at: notBefore(fileName),
  }),
  facts: [
    {
      into: archivePost,
      values: {
        ...same("post", "published_at", "content"),
        ...same("impressions", "reach", "reactions", "comments", "shares", "saves"),
        ...same("follows_gained", "profile_visits"),
        platform: constant("instagram_archive"),
        report: constant("archive"),
        day: dayOf("published_at"),
      },
    },
  ],
};
