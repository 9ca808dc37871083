// Employee advocacy: what employees share, what comes of it, and who and what does best.

import { words } from "../base/words.ts";
import { advocacyShare } from "../facts/advocacy.ts";
import { rankings } from "./advocacy-rankings.ts";
import { clicks, engagements, made, program, shares, source } from "./advocacy-words.ts";
import { distinct, gross, lastOfEach, over, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { averaged, unique } from "./words.ts";

const soFar = words(
  "Of the shares made on these days, what they gathered so far. A share whose figure the tool does not tell is left out, not counted as 0.",
  "해당 날짜의 공유가 지금까지 얻은 수치입니다. 도구가 알려 주지 않는 공유는 0이 아니라 제외됩니다.",
  "Ile dotąd zebrały udostępnienia z tych dni. Udostępnienie, którego wyniku narzędzie nie podaje, pominięto, a nie policzono jako 0.",
);

const all = words("All shares", "모든 공유", "Wszystkie udostępnienia");
const perShare = words("Per share", "공유당", "Na udostępnienie");

const totalShares = kpi({
  ...program,
  id: "advocacy_shares",
  code: "V1",
  name: words("Shares by employees", "임직원 공유 수", "Udostępnienia pracowników"),
  about: words(
    "Shares of company content by employees: one share is one publication on one network.",
    "임직원이 회사 콘텐츠를 공유한 횟수입니다. 한 네트워크에 한 번 게시하면 1회입니다.",
    "Udostępnienia treści firmy przez pracowników: jedno to jedna publikacja w jednej sieci.",
  ),
  source: source("łączna liczba udostępnień"),
  variants: [
    variant({ ...made, id: "all", name: all, unit: "share", formula: shares }),
    variant({
      ...unique,
      id: "employees",
      name: words("Employees who shared", "공유한 임직원", "Pracownicy, którzy udostępnili"),
      unit: "person",
      basis: "published",
      formula: distinct("person", advocacyShare, ["employee"]),
      aside: true,
    }),
  ],
});

const totalClicks = kpi({
  ...program,
  id: "advocacy_clicks",
  code: "V2",
  name: words("Clicks on employees' shares", "임직원 공유의 클릭 수", "Kliknięcia udostępnień pracowników"),
  about: words(
    "Clicks on the links that employees shared.",
    "임직원이 공유한 링크의 클릭 수입니다.",
    "Kliknięcia linków udostępnionych przez pracowników.",
  ),
  source: source("łączna liczba kliknięć"),
  variants: [
    variant({ ...made, id: "all", name: all, unit: "click", formula: clicks, note: soFar }),
    variant({
      ...averaged,
      id: "per_share",
      name: perShare,
      unit: "click per share",
      basis: "published",
      formula: over(clicks, shares),
      aside: true,
    }),
  ],
});

const totalEngagement = kpi({
  ...program,
  id: "advocacy_engagement",
  code: "V3",
  name: words("Engagement on employees' shares", "임직원 공유의 참여", "Zaangażowanie w udostępnienia"),
  about: words(
    "Reactions, comments and further shares that employees' shares received.",
    "임직원의 공유가 받은 반응, 댓글, 재공유입니다.",
    "Reakcje, komentarze i dalsze udostępnienia, które zebrały udostępnienia pracowników.",
  ),
  source: source("łączne zaangażowanie"),
  variants: [
    variant({
      ...made,
      id: "all",
      name: all,
      unit: "engagement",
      formula: engagements,
      note: words(
        "Of personal shares networks often show no engagement: those are left out, not counted as 0.",
        "개인 공유의 참여는 네트워크가 보여주지 않는 경우가 많으며, 0이 아니라 제외됩니다.",
        "Przy prywatnych udostępnieniach sieci często nie pokazują zaangażowania: pominięto je, a nie policzono jako 0.",
      ),
    }),
    variant({
      ...averaged,
      id: "per_share",
      name: perShare,
      unit: "engagement per share",
      basis: "published",
      formula: over(engagements, shares),
      aside: true,
    }),
  ],
});

const socialReach = kpi({
  ...program,
  id: "employee_social_reach",
  code: "V4",
  better: "band",
  name: words("Employees' social reach", "임직원 소셜 도달 범위", "Zasięg społecznościowy pracowników"),
  about: words(
    "Connections and followers of the employees who shared: how many could have seen it, not how many did.",
    "공유한 임직원의 1촌과 팔로워 합계입니다. 실제로 본 사람이 아니라 볼 수 있었던 사람입니다.",
    "Kontakty i obserwujący pracowników, którzy udostępnili: ilu mogło zobaczyć, a nie ilu zobaczyło.",
  ),
  source: source("łączny zasięg społecznościowy pracowników"),
  variants: [
    variant({
      ...unique,
      id: "connections",
      name: words(
        "Connections, each employee once per network",
        "1촌·팔로워, 네트워크별 임직원 한 번씩",
        "Kontakty, każdy pracownik raz w sieci",
      ),
      unit: "follower",
      basis: "published",
      formula: lastOfEach(advocacyShare, "sharer_followers", "employee"),
      note: words(
        "Gross: colleagues know the same people, so this is no reach and weighs in no score and no money.",
        "중복 포함 수치입니다. 동료들은 같은 사람을 알고 있어 도달이 아니며, 점수나 금액에 쓰지 않습니다.",
        "Brutto: koledzy znają tych samych ludzi, więc to nie zasięg; nie wchodzi do ocen ani kwot.",
      ),
    }),
    variant({
      ...made,
      id: "gross",
      name: words("Connections times shares", "1촌·팔로워 × 공유 횟수", "Kontakty razy udostępnienia"),
      unit: "follower",
      formula: gross("follower", advocacyShare, "sharer_followers"),
      aside: true,
    }),
    variant({
      ...made,
      id: "impressions",
      name: words("Times the shares were shown", "공유가 노출된 횟수", "Wyświetlenia udostępnień"),
      unit: "impression",
      formula: sum(advocacyShare, "impressions"),
      aside: true,
      note: soFar,
    }),
  ],
});

export const advocacy = [totalShares, totalClicks, totalEngagement, socialReach, ...rankings];
