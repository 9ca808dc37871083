// The same facts by hand: what someone who knows the file would write for the engine, into the same two tables.

import type { DuckDBConnection } from "@duckdb/node-api";
import { duckdbDdl } from "../src/store/ddl.ts";

/** The moment an X id was given, see https://github.com/twitter-archive/snowflake. */
const published = `make_timestamp(((cast("Post id" as ubigint) >> 22)::bigint + 1288834974657) * 1000)`;
const provenance = "workspace, import_id, file_id, part, line, observed_at";
const own = `'bench', 1, 1, 0, rowid + 2, timestamp '2026-10-31'`;
const shared = `'x', regexp_extract("Post Link", 'x\\.com/(\\w+)/status/', 1), "Post id", cast(${published} as date),
  ${published}, case when starts_with("Post text", '@') then 'reply' else 'post' end`;

const post = `insert into post (${provenance}, platform, account, post, day, published_at, kind, url, content, posts)
  select ${own}, ${shared}, "Post Link", "Post text", 1 from export`;

const postObs = `insert into post_obs (${provenance}, platform, account, post, day, published_at, kind, distribution, ad_campaign,
    impressions, reactions, engagements, saves, follows_gained, comments, shares, profile_visits, link_clicks)
  select ${own}, ${shared}, 'all', '', "Impressions", "Likes", "Engagements", "Bookmarks", "New follows", "Replies",
    "Reposts", "Profile visits", "URL Clicks" from export`;

/** Reads the file once, with its types given, and writes the facts of both tables in one transaction. */
export const byHand = async (on: DuckDBConnection, csv: string): Promise<void> => {
  for (const statement of duckdbDdl) await on.run(statement);
  await on.run("begin");
  await on.run(`create temp table export as select * from ${csv}`);
  await on.run(post);
  await on.run(postObs);
  await on.run("drop table export");
  await on.run("commit");
  await on.run("checkpoint");
};
