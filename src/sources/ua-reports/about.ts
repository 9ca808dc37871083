// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "web",
  family: {
    en: "Google Universal Analytics",
    ko: "Google 유니버설 애널리틱스",
    pl: "Google Universal Analytics",
  },
  where: {
    en: "A report kept from before July 2024: Acquisition → All Traffic → Channels → Export → CSV.",
    ko: "2024년 7월 이전에 받아 둔 보고서: 획득 → 전체 트래픽 → 채널 → 내보내기 → CSV.",
    pl: "Raport zachowany sprzed lipca 2024: Pozyskiwanie → Cały ruch → Kanały → Eksportuj → CSV.",
  },
  languages: ["en"],
  limits: [
    "It counts sessions and users another way than GA4, so its figures stand in columns of their own and no KPI adds the two.",
    "Revenue is not read: the file does not name its currency.",
    "Reports by keyword, country, device or anything else than where a session came from and began are left aside; only their users by day are read.",
  ],
  names: {
    "ua-reports": { ko: "유니버설 애널리틱스 기간 트래픽", pl: "Ruch w Universal Analytics za okres" },
    "ua-reports-days": { ko: "유니버설 애널리틱스 일별 추이", pl: "Universal Analytics dzień po dniu" },
  },
};
