// Who follows a member, as shares ("2%", "< 1%"); the sheet about the readers of the posts is known and set aside.

import { audience } from "../../facts/audience.ts";
import type { Source, SourceColumn } from "../source.ts";
import { any, constant, dayOf, given, known, lookup, matches, same, starts } from "../words.ts";
import { about } from "./about.ts";
import { fileName, told } from "./told.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  facet: { headers: ["Top Demographics", "Principais dados demográficos"], cell: "text" },
  bucket: { headers: ["Value", "Valor"], cell: "text" },
  share: { headers: ["Percentage", "Porcentagem"], cell: "ratio" },
};
const facets = {
  "job titles": "job_title",
  cargos: "job_title",
  locations: "location",
  location: "location",
  localidades: "location",
  industries: "industry",
  setores: "industry",
  seniority: "seniority",
  "nível de experiência": "seniority",
  "company size": "company_size",
  "tamanho da empresa": "company_size",
  companies: "company",
  empresas: "company",
};

export const audienceSource: Source = {
  id: "linkedin-personal-audience",
  name: "LinkedIn member followers by group",
  about,
  platform: "linkedin_personal",
  report: "followers",
  columns,
  detect: {
    required: ["facet", "bucket", "share"],
    parts: ["demographics", "audience demographics", "dados demográficos do público"],
    partsOnly: true,
    fileName,
  },
  given: told,
  facts: [
    {
      into: audience,
      values: {
        platform: constant("linkedin_personal"),
        account: given("account"),
        report: constant("followers"),
        day: dayOf(given("observed_at")),
        facet: lookup("facet", facets, { is: "column", column: "facet" }),
        ...same("bucket", "share"),
        at_most: {
          is: "when",
          test: any(starts("share", "<"), matches("share", "(?i)^menos de")),
          yes: constant(true),
          otherwise: constant(false),
        },
      },
    },
  ],
};

export const contentAudience: Source = {
  id: "linkedin-personal-readers",
  name: "LinkedIn member post readers by group",
  about,
  platform: "linkedin_personal",
  report: "readers",
  columns,
  detect: {
    required: ["facet", "bucket", "share"],
    parts: ["content demographics", "dados demográficos do conteúdo"],
    partsOnly: true,
    fileName,
  },
  given: told,
  skips: [{ when: known("bucket"), reason: "not_counted" }],
  facts: [],
};
