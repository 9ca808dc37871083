// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "care",
  family: { en: "HubSpot", ko: "HubSpot", pl: "HubSpot" },
  where: {
    en: "CRM → Tickets → Export, all properties; or the answer of the CRM API, as JSON.",
    ko: "CRM → 티켓 → 내보내기, 모든 속성. 또는 CRM API의 응답(JSON).",
    pl: "CRM → Zgłoszenia → Eksportuj, wszystkie właściwości; albo odpowiedź API CRM jako JSON.",
  },
  languages: ["en"],
  limits: [
    "Column names of tickets are taken from HubSpot's pages and its API, not from an export.",
    "A ticket is resolved on its close date; whether it was opened again in between the export does not tell.",
    "A deleted record counts no more where the API's answer says so (archived); an export leaves it out, and what an earlier file told of it goes on counting.",
  ],
  names: {
    "hubspot-tickets": { ko: "HubSpot 티켓", pl: "Zgłoszenia HubSpot" },
  },
};
