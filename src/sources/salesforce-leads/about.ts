// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "crm",
  family: { en: "Salesforce", ko: "Salesforce", pl: "Salesforce" },
  where: {
    en: "Reports → a report of leads with Lead ID and Create Date → Export → Details Only, CSV; or Data Loader.",
    ko: "보고서 → Lead ID와 Create Date가 있는 리드 보고서 → 내보내기 → 세부 정보만, CSV. 또는 Data Loader.",
    pl: "Raporty → raport leadów z Lead ID i Create Date → Eksportuj → tylko szczegóły, CSV; albo Data Loader.",
  },
  languages: ["en"],
  limits: [
    "Names, addresses and telephone numbers are not kept; an e-mail address becomes a key that holds in one workspace.",
    "A lead counts as qualified on the day it was converted.",
    "Lead sources are each company's own words: those that are Salesforce's, or the name of a network, become channels, the rest is unknown.",
    "A second CRM with leads or deals of the same days is turned away unless it is imported under an account of its own.",
    "A deleted or merged record counts no more where Data Loader's Export All says so (IsDeleted); a report leaves it out, and what an earlier file told of it goes on counting.",
  ],
  names: {
    "salesforce-leads": { ko: "Salesforce 리드", pl: "Leady Salesforce" },
  },
};
