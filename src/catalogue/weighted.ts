// Engagement in other measures: per follower and post, and with a weight for each kind of action.

import { words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { postObs } from "../facts/post-obs.ts";
import { publicOfPosts } from "./engagement.ts";
import { distinct, last, over, perThousand, weighted } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleB, averaged, inPeriod, ofPosts } from "./words.ts";

const perFollowers = kpi({
  id: "engagements_per_thousand_followers",
  code: "E8",
  group: "engagement",
  name: words(
    "Engagements per 1,000 followers",
    "팔로워 1,000명당 참여",
    "Zaangażowanie na 1000 obserwujących",
  ),
  about: words(
    "Public engagements of a post per 1,000 followers: many followers and few likes are no fans.",
    "팔로워 1,000명당 게시물 하나의 공개 참여 수입니다. 팔로워가 많아도 좋아요가 적으면 팬이 아닙니다.",
    "Publiczne zaangażowanie posta na 1000 obserwujących: wielu obserwujących i mało polubień to nie fani.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: 10 000 obserwatorów i 1–2 polubienia`,
  variants: [
    variant({
      ...ofPosts,
      ...averaged,
      id: "per_post",
      name: words("Per post", "게시물당", "Na post"),
      unit: "engagement per post per 1000 follower",
      formula: perThousand(
        over(publicOfPosts, distinct("post", postObs, ["platform", "post"])),
        last(accountDay, "followers"),
        { within: "platform" },
      ),
      note: words(
        "Posts of a network over the followers of that network, the last known in the period. Only networks that know both count.",
        "네트워크별 게시물을 그 네트워크의 마지막으로 알려진 팔로워로 나눕니다. 둘 다 알려진 네트워크만 집계합니다.",
        "Posty sieci do obserwujących tej sieci, ostatnich znanych w okresie. Liczą się tylko sieci, które znają obie liczby.",
      ),
    }),
  ],
});

const actions = ["reactions", "shares", "comments"] as const;
const weightNote = words(
  "A like weighs 1, a share 2, a comment 3 and a link click 3 until the settings say otherwise. Weights are a judgement: compare with yourself only.",
  "설정에서 바꾸기 전까지 좋아요 1, 공유 2, 댓글 3, 링크 클릭 3입니다. 가중치는 판단이므로 자기 자신과만 비교하세요.",
  "Polubienie waży 1, udostępnienie 2, komentarz 3, a kliknięcie linku 3, dopóki ustawienia nie mówią inaczej. Wagi to ocena: porównuj tylko ze sobą.",
);

const weightedEngagements = kpi({
  id: "weighted_engagements",
  code: "E9",
  group: "engagement",
  name: words("Weighted engagements", "가중 참여", "Zaangażowanie ważone"),
  about: words(
    "Engagements in points: what takes more attention counts more.",
    "주의를 더 많이 쓰는 행동일수록 큰 점수를 주는 참여 점수입니다.",
    "Zaangażowanie w punktach: co wymaga więcej uwagi, liczy się bardziej.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: komentarze ważniejsze od polubień`,
  variants: [
    variant({
      ...ofPosts,
      ...added,
      id: "with_clicks",
      name: words(
        "With link clicks, posts published",
        "링크 클릭 포함, 게시물 기준",
        "Z kliknięciami linków, posty z okresu",
      ),
      unit: "engagement point",
      formula: weighted("engagement point", postObs, [...actions, "link_clicks"], { needs: ["link_clicks"] }),
      note: weightNote,
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "public",
      name: words(
        "Without clicks, posts published",
        "클릭 제외, 게시물 기준",
        "Bez kliknięć, posty z okresu",
      ),
      unit: "engagement point",
      formula: weighted("engagement point", postObs, actions),
      aside: true,
      note: weightNote,
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "public_activity",
      name: words("Without clicks, activity", "클릭 제외, 기간 중 활동", "Bez kliknięć, aktywność"),
      unit: "engagement point",
      formula: weighted("engagement point", accountDay, actions),
      aside: true,
      note: weightNote,
    }),
  ],
});

export const weightedEngagement = [perFollowers, weightedEngagements];
