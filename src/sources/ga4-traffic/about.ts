// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "web",
  family: { en: "Google Analytics 4", ko: "Google 애널리틱스 4", pl: "Google Analytics 4" },
  where: {
    en: "Reports → Acquisition → Traffic acquisition → Share → Download CSV, with the date as a dimension.",
    ko: "보고서 → 획득 → 트래픽 획득 → 공유 → CSV 다운로드. 날짜를 측정기준으로 추가하세요.",
    pl: "Raporty → Pozyskiwanie → Pozyskiwanie ruchu → Udostępnij → Pobierz CSV, z datą jako wymiarem.",
  },
  languages: ["en"],
  limits: [
    "A file of a segment, a comparison or a filter is turned away where its lines name one.",
    "The curve by numbered day above a report is left aside: it tells the same figures once more.",
    "Pages and screens are read over the whole period only; no KPI reads them yet.",
    "Of the Data API's rows those with a date are read; people of 28 days are not.",
  ],
  names: {
    "ga4-days-source-medium": {
      ko: "GA4 일별·소스/매체별 트래픽",
      pl: "Ruch w GA4 według dnia i źródła/medium",
    },
    "ga4-days-source": { ko: "GA4 일별·소스별 트래픽", pl: "Ruch w GA4 według dnia i źródła" },
    "ga4-days-channel": { ko: "GA4 일별·채널별 트래픽", pl: "Ruch w GA4 według dnia i kanału" },
    "ga4-days-campaign": { ko: "GA4 일별·캠페인별 트래픽", pl: "Ruch w GA4 według dnia i kampanii" },
    "ga4-days-landing-page": {
      ko: "GA4 일별·방문 페이지별 트래픽",
      pl: "Ruch w GA4 według dnia i strony docelowej",
    },
    "ga4-days-no-split": { ko: "GA4 일별 전체 트래픽", pl: "Ruch w GA4 dzień po dniu, bez podziału" },
    "ga4-window-source-medium": {
      ko: "GA4 기간 소스/매체별 트래픽",
      pl: "Ruch w GA4 za okres według źródła/medium",
    },
    "ga4-window-source": { ko: "GA4 기간 소스별 트래픽", pl: "Ruch w GA4 za okres według źródła" },
    "ga4-window-channel": { ko: "GA4 기간 채널별 트래픽", pl: "Ruch w GA4 za okres według kanału" },
    "ga4-window-campaign": { ko: "GA4 기간 캠페인별 트래픽", pl: "Ruch w GA4 za okres według kampanii" },
    "ga4-window-landing-page": {
      ko: "GA4 기간 방문 페이지별 트래픽",
      pl: "Ruch w GA4 za okres według strony docelowej",
    },
    "ga4-days-engaged": { ko: "GA4 일별 참여 세션", pl: "Sesje z zaangażowaniem w GA4 dzień po dniu" },
    "ga4-pages-path": {
      ko: "GA4 기간 페이지 경로별 조회수",
      pl: "Wyświetlenia w GA4 za okres według ścieżki",
    },
    "ga4-pages-title": {
      ko: "GA4 기간 페이지 제목별 조회수",
      pl: "Wyświetlenia w GA4 za okres według tytułu strony",
    },
    "ga4-curve": { ko: "GA4 일차별 추이", pl: "Krzywa GA4 według numeru dnia" },
  },
};
