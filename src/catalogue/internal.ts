// Internal indicators: how much we publish.

import { accountDay } from "../facts/account-day.ts";
import { post } from "../facts/post.ts";
import { sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, inPeriod, ownPosts, words } from "./words.ts";

export const posts = kpi({
  id: "posts",
  code: "I1",
  group: "internal",
  name: words("Posts per period", "기간별 게시물 수", "Liczba postów w okresie"),
  about: words(
    "Own posts published in the period, without replies and reposts. Too many is as bad as too few.",
    "기간 중 게시한 자체 게시물 수로, 답글과 재게시는 제외합니다. 너무 많아도 너무 적어도 좋지 않습니다.",
    "Własne posty opublikowane w okresie, bez odpowiedzi i repostów. Za dużo jest równie złe jak za mało.",
  ),
  better: "band",
  kind: "lagging",
  source: `${articleA}: 기간별 게시물 수`,
  variants: [
    variant({
      ...added,
      id: "own",
      name: words("Own posts", "자체 게시물", "Własne posty"),
      unit: "post",
      basis: "published",
      formula: sum(post, "posts", { where: [ownPosts] }),
    }),
    variant({
      ...added,
      id: "all",
      name: words("With replies and reposts", "답글과 재게시 포함", "Z odpowiedziami i repostami"),
      unit: "post",
      basis: "published",
      formula: sum(post, "posts"),
      aside: true,
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "network",
      name: words("As the network counts", "네트워크 집계 기준", "Według sieci"),
      unit: "post",
      formula: sum(accountDay, "posts"),
      aside: true,
    }),
  ],
});

export const internal = [posts];
