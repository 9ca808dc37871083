// Engagement counts: clicks, reactions, comments, shares, and what they make together.

import { words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { linkClick } from "../facts/advocacy.ts";
import { message } from "../facts/care.ts";
import { postObs } from "../facts/post-obs.ts";
import { spend, spendWindow } from "../facts/spend.ts";
import { perThousand, sum, sumAs } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, articleB, averaged, exactWindow, inPeriod, ofPosts } from "./words.ts";

const counts = { group: "engagement", better: "up" } as const;

const clicks = kpi({
  ...counts,
  id: "clicks",
  code: "E1",
  name: words("Clicks", "클릭 수", "Kliknięcia"),
  about: words(
    "Clicks on links in social posts. Every other click (name, logo, “see more”) stands apart.",
    "소셜 게시물의 링크 클릭 수입니다. 그 밖의 클릭(이름, 로고, “더 보기”)은 따로 집계합니다.",
    "Kliknięcia linków w postach. Wszystkie inne kliknięcia (nazwa, logo, „więcej”) podawane są osobno.",
  ),
  kind: "none",
  source: `${articleB}: kliknięcia w mediach społecznościowych`,
  variants: [
    variant({ ...inPeriod, ...added, unit: "click", formula: sum(accountDay, "link_clicks") }),
    variant({ ...ofPosts, ...added, unit: "click", formula: sum(postObs, "link_clicks") }),
    variant({
      ...inPeriod,
      ...added,
      id: "all_clicks",
      name: words(
        "All clicks, activity in the period",
        "모든 클릭, 기간 중 활동",
        "Wszystkie kliknięcia, aktywność w okresie",
      ),
      unit: "click",
      formula: sum(accountDay, "clicks"),
      aside: true,
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "all_clicks_published",
      name: words(
        "All clicks, posts published",
        "모든 클릭, 게시물 기준",
        "Wszystkie kliknięcia, posty z okresu",
      ),
      unit: "click",
      formula: sum(postObs, "clicks"),
      aside: true,
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "short_links",
      name: words(
        "People's clicks on our short links",
        "자체 단축 링크의 사람 클릭",
        "Kliknięcia ludzi w nasze krótkie linki",
      ),
      unit: "click",
      formula: sum(linkClick, "human_clicks"),
      aside: true,
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "ads",
      name: words(
        "Clicks on ads, from the ads manager",
        "광고 관리자 기준 광고 클릭",
        "Kliknięcia reklam, z menedżera reklam",
      ),
      unit: "click",
      formula: sum(spend, "ad_clicks"),
      aside: true,
    }),
    variant({
      ...added,
      ...exactWindow,
      id: "ads_window",
      name: words(
        "Clicks on ads, for the export's whole period",
        "광고 클릭, 내보내기 집계 기간 기준",
        "Kliknięcia reklam, dla całego okresu eksportu",
      ),
      unit: "click",
      formula: sum(spendWindow, "ad_clicks"),
      aside: true,
    }),
    variant({
      ...ofPosts,
      ...averaged,
      id: "per_thousand",
      name: words(
        "Link clicks per 1,000 impressions",
        "노출 1,000회당 링크 클릭",
        "Kliknięcia linków na 1000 wyświetleń",
      ),
      unit: "click per 1000 impression",
      interval: "rate",
      formula: perThousand(sum(postObs, "link_clicks"), sum(postObs, "impressions")),
      aside: true,
    }),
    variant({
      ...inPeriod,
      ...averaged,
      id: "per_thousand_activity",
      name: words(
        "Link clicks per 1,000 impressions, activity",
        "노출 1,000회당 링크 클릭, 기간 중 활동",
        "Kliknięcia linków na 1000 wyświetleń, aktywność",
      ),
      unit: "click per 1000 impression",
      interval: "rate",
      formula: perThousand(sum(accountDay, "link_clicks"), sum(accountDay, "impressions")),
      aside: true,
    }),
  ],
});

const reactions = kpi({
  ...counts,
  id: "reactions",
  code: "E2",
  name: words("Likes and reactions", "좋아요 및 반응", "Polubienia i reakcje"),
  about: words(
    "Likes and every other reaction. Days can be negative where people take likes back.",
    "좋아요와 그 밖의 모든 반응입니다. 좋아요가 취소되면 음수인 날이 있을 수 있습니다.",
    "Polubienia i wszystkie inne reakcje. Dzień może być ujemny, gdy polubienia są cofane.",
  ),
  kind: "lagging",
  source: `${articleA}: 좋아요; ${articleB}: polubienia`,
  variants: [
    variant({ ...inPeriod, ...added, unit: "reaction", formula: sum(accountDay, "reactions") }),
    variant({ ...ofPosts, ...added, unit: "reaction", formula: sum(postObs, "reactions") }),
  ],
});

const comments = kpi({
  ...counts,
  id: "public_comments",
  code: "E3",
  name: words("Public comments", "공개 댓글", "Komentarze publiczne"),
  about: words(
    "Comments and replies under our posts that everyone can read.",
    "누구나 읽을 수 있는, 게시물에 달린 댓글과 답글입니다.",
    "Komentarze i odpowiedzi pod naszymi postami, które każdy może przeczytać.",
  ),
  kind: "lagging",
  source: `${articleA}: 공개 댓글; ${articleB}: komentarze do postów`,
  variants: [
    variant({ ...inPeriod, ...added, unit: "comment", formula: sum(accountDay, "comments") }),
    variant({ ...ofPosts, ...added, unit: "comment", formula: sum(postObs, "comments") }),
    variant({
      ...added,
      id: "by_others",
      name: words(
        "By others only, from the inbox",
        "다른 사람의 댓글만, 받은 편지함 기준",
        "Tylko cudze, ze skrzynki",
      ),
      unit: "message",
      basis: "activity",
      formula: sum(message, "messages", {
        where: [
          { column: "direction", in: ["in"] },
          { column: "visibility", in: ["public"] },
        ],
      }),
      aside: true,
      note: words(
        "Public messages that came in; networks' own counts include our replies.",
        "들어온 공개 메시지만 집계합니다. 네트워크 자체 집계에는 우리의 답글이 포함됩니다.",
        "Publiczne wiadomości przychodzące; liczniki sieci obejmują także nasze odpowiedzi.",
      ),
    }),
  ],
});

const shares = kpi({
  ...counts,
  id: "shares",
  code: "E5",
  name: words("Shares", "공유", "Ponowne udostępnienia"),
  about: words(
    "Reposts, quotes and re-shares of our posts.",
    "우리 게시물의 재게시, 인용, 재공유 수입니다.",
    "Repostowanie, cytowanie i dalsze udostępnianie naszych postów.",
  ),
  kind: "none",
  source: `${articleA}: 공유; ${articleB}: ponowne udostępnianie postów`,
  variants: [
    variant({ ...inPeriod, ...added, unit: "share", formula: sum(accountDay, "shares") }),
    variant({ ...ofPosts, ...added, unit: "share", formula: sum(postObs, "shares") }),
  ],
});

export const publicColumns = ["reactions", "comments", "shares", "saves"] as const;
/** Public engagement needs no clicks, which several networks never show, so it compares across networks. */
export const publicOfPosts = sumAs("engagement", postObs, publicColumns);
export const publicInPeriod = sumAs("engagement", accountDay, publicColumns);
// A post whose clicks are unknown has an unknown engagement with clicks: it stays out, and is not counted without them.
export const withLinkClicksOfPosts = sumAs("engagement", postObs, [...publicColumns, "link_clicks"], {
  needs: ["link_clicks"],
});

const withLinkClicks = words("With link clicks", "링크 클릭 포함", "Z kliknięciami linków");
const withAllClicks = words("With all clicks", "모든 클릭 포함", "Ze wszystkimi kliknięciami");
const asReported = words("As the network reports", "네트워크 집계 기준", "Według definicji sieci");
const clicksNote = words(
  "Only where the network shows clicks; Instagram and TikTok do not.",
  "클릭을 제공하는 네트워크만 집계합니다(Instagram, TikTok 제외).",
  "Tylko sieci, które pokazują kliknięcia; Instagram i TikTok ich nie podają.",
);
const reportedNote = words(
  "Each network counts by its own definition: LinkedIn and X include clicks, Meta does not. Compare within one network.",
  "네트워크마다 정의가 다릅니다. LinkedIn과 X는 클릭을 포함하고 Meta는 제외합니다. 한 네트워크 안에서만 비교하세요.",
  "Każda sieć liczy po swojemu: LinkedIn i X wliczają kliknięcia, Meta nie. Porównywać w obrębie jednej sieci.",
);

const engagements = kpi({
  ...counts,
  id: "engagements",
  code: "E6",
  name: words("Engagements", "참여 수", "Zaangażowanie"),
  about: words(
    "Reactions, comments, shares and saves together, without clicks, so that networks compare.",
    "반응, 댓글, 공유, 저장의 합계입니다. 네트워크 간 비교를 위해 클릭은 제외합니다.",
    "Reakcje, komentarze, udostępnienia i zapisania razem, bez kliknięć, aby sieci dało się porównać.",
  ),
  kind: "none",
  source: `${articleB}: zaangażowanie, kumulacja polubień, udostępnień, komentarzy`,
  variants: [
    variant({ ...inPeriod, ...added, unit: "engagement", formula: publicInPeriod }),
    variant({ ...ofPosts, ...added, unit: "engagement", formula: publicOfPosts }),
    variant({
      ...ofPosts,
      ...added,
      id: "with_link_clicks",
      name: withLinkClicks,
      unit: "engagement",
      formula: withLinkClicksOfPosts,
      aside: true,
      note: clicksNote,
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "with_all_clicks",
      name: withAllClicks,
      unit: "engagement",
      formula: sumAs("engagement", postObs, [...publicColumns, "clicks"], { needs: ["clicks"] }),
      aside: true,
      note: clicksNote,
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "network",
      name: asReported,
      unit: "engagement",
      formula: sum(postObs, "engagements"),
      aside: true,
      note: reportedNote,
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "network_activity",
      name: words(
        "As the network reports, activity",
        "네트워크 집계 기준, 기간 중 활동",
        "Według definicji sieci, aktywność",
      ),
      unit: "engagement",
      formula: sum(accountDay, "engagements"),
      aside: true,
      note: reportedNote,
    }),
  ],
});

export const engagement = [clicks, reactions, comments, shares, engagements];
export const engagementWords = { asReported, reportedNote, clicksNote };
