// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "YouTube", ko: "YouTube", pl: "YouTube" },
  where: {
    en: "YouTube Studio → Analytics → Advanced mode → the download sign → Comma-separated values (.csv).",
    ko: "YouTube 스튜디오 → 분석 → 고급 모드 → 다운로드 표시 → 쉼표로 구분된 값(.csv).",
    pl: "YouTube Studio → Statystyki → Tryb zaawansowany → znak pobierania → Wartości rozdzielane przecinkami (.csv).",
  },
  languages: ["en", "ko"],
  limits: [
    "The table holds the figures of the period chosen, not of a video's whole life. They are kept for that period; as figures so far they count only for videos published after its first day.",
    "The period is read from the chart and the totals beside the table, else from the zip's name. A table on its own tells none: its videos are taken, its figures are not.",
    "The table is cut at about 500 videos, so its total can be more than the sum of its rows. Totals of the account come from Totals.csv alone.",
    "Totals count beside a table of videos (the tab Content) or alone: in the zip of another tab they may be those of a single video.",
    "Rows by week or month are turned away: they say nothing of their days.",
    "Filters set in Studio are not printed: a filtered export passes for the whole.",
    "Impressions are those of thumbnails on YouTube; a video can have more views than impressions.",
    "Ages, genders, cities and subscription are shares of those who watch, not of those who subscribe.",
    "Subscribers are gained less lost, unless the two stand in columns of their own. Revenue, averages and rates are not read.",
  ],
  names: {
    "youtube-videos": { ko: "YouTube 동영상", pl: "YouTube: filmy" },
    "youtube-video-days": { ko: "YouTube 동영상 일별", pl: "YouTube: filmy dzień po dniu" },
    "youtube-days": { ko: "YouTube 채널 일별", pl: "YouTube: kanał dzień po dniu" },
    "youtube-days-watch-time": { ko: "YouTube 일별 시청 시간", pl: "YouTube: czas oglądania dzień po dniu" },
    "youtube-days-subscribers": { ko: "YouTube 일별 구독자", pl: "YouTube: subskrypcje dzień po dniu" },
    "youtube-days-impressions": { ko: "YouTube 일별 노출", pl: "YouTube: wyświetlenia dzień po dniu" },
    "youtube-age": { ko: "YouTube 시청자 연령", pl: "YouTube: widzowie według wieku" },
    "youtube-gender": { ko: "YouTube 시청자 성별", pl: "YouTube: widzowie według płci" },
    "youtube-city": { ko: "YouTube 시청자 도시", pl: "YouTube: widzowie według miast" },
    "youtube-subscription": { ko: "YouTube 시청자 구독 여부", pl: "YouTube: widzowie według subskrypcji" },
  },
};
