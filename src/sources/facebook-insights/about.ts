// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: {
    en: "Facebook Insights (until 2023)",
    ko: "Facebook 인사이트(2023년까지)",
    pl: "Facebook Insights (do 2023)",
  },
  where: {
    en: "Page → Insights → Export Data → Post data; Meta does not offer it any more.",
    ko: "페이지 → 인사이트 → 데이터 내보내기 → 게시물 데이터. Meta는 더 이상 제공하지 않습니다.",
    pl: "Strona → Statystyki → Eksportuj dane → Dane postów; Meta już tego nie oferuje.",
  },
  languages: ["en"],
  limits: [
    "Times are read as those of the American west coast (Pacific time), as they come in practice, and a post stands on the day it then was in the workspace's time zone. The preview says so.",
    "The page is read from the name of the file as Meta gave it, else you are asked.",
    "Copies whose posts have no id and no day (as the well-known research data set has them) are turned away: their posts cannot be told apart, nor set on a day.",
    "Impressions and reach among those who like the page, people who engaged and the page’s likes at that time are not kept.",
    "Of the sheets of a workbook the first is read, and the one of likes, comments and shares as counts; the one of the same names that counts people is set aside.",
  ],
  names: {
    "facebook-insights-posts": {
      ko: "Facebook 인사이트 게시물별(2023년까지)",
      pl: "Statystyki Facebooka, posty (do 2023 r.)",
    },
    "facebook-insights-stories": {
      ko: "Facebook 인사이트 게시물별 좋아요·댓글·공유(2023년까지)",
      pl: "Statystyki Facebooka, polubienia, komentarze i udostępnienia postów (do 2023 r.)",
    },
  },
};
