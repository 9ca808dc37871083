// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "Instagram archive", ko: "Instagram 보관본", pl: "Archiwum Instagrama" },
  where: {
    en: "Accounts Center → Your information and permissions → Export your information, as JSON: past_instagram_insights/posts.json.",
    ko: "계정 센터 → 내 정보 및 권한 → 내 정보 내보내기, JSON으로: past_instagram_insights/posts.json.",
    pl: "Centrum kont → Twoje informacje i uprawnienia → Eksportuj informacje, jako JSON: past_instagram_insights/posts.json.",
  },
  languages: ["en"],
  limits: [
    "Its posts carry no id, so no KPI reads them: beside the export of Meta Business Suite they would count twice.",
    "Audience insights are turned away: what one language calls “total followers” there is the net change, and the period has no year.",
  ],
  names: {
    "instagram-archive": { ko: "Instagram 내 정보 보관본, 게시물", pl: "Archiwum Instagrama, posty" },
  },
};
