// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "Instagram", ko: "Instagram", pl: "Instagram" },
  where: {
    en: "Meta Business Suite → Insights → Content → Export data, for Instagram.",
    ko: "Meta Business Suite → 인사이트 → 콘텐츠 → 데이터 내보내기, Instagram을 골라.",
    pl: "Meta Business Suite → Statystyki → Zawartość → Eksportuj dane, dla Instagrama.",
  },
  languages: ["en", "ko"],
  limits: [
    "Times are read as those of the American west coast (Pacific time), as they come in practice, and a post stands on the day it then was in the workspace's time zone. The preview says so.",
    "Rows by day (a day in the column Date where others have Lifetime) are kept as what a post gained on that day; the people reached on a day are left out.",
  ],
  names: {
    "instagram-posts": { ko: "Instagram 게시물", pl: "Posty na Instagramie" },
  },
};
