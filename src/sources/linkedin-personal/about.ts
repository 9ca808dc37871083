// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "LinkedIn member", ko: "LinkedIn 개인", pl: "Profil LinkedIn" },
  where: {
    en: "Your profile → Analytics → Post impressions → Export; of one post: View analytics → Export.",
    ko: "내 프로필 → 분석 → 게시물 노출 → 내보내기. 게시물 하나는 분석 보기 → 내보내기.",
    pl: "Twój profil → Analityka → Wyświetlenia postów → Eksportuj; jednego posta: Zobacz analitykę → Eksportuj.",
  },
  languages: ["en", "pt"],
  limits: [
    "The list of posts holds the 50 best by impressions and by engagements, not all.",
    "The account is read from the name of the file, where LinkedIn puts the member’s name.",
    "Who the readers of the posts are (the sixth sheet, and the list below a single post) is set aside: only followers are kept by group.",
    "“Social engagements” of a single post leave clicks out and are not kept: reactions, comments, reposts and saves are.",
  ],
  names: {
    "linkedin-personal-engagement": {
      ko: "LinkedIn 개인 일별 참여",
      pl: "Zaangażowanie w profil LinkedIn dzień po dniu",
    },
    "linkedin-personal-followers": {
      ko: "LinkedIn 개인 일별 팔로워",
      pl: "Obserwujący profil LinkedIn dzień po dniu",
    },
    "linkedin-personal-discovery": { ko: "LinkedIn 개인 기간 도달", pl: "Zasięg profilu LinkedIn w okresie" },
    "linkedin-personal-posts": { ko: "LinkedIn 개인 게시물", pl: "Posty z profilu LinkedIn" },
    "linkedin-personal-post": { ko: "LinkedIn 개인 게시물 하나", pl: "Pojedynczy post z profilu LinkedIn" },
    "linkedin-personal-audience": {
      ko: "LinkedIn 개인 집단별 팔로워",
      pl: "Obserwujący profil LinkedIn według grup",
    },
    "linkedin-personal-readers": {
      ko: "LinkedIn 개인 게시물 집단별 독자",
      pl: "Czytelnicy postów z profilu LinkedIn według grup",
    },
  },
};
