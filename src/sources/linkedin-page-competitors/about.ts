// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: {
    en: "LinkedIn page: competitors",
    ko: "LinkedIn 페이지: 경쟁사",
    pl: "Strona LinkedIn: konkurenci",
  },
  where: {
    en: "Admin view of the page → Analytics → Competitors → Export.",
    ko: "페이지 관리자 보기 → 분석 → 경쟁사 → 내보내기.",
    pl: "Widok administratora strony → Analityka → Konkurenci → Eksportuj.",
  },
  languages: ["en"],
  limits: [
    "The figures are of the whole period above the table: two periods that overlap are not added.",
    "One’s own page stands among the others and is not marked.",
    "A sheet without a period above its table, or with one that a spreadsheet program may have turned (day for month), is refused row by row.",
  ],
  names: {
    "linkedin-page-competitors": {
      ko: "LinkedIn 페이지 경쟁사 비교",
      pl: "Strona LinkedIn na tle konkurencji",
    },
  },
};
