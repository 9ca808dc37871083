// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "ads",
  family: { en: "Microsoft Ads", ko: "Microsoft 광고", pl: "Microsoft Ads" },
  where: {
    en: "Reports → Performance → Campaign, with Day as the unit of time → Download as CSV.",
    ko: "보고서 → 성과 → 캠페인, 시간 단위는 일 → CSV로 다운로드.",
    pl: "Raporty → Skuteczność → Kampania, jednostka czasu: dzień → Pobierz jako CSV.",
  },
  languages: ["en"],
  limits: ["A report by week, by month or as one summary is not read: its rows do not name a day."],
  names: {
    "microsoft-ads": { ko: "Microsoft 광고 일별", pl: "Reklamy Microsoft dzień po dniu" },
  },
};
