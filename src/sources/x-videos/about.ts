// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: { en: "X", ko: "X", pl: "X" },
  where: {
    en: "Analytics → Videos → the download sign.",
    ko: "애널리틱스 → 동영상 → 다운로드 표시.",
    pl: "Analityka → Filmy → znak pobierania.",
  },
  languages: ["en", "pt"],
  limits: [
    "The file names no account.",
    "Completion rates, average watch times and estimated revenue are not kept.",
    "X does not say of which days the views of a single video are; they are taken as those of its life.",
    "A video has another number than the post it stands in, and X leaves the post’s link empty in practice: its views stand beside the posts’ figures and count no post.",
  ],
  names: {
    "x-videos": { ko: "X 동영상 일별", pl: "Filmy na X dzień po dniu" },
    "x-video": { ko: "X 동영상 개별", pl: "Filmy na X, każdy z osobna" },
  },
};
