// Meta Ads Manager's export in English, Polish, Korean and French: a campaign (or ad set, or ad) a row, by day or over a period.

import { spend } from "../../facts/spend.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { notBefore } from "../file-name.ts";
import type { Source, SourceColumn } from "../source.ts";
import { endsEarly, spendFacts, spendTotal } from "../spend-facts.ts";
import { all, column, constant, differ, first, given, known, not, same, when } from "../words.ts";
import { about } from "./about.ts";
import { breakdowns } from "./breakdowns.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  // French prints the day first and English the month, where it does not begin with the year. Polish and Korean always do:
  // slashes there come from a spreadsheet program, and its order is asked for.
  day: { headers: ["Day", "Dzień", "일", "Jour"], cell: "day", orders: { day: "mdy", jour: "dmy" } },
  starts: {
    headers: ["Reporting starts", "Początek okresu raportowania", "보고 시작", "Début des rapports"],
    cell: "day",
    orders: { "reporting starts": "mdy", "début des rapports": "dmy" },
  },
  ends: {
    headers: ["Reporting ends", "Koniec okresu raportowania", "보고 종료", "Fin des rapports"],
    cell: "day",
    orders: { "reporting ends": "mdy", "fin des rapports": "dmy" },
  },
  campaign: {
    headers: ["Campaign name", "Nazwa kampanii", "캠페인 이름", "Nom de la campagne"],
    cell: "text",
  },
  campaign_id: { headers: ["Campaign ID", "Identyfikator kampanii", "캠페인 ID"], cell: "id" },
  ad_group: {
    headers: ["Ad set name", "Nazwa zestawu reklam", "광고 세트 이름", "Nom de l'ensemble de publicités"],
    cell: "text",
  },
  ad: { headers: ["Ad name", "Nazwa reklamy", "광고 이름", "Nom de la publicité"], cell: "text" },
  status: { headers: ["Campaign delivery"], cell: "text" },
  objective: { headers: ["목표", "Objective"], cell: "text" },
  attribution: { headers: ["Attribution setting"], cell: "text" },
  cost: {
    headers: ["Amount spent", "Wydana kwota", "지출 금액", "소진 금액", "Montant dépensé"],
    cell: "money",
  },
  ad_results: { headers: ["Results", "Wyniki", "결과", "Résultats"], cell: "number" },
  result_type: { headers: ["Result indicator", "Result type", "Typ wyniku", "결과 유형"], cell: "text" },
  ad_impressions: { headers: ["Impressions", "Wyświetlenia", "노출"], cell: "count" },
  ad_clicks: {
    headers: ["Clicks (all)", "Kliknięcia (wszystkie)", "클릭(전체)", "Clics (tous)"],
    cell: "count",
  },
  link_clicks: {
    headers: ["Link clicks", "Kliknięcia linku", "링크 클릭", "Clics sur un lien"],
    cell: "count",
  },
  reach: { headers: ["Reach", "Zasięg", "도달", "Couverture"], cell: "count" },
  frequency: { headers: ["Frequency", "Répétition"], cell: "text" },
  cost_per_result: { headers: ["Cost per results", "Cost per result"], cell: "text" },
  cpm: { headers: ["CPM (cost per 1,000 impressions)"], cell: "text" },
  cpc: { headers: ["CPC (cost per link click)"], cell: "text" },
  cpc_all: { headers: ["CPC (all)", "CPC (wszystkie)"], cell: "text" },
  ctr: { headers: ["CTR (link click-through rate)"], cell: "text" },
  ctr_all: { headers: ["CTR (all)"], cell: "text" },
  landing_page_views: { headers: ["Landing page views", "랜딩 페이지 조회"], cell: "text" },
  leads: { headers: ["Leads"], cell: "count" },
  purchases: { headers: ["Zakupy", "구매"], cell: "text" },
  shared_purchases: { headers: ["공유 항목이 포함된 구매"], cell: "text" },
  revenue: { headers: ["Purchases conversion value", "구매 전환값"], cell: "money" },
  // What a retailer's catalogue sold through the ad: the whole value where no other purchases are told.
  shared_revenue: { headers: ["공유 항목의 구매 전환값"], cell: "money" },
  roas: { headers: ["구매 ROAS"], cell: "text" },
  engagements: { headers: ["게시물 참여"], cell: "text" },
  ad_video_views: {
    headers: ["3-second video plays", "3-sekundowe odtworzenia filmu", "동영상 3초 이상 재생"],
    cell: "count",
  },
  add_to_cart: { headers: ["Dodanie do koszyka w witrynie"], cell: "text" },
  checkout: { headers: ["Zainicjowanie finalizacji zakupu"], cell: "text" },
};

/** The same money by campaign, by ad set and by ad: the report says which. */
const level = when(
  known("ad"),
  constant("ads by ad"),
  when(known("ad_group"), constant("ads by ad set"), constant("ads by campaign")),
);

const values = {
  platform: constant("meta_ads"),
  report: level,
  ...same("campaign", "ad", "ad_impressions", "ad_clicks", "ad_results", "ad_video_views"),
  // Two campaigns may bear one name; in a report by campaign the id keeps them apart.
  ad_group: when(known("ad"), column("ad_group"), first("ad_group", "campaign_id")),
  currency: currencyOf("cost", given("currency")),
  cost_minor: column("cost"),
  ad_link_clicks: column("link_clicks"),
  ad_leads: column("leads"),
  ad_revenue_minor: when(known("purchases"), column("revenue"), first("revenue", "shared_revenue")),
};

const base = {
  about,
  platform: "meta_ads",
  report: "ads",
  columns,
  given: (file) => ({ currency: headerCurrency(file), observed_at: notBefore(file.fileName) }),
  oneSplit: true,
  skips: [{ when: not(known("campaign")), reason: "total" }],
  checks: [spendTotal(not(known("campaign")), values)],
} as const satisfies Partial<Source>;

const days: Source = {
  ...base,
  id: "meta-ads",
  name: "Meta Ads by day",
  detect: { required: ["day", "campaign", "cost"], never: breakdowns },
  // The day says one thing and the period another: nobody can tell which of them the figures are of.
  refuse: [
    { when: all(known("campaign"), known("ends"), differ("starts", "ends")), problem: "file/period-rows" },
  ],
  facts: [{ into: spend, values: { ...values, day: column("day") } }],
};

// French prints the day first, the others the year: a first of each month is no sign of a swapped day and month there.
const period = (id: string, name: string, isFrench: boolean): Source => {
  const edge = (key: "starts" | "ends"): SourceColumn => {
    const headers = columns[key]?.headers ?? [];
    const own = headers.filter((header) => header.endsWith(" des rapports") === isFrench);
    return { headers: own, cell: "day", ...(isFrench ? { order: "dmy" } : {}) };
  };
  return {
    ...base,
    id,
    name,
    columns: { ...columns, starts: edge("starts"), ends: edge("ends") },
    detect: {
      required: ["starts", "ends", "campaign", "cost"],
      never: [...breakdowns, ...(columns["day"]?.headers ?? [])],
    },
    rejects: [endsEarly("starts", "ends")],
    facts: spendFacts(values, {
      since: column("starts"),
      until: column("ends"),
      ofPeriod: { ad_reach: column("reach") },
    }),
  };
};

export const metaAds: readonly Source[] = [
  days,
  period("meta-ads-reporting", "Meta Ads by period", false),
  period("meta-ads-reporting-fr", "Meta Ads by period, in French", true),
];
