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
  limits: ["The file names no account. Video views are always printed as 0 and not kept."],
  names: {
    "x-overview": { ko: "X 계정 일별", pl: "Konto X dzień po dniu" },
  },
};
