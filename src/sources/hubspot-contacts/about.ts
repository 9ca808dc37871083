// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "crm",
  family: { en: "HubSpot", ko: "HubSpot", pl: "HubSpot" },
  where: {
    en: "CRM → Contacts → Export, all properties; or the answer of the CRM API, as JSON.",
    ko: "CRM → 연락처 → 내보내기, 모든 속성. 또는 CRM API의 응답(JSON).",
    pl: "CRM → Kontakty → Eksportuj, wszystkie właściwości; albo odpowiedź API CRM jako JSON.",
  },
  languages: ["en"],
  limits: [
    "Names, addresses and telephone numbers of contacts are not kept; an e-mail address becomes a key that holds in one workspace.",
    "A second CRM with leads or deals of the same days is turned away unless it is imported under an account of its own.",
    "A deleted record counts no more where the API's answer says so (archived); an export leaves it out, and what an earlier file told of it goes on counting.",
  ],
  names: {
    "hubspot-contacts": { ko: "HubSpot 연락처", pl: "Kontakty HubSpot" },
  },
};
