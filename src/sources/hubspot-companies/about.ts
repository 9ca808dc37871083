// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "crm",
  family: { en: "HubSpot", ko: "HubSpot", pl: "HubSpot" },
  where: {
    en: "CRM → Companies → Export, all properties; or the answer of the CRM API, as JSON.",
    ko: "CRM → 회사 → 내보내기, 모든 속성. 또는 CRM API의 응답(JSON).",
    pl: "CRM → Firmy → Eksportuj, wszystkie właściwości; albo odpowiedź API CRM jako JSON.",
  },
  languages: ["en"],
  limits: [
    "A deleted record counts no more where the API's answer says so (archived); an export leaves it out, and what an earlier file told of it goes on counting.",
  ],
  names: {
    "hubspot-companies": { ko: "HubSpot 회사", pl: "Firmy HubSpot" },
  },
};
