// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "crm",
  family: { en: "Salesforce", ko: "Salesforce", pl: "Salesforce" },
  where: {
    en: "Reports → a report of opportunities with Opportunity ID and Created Date → Export → Details Only, CSV; or Data Loader.",
    ko: "보고서 → Opportunity ID와 Created Date가 있는 영업 기회 보고서 → 내보내기 → 세부 정보만, CSV. 또는 Data Loader.",
    pl: "Raporty → raport szans sprzedaży z Opportunity ID i Created Date → Eksportuj → tylko szczegóły, CSV; albo Data Loader.",
  },
  languages: ["en"],
  limits: [
    "Stages with names of your own count as open unless the columns Closed and Won are in the report.",
    "An amount is in the currency its column, its header or the amount itself names, else in the workspace's.",
    "A deleted or merged record counts no more where Data Loader's Export All says so (IsDeleted); a report leaves it out, and what an earlier file told of it goes on counting.",
  ],
  names: {
    "salesforce-opportunities": { ko: "Salesforce 기회", pl: "Szanse sprzedaży Salesforce" },
  },
};
