// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: {
    en: "LinkedIn page: visitors",
    ko: "LinkedIn 페이지: 방문자",
    pl: "Strona LinkedIn: odwiedzający",
  },
  where: {
    en: "Admin view of the page → Analytics → Visitors → Export.",
    ko: "페이지 관리자 보기 → 분석 → 방문자 → 내보내기.",
    pl: "Widok administratora strony → Analityka → Odwiedzający → Eksportuj.",
  },
  languages: ["en"],
  limits: [
    "Unique visitors are kept per day and never added.",
    "Views by tab of the page (Overview, Life, Jobs) and by device are read off the totals only.",
    "The five sheets of views by group (location, job function, seniority, industry, company size) count views, not people, of a period the sheets do not name: they stand at the day of the download and are not added up.",
  ],
  names: {
    "linkedin-page-visitors": {
      ko: "LinkedIn 페이지 일별 방문자",
      pl: "Odwiedzający stronę LinkedIn dzień po dniu",
    },
    "linkedin-page-visitors-location": {
      ko: "LinkedIn 페이지 지역별 조회",
      pl: "Wyświetlenia strony LinkedIn według lokalizacji",
    },
    "linkedin-page-visitors-job-function": {
      ko: "LinkedIn 페이지 직무별 조회",
      pl: "Wyświetlenia strony LinkedIn według stanowiska",
    },
    "linkedin-page-visitors-seniority": {
      ko: "LinkedIn 페이지 직급별 조회",
      pl: "Wyświetlenia strony LinkedIn według szczebla",
    },
    "linkedin-page-visitors-industry": {
      ko: "LinkedIn 페이지 업종별 조회",
      pl: "Wyświetlenia strony LinkedIn według branży",
    },
    "linkedin-page-visitors-company-size": {
      ko: "LinkedIn 페이지 회사 규모별 조회",
      pl: "Wyświetlenia strony LinkedIn według wielkości firmy",
    },
  },
};
