// "Average A per B": what one post brings. Posts of the period with all they gathered, not activity over posts.

import { words } from "../base/words.ts";
import { postObs } from "../facts/post-obs.ts";
import { publicColumns } from "./engagement.ts";
import { distinct, type Expr, type Filter, over, quantile, sum, sumAs } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, averaged, ofPosts, ownPosts } from "./words.ts";

const onlyOwn = { where: [ownPosts] };
const linked: readonly Filter[] = [ownPosts, { column: "format", in: ["link", "article"] }];

/** Σ A ÷ number of different posts that know A. */
const perPost = <U extends string>(top: Expr<U>, where: readonly Filter[] = [ownPosts]) =>
  over(top, distinct("post", postObs, ["platform", "post"], { where }));

const mean = { ...ofPosts, ...averaged } as const;
const median = { ...ofPosts, display: "per", time: "quantile", entities: "quantile" } as const;
const medianName = words("Median post", "중앙값 게시물", "Mediana postów");
const medianNote = words(
  "Half of the posts have more, half have less: one viral post does not move it.",
  "게시물의 절반은 이보다 많고 절반은 적습니다. 바이럴 게시물 하나에 흔들리지 않습니다.",
  "Połowa postów ma więcej, połowa mniej: jeden viralowy post jej nie zmienia.",
);
const each = { group: "productivity", better: "up" } as const;

const clicksPerPost = kpi({
  ...each,
  id: "clicks_per_post",
  code: "P1",
  name: words("Clicks per post", "게시물당 평균 클릭 수", "Średnia liczba kliknięć na post"),
  about: words(
    "Clicks on the posts of the period over the number of those posts whose clicks are known.",
    "기간 중 게시물의 클릭 수를 클릭 수가 알려진 게시물 수로 나눈 값입니다.",
    "Kliknięcia postów z okresu przez liczbę tych postów, których kliknięcia są znane.",
  ),
  kind: "none",
  source: `${articleA}: 게시물당 평균 클릭 수`,
  variants: [
    variant({
      ...mean,
      id: "link_clicks",
      name: words("Link clicks", "링크 클릭", "Kliknięcia linków"),
      unit: "click per post",
      formula: perPost(sum(postObs, "link_clicks", onlyOwn)),
    }),
    variant({
      ...mean,
      id: "all_clicks",
      name: words("All clicks", "모든 클릭", "Wszystkie kliknięcia"),
      unit: "click per post",
      formula: perPost(sum(postObs, "clicks", onlyOwn)),
      aside: true,
    }),
    variant({
      ...median,
      id: "median",
      name: words(
        "Median post, link clicks",
        "중앙값 게시물, 링크 클릭",
        "Mediana postów, kliknięcia linków",
      ),
      unit: "click per post",
      formula: quantile("click per post", postObs, ["link_clicks"], {
        at: 0.5,
        per: ["platform", "post"],
        ...onlyOwn,
      }),
      aside: true,
      note: medianNote,
    }),
  ],
});

const sharesPerArticle = kpi({
  ...each,
  id: "shares_per_article",
  code: "P2",
  name: words("Shares per article", "기사당 평균 공유 수", "Średnia liczba udostępnień na artykuł"),
  about: words(
    "Shares of the posts of the period over the number of those posts. An article is a post: exports name no article.",
    "기간 중 게시물의 공유 수를 게시물 수로 나눈 값입니다. 내보내기에는 기사 구분이 없어 게시물을 기사로 봅니다.",
    "Udostępnienia postów z okresu przez ich liczbę. Artykuł to post: eksporty nie wskazują artykułów.",
  ),
  kind: "leading",
  source: `${articleA}: 기사당 평균 공유 수`,
  variants: [
    variant({
      ...mean,
      id: "posts",
      name: words("Every post", "모든 게시물", "Wszystkie posty"),
      unit: "share per post",
      formula: perPost(sum(postObs, "shares", onlyOwn)),
    }),
    variant({
      ...mean,
      id: "link_posts",
      name: words(
        "Posts that carry a link or an article",
        "링크 또는 기사 게시물만",
        "Tylko posty z linkiem lub artykułem",
      ),
      unit: "share per post",
      formula: perPost(sum(postObs, "shares", { where: linked }), linked),
      aside: true,
      note: words(
        "Only exports that tell a post's format.",
        "게시물 형식을 제공하는 내보내기만 집계합니다.",
        "Tylko eksporty, które podają format posta.",
      ),
    }),
    variant({
      ...median,
      id: "median",
      name: medianName,
      unit: "share per post",
      formula: quantile("share per post", postObs, ["shares"], {
        at: 0.5,
        per: ["platform", "post"],
        ...onlyOwn,
      }),
      aside: true,
      note: medianNote,
    }),
  ],
});

const commentsPerPost = kpi({
  ...each,
  id: "comments_per_post",
  code: "P3",
  name: words("Comments per post", "게시물당 평균 댓글 수", "Średnia liczba komentarzy na post"),
  about: words(
    "Comments on the posts of the period over the number of those posts; the median stands beside the mean.",
    "기간 중 게시물의 댓글 수를 게시물 수로 나눈 값이며, 평균 옆에 중앙값을 함께 보여줍니다.",
    "Komentarze pod postami z okresu przez ich liczbę; obok średniej podana jest mediana.",
  ),
  kind: "lagging",
  source: `${articleA}: 게시물당 평균 댓글 수`,
  variants: [
    variant({
      ...mean,
      id: "mean",
      name: words("Mean", "평균", "Średnia"),
      unit: "comment per post",
      formula: perPost(sum(postObs, "comments", onlyOwn)),
    }),
    variant({
      ...median,
      id: "median",
      name: medianName,
      unit: "comment per post",
      formula: quantile("comment per post", postObs, ["comments"], {
        at: 0.5,
        per: ["platform", "post"],
        ...onlyOwn,
      }),
      note: medianNote,
    }),
  ],
});

// The general "average {a} per {b}". These pairs stand in the catalogue; any other pair is asked for as a.per.b.
const average = kpi({
  ...each,
  id: "average_per_post",
  code: "P4",
  name: words("Average per post", "게시물당 평균 지표", "Średnio na post"),
  about: words(
    "Average A per B, sum over sum: the pairs most asked for. Any other pair of counts is asked for as a.per.b.",
    "“B”당 평균 “A”(합계 ÷ 합계) 중 자주 쓰는 조합입니다. 다른 조합은 a.per.b 형식으로 조회합니다.",
    "Średnia A na B, suma do sumy: najczęstsze pary. Każdą inną parę liczb podaje zapytanie a.per.b.",
  ),
  kind: "none",
  source: `${articleA}: “B”당 평균 “A” 지표`,
  variants: [
    variant({
      ...mean,
      id: "engagements",
      name: words("Engagements per post", "게시물당 참여 수", "Zaangażowanie na post"),
      unit: "engagement per post",
      formula: perPost(sumAs("engagement", postObs, publicColumns, onlyOwn)),
    }),
    variant({
      ...mean,
      id: "impressions",
      name: words("Impressions per post", "게시물당 노출 수", "Wyświetlenia na post"),
      unit: "impression per post",
      formula: perPost(sum(postObs, "impressions", onlyOwn)),
    }),
    variant({
      ...mean,
      id: "views",
      name: words("Views per post", "게시물당 조회수", "Odsłony na post"),
      unit: "view per post",
      formula: perPost(sum(postObs, "views", onlyOwn)),
      aside: true,
    }),
    variant({
      ...mean,
      id: "reactions",
      name: words("Reactions per post", "게시물당 반응 수", "Reakcje na post"),
      unit: "reaction per post",
      formula: perPost(sum(postObs, "reactions", onlyOwn)),
      aside: true,
    }),
    variant({
      ...mean,
      id: "followers_gained",
      name: words("New followers per post", "게시물당 신규 팔로워", "Nowi obserwujący na post"),
      unit: "follower per post",
      formula: perPost(sum(postObs, "follows_gained", onlyOwn)),
      aside: true,
    }),
  ],
});

export const productivity = [clicksPerPost, sharesPerArticle, commentsPerPost, average];
