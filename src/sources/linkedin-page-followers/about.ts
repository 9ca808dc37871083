// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: {
    en: "LinkedIn page: followers",
    ko: "LinkedIn 페이지: 팔로워",
    pl: "Strona LinkedIn: obserwujący",
  },
  where: {
    en: "Admin view of the page → Analytics → Followers → Export.",
    ko: "페이지 관리자 보기 → 분석 → 팔로워 → 내보내기.",
    pl: "Widok administratora strony → Analityka → Obserwujący → Eksportuj.",
  },
  languages: ["en"],
  limits: ["The sheet by day tells new followers only, though it calls them “Total followers”."],
  names: {
    "linkedin-page-followers": {
      ko: "LinkedIn 페이지 일별 팔로워",
      pl: "Obserwujący stronę LinkedIn dzień po dniu",
    },
    "linkedin-page-followers-location": {
      ko: "LinkedIn 페이지 지역별 팔로워",
      pl: "Obserwujący stronę LinkedIn według lokalizacji",
    },
    "linkedin-page-followers-job-function": {
      ko: "LinkedIn 페이지 직무별 팔로워",
      pl: "Obserwujący stronę LinkedIn według stanowiska",
    },
    "linkedin-page-followers-seniority": {
      ko: "LinkedIn 페이지 직급별 팔로워",
      pl: "Obserwujący stronę LinkedIn według szczebla",
    },
    "linkedin-page-followers-industry": {
      ko: "LinkedIn 페이지 업종별 팔로워",
      pl: "Obserwujący stronę LinkedIn według branży",
    },
    "linkedin-page-followers-company-size": {
      ko: "LinkedIn 페이지 회사 규모별 팔로워",
      pl: "Obserwujący stronę LinkedIn według wielkości firmy",
    },
  },
};
