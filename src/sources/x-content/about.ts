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
  languages: ["en", "pt"],
  limits: ["“Shares” is the use of the share menu and not kept as shares; reposts are."],
  names: {
    "x-content": { ko: "X 게시물", pl: "Posty na X" },
  },
};
