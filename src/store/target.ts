// Where the rows of an import go, and on whose behalf.

import type { DuckDBConnection } from "@duckdb/node-api";
import type { Stager } from "./shelf.ts";
import type { ImportHead } from "./warehouse.ts";

/** Where the rows of an import go: the tables themselves, or temporary ones of the same shape. */
export interface Target {
  readonly on: DuckDBConnection;
  readonly stager: Stager;
  readonly importId: number;
  readonly fileId: number;
  readonly head: ImportHead;
  /** The name a table has here: `post_obs` itself, or its stand-in. */
  readonly table: (called: string) => string;
}
