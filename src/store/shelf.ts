// Staged parts as they lie ready, each in a database in memory of its own: a file looked at is not read again to be imported.

import { stat } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Bases, basesOn } from "./bases.ts";
import { plain, run } from "./duck-cells.ts";
import { oneAtATime } from "./queue.ts";
import { type Staged, stage } from "./staging.ts";
import type { StagedPart, Statement } from "./warehouse.ts";

type Csv = NonNullable<StagedPart["csv"]>;

/**
 * A transaction that began before sees a database that was attached since, though not a table made since in one it knows;
 * and a database gives all its memory back at once.
 */
interface Lot {
  readonly key: string;
  readonly store: string;
  readonly staged: Staged;
  readonly relation: string;
  readonly bases: Bases;
  users: number;
}

export interface Shelf {
  readonly take: (csv: Csv, fileName: string, scanned: (bytes: number) => void) => Promise<Lot>;
  /** `keep` leaves the part for a while, for whoever asks next. */
  /** The statement as it can be asked of the part. */
  readonly ready: (lot: Lot, statement: Statement) => Promise<Statement>;
  readonly give: (lot: Lot, keep: boolean) => Promise<void>;
  readonly close: () => void;
}

export const shelfOn = (on: DuckDBConnection, idleMs: number): Shelf => {
  const turn = oneAtATime();
  let lots: readonly Lot[] = [];
  let made = 0;
  let idle: NodeJS.Timeout | undefined;
  const detach = (store: string) => run(on, plain(`detach ${store}`));
  const clear = async (): Promise<void> => {
    const unused = lots.filter(({ users }) => users === 0);
    lots = lots.filter(({ users }) => users > 0);
    for (const { store, bases } of unused) {
      await bases.drop();
      await detach(store);
    }
  };
  const fill = async (key: string, csv: Csv, fileName: string, scanned: (bytes: number) => void) => {
    made += 1;
    const store = `staged_${made}`;
    await run(on, plain(`attach ':memory:' as ${store}`));
    try {
      const { staged, relation } = await stage({ on, store }, csv, fileName, scanned);
      const bases = basesOn({ on, store, relation, cells: staged.rows * csv.columns.length });
      return { key, store, users: 0, staged, relation, bases };
    } catch (error) {
      await detach(store);
      throw error;
    }
  };
  return {
    take: (csv, fileName, scanned) =>
      turn(async () => {
        clearTimeout(idle);
        const { size, mtimeMs, ino } = await stat(csv.path);
        const key = JSON.stringify([csv, size, mtimeMs, ino]);
        const found = lots.find((lot) => lot.key === key);
        if (found === undefined) await clear();
        const lot = found ?? (await fill(key, csv, fileName, scanned));
        if (found === undefined) lots = [...lots, lot];
        else scanned(size);
        lot.users += 1;
        return lot;
      }),
    ready: (lot, statement) => turn(() => lot.bases.ready(statement)),
    give: (lot, keep) => {
      lot.users -= 1;
      if (!keep) return turn(clear);
      clearTimeout(idle);
      idle = setTimeout(() => void turn(clear).catch(() => undefined), idleMs).unref();
      return Promise.resolve();
    },
    close: () => clearTimeout(idle),
  };
};

export interface Stager {
  /** Makes a part the relation `staged` of a connection, in place of the one before. */
  readonly stage: (csv: Csv, fileName: string, scanned: (bytes: number) => void) => Promise<Staged>;
  /** A statement over `staged`, as the connection can be asked it. */
  readonly ready: (statement: Statement) => Promise<Statement>;
  readonly done: () => Promise<void>;
}

/** Shows parts of the shelf on a connection, one after the other. */
export const stagerOn = (on: DuckDBConnection, shelf: Shelf, keep: boolean): Stager => {
  let lot: Lot | null = null;
  const done = async (): Promise<void> => {
    const last = lot;
    lot = null;
    // An error may have ended the transaction that made it: then the view went with it.
    await run(on, plain("drop view if exists temp.staged")).catch(() => undefined);
    if (last !== null) await shelf.give(last, keep);
  };
  return {
    stage: async (csv, fileName, scanned) => {
      lot = await shelf.take(csv, fileName, scanned);
      try {
        await run(on, plain(`create or replace temp view staged as ${lot.relation}`));
        return lot.staged;
      } catch (error) {
        await done();
        throw error;
      }
    },
    ready: (statement) =>
      lot === null || statement.bases === undefined
        ? Promise.resolve(statement)
        : shelf.ready(lot, statement),
    done,
  };
};
