// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "ads",
  family: { en: "Kakao Ads", ko: "카카오 광고", pl: "Kakao Ads" },
  where: {
    en: "Kakao Moment → Reports (보고서) → Download (다운로드), with the day (일자) as a column.",
    ko: "카카오모먼트 → 보고서 → 다운로드, 일자를 열로 넣어.",
    pl: "Kakao Moment → Raporty (보고서) → Pobierz (다운로드), z dniem (일자) jako kolumną.",
  },
  languages: ["ko"],
  limits: ["Cost is kept as printed: the file does not say whether value added tax is in it."],
  names: {
    "kakao-ads": { ko: "카카오 광고 일별", pl: "Reklamy Kakao dzień po dniu" },
  },
};
