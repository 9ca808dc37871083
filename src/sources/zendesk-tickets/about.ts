// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "care",
  family: { en: "Zendesk", ko: "Zendesk", pl: "Zendesk" },
  where: {
    en: "The answer of the Tickets API (with comments or metric sets side-loaded, where wanted), as JSON, one object a line too; or the tables ticket and ticket_comment of a warehouse copy, as CSV.",
    ko: "Tickets API의 응답(원하면 댓글이나 지표 포함), JSON 또는 한 줄에 객체 하나. 또는 데이터 웨어하우스 사본의 ticket, ticket_comment 표를 CSV로.",
    pl: "Odpowiedź API Tickets (w razie potrzeby z komentarzami lub miarami), jako JSON, także obiekt w wierszu; albo tabele ticket i ticket_comment z kopii w hurtowni, jako CSV.",
  },
  languages: ["en"],
  limits: [
    "The CSV that Zendesk's own pages download was never seen and is not read.",
    "When a ticket was solved is known only with metric sets; when it was answered, from the comments.",
    "Comments in a file of their own do not say who asked: that is known once the tickets are in.",
    "A public comment by another than who asked counts as the team's: a person in copy is not told apart.",
    "A deleted ticket is kept and counts as no case.",
  ],
  names: {
    "zendesk-tickets": { ko: "Zendesk 티켓", pl: "Zgłoszenia Zendesk" },
    "zendesk-comments": { ko: "Zendesk 댓글", pl: "Komentarze Zendesk" },
  },
};
