// The posts that were out shortly before a day that stands out, asked for by the days of their publication.

import type { Day } from "../base/period.ts";
import { post } from "../facts/post.ts";
import type { Row } from "../store/warehouse.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { picked } from "./filter.ts";
import { relation } from "./known-at.ts";
import type { Question } from "./question.ts";
import { textIn } from "./row-text.ts";
import { ands, commas, id, type Sql, sql, value } from "./sql.ts";

export interface PostBefore {
  readonly platform: string;
  readonly account: string;
  readonly post: string;
  readonly day: string;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly content: string | null;
}

const columns = ["platform", "account", "post", "day", "published_at", "url", "content", "kind"] as const;

/** Own posts, no replies and no reposts, of the networks the figure is of. */
export const postsOut = (
  question: Question,
  {
    first,
    last,
    platforms,
  }: { readonly first: Day; readonly last: Day; readonly platforms: readonly string[] },
  name: Dialect["name"],
): Sql => {
  const dialect = dialects[name];
  const { settings, only } = question;
  const { platform, account } = only;
  const own = { ...(platform ? { platform } : {}), ...(account ? { account } : {}) };
  return sql`select ${commas(columns.slice(0, -1).map(id))}
from ${relation(post, columns, question, dialect)}
where ${ands([
    sql`workspace = ${value("workspace", "text", settings.workspace)}`,
    sql`day >= ${value("first_day", "day", first)} and day <= ${value("last_day", "day", last)}`,
    sql`coalesce(kind, '') not in ('reply', 'repost')`,
    sql`platform in ${value("of_platforms", "texts", platforms)}`,
    ...picked(post, own, settings, dialect),
  ])}
order by day desc, published_at desc, platform, post`;
};

export const postOutOf = (row: Row): PostBefore => ({
  platform: String(row["platform"]),
  account: textIn(row["account"]) ?? "",
  post: String(row["post"]),
  day: String(row["day"]),
  publishedAt: textIn(row["published_at"]),
  url: textIn(row["url"]),
  content: textIn(row["content"]),
});
