// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "X", ko: "X", pl: "X" },
  where: {
    en: "Analytics → Content or Overview → the download sign.",
    ko: "애널리틱스 → 콘텐츠 또는 개요 → 다운로드 표시.",
    pl: "Analityka → Treści lub Przegląd → znak pobierania.",
  },
  languages: ["en"],
  limits: ["Not offered any more since 2023."],
  names: {
    "twitter-posts": {
      ko: "Twitter 트윗별 활동(2023년까지)",
      pl: "Aktywność na Twitterze według tweetów (do 2023)",
    },
  },
};
