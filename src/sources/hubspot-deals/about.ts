// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "crm",
  family: { en: "HubSpot", ko: "HubSpot", pl: "HubSpot" },
  where: {
    en: "CRM → Deals → Export, all properties.",
    ko: "CRM → 거래 → 내보내기, 모든 속성.",
    pl: "CRM → Transakcje → Eksportuj, wszystkie właściwości.",
  },
  languages: ["en"],
  limits: [
    "Column names are read in English; Korean and Polish words for stages and sources are taken from HubSpot's pages, not from an export.",
    "A deleted record counts no more where the API's answer says so (archived); an export leaves it out, and what an earlier file told of it goes on counting.",
  ],
  names: {
    "hubspot-deals": { ko: "HubSpot 거래", pl: "Transakcje HubSpot" },
  },
};
