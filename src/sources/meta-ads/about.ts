// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "ads",
  family: { en: "Meta Ads", ko: "Meta 광고", pl: "Meta Ads" },
  where: {
    en: "Ads Manager → Reports → Export table data, broken down by day.",
    ko: "광고 관리자 → 보고서 → 표 데이터 내보내기, 일별로 나누어.",
    pl: "Menedżer reklam → Raporty → Eksportuj dane tabeli, w podziale na dni.",
  },
  languages: ["en", "pl", "ko", "fr"],
  limits: [
    "A row over more than a day counts for exactly that period and is never spread over its days.",
    "Two campaigns of one name are told apart by ad sets, ads or the campaign's id; without any of them the file is turned away.",
  ],
  names: {
    "meta-ads": { ko: "Meta 광고 일별", pl: "Reklamy Meta dzień po dniu" },
    "meta-ads-reporting": { ko: "Meta 광고 기간 합계", pl: "Reklamy Meta za okres" },
    "meta-ads-reporting-fr": {
      ko: "Meta 광고 기간 합계(프랑스어)",
      pl: "Reklamy Meta za okres, po francusku",
    },
  },
};
