// The engagement rate, with every denominator in use side by side: the same posts give 3.6 % or 0.3 % by definition alone.

import { words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { postObs } from "../facts/post-obs.ts";
import { engagementWords, publicInPeriod, publicOfPosts, withLinkClicksOfPosts } from "./engagement.ts";
import { distinct, gross, last, over, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleB, inPeriod, ofPosts, rated } from "./words.ts";

const byNetwork = { within: "platform" } as const;
const posts = distinct("post", postObs, ["platform", "post"]);
const followers = last(accountDay, "followers");
const followersNote = words(
  "Followers are the last known level in the period. Only networks that know both posts and followers count.",
  "팔로워는 기간 중 마지막으로 알려진 값입니다. 게시물과 팔로워가 모두 알려진 네트워크만 집계합니다.",
  "Obserwujący to ostatni znany stan w okresie. Liczą się tylko sieci, dla których znane są posty i obserwujący.",
);

// The essential "how much engagement do your posts receive" is headed by the rate by impressions: impressions are
// additive and told by most networks, and unlike a count of engagements it does not rise by posting more.
// Sum over sum, never a mean of per-post rates: a post seen by three people must not weigh as much as one seen by
// three thousand.
const rate = kpi({
  id: "engagement_rate",
  code: "E7",
  group: "engagement",
  name: words("Engagement rate", "참여율", "Wskaźnik zaangażowania"),
  about: words(
    "Public engagements over impressions of the same posts.",
    "같은 게시물의 공개 참여 수를 노출 수로 나눈 값입니다.",
    "Zaangażowanie publiczne do wyświetleń tych samych postów.",
  ),
  better: "up",
  kind: "none",
  essential: true,
  source: `${articleB}: ile zaangażowania otrzymują Twoje konkretne posty`,
  variants: [
    variant({
      ...ofPosts,
      ...rated,
      id: "impressions",
      name: words("By impressions", "노출 대비", "Do wyświetleń"),
      unit: "engagement per impression",
      formula: over(publicOfPosts, sum(postObs, "impressions")),
    }),
    variant({
      ...inPeriod,
      ...rated,
      id: "impressions_activity",
      name: words(
        "By impressions, activity in the period",
        "노출 대비, 기간 중 활동",
        "Do wyświetleń, aktywność w okresie",
      ),
      unit: "engagement per impression",
      formula: over(publicInPeriod, sum(accountDay, "impressions")),
    }),
    variant({
      ...ofPosts,
      ...rated,
      id: "reach",
      name: words("By reach of the posts", "게시물 도달 대비", "Do zasięgu postów"),
      unit: "engagement per account seen",
      formula: over(publicOfPosts, gross("account seen", postObs, "reach")),
      aside: true,
    }),
    variant({
      ...ofPosts,
      ...rated,
      id: "views",
      name: words("By views of the posts", "게시물 조회수 대비", "Do odsłon postów"),
      unit: "engagement per view",
      formula: over(publicOfPosts, sum(postObs, "views")),
      aside: true,
    }),
    variant({
      ...ofPosts,
      ...rated,
      id: "impressions_with_clicks",
      name: words(
        "By impressions, link clicks included",
        "노출 대비, 링크 클릭 포함",
        "Do wyświetleń, z kliknięciami linków",
      ),
      unit: "engagement per impression",
      formula: over(withLinkClicksOfPosts, sum(postObs, "impressions")),
      aside: true,
      note: engagementWords.clicksNote,
    }),
    variant({
      ...ofPosts,
      ...rated,
      id: "followers",
      name: words("By followers", "팔로워 대비", "Do obserwujących"),
      unit: "engagement per follower",
      formula: over(publicOfPosts, followers, byNetwork),
      aside: true,
      note: followersNote,
    }),
    variant({
      ...ofPosts,
      ...rated,
      id: "per_post_by_followers",
      name: words("Per post, by followers", "게시물당, 팔로워 대비", "Na post, do obserwujących"),
      unit: "engagement per post per follower",
      formula: over(over(publicOfPosts, posts), followers, byNetwork),
      aside: true,
      note: followersNote,
    }),
    variant({
      ...ofPosts,
      ...rated,
      id: "network",
      name: engagementWords.asReported,
      unit: "engagement per impression",
      formula: over(sum(postObs, "engagements"), sum(postObs, "impressions")),
      aside: true,
      note: engagementWords.reportedNote,
    }),
    variant({
      ...inPeriod,
      ...rated,
      id: "network_activity",
      name: words(
        "As the network reports, activity",
        "네트워크 집계 기준, 기간 중 활동",
        "Według definicji sieci, aktywność",
      ),
      unit: "engagement per impression",
      formula: over(sum(accountDay, "engagements"), sum(accountDay, "impressions")),
      aside: true,
      note: engagementWords.reportedNote,
    }),
  ],
});

export const engagementRate = [rate];
