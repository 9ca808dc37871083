// What must hold after a kill, whatever was going on: nothing acknowledged is lost, nothing is there twice or in part.

import { expect } from "vitest";
import type { Ledger } from "../../src/store/ledger.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { rowsEach } from "./words.ts";

/** Everything a worker said, over all runs. */
export interface Said {
  readonly imports: ReadonlySet<number>;
  readonly undone: ReadonlySet<number>;
  readonly workspaces: ReadonlySet<number>;
  readonly files: ReadonlySet<number>;
  /** Numbers at which a run was cut off: that one may be there or not. */
  readonly cut: ReadonlySet<number>;
}

const rows = (warehouse: Warehouse, text: string) => warehouse.rows({ text, params: {} });

const one = async (warehouse: Warehouse, text: string): Promise<unknown> =>
  Object.values((await rows(warehouse, text))[0] ?? {})[0];

const live = "select import_id from import_log where undone_at is null";

/** The merged rows as the history gives them, beside the ones that are kept. */
const mergeAgrees = async (warehouse: Warehouse): Promise<void> => {
  const then = `select post, argMax(impressions, (observed_at, import_id, part, line)) as latest_impressions
    from post_obs where import_id in (${live}) group by post`;
  expect(await one(warehouse, "select count(*) from post_obs_now")).toBe(
    await one(warehouse, `select count(*) from (${then}) as h`),
  );
  const differing = `select count(*) from post_obs_now n join (${then}) as h on h.post = n.post
    where n.impressions <> h.latest_impressions`;
  expect(await one(warehouse, differing)).toBe(0);
};

export const judgeFacts = async (warehouse: Warehouse, said: Said): Promise<number> => {
  const log = await rows(warehouse, "select import_id, sha256, undone_at from import_log order by import_id");
  const numbers = log.map((row) => Number(String(row["sha256"]).slice("import-".length)));
  expect(new Set(numbers).size, "an import is there twice").toBe(numbers.length);
  expect(
    [...said.imports].filter((n) => !numbers.includes(n)),
    "acknowledged imports lost",
  ).toEqual([]);
  expect(
    numbers.filter((n) => !said.imports.has(n) && !said.cut.has(n)),
    "imports from nowhere",
  ).toEqual([]);
  const kept = new Map(log.map((row, i) => [numbers[i], row["undone_at"]]));
  expect(
    [...said.undone].filter((n) => kept.get(n) === null),
    "acknowledged undos lost",
  ).toEqual([]);
  const whole = `select count(*) from import_log l join (
      select import_id, count(*) as n from post_obs group by import_id) as f on f.import_id = l.import_id
    join (select import_id, count(*) as n from import_left group by import_id) as s on s.import_id = l.import_id
    join (select import_id, max(fact_rows) as n, count(*) as parts from import_part group by import_id) as p
      on p.import_id = l.import_id
    where f.n = ${rowsEach} and s.n = 1 and p.n = ${rowsEach} and p.parts = 1`;
  expect(await one(warehouse, whole), "imports that are whole").toBe(log.length);
  const stray = "select count(*) from post_obs where import_id not in (select import_id from import_log)";
  expect(await one(warehouse, stray), "rows of no import").toBe(0);
  await mergeAgrees(warehouse);
  return log.length;
};

export const judgeLedger = async (ledger: Ledger, said: Said): Promise<number> => {
  const ids = (await ledger.workspaces()).map(({ id }) => Number(id.slice(1)));
  expect(
    [...said.workspaces].filter((n) => !ids.includes(n)),
    "acknowledged workspaces lost",
  ).toEqual([]);
  expect(
    ids.filter((n) => !said.workspaces.has(n) && !said.cut.has(n)),
    "workspaces from nowhere",
  ).toEqual([]);
  const recent = [...said.files].slice(-200);
  const files = await Promise.all(recent.map((n) => ledger.file(`w${n}`, `f${n}`)));
  expect(
    files.filter((file) => file === null),
    "acknowledged files lost",
  ).toEqual([]);
  return ids.length;
};
