// Small imports for the contract: a table of posts with its preamble, read by selects as a source would give them.

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell, LoadPlan, Row, StagedPart, Warehouse } from "../../src/store/warehouse.ts";

export interface PostRow {
  readonly post: string;
  readonly impressions?: number | null | undefined;
  readonly reactions?: number | null | undefined;
  readonly format?: string | null | undefined;
  /** all where it is not told. */
  readonly distribution?: string | undefined;
}

const folder = mkdtempSync(join(tmpdir(), "leadline-plans-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

export const writeCsv = (text: string | Buffer): string => {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, text);
  return path;
};

const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Preamble, header, then a row a post. */
export const csvOf = (rows: readonly PostRow[]): string =>
  [
    "Posts of the page",
    "post,impressions,reactions,format,distribution",
    ...rows.map((row) =>
      [row.post, row.impressions, row.reactions, row.format, row.distribution].map(cell).join(","),
    ),
    "",
  ].join("\n");

const bad = "impressions is not null and try_cast(impressions as bigint) is null";
const isFact = `post is not null and post <> 'Total' and not (${bad})`;

/** Facts of every readable row, a skip for totals and blanks, a reject where impressions are no number. */
export const readers = (day = "2026-03-01"): Pick<StagedPart, "facts" | "left"> => ({
  facts: [
    {
      table: "post_obs",
      columns: ["platform", "post", "distribution", "day", "impressions", "reactions", "format"],
      select: {
        text: `select line, {platform:text} as platform, post,
          coalesce(distribution, 'all') as distribution, {day:day} as day,
          cast(impressions as bigint) as impressions, cast(reactions as bigint) as reactions, format
          from staged where ${isFact}`,
        params: { platform: { type: "text", value: "linkedin" }, day: { type: "day", value: day } },
      },
    },
  ],
  left: {
    text: `select line, case when ${bad} then 'reject' else 'skip' end as fate,
        case when post is null then 'blank' when post = 'Total' then 'total' else 'cell/not-a-number' end as reason,
        case when ${bad} then 'impressions' else '' end as column_name, coalesce(impressions, '') as seen
      from staged where not coalesce(${isFact}, false)`,
    params: {},
  },
});

export const partOf = (csv: string, change: Partial<StagedPart> = {}): StagedPart => ({
  part: 0,
  partName: "posts",
  source: "test-posts",
  headerLine: 2,
  detail: "{}",
  csv: {
    path: writeCsv(csv),
    delimiter: ",",
    columns: ["post", "impressions", "reactions", "format", "distribution"],
    skip: 2,
    lines: "count",
    firstLine: 3,
  },
  ...readers(),
  ...change,
});

export const planOf = (
  csv: string,
  head: Partial<LoadPlan["head"]> = {},
  change: Partial<StagedPart> = {},
): LoadPlan => ({
  head: {
    workspace: "w",
    fileName: "posts.csv",
    sha256: createHash("sha256").update(csv).digest("hex"),
    bytes: Buffer.byteLength(csv),
    observedAt: "2026-04-01T00:00:00.000Z",
    importedBy: "Ana",
    ...head,
  },
  parts: [partOf(csv, change)],
  once: true,
});

export const all = (
  warehouse: Warehouse,
  table: string,
  order: string,
  workspace = "w",
): Promise<readonly Row[]> =>
  warehouse.rows({
    text: `select * from ${table} where workspace = {workspace:text} order by ${order}`,
    params: { workspace: { type: "text", value: workspace } },
  });

/** The merged posts in short: [post, impressions, reactions, format, import, line, merged]. */
export const now = async (
  warehouse: Warehouse,
  workspace = "w",
): Promise<readonly (readonly (Cell | undefined)[])[]> =>
  (await all(warehouse, "post_obs_now", "post", workspace)).map((row) =>
    ["post", "impressions", "reactions", "format", "import_id", "line", "merged"].map(
      (column) => row[column],
    ),
  );
