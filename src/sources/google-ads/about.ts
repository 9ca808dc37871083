// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "ads",
  family: { en: "Google Ads", ko: "Google Ads", pl: "Google Ads" },
  where: {
    en: "Campaigns → Download → CSV or Excel .csv, segmented by day.",
    ko: "캠페인 → 다운로드 → CSV 또는 Excel .csv, 일별로 나누어.",
    pl: "Kampanie → Pobierz → CSV lub Excel .csv, z podziałem na dni.",
  },
  languages: ["en", "ko"],
  limits: [
    "Without the day as a segment the figures count for exactly the period printed above the table.",
    "A plain $ is US dollars, or the workspace's own dollar, and a plain kr the workspace's own crown: the column Currency code says it outright.",
  ],
  names: {
    "google-ads": { ko: "Google Ads 캠페인 일별", pl: "Kampanie Google Ads dzień po dniu" },
    "google-ads-period": { ko: "Google Ads 캠페인 기간 합계", pl: "Kampanie Google Ads za okres" },
  },
};
