// Internal indicators: how much we publish.

import { type Words, words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { rubricScore } from "../facts/advocacy.ts";
import { post } from "../facts/post.ts";
import { type Filter, over, shareOf, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, inPeriod, ownPosts, rated } from "./words.ts";

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

const contentQuality = kpi({
  id: "content_quality",
  code: "I5",
  group: "internal",
  name: words("Content quality", "콘텐츠 품질 지수", "Jakość treści"),
  about: words(
    "Points given over points possible, for the criteria by which posts were scored.",
    "게시물 평가 기준에서 받은 점수를 만점으로 나눈 값입니다.",
    "Przyznane punkty do możliwych, według kryteriów oceny postów.",
  ),
  better: "up",
  kind: "leading",
  source: `${articleA}: 콘텐츠 품질 지수`,
  variants: [
    variant({
      ...rated,
      id: "points",
      name: words("Points of points possible", "만점 대비 점수", "Punkty do możliwych"),
      unit: "1",
      basis: "activity",
      formula: over(sum(rubricScore, "points"), sum(rubricScore, "points_max")),
      note: words(
        "By the day of scoring. Two people who score one post both count.",
        "평가한 날짜 기준입니다. 한 게시물을 두 사람이 평가하면 둘 다 반영합니다.",
        "Według dnia oceny. Gdy jeden post oceniają dwie osoby, liczą się obie oceny.",
      ),
    }),
  ],
});

const classed: readonly Filter[] = [ownPosts, { column: "mix", known: true }];
const classShare = (mix: string, name: Words) =>
  variant({
    ...rated,
    id: mix,
    name,
    unit: "1",
    basis: "published",
    formula: shareOf(
      sum(post, "posts", { where: [...classed, { column: "mix", in: [mix] }] }),
      sum(post, "posts", { where: classed }),
    ),
  });

const contentMix = kpi({
  id: "content_mix",
  code: "I7",
  group: "internal",
  name: words("Content mix", "콘텐츠 믹스", "Miks treści"),
  about: words(
    "Share of each class of content among the own posts whose class someone said.",
    "분류가 지정된 자체 게시물 중 각 콘텐츠 분류의 비율입니다.",
    "Udział każdej klasy treści wśród własnych postów, których klasę ktoś wskazał.",
  ),
  better: "band",
  kind: "none",
  source: `${articleA}: 제품, 프로모션, 유용한 정보, 재미, 라이프스타일`,
  variants: [
    classShare("product", words("Product", "제품", "Produkt")),
    classShare("promotion", words("Promotions", "프로모션", "Promocje")),
    classShare("useful", words("Useful", "유용한 정보", "Poradniki")),
    classShare("fun", words("Fun", "재미", "Rozrywka")),
    classShare("lifestyle", words("Lifestyle", "라이프스타일", "Styl życia")),
  ],
});

export const internal = [posts, contentQuality, contentMix];
