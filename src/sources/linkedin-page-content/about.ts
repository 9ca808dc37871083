// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "LinkedIn page: content", ko: "LinkedIn 페이지: 콘텐츠", pl: "Strona LinkedIn: treści" },
  where: {
    en: "Admin view of the page → Analytics → Content → Export.",
    ko: "페이지 관리자 보기 → 분석 → 콘텐츠 → 내보내기.",
    pl: "Widok administratora strony → Analityka → Treści → Eksportuj.",
  },
  languages: ["en"],
  limits: [
    "LinkedIn keeps about 13 months; what was imported stays.",
    "A post that ran in campaigns stands there once per campaign; its total rows are checks, not figures.",
  ],
  names: {
    "linkedin-page-content": {
      ko: "LinkedIn 페이지 일별 콘텐츠",
      pl: "Treści strony LinkedIn dzień po dniu",
    },
    "linkedin-page-posts": { ko: "LinkedIn 페이지 게시물", pl: "Posty strony LinkedIn" },
  },
};
