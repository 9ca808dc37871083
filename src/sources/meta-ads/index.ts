// Meta Ads Manager's export in English, Polish, Korean and French: one row per day and campaign (or ad set, or ad).

import { spend } from "../../facts/spend.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { notBefore } from "../file-name.ts";
import type { Source, SourceColumn } from "../source.ts";
import { all, column, constant, differ, first, given, known, not, same, when } from "../words.ts";
import { breakdowns } from "./breakdowns.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  day: { headers: ["Day", "Dzień", "일", "Jour"], cell: "day", order: "dmy" },
  starts: {
    headers: ["Reporting starts", "Początek okresu raportowania", "보고 시작", "Début des rapports"],
    cell: "day",
    order: "dmy",
  },
  ends: {
    headers: ["Reporting ends", "Koniec okresu raportowania", "보고 종료", "Fin des rapports"],
    cell: "day",
    order: "dmy",
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
  landing_page_views: { headers: ["Landing page views", "랜딩 페이지 조회"], cell: "count" },
  purchases: { headers: ["Zakupy", "구매", "공유 항목이 포함된 구매"], cell: "text" },
  revenue: { headers: ["구매 전환값", "공유 항목의 구매 전환값"], cell: "text" },
  roas: { headers: ["구매 ROAS"], cell: "text" },
  engagements: { headers: ["게시물 참여"], cell: "text" },
  video_views: { headers: ["3-sekundowe odtworzenia filmu", "동영상 3초 이상 재생"], cell: "text" },
  add_to_cart: { headers: ["Dodanie do koszyka w witrynie"], cell: "text" },
  checkout: { headers: ["Zainicjowanie finalizacji zakupu"], cell: "text" },
};

/** The same money by campaign, by ad set and by ad: the report says which. */
const level = when(
  known("ad"),
  constant("ads by ad"),
  when(known("ad_group"), constant("ads by ad set"), constant("ads by campaign")),
);

const byDay = (day: "day" | "starts"): Source => ({
  id: day === "day" ? "meta-ads" : "meta-ads-reporting",
  name: "Meta Ads by day",
  platform: "meta_ads",
  report: "ads",
  columns,
  detect: {
    required: [day, "campaign", "cost"],
    never: [...breakdowns, ...(day === "day" ? [] : (columns["day"]?.headers ?? []))],
  },
  given: (file) => ({ currency: headerCurrency(file), observed_at: notBefore(file.fileName) }),
  oneSplit: true,
  // A row that covers a month says nothing of its days.
  refuse: [
    { when: all(known("campaign"), known("ends"), differ("starts", "ends")), problem: "file/period-rows" },
  ],
  skips: [{ when: not(known("campaign")), reason: "total" }],
  facts: [
    {
      into: spend,
      values: {
        platform: constant("meta_ads"),
        report: level,
        day: first("day", "starts"),
        ...same("campaign", "ad", "ad_impressions", "ad_results"),
        // Two campaigns may bear one name; where the report has no ad sets, the id keeps them apart.
        ad_group: first("ad_group", "campaign_id"),
        currency: currencyOf("cost", given("currency")),
        cost_minor: column("cost"),
        ad_clicks: first("ad_clicks", "link_clicks"),
      },
    },
  ],
});

export const metaAds: readonly Source[] = [byDay("day"), byDay("starts")];
