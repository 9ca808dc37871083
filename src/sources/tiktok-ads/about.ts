// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "ads",
  family: { en: "TikTok Ads", ko: "TikTok 광고", pl: "TikTok Ads" },
  where: {
    en: "TikTok Ads Manager → Reporting → Custom report with the dimensions Campaign name and By day → Export.",
    ko: "TikTok 광고 관리자 → 보고 → 맞춤 보고서, 측정기준은 캠페인 이름과 일별 → 내보내기.",
    pl: "TikTok Ads Manager → Raportowanie → raport niestandardowy z nazwą kampanii i podziałem na dni → Eksportuj.",
  },
  languages: ["en"],
  limits: [
    "A report without a column for the day, or split further (by age, country, placement, hour), is turned away.",
    "Clicks are those that lead to the advertiser's page, “Clicks (destination)”; “Clicks (all)” has likes and comments in it and is not read.",
  ],
  names: { "tiktok-ads": { ko: "TikTok 광고 일별", pl: "Reklamy TikTok dzień po dniu" } },
};
