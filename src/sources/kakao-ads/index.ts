// Kakao Moment's report by day and campaign, in won.

import { spend } from "../../facts/spend.ts";
import { notBefore } from "../file-name.ts";
import type { Source, SourceColumn } from "../source.ts";
import { totalOf } from "../totals.ts";
import { unread } from "../unread.ts";
import { all, any, column, constant, known, matches, not, same } from "../words.ts";
import { about } from "./about.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  day: { headers: ["일자"], cell: "day" },
  campaign: { headers: ["캠페인 이름"], cell: "text" },
  cost: { headers: ["비용", "소진액"], cell: "money" },
  ad_impressions: { headers: ["노출수"], cell: "count" },
  ad_clicks: { headers: ["클릭수"], cell: "count" },
  ad_results: { headers: ["구매 (7일)"], cell: "number" },
  revenue: { headers: ["구매금액 (7일)"], cell: "money" },
  ...unread("클릭률", "클릭률(%)"),
};

const total = "^(합계|총계|전체)\\s*(:|$)";

// A campaign may be called so too: its row has a day.
const isTotal = any(
  matches("day", total),
  all(not(known("day")), matches("campaign", total)),
  not(known("campaign")),
);

export const kakaoAds: Source = {
  id: "kakao-ads",
  name: "Kakao ads by day",
  about,
  platform: "kakao_ads",
  report: "ads",
  columns,
  // Rows of an ad group, an ad or a device would be taken for one another.
  detect: {
    required: ["day", "campaign", "cost"],
    never: ["광고그룹 이름", "소재 이름", "광고그룹", "소재", "연령", "성별", "디바이스", "게재지면", "지역"],
    fileName: /카카오\s?모먼트|kakao[ _-]?moment/i,
  },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  oneSplit: true,
  skips: [{ when: isTotal, reason: "total" }],
  checks: [
    totalOf(isTotal, spend, {
      ...same("ad_impressions", "ad_clicks", "ad_results"),
      cost_minor: column("cost"),
    }),
  ],
  facts: [
    {
      into: spend,
      values: {
        platform: constant("kakao_ads"),
        report: constant("ads by campaign"),
        ...same("day", "campaign", "ad_impressions", "ad_clicks", "ad_results"),
        currency: constant("KRW"),
        cost_minor: column("cost"),
        ad_revenue_minor: column("revenue"),
      },
    },
  ],
};
