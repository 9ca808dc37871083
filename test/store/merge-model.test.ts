// Whatever is imported and undone in whatever order, the merged rows are those of a plain program, and rows add up.

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { engines, type Opened } from "./engines.ts";
import { all, csvOf, now, type PostRow, planOf } from "./plans.ts";

interface Import {
  readonly observedAt: string;
  readonly rows: readonly PostRow[];
}
type Step = { readonly load: Import } | { readonly undo: number };

interface Kept extends Import {
  readonly importId: number;
  readonly undone: boolean;
}

const cells = ["impressions", "reactions", "format"] as const;

/** The merge in a few lines: rows in the order of their observation, each known cell over the one before. */
const merged = (imports: readonly Kept[]): readonly (readonly unknown[])[] => {
  const live = imports
    .filter(({ undone }) => !undone)
    .sort((a, b) => a.observedAt.localeCompare(b.observedAt) || a.importId - b.importId);
  const found = new Map<
    string,
    { row: Required<PostRow>; importId: number; line: number; merged: boolean }
  >();
  for (const { rows, importId } of live)
    rows.forEach((row, i) => {
      const before = found.get(row.post)?.row;
      const cell = <K extends (typeof cells)[number]>(of: K) => row[of] ?? before?.[of] ?? null;
      const next = {
        post: row.post,
        impressions: cell("impressions"),
        reactions: cell("reactions"),
        format: cell("format"),
      };
      const older = cells.some((of) => (row[of] ?? null) === null && next[of] !== null);
      found.set(row.post, { row: next, importId, line: i + 3, merged: older });
    });
  return [...found.values()]
    .sort((a, b) => (a.row.post < b.row.post ? -1 : 1))
    .map(({ row, importId, line, merged: older }) => [
      row.post,
      row.impressions,
      row.reactions,
      row.format,
      importId,
      line,
      older,
    ]);
};

const row: fc.Arbitrary<PostRow> = fc.record({
  post: fc.constantFrom("a", "b", "c", "d, e", "ü"),
  impressions: fc.option(fc.integer({ min: -3, max: 3 })),
  reactions: fc.option(fc.integer({ min: 0, max: 2 })),
  format: fc.option(fc.constantFrom("video", 'te"xt', "한")),
});
const load = fc.record({
  load: fc.record({
    observedAt: fc.constantFrom(
      "2026-01-01T00:00:00.000Z",
      "2026-01-02T00:00:00.000Z",
      "2026-01-03T00:00:00.001Z",
    ),
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  }),
});
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: load }, { weight: 1, arbitrary: fc.record({ undo: fc.nat(9) }) }),
  { minLength: 1, maxLength: 9 },
);

const play = async (warehouse: Warehouse, played: readonly Step[]): Promise<readonly Kept[]> => {
  let kept: readonly Kept[] = [];
  for (const step of played)
    if ("load" in step) {
      const plan = planOf(csvOf(step.load.rows), { observedAt: step.load.observedAt });
      const { importId, parts } = await warehouse.load({ ...plan, once: false });
      expect(parts[0]).toMatchObject({ rows: step.load.rows.length, facts: step.load.rows.length });
      kept = [...kept, { ...step.load, importId, undone: false }];
    } else {
      const live = kept.filter(({ undone }) => !undone);
      const chosen = live[step.undo % Math.max(1, live.length)];
      if (!chosen) continue;
      await warehouse.undo("w", chosen.importId);
      kept = kept.map((one) => (one === chosen ? { ...one, undone: true } : one));
    }
  return kept;
};

describe.each(engines)("$name", ({ name, open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.stop());

  test("merged rows equal the model's after any loads and undos", async () => {
    const { warehouse } = opened;
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        await warehouse.forget("w");
        const kept = await play(warehouse, played);
        expect(await now(warehouse)).toEqual(merged(kept));
        expect(await all(warehouse, "post_obs", "line")).toHaveLength(
          kept.reduce((sum, { rows }) => sum + rows.length, 0),
        );
      }),
      { numRuns: name === "ClickHouse" ? 6 : 12 },
    );
  }, 300_000);
});
