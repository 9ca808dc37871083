// One row of a post export becomes two facts: what the post is, and its numbers as observed.

import { post } from "../facts/post.ts";
import { postObs } from "../facts/post-obs.ts";
import type { FactMap, Value } from "./source.ts";
import { constant, entitiesIn } from "./words.ts";

type Values = Readonly<Record<string, Value>>;

export interface PostRow {
  readonly platform: string;
  readonly account: Value;
  readonly post: Value;
  readonly distribution?: Value;
  readonly ad_campaign?: Value;
  readonly day: Value;
  readonly published_at?: Value;
  readonly kind?: Value;
  readonly format?: Value;
  readonly campaign?: Value;
}

/** What a text tags and carries is read off it, wherever an export tells the text. */
const carried = ({ content }: Values): Values =>
  content === undefined
    ? {}
    : { tagged: entitiesIn("accounts", content), hashtags: entitiesIn("hashtags", content) };

/** `about` is what only the post carries (url, text, author), `figures` what only the observation carries. */
export const postFacts = (
  row: PostRow,
  about: Values,
  figures: Values,
): readonly [post: FactMap, figures: FactMap] => {
  const { distribution, ad_campaign, platform, ...rest } = row;
  const shared = { platform: constant(platform), kind: constant("post"), ...rest };
  return [
    { into: post, values: { ...shared, ...about, ...carried(about), posts: constant(1) } },
    {
      into: postObs,
      values: {
        ...shared,
        ...figures,
        distribution: distribution ?? constant("all"),
        ad_campaign: ad_campaign ?? constant(""),
      },
    },
  ];
};
