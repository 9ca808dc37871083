// Where the rows of an import go, and on whose behalf.

import type { DuckDBConnection } from "@duckdb/node-api";
import type { Stager } from "./shelf.ts";
import type { ImportHead, Statement } from "./warehouse.ts";

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

/** Params of the store stand beside those of the caller's select, so their names begin with `own_`. */
export const ownParams = ({ head }: Pick<Target, "head">): Statement["params"] => ({
  own_workspace: { type: "text", value: head.workspace },
  own_observed: { type: "instant", value: head.observedAt },
});

/** Rows of this import in a table; needs `ownParams`. */
export const ownRows = (to: Target, called: string): string =>
  `from ${to.table(called)} where workspace = {own_workspace:text} and import_id = ${to.importId}`;
