// What many questions over a part begin with, worked out once and kept beside it.

import type { DuckDBConnection } from "@duckdb/node-api";
import { plain, run } from "./duck-cells.ts";
import type { Statement } from "./warehouse.ts";

interface Part {
  readonly on: DuckDBConnection;
  readonly store: string;
  /** The select that is its relation `staged`. */
  readonly relation: string;
  readonly cells: number;
}

export interface Bases {
  /** The statement with its bases in place: as tables, or as they were written. */
  readonly ready: (statement: Statement) => Promise<Statement>;
  readonly drop: () => Promise<void>;
}

/**
 * The table of a base holds each cell up to three times. Of so many cells that is some tens of megabytes; of more, the
 * engine works out for every question just what it asks for, and keeps nothing.
 */
const mostCells = 300_000;

/** Those of a statement's params that a base hangs on. */
const paramsIn = (text: string, params: Statement["params"]): Statement["params"] =>
  Object.fromEntries(Object.entries(params).filter(([name]) => text.includes(`{${name}:`)));

const baseHole = /\{([a-z_][a-z0-9_]*):base\}/g;

export const basesOn = ({ on, store, relation, cells }: Part): Bases => {
  const made = new Map<string, string>();
  /** A database of its own: a transaction that has looked at the part sees no table that is made in it since. */
  const make = async (name: string, text: string, params: Statement["params"]): Promise<string> => {
    const home = `${store}_${made.size + 1}`;
    await run(on, plain(`attach ':memory:' as ${home}`));
    try {
      await run(on, plain(`create or replace temp view staged as ${relation}`));
      await run(on, { text: `create table ${home}.${name} as with ${text} select * from ${name}`, params });
      return home;
    } catch (error) {
      await run(on, plain(`detach ${home}`));
      throw error;
    } finally {
      await run(on, plain("drop view if exists temp.staged"));
    }
  };
  const tableOf = async (name: string, text: string, all: Statement["params"]): Promise<string> => {
    const params = paramsIn(text, all);
    const key = JSON.stringify([name, text, params]);
    const home = made.get(key) ?? (await make(name, text, params));
    made.set(key, home);
    return `${name} as (select * from ${home}.${name})`;
  };
  return {
    ready: async ({ text, params, bases = {} }) => {
      const written: Record<string, string> = {};
      for (const [name, of] of Object.entries(bases))
        written[name] = cells > mostCells ? of : await tableOf(name, of, params);
      return { text: text.replace(baseHole, (_, name: string) => written[name] ?? ""), params };
    },
    drop: async () => {
      for (const home of made.values()) await run(on, plain(`detach ${home}`));
    },
  };
};
