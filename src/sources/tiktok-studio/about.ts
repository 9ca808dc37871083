// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "TikTok", ko: "TikTok", pl: "TikTok" },
  where: {
    en: "TikTok Studio → Analytics → Overview, Content, Viewers or Followers → Download data.",
    ko: "TikTok Studio → 분석 → 개요, 콘텐츠, 시청자, 팔로워 → 데이터 다운로드.",
    pl: "TikTok Studio → Analityka → Przegląd, Treści, Widzowie lub Obserwujący → Pobierz dane.",
  },
  languages: ["en", "sv"],
  limits: [
    "Days stand there without a year: it is taken from the name of the zip, else from the day of the upload, and a file that neither settles is turned away. An overview's zip tells it; the other zips do not.",
    "“New followers” is what was gained less what was lost, unless the same file tells the two apart.",
    "“Difference in followers from previous day” stands on the wrong day in real files, and is not read; the number of followers is.",
    "The content export lists about 15 videos and not all of them: it is no count of what was published. Views of the last 7 days, averages and play time are not read.",
    "Reached audience and total viewers are the people of one day, and never added up.",
  ],
  names: {
    "tiktok-overview": { ko: "TikTok 개요 일별", pl: "TikTok: przegląd dzień po dniu" },
    "tiktok-followers": { ko: "TikTok 팔로워 일별", pl: "TikTok: obserwujący dzień po dniu" },
    "tiktok-viewers": { ko: "TikTok 시청자 일별", pl: "TikTok: widzowie dzień po dniu" },
    "tiktok-content": { ko: "TikTok 동영상", pl: "TikTok: filmy" },
    "tiktok-gender": { ko: "TikTok 팔로워 성별", pl: "TikTok: obserwujący według płci" },
    "tiktok-territories": { ko: "TikTok 팔로워 국가별", pl: "TikTok: obserwujący według kraju" },
    "tiktok-activity": { ko: "TikTok 팔로워 활동 시간", pl: "TikTok: aktywność obserwujących w godzinach" },
  },
};
