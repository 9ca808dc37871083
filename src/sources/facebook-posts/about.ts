// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "Facebook", ko: "Facebook", pl: "Facebook" },
  where: {
    en: "Meta Business Suite → Insights → Content → Export data.",
    ko: "Meta Business Suite → 인사이트 → 콘텐츠 → 데이터 내보내기.",
    pl: "Meta Business Suite → Statystyki → Zawartość → Eksportuj dane.",
  },
  languages: ["en"],
  limits: [
    "Only the column Is share tells shares of others' posts from own ones: without it all posts count as own, and the preview says so.",
    "Times are read as those of the American west coast (Pacific time), as they come in practice, and a post stands on the day it then was in the workspace's time zone. The preview says so.",
    "A video has another id in the list of videos than in the list of posts: from there come its views of 3 seconds and the time watched, from the list of posts everything else.",
    "Rows by day (a day in the column Date where others have Lifetime) are kept as what a post gained on that day; the people reached on a day are left out.",
  ],
  names: {
    "facebook-posts": { ko: "Facebook 게시물", pl: "Posty na Facebooku" },
    "facebook-videos": { ko: "Facebook 동영상", pl: "Filmy na Facebooku" },
  },
};
