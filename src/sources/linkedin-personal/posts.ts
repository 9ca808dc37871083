// A member's best posts (two tables side by side in one sheet) and the export of a single post (a label and a value a row).

import { linkedinPost } from "../linkedin-post.ts";
import { postFacts } from "../post-facts.ts";
import type { RawTable, Source } from "../source.ts";
import { unread } from "../unread.ts";
import { given, same } from "../words.ts";
import { fileName, told, withPlainDays } from "./told.ts";

const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== "");

/** A table begins anew wherever its first header stands again. */
const apart = (found: RawTable): readonly RawTable[] => {
  const table = withPlainDays(found);
  const name = table.header.find((cell) => cell.trim() !== "") ?? "";
  const starts = table.header.flatMap((cell, at) => (cell === name ? [at] : []));
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? table.header.length;
    const rows = table.rows.map(({ line, cells }) => ({ line, cells: cells.slice(start, end) }));
    return {
      ...table,
      partName: starts.length === 1 ? table.partName : `${table.partName} (${n + 1})`,
      header: table.header.slice(start, end),
      rows: rows.filter(({ cells }) => filled(cells)),
    };
  });
};

export const topPosts: Source = {
  id: "linkedin-personal-posts",
  name: "LinkedIn member posts",
  platform: "linkedin_personal",
  report: "posts",
  columns: {
    url: { headers: ["Post URL", "URL da publicação"], cell: "url" },
    published: {
      headers: ["Post publish date", "Data de publicação da publicação", "Data da publicação"],
      cell: "day",
      order: "mdy",
    },
    engagements: { headers: ["Engagements", "Engajamentos"], cell: "count" },
    impressions: { headers: ["Impressions", "Impressões"], cell: "count" },
  },
  detect: {
    required: ["url", "published"],
    never: ["Post title", "Post type", "Members reached"],
    parts: ["top posts", "publicações mais em alta"],
    fileName,
  },
  given: told,
  reshape: apart,
  facts: postFacts(
    { platform: "linkedin_personal", account: given("account"), ...linkedinPost("url", "published") },
    same("url"),
    same("impressions", "engagements"),
  ),
};

const asRow = (table: RawTable): readonly RawTable[] => {
  const pairs = [{ line: table.headerLine, cells: table.header }, ...table.rows].filter(
    ({ cells }) => (cells[0] ?? "") !== "" && (cells[1] ?? "") !== "",
  );
  const header = pairs.map(({ cells }) => cells[0] ?? "");
  const cells = pairs.map((pair) => pair.cells[1] ?? "");
  return [{ ...table, header, rows: [{ line: table.headerLine, cells }] }];
};

export const onePost: Source = {
  id: "linkedin-personal-post",
  name: "LinkedIn member post, one alone",
  platform: "linkedin_personal",
  report: "posts",
  columns: {
    url: { headers: ["Post URL"], cell: "url" },
    published: { headers: ["Post Date"], cell: "day", order: "mdy" },
    impressions: { headers: ["Impressions"], cell: "count" },
    reach: { headers: ["Members reached"], cell: "count" },
    profile_visits: { headers: ["Profile viewers from this post"], cell: "count" },
    follows_gained: { headers: ["Followers gained from this post"], cell: "count" },
    // Without clicks, so it is no measure of ours: the workbook's "Engagements" counts them.
    social_engagements: { headers: ["Social engagements"], cell: "count" },
    reactions: { headers: ["Reactions"], cell: "count" },
    comments: { headers: ["Comments"], cell: "count" },
    shares: { headers: ["Reposts"], cell: "count" },
    saves: { headers: ["Saves"], cell: "count" },
    sends: { headers: ["Sends on LinkedIn"], cell: "count" },
    link_clicks: { headers: ["Link engagements"], cell: "count" },
    ...unread("Post Publish Time", "Premium custom button engagements"),
  },
  detect: { required: ["url"], parts: ["post analytics"], partsOnly: true, fileName },
  given: told,
  reshape: asRow,
  facts: postFacts(
    { platform: "linkedin_personal", account: given("account"), ...linkedinPost("url", "published") },
    same("url"),
    {
      ...same("impressions", "reach", "profile_visits", "follows_gained", "reactions"),
      ...same("comments", "shares", "saves", "link_clicks"),
    },
  ),
};
