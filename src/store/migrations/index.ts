// Every change of the metadata schema, oldest first. A migration that was released is never edited: the next one mends it.

import { ledgerTables } from "./2026-01-ledger.ts";
import { definitionTables } from "./2026-11-definitions.ts";
import { mappingTables } from "./2026-11-mappings.ts";
import { personSalts } from "./2026-11-person-salts.ts";
import { qualifiedDefinitions } from "./2026-11-qualified.ts";
import { targetGroups } from "./2026-11-target-groups.ts";
import { targets } from "./2026-11-targets.ts";
import { textLabels } from "./2026-11-text-labels.ts";
import { uploadLinks } from "./2026-11-upload-links.ts";

export interface Migration {
  readonly name: string;
  /** Orders the migrations: each is later than the one before it. */
  readonly at: number;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  ledgerTables,
  uploadLinks,
  mappingTables,
  personSalts,
  definitionTables,
  qualifiedDefinitions,
  textLabels,
  targets,
  targetGroups,
];
