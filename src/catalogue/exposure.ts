// Exposure: how often, and by how many, content is seen.

import { words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { accountWindow } from "../facts/account-window.ts";
import { postObs } from "../facts/post-obs.ts";
import { spend, spendWindow } from "../facts/spend.ts";
import { distinct, gross, inWindow, over, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import {
  added,
  articleA,
  articleB,
  averaged,
  exactWindow,
  inPeriod,
  ofPosts,
  unique,
  windowNote,
} from "./words.ts";

// The essential "reach of your posts and brand" is headed by impressions: unique people are known for the networks'
// own windows only, so a headline of reach would be a dash for most periods. Reach stands beside as a KPI of its own.
const impressions = kpi({
  id: "impressions",
  code: "X1",
  group: "exposure",
  name: words("Impressions", "노출 수", "Wyświetlenia"),
  about: words(
    "How often content was shown. One person can count many times; for people see reach.",
    "콘텐츠가 표시된 횟수입니다. 한 사람이 여러 번 집계될 수 있으며, 사람 수는 도달을 보세요.",
    "Ile razy wyświetlono treści. Jedna osoba może liczyć się wiele razy; liczbę osób podaje zasięg.",
  ),
  better: "up",
  kind: "lagging",
  essential: true,
  source: `${articleA}: 노출 수; ${articleB}: wyświetlenia społecznościowe`,
  variants: [
    variant({ ...inPeriod, ...added, unit: "impression", formula: sum(accountDay, "impressions") }),
    variant({ ...ofPosts, ...added, unit: "impression", formula: sum(postObs, "impressions") }),
    variant({
      ...inPeriod,
      ...added,
      id: "organic",
      name: words("Organic only", "오가닉 노출만", "Tylko organiczne"),
      unit: "impression",
      formula: sum(accountDay, "impressions_organic"),
      aside: true,
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "paid",
      name: words("Paid only", "유료 노출만", "Tylko płatne"),
      unit: "impression",
      formula: sum(accountDay, "impressions_paid"),
      aside: true,
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "organic_published",
      name: words(
        "Organic only, posts published",
        "오가닉 노출만, 게시물 기준",
        "Tylko organiczne, posty z okresu",
      ),
      unit: "impression",
      formula: sum(postObs, "impressions", { where: [{ column: "distribution", in: ["organic"] }] }),
      aside: true,
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "paid_published",
      name: words("Paid only, posts published", "유료 노출만, 게시물 기준", "Tylko płatne, posty z okresu"),
      unit: "impression",
      formula: sum(postObs, "impressions", { where: [{ column: "distribution", in: ["paid"] }] }),
      aside: true,
    }),
    variant({
      ...added,
      id: "ads",
      name: words(
        "Advertising, from the ads manager",
        "광고 관리자 기준 광고 노출",
        "Reklamy, z menedżera reklam",
      ),
      unit: "impression",
      basis: "activity",
      formula: sum(spend, "ad_impressions"),
      aside: true,
      note: words(
        "All ads of the ad account. Overlaps with the page's paid impressions: never add the two.",
        "광고 계정의 모든 광고입니다. 페이지의 유료 노출과 겹치므로 더하지 마세요.",
        "Wszystkie reklamy konta reklamowego. Pokrywają się z płatnymi wyświetleniami strony: nie sumować.",
      ),
    }),
    variant({
      ...added,
      ...exactWindow,
      id: "ads_window",
      name: words(
        "Advertising, for the export's whole period",
        "광고, 내보내기 집계 기간 기준",
        "Reklamy, dla całego okresu eksportu",
      ),
      unit: "impression",
      formula: sum(spendWindow, "ad_impressions"),
      aside: true,
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "views",
      name: words("Views, activity in the period", "조회수, 기간 중 활동", "Odsłony, aktywność w okresie"),
      unit: "view",
      formula: sum(accountDay, "views"),
      aside: true,
      note: words(
        "For networks that count views and not displays. Never mixed with impressions.",
        "노출 대신 조회수를 집계하는 네트워크용이며, 노출과 섞지 않습니다.",
        "Dla sieci, które liczą odsłony, a nie wyświetlenia. Nie mieszają się z wyświetleniami.",
      ),
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "views_published",
      name: words("Views, posts published", "조회수, 게시물 기준", "Odsłony, posty z okresu"),
      unit: "view",
      formula: sum(postObs, "views"),
      aside: true,
      note: words(
        "Lifetime views of the posts published on these days. Never mixed with impressions.",
        "해당 날짜에 게시된 게시물의 누적 조회수이며, 노출과 섞지 않습니다.",
        "Łączne odsłony postów opublikowanych w tych dniach. Nie mieszają się z wyświetleniami.",
      ),
    }),
  ],
});

const windowed = { ...unique, basis: "window", note: windowNote } as const;
const seen = gross("account seen", postObs, "reach");

const reach = kpi({
  id: "reach",
  code: "X2",
  group: "exposure",
  name: words("Reach", "도달", "Zasięg"),
  about: words(
    "Different accounts that saw content, as the network counts them for a period of its own. Reach is never added up.",
    "콘텐츠를 본 서로 다른 계정 수로, 네트워크가 집계한 기간에만 유효합니다. 도달은 합산하지 않습니다.",
    "Liczba różnych kont, które widziały treści, w okresie policzonym przez sieć. Zasięgów się nie sumuje.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: “#명의 사람들에게 보여졌습니다”; ${articleB}: zasięg społecznościowy`,
  variants: [
    variant({
      ...windowed,
      id: "window",
      name: words(
        "As the network gave it for its own period",
        "네트워크 집계 기간 기준",
        "Dla okresu podanego przez sieć",
      ),
      unit: "account",
      formula: inWindow(accountWindow, "reach"),
    }),
    variant({
      ...windowed,
      id: "window_organic",
      name: words(
        "Organic, for the network's own period",
        "오가닉, 네트워크 집계 기간 기준",
        "Organiczny, dla okresu podanego przez sieć",
      ),
      unit: "account",
      formula: inWindow(accountWindow, "reach_organic"),
      aside: true,
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "gross",
      name: words("Gross reach of posts", "게시물 총도달(중복 포함)", "Zasięg brutto postów"),
      unit: "account seen",
      formula: seen,
      aside: true,
      note: words(
        "Sum of the posts' reach: a person who saw three posts counts three times. Not a number of people.",
        "게시물별 도달의 합계입니다. 게시물 3개를 본 사람은 3번 집계되므로 사람 수가 아닙니다.",
        "Suma zasięgów postów: osoba, która widziała trzy posty, liczy się trzy razy. To nie jest liczba osób.",
      ),
    }),
    variant({
      ...ofPosts,
      ...averaged,
      id: "per_post",
      name: words("Average reach of a post", "게시물당 평균 도달", "Średni zasięg posta"),
      unit: "account seen per post",
      formula: over(seen, distinct("post", postObs, ["platform", "post"])),
      aside: true,
    }),
  ],
});

export const exposure = [impressions, reach];
