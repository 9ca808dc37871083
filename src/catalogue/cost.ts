// What social media cost: ads and the hours worked, by themselves and by lead.

import { words } from "../base/words.ts";
import { lead } from "../facts/journey.ts";
import { spend, spendWindow } from "../facts/spend.ts";
import { costsByChannel } from "./cost-by-channel.ts";
import {
  adsAlone,
  adsAndWork,
  costOf,
  from,
  inWindow,
  joined,
  ofWindow,
  onDays,
  socialAds,
  socialCost,
  socialWork,
  whatCounts,
  wholePeriod,
  withWork,
  workIsMissing,
} from "./cost-parts.ts";
import { type Expr, type Filter, over, plus, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, social } from "./words.ts";

const leadsOf = (channel: Filter): Expr<"lead"> => sum(lead, "leads", { where: [channel] });
const money = { display: "money", time: "sum", entities: "sum", unit: "minor unit" } as const;
const eachLead = { display: "money", time: "ratio", entities: "ratio", unit: "minor unit per lead" } as const;

const socialSpend = kpi({
  id: "social_spend",
  code: "I6",
  group: "internal",
  name: words("Social media spend", "소셜 미디어 지출", "Wydatki na social media"),
  about: words(
    "What social media cost: the ads, and the hours worked times their rate. Organic is not free.",
    "소셜 미디어에 든 비용으로, 광고비와 작업 시간에 시급을 곱한 값입니다. 오가닉도 무료가 아닙니다.",
    "Ile kosztowały media społecznościowe: reklamy oraz godziny pracy razy stawka. Organiczne nie znaczy darmowe.",
  ),
  better: "band",
  kind: "leading",
  source: `${articleA}: 소셜 미디어 예산`,
  variants: [
    variant({
      ...money,
      ...onDays,
      id: "with_effort",
      name: adsAndWork,
      formula: plus(socialCost(spend), socialWork),
      note: joined(whatCounts, withWork),
    }),
    variant({
      ...money,
      ...onDays,
      id: "ads_alone",
      name: adsAlone,
      formula: socialCost(spend),
      note: joined(whatCounts, workIsMissing),
    }),
    variant({
      ...money,
      ...ofWindow,
      time: "distinct",
      id: "with_effort_window",
      name: inWindow(adsAndWork),
      formula: plus(socialCost(spendWindow), socialWork),
      note: joined(wholePeriod, withWork),
    }),
    variant({
      ...money,
      ...ofWindow,
      time: "distinct",
      id: "ads_alone_window",
      name: inWindow(adsAlone),
      formula: socialCost(spendWindow),
      note: joined(wholePeriod, workIsMissing),
    }),
    variant({
      ...money,
      ...onDays,
      id: "effort",
      name: words("Work alone", "작업 시간만", "Sama praca"),
      formula: socialWork,
      aside: true,
      note: withWork,
    }),
    variant({
      ...money,
      ...onDays,
      id: "all_ads",
      name: words("Ads of every network", "모든 매체의 광고", "Reklamy we wszystkich sieciach"),
      formula: costOf(spend),
      aside: true,
    }),
  ],
});

const allSocialLeads = words(
  "Ads and work, all social leads",
  "광고와 작업 시간, 전체 소셜 리드",
  "Reklamy i praca, wszystkie leady społecznościowe",
);
const paidLeads = words(
  "Ads alone, leads from paid social",
  "광고만, 유료 소셜 리드",
  "Same reklamy, leady z płatnych social media",
);
const asReported = words(
  "Ads alone, leads the networks report",
  "광고만, 매체가 집계한 리드",
  "Same reklamy, leady według sieci",
);
const reportedNote = words(
  "Leads of the networks' own forms over the cost of the ads that report them; a CRM may know fewer or more.",
  "매체 자체 양식으로 받은 리드를, 리드를 보고하는 광고의 비용과 비교합니다. CRM의 수와 다를 수 있습니다.",
  "Leady z formularzy sieci w stosunku do kosztu reklam, które je raportują; CRM może znać ich mniej lub więcej.",
);

const costPerLead = kpi({
  id: "cost_per_lead",
  code: "C7",
  group: "conversion",
  name: words("Cost per lead", "리드당 비용", "Koszt leada"),
  about: words(
    "What social media, or another channel, cost in the period, over the leads of it that the CRM created.",
    "해당 기간의 소셜 미디어 등 채널의 비용을 같은 기간 CRM에 생성된 그 채널의 리드 수로 나눈 값입니다.",
    "Koszt mediów społecznościowych lub innego kanału w okresie podzielony przez jego leady utworzone w tym czasie w CRM.",
  ),
  better: "down",
  kind: "lagging",
  source: `${articleA}: 리드당 비용`,
  variants: [
    variant({
      ...eachLead,
      basis: "created",
      id: "social",
      name: allSocialLeads,
      formula: over(plus(socialCost(spend), socialWork), leadsOf(social)),
      note: joined(whatCounts, withWork),
    }),
    variant({
      ...eachLead,
      basis: "created",
      id: "paid",
      channel: "paid_social",
      name: paidLeads,
      formula: over(socialCost(spend), leadsOf(from("paid_social"))),
      note: joined(whatCounts, workIsMissing),
    }),
    variant({
      ...eachLead,
      ...ofWindow,
      id: "social_window",
      name: inWindow(allSocialLeads),
      formula: over(plus(socialCost(spendWindow), socialWork), leadsOf(social)),
      note: joined(wholePeriod, withWork),
    }),
    variant({
      ...eachLead,
      ...ofWindow,
      id: "paid_window",
      channel: "paid_social",
      name: inWindow(paidLeads),
      formula: over(socialCost(spendWindow), leadsOf(from("paid_social"))),
      note: joined(wholePeriod, workIsMissing),
    }),
    ...costsByChannel({ ...eachLead, basis: "created" }, leadsOf),
    variant({
      ...eachLead,
      ...onDays,
      id: "reported",
      name: asReported,
      formula: over(
        socialCost(spend),
        sum(spend, "ad_leads", { where: [{ column: "platform", in: socialAds }] }),
      ),
      aside: true,
      note: reportedNote,
    }),
    variant({
      ...eachLead,
      ...ofWindow,
      id: "reported_window",
      name: inWindow(asReported),
      formula: over(
        socialCost(spendWindow),
        sum(spendWindow, "ad_leads", { where: [{ column: "platform", in: socialAds }] }),
      ),
      note: joined(wholePeriod, reportedNote),
    }),
  ],
});

export const costs = [socialSpend, costPerLead];
