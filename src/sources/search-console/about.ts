// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "web",
  family: { en: "Google Search Console", ko: "Google Search Console", pl: "Google Search Console" },
  where: {
    en: "Performance → Search results → Export.",
    ko: "실적 → 검색결과 → 내보내기.",
    pl: "Skuteczność → Wyniki wyszukiwania → Eksportuj.",
  },
  languages: ["en", "ko", "pl", "de"],
  limits: [
    "Queries are capped at 1,000 rows and leave rare ones out, so totals come from the chart.",
    "Of the view of the last 24 hours the hours are read; its queries, pages, countries and devices are left out, as they are of no whole day.",
    "A comparison of two periods is turned away.",
    "Each property is an account: acme.com the domain, https://acme.com/ a prefix. Of two of which one holds the other only one is taken for the same days.",
  ],
  names: {
    "search-console-days": { ko: "Search Console 일별 합계", pl: "Search Console: sumy dzienne" },
    "search-console-hours": { ko: "Search Console 시간별", pl: "Search Console według godzin" },
    "search-console-query": { ko: "Search Console 검색어별", pl: "Search Console według zapytań" },
    "search-console-page": { ko: "Search Console 페이지별", pl: "Search Console według stron" },
    "search-console-country": { ko: "Search Console 국가별", pl: "Search Console według krajów" },
    "search-console-device": { ko: "Search Console 기기별", pl: "Search Console według urządzeń" },
    "search-console-appearance": {
      ko: "Search Console 검색 노출 유형별",
      pl: "Search Console według wyglądu w wyszukiwarce",
    },
  },
};
