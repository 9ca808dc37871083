// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "ads",
  family: { en: "Naver Ads", ko: "네이버 광고", pl: "Naver Ads" },
  where: {
    en: "Naver Search Ad → Reports (보고서) → Download (다운로드), with 일별 as a column.",
    ko: "네이버 검색광고 → 보고서 → 다운로드, 일별을 열로 넣어.",
    pl: "Naver Search Ad → Raporty (보고서) → Pobierz (다운로드), z 일별 jako kolumną.",
  },
  languages: ["ko"],
  limits: [
    "Naver prints cost with 10 % value added tax: each row's cost is divided by 1.1 and rounded to a won, so that it compares with other networks.",
    "A file without the day counts for exactly the period in its title, and is refused where the title names none.",
  ],
  names: {
    "naver-ads": { ko: "네이버 광고 일별", pl: "Reklamy Naver dzień po dniu" },
    "naver-ads-period": { ko: "네이버 광고 기간 합계", pl: "Reklamy Naver za okres" },
  },
};
