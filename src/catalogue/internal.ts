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
    "Posts published in the period; the variant says whether replies and reposts count. Too many is as bad as too few.",
    "기간 중 게시한 게시물 수입니다. 답글과 재게시의 포함 여부는 변형에 나와 있습니다. 너무 많아도 너무 적어도 좋지 않습니다.",
    "Posty opublikowane w okresie; wariant mówi, czy liczą się odpowiedzi i reposty. Za dużo jest równie złe jak za mało.",
  ),
  better: "band",
  kind: "lagging",
  source: `${articleA}: 기간별 게시물 수`,
  variants: [
    variant({
      ...added,
      id: "own",
      name: words(
        "Own posts, without replies and reposts",
        "자체 게시물(답글·재게시 제외)",
        "Własne posty, bez odpowiedzi i repostów",
      ),
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
