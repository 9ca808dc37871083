// Every change of the metadata schema, oldest first. A migration that was released is never edited: the next one mends it.

import { ledgerTables } from "./2026-01-ledger.ts";

export interface Migration {
  readonly name: string;
  /** Orders the migrations: each is later than the one before it. */
  readonly at: number;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [ledgerTables];
