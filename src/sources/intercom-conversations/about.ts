// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "care",
  family: { en: "Intercom", ko: "Intercom", pl: "Intercom" },
  where: {
    en: "The answer of the Conversations API, as JSON: a list, or one conversation with its parts.",
    ko: "Conversations API의 응답(JSON): 목록, 또는 내용을 포함한 대화 하나.",
    pl: "Odpowiedź API Conversations jako JSON: lista albo jedna rozmowa z częściami.",
  },
  languages: ["en"],
  limits: [
    "A list of conversations holds their first message only; the others come with each conversation by itself.",
    "A conversation that the team began is a case from the customer's first answer; without one it is none.",
    "The CSV that Intercom's own pages download was never seen and is not read.",
  ],
  names: {
    "intercom-conversations": { ko: "Intercom 대화", pl: "Rozmowy Intercom" },
    "intercom-parts": { ko: "Intercom 대화 메시지", pl: "Części rozmów Intercom" },
  },
};
