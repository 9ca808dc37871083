// What a qualified interaction costs by the channel it came by: search, social media, ads.

import { words } from "../base/words.ts";
import { conversion } from "../facts/deal.ts";
import { spend, spendWindow } from "../facts/spend.ts";
import { costsByChannel, hoursNeedChannel } from "./cost-by-channel.ts";
import {
  from,
  inWindow,
  joined,
  ofWindow,
  onDays,
  socialCost,
  socialWork,
  whatCounts,
  wholePeriod,
  withWork,
  workIsMissing,
  workOn,
} from "./cost-parts.ts";
import { type Expr, type Filter, over, plus, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, social } from "./words.ts";

const qualified: Filter = { column: "name", setting: "qualified" };
const qualifiedOf = (channel: Filter): Expr<"conversion"> =>
  sum(conversion, "conversions", { where: [qualified, channel] });
const eachOne = {
  display: "money",
  time: "ratio",
  entities: "ratio",
  unit: "minor unit per conversion",
} as const;
const toSettle = words(
  "Which events count is set in the workspace.",
  "어떤 이벤트를 집계할지는 워크스페이스에서 정합니다.",
  "To, które zdarzenia się liczą, ustala się w obszarze roboczym.",
);
const paidSocial = words("Paid social, ads alone", "유료 소셜, 광고만", "Płatne social media, same reklamy");

export const costPerQualified = kpi({
  id: "cost_per_qualified_interaction",
  code: "C9",
  group: "conversion",
  name: words("Cost of a qualified interaction", "유자격 상호작용당 비용", "Koszt kwalifikowanej interakcji"),
  about: words(
    "Ads and work of a channel over the qualified interactions that came by it.",
    "채널에 든 광고비와 작업 비용을 그 채널로 들어온 유자격 상호작용 수로 나눈 값입니다.",
    "Reklamy i praca na rzecz kanału podzielone przez kwalifikowane interakcje, które nim przyszły.",
  ),
  better: "down",
  kind: "none",
  source: `${articleA}: 유자격 상호작용의 비용을 자연 검색, 소셜, 유료 광고와 플랫폼별로 비교`,
  variants: [
    variant({
      ...eachOne,
      ...onDays,
      id: "social",
      name: words(
        "Social media, ads and work",
        "소셜 미디어, 광고와 작업 시간",
        "Media społecznościowe, reklamy i praca",
      ),
      formula: over(plus(socialCost(spend), socialWork), qualifiedOf(social)),
      note: joined(toSettle, whatCounts, withWork),
    }),
    variant({
      ...eachOne,
      ...onDays,
      id: "paid_social",
      channel: "paid_social",
      name: paidSocial,
      formula: over(socialCost(spend), qualifiedOf(from("paid_social"))),
      note: joined(toSettle, whatCounts, workIsMissing),
    }),
    variant({
      ...eachOne,
      ...ofWindow,
      id: "paid_social_window",
      channel: "paid_social",
      name: inWindow(paidSocial),
      formula: over(socialCost(spendWindow), qualifiedOf(from("paid_social"))),
      note: joined(toSettle, wholePeriod, workIsMissing),
    }),
    variant({
      ...eachOne,
      ...onDays,
      id: "paid_social_with_effort",
      name: words(
        "Paid social, ads and work",
        "유료 소셜, 광고와 작업 시간",
        "Płatne social media, reklamy i praca",
      ),
      formula: over(plus(socialCost(spend), workOn(from("paid_social"))), qualifiedOf(from("paid_social"))),
      aside: true,
      note: joined(toSettle, hoursNeedChannel),
    }),
    ...costsByChannel({ ...eachOne, ...onDays }, qualifiedOf, toSettle),
  ],
});
