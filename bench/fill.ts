// Fact tables of any size made inside the engine from a seed, for questions about speed; the numbers mean nothing.

import { DuckDBInstance } from "@duckdb/node-api";
import { factTables } from "../src/facts/index.ts";
import { nowName, provenance, type Table } from "../src/facts/table.ts";
import { duckdbDdl } from "../src/store/ddl.ts";
import { rolledUp, rollUpAll } from "../src/store/rollup.ts";

const platforms = ["linkedin", "x", "facebook", "instagram", "linkedin_personal"];
const list = (words: readonly string[]): string => `[${words.map((word) => `'${word}'`).join(", ")}]`;

// A cheap hash of the row number stands for chance, so that filling is fast and the same every time.
const chance = (salt: number, below: number): string => `(hash(i, ${salt}) % ${below})::bigint`;
const oneOf = (words: readonly string[], salt: number): string =>
  `${list(words)}[1 + ${chance(salt, words.length)}]`;

const words: Readonly<Record<string, string>> = {
  platform: oneOf(platforms, 1),
  account: `'account ' || ${chance(2, 20)}`,
  report: "'content'",
  post: "i::varchar",
  distribution: "'all'",
  ad_campaign: "''",
  kind: oneOf(["post", "post", "post", "post", "reply"], 3),
  format: oneOf(["text", "image", "video", "carousel", "link", "poll"], 4),
  campaign: `'campaign ' || ${chance(5, 30)}`,
  channel: oneOf(["organic_social", "paid_social", "direct", "organic_search", "referral", "email"], 6),
  source: `'source ' || ${chance(7, 50)}`,
  medium: oneOf(["social", "cpc", "(none)", "organic"], 8),
  landing_page: `'/page/' || ${chance(9, 200)}`,
  name: oneOf(["Deal created", "trial", "newsletter"], 10),
  outcome: oneOf(["won", "lost", "open"], 11),
  currency: "'EUR'",
  facet: "'query'",
  value: `case when ${chance(12, 4)} = 0 then 'acme ' else 'word ' end || i`,
};
/** What a row is one of. */
const ones = ["posts", "deals", "leads", "cases", "messages", "mentions"];
const day = `date '2025-01-01' + ${chance(13, 730)}::integer`;

const cell = (column: string, type: string, unit: string | undefined, salt: number): string => {
  const told = words[column];
  if (told !== undefined) return told;
  if (type === "day") return column === "window_end" ? `${day} + 1` : day;
  if (type === "instant") return `(${day})::timestamp`;
  if (type === "flag") return "false";
  if (type === "text") return "i::varchar";
  if (unit === undefined) return "null";
  return ones.includes(column) ? "1" : `${chance(salt, 5000)}`;
};

const now = (table: Table): readonly string[] => [
  "'w'",
  "1",
  "1",
  "0",
  "i",
  "timestamp '2026-11-01'",
  ...Object.entries(table.columns).map(([column, { type, unit }], at) => cell(column, type, unit, 100 + at)),
  "false",
];

/** How many rows each table gets for `n` observations of posts. */
const sizes = (n: number): Readonly<Record<string, number>> => ({
  post_obs: n,
  post: n,
  web_day: n / 10,
  conversion: n / 100,
  deal: n / 100,
  account_day: n / 100,
  account_window: n / 100,
  search_window: n / 100,
  spend: n / 100,
  mention: n / 10,
  message: n / 10,
  lead: n / 100,
  payment: n / 100,
  care_case: n / 100,
  advocacy_share: n / 100,
  link_click: n / 100,
  advocacy_content: n / 1000,
  audience: n / 1000,
  rubric_score: n / 1000,
  effort: n / 1000,
});

/** Makes a store at `path` with `n` post observations of one workspace, "w". */
export const fill = async (path: string, n: number): Promise<void> => {
  const instance = await DuckDBInstance.create(path, {
    preserve_insertion_order: "false",
    memory_limit: "4GB",
  });
  const on = await instance.connect();
  for (const statement of duckdbDdl) await on.run(statement);
  for (const table of factTables) {
    const rows = sizes(n)[table.name] ?? 0;
    const columns = [...Object.keys(provenance), ...Object.keys(table.columns), "merged"].join(", ");
    await on.run(
      `insert into ${nowName(table)} (${columns}) select ${now(table).join(", ")} from range(${Math.floor(rows)}) t(i)`,
    );
  }
  for (const table of rolledUp) await rollUpAll(on, table);
  await on.run("checkpoint");
  on.closeSync();
  instance.closeSync();
};
