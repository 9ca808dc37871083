// A hundred thousand broken files: none crashes or holds up the reader, and every row that was written is accounted for.
// FUZZ sets the number of cases, FUZZ_IMPORTS how many of them go through a whole import, FUZZ_SEED repeats a run.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../src/base/problem.ts";
import { chooseAll } from "../../src/engine/intake/choose.ts";
import type { Found } from "../../src/engine/intake/found.ts";
import { openUpload } from "../../src/engine/intake/intake.ts";
import { knowledge } from "../../src/engine/intake/knowledge.ts";
import { compileMapping } from "../../src/query/mapping.ts";
import { compileScan, readScan } from "../../src/query/mapping-scan.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { type Damage, damaged, damages } from "./faults/damage.ts";
import { type FaultDesk, openFaultDesk } from "./faults/desk.ts";
import { examplesOf, folders } from "./faults/examples.ts";
import { type Made, madeFile, plans } from "./faults/plan.ts";

const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
const cases = Number(process.env["FUZZ"] ?? 100_000);
const imports = Number(process.env["FUZZ_IMPORTS"] ?? Math.round(cases / 50));

let [desk, folder, examples] = [undefined as unknown as FaultDesk, "", [] as readonly MadeFile[]];
beforeAll(async () => {
  console.log(`FUZZ_SEED=${seed}`);
  folder = mkdtempSync(join(tmpdir(), "leadline-fuzz-"));
  desk = await openFaultDesk();
  examples = (await Promise.all(folders.map(examplesOf))).flat();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Null where the file was turned away with a reason. */
const opened = async ({ name, bytes }: MadeFile): Promise<Found | null> => {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  try {
    return await openUpload({ path, fileName: name, work: folder, knowledge });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
};

/** Everything short of the rows' values: which report each table is, and the questions its cells are asked. */
const understood = (found: Found, name: string): void => {
  for (const choice of chooseAll(found, { name, uploadedAt: "2026-11-02T08:00:00.000Z" }, knowledge)) {
    if (choice.is === "aside") continue;
    const { source, table } = choice;
    const { header } = table;
    expect(compileScan(source, header).text).not.toBe("");
    const styles = readScan(source, header, {}, null);
    const settings = { timeZone: "UTC", currency: "USD" };
    expect(compileMapping(source, { header, given: {}, settings, styles }).left.text).not.toBe("");
  }
};

const timed = async <T>(bytes: number, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const done = await work();
  expect(performance.now() - start, "milliseconds").toBeLessThan(5_000 + bytes / 100);
  return done;
};

/** Lines that a table found names: its header and its rows. What stands above the first header is its preamble. */
const accounted = ({ tables }: Found): ReadonlySet<number> => {
  const lines = new Set<number>();
  for (const { table } of tables) {
    for (let line = table.headerLine - table.preamble.length; line <= table.headerLine; line += 1)
      lines.add(line);
    for (const { line } of table.rows) lines.add(line);
  }
  return lines;
};

const options = (numRuns: number): fc.Parameters<unknown> => ({ seed, numRuns });

const rss = (): number => process.memoryUsage().rss / 2 ** 20;

test("files written with faults of layout: every line written is in a table that was found", async () => {
  const before = rss();
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const made: Made = madeFile(plan);
      const found = await timed(made.file.bytes.length, () => opened(made.file));
      // In a zip, what cannot be read is set aside by its name.
      if (found === null || found.asides.some(({ why }) => why instanceof Problem)) {
        expect(made.mayRefuse).toBe(true);
        return;
      }
      const lines = accounted(found);
      const lost = made.lines.filter((line) => !lines.has(line));
      expect(lost).toEqual([]);
      understood(found, made.file.name);
    }),
    options(Math.round(cases * 0.6) as number),
  );
  expect(rss() - before).toBeLessThan(1_500);
});

test("files with damaged bytes: read or turned away with a reason", async () => {
  const before = rss();
  await fc.assert(
    fc.asyncProperty(fc.nat(), damages, async (n, damage: readonly Damage[]) => {
      const file = examples[n % examples.length] as MadeFile;
      const bytes = damaged(file.bytes, damage);
      const found = await timed(bytes.length, () => opened({ ...file, bytes }));
      if (found !== null) understood(found, file.name);
    }),
    options(cases - Math.round(cases * 0.6) - imports),
  );
  expect(rss() - before).toBeLessThan(1_500);
});

test("whole imports: rows are facts, skips and rejects", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const made = madeFile(plan);
      const { tables, asides, problem } = await timed(made.file.bytes.length, () => desk.read(made.file));
      if (problem !== null) return;
      for (const { rows, facts, skips, rejects } of tables) expect(facts + skips + rejects).toBe(rows);
      // The writer counts its own rows: those of a table of its own, not of the ones a blank row may have parted and
      // that are told as set aside.
      if (tables.length !== 1 || asides.length > 0 || made.rows === null) return;
      const counted = tables[0]?.rows ?? 0;
      expect([counted >= made.rows - made.blank, counted <= made.rows]).toEqual([true, true]);
    }),
    options(imports),
  );
});
