// The rollups by day hold what a plain program adds up from the merged rows, whatever was imported and undone.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dailyKeys, dailyMeasures, dailyName, oneEach } from "../../src/facts/daily.ts";
import { nowName, type Table, wholeOf } from "../../src/facts/table.ts";
import { id, sql } from "../../src/query/sql.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import { rolledUp } from "../../src/store/rollup.ts";
import type { Row, Warehouse } from "../../src/store/warehouse.ts";
import { type FactRow, loadFacts } from "../facts.ts";

const rowsOf = (warehouse: Warehouse, table: string): Promise<readonly Row[]> =>
  warehouse.rows(sql`select * from ${id(table)}`);

const keyOf = (row: Row, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => String(row[column])));

/** The measures that a row knows, as the rollup numbers them. */
const bits = (row: Row, measures: readonly string[]): number =>
  measures.reduce((all, measure, k) => all + (row[measure] === null ? 0 : 2 ** k), 0);

const plainly = (table: Table, rows: readonly Row[]): readonly (readonly unknown[])[] => {
  const [keys, measures] = [dailyKeys(table), dailyMeasures(table)];
  const things = new Map<string, number>();
  const thing = (row: Row): string => keyOf(row, ["workspace", ...wholeOf(table)]);
  for (const row of rows) things.set(thing(row), (things.get(thing(row)) ?? 0) + 1);
  const groups = new Map<string, { of: readonly unknown[]; sums: (number | null)[]; held: number }>();
  for (const row of rows) {
    const of = table.daily?.of;
    const own =
      of === undefined ? [] : [(things.get(thing(row)) ?? 0) > 1 || row[of] === "" ? row[of] : oneEach];
    const place = [...keys.map((key) => row[key]), ...own, bits(row, measures)];
    const name = JSON.stringify(place.map(String));
    const group = groups.get(name) ?? { of: place, sums: measures.map(() => null), held: 0 };
    group.sums = group.sums.map((sum, k) => {
      const cell = row[measures[k] as string] ?? null;
      return cell === null ? sum : (sum ?? 0) + Number(cell);
    });
    groups.set(name, { ...group, held: group.held + 1 });
  }
  return [...groups.values()].map(({ of, sums, held }) => [...of, ...sums, held]);
};

const stored = (table: Table, rows: readonly Row[]): readonly (readonly unknown[])[] => {
  const own = table.daily?.of === undefined ? [] : [table.daily.of];
  const measures = dailyMeasures(table);
  return rows.map((row) => [
    ...[...dailyKeys(table), ...own, "known_cells"].map((column) => row[column]),
    ...measures.map((measure) => (row[measure] === null ? null : Number(row[measure]))),
    row["rows_held"],
  ]);
};

const told = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => row.map(String).join(" | ")).sort();

const agree = async (warehouse: Warehouse): Promise<void> => {
  for (const table of rolledUp) {
    const now = await rowsOf(warehouse, nowName(table));
    const daily = await rowsOf(warehouse, dailyName(table));
    expect(told(stored(table, daily)), table.name).toEqual(told(plainly(table, now)));
  }
};

const day = fc.constantFrom("2026-01-30", "2026-02-01", "2026-02-02");
const figure = fc.option(fc.integer({ min: -2, max: 9 }), { nil: null, freq: 2 });
const platform = fc.constantFrom("linkedin", "x");
const account = fc.constantFrom("Acme", "Acme Labs");
/** A post may be told on another day, and as another kind, by a later export. */
const post = fc.record({
  platform,
  account,
  post: fc.constantFrom("", "a", "b", "c"),
  distribution: fc.constantFrom("all", "all", "organic", "paid"),
  day: fc.option(day, { nil: null, freq: 9 }),
  kind: fc.constantFrom("post", "reply", null),
  impressions: figure,
  reactions: figure,
  link_clicks: figure,
});
const session = fc.record({
  platform,
  account,
  report: fc.constant("traffic"),
  day,
  source: fc.constantFrom("a", "b"),
  campaign: fc.constantFrom("", "Spring"),
  channel: fc.constantFrom("organic_social", "direct"),
  sessions: figure,
  engaged_sessions: figure,
  engagement_seconds: fc.option(fc.constantFrom(0.5, 2.25), { nil: null }),
});
const distinct = (of: fc.Arbitrary<FactRow>, key: readonly string[]) =>
  fc.uniqueArray(of, { maxLength: 8, selector: (row) => keyOf(row, key) });
const load = fc.record({
  observedAt: day,
  post_obs: distinct(post, ["platform", "post", "distribution"]),
  web_day: distinct(session, ["account", "day", "source", "campaign", "channel"]),
});
const steps = fc.array(fc.oneof(load, load, fc.record({ undo: fc.nat({ max: 5 }) })), { maxLength: 6 });

test("after any loads and undos", async () => {
  const warehouse = await openDuckdb({ path: ":memory:" });
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (played) => {
      runs += 1;
      const imports: number[] = [];
      for (const step of played) {
        if ("undo" in step) {
          const [gone] = imports.splice(step.undo % Math.max(1, imports.length), 1);
          if (gone !== undefined) await warehouse.undo(`w${runs}`, gone);
        } else {
          const { observedAt, ...facts } = step;
          imports.push(
            await loadFacts(warehouse, `w${runs}`, facts, { observedAt: `${observedAt}T00:00:00Z` }),
          );
        }
        await agree(warehouse);
      }
    }),
    { numRuns: 25 },
  );
  await warehouse.forget(`w${runs}`);
  await agree(warehouse);
  await warehouse.close();
}, 240_000);

const published = { platform: "x", account: "@acme", distribution: "all", day: "2026-02-01" };

test("figures that add up beyond 64 bits stop no import", async () => {
  const warehouse = await openDuckdb({ path: ":memory:" });
  const most = "9223372036854775807";
  const rows = ["a", "b", "c"].map((post) => ({ ...published, post, impressions: most }));
  await loadFacts(warehouse, "w", { post_obs: rows });
  const [row] = await warehouse.rows(
    sql`select cast(sum(impressions) as varchar) as all_of, sum(rows_held) as held from post_obs_daily`,
  );
  expect(row).toEqual({ all_of: "27670116110564327421", held: 3 });
  await warehouse.close();
});

test("a store of a version without them, or with others, gains them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leadline-rollup-"));
  const path = join(folder, "facts.duckdb");
  const before = await openDuckdb({ path });
  const rows = ["a", "b"].map((post) => ({ ...published, post, impressions: 5 }));
  const posts = rows.map(({ distribution: _, impressions: __, ...one }) => ({ ...one, posts: 1 }));
  await loadFacts(before, "w", { post_obs: rows, post: posts });
  await before.close();
  const instance = await DuckDBInstance.create(path);
  const on = await instance.connect();
  await on.run("alter table post_obs_daily drop column reactions");
  await on.run("drop table web_day_daily");
  // As a version that keeps none leaves them after an import.
  await on.run("update post_now set import_id = import_id + 1 where post = 'a'");
  on.closeSync();
  instance.closeSync();
  const after = await openDuckdb({ path });
  await agree(after);
  expect(await rowsOf(after, "post_obs_daily")).toHaveLength(1);
  await after.close();
  rmSync(folder, { recursive: true, force: true });
});
