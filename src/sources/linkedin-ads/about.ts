// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "ads",
  family: { en: "LinkedIn Campaign Manager", ko: "LinkedIn 캠페인 매니저", pl: "LinkedIn Campaign Manager" },
  where: {
    en: "Campaign Manager → Analyze → Export → Campaign or Ad Performance report, time breakdown Daily.",
    ko: "캠페인 매니저 → 분석 → 내보내기 → 캠페인 또는 광고 성과 보고서, 시간 단위는 일별.",
    pl: "Campaign Manager → Analiza → Eksportuj → raport wyników kampanii lub reklam, podział dzienny.",
  },
  languages: ["en"],
  limits: [
    "A row over several days counts for exactly that period and is never spread over its days.",
    "Where rows name no end and lie a week or more apart, each counts for the period up to the next, or the file is turned away where its first lines do not say when the report begins and ends.",
    "Demographics reports are not read.",
  ],
  names: {
    "linkedin-ads": { ko: "LinkedIn 광고 일별", pl: "Reklamy LinkedIn dzień po dniu" },
    "linkedin-ads-period": { ko: "LinkedIn 광고 기간 합계", pl: "Reklamy LinkedIn za okres" },
  },
};
