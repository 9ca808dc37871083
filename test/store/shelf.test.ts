// A part is staged once for everyone who asks about it.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plain, readRow, run } from "../../src/store/duck-cells.ts";
import { type DuckFile, openFile } from "../../src/store/duck-file.ts";
import { stagerOn } from "../../src/store/shelf.ts";
import type { Statement } from "../../src/store/warehouse.ts";

const folder = mkdtempSync(join(tmpdir(), "leadline-shelf-"));
let file: DuckFile;
beforeAll(async () => {
  file = await openFile({ path: join(folder, "facts.duckdb"), querySeconds: 30, readFrom: [folder] });
});
afterAll(async () => {
  await file.close();
  rmSync(folder, { recursive: true });
});

const csv = (called: string, text: string) => {
  const path = join(folder, called);
  writeFileSync(path, text);
  const shape = { delimiter: ",", columns: ["a", "b"], skip: 1, firstLine: 2 };
  return { path, ...shape, lines: "count" as const };
};

const stores = async (): Promise<number> => {
  const { n } = await readRow(
    file.writer,
    plain("select count(*) as n from duckdb_databases() where starts_with(database_name, 'staged_')"),
  );
  return Number(n);
};
const sum = async (on: DuckFile["writer"]) =>
  (await readRow(on, plain("select sum(cast(b as bigint)) as b from staged")))["b"];

test("an import takes what the preview has staged, within a transaction that began before", async () => {
  const one = csv("one.csv", "a,b\nx,1\ny,2\n");
  const two = csv("two.csv", 'a,b\n"x\ny",4\n\nz,8\n');
  const seen: number[] = [];
  await file.writer.run("begin");
  await run(file.writer, plain("create table touched as select 1 as one"));
  const preview = stagerOn(file.previewer, file.shelf, true);
  const load = stagerOn(file.writer, file.shelf, false);
  for (const [part, total] of [
    [one, 3],
    [two, 12],
  ] as const) {
    await preview.stage(part, "preview", (bytes) => seen.push(bytes));
    expect(await sum(file.previewer)).toBe(total);
    await preview.done();
    const reads = seen.length;
    await load.stage(part, "import", (bytes) => seen.push(bytes));
    // Told at once, and not read anew: the whole of the file in one step.
    expect(seen.length).toBe(reads + 1);
    expect(await sum(file.writer)).toBe(total);
    await load.done();
    expect(await stores()).toBe(0);
  }
  await file.writer.run("rollback");
});

test("a part in use stays while another is staged, and goes with its last user", async () => {
  const [one, two] = [csv("three.csv", "a,b\nx,1\n"), csv("four.csv", "a,b\nx,2\n")];
  const preview = stagerOn(file.previewer, file.shelf, false);
  const load = stagerOn(file.writer, file.shelf, false);
  await load.stage(one, "import", () => undefined);
  await preview.stage(two, "preview", () => undefined);
  expect([await sum(file.writer), await sum(file.previewer)]).toEqual([1, 2]);
  await preview.done();
  expect(await sum(file.writer)).toBe(1);
  await load.done();
  expect(await stores()).toBe(0);
});

test("a file written anew under its name is read anew, and one that cannot be read leaves nothing", async () => {
  const stager = stagerOn(file.previewer, file.shelf, true);
  await stager.stage(csv("five.csv", "a,b\nx,1\n"), "preview", () => undefined);
  await stager.done();
  await stager.stage(csv("five.csv", "a,b\nx,10\n"), "preview", () => undefined);
  expect(await sum(file.previewer)).toBe(10);
  await stager.done();
  const open = csv("open.csv", 'a,b\n"x\n');
  await expect(stager.stage(open, "open.csv", () => undefined)).rejects.toMatchObject({
    code: "file/broken",
  });
  expect(await stores()).toBe(0);
});

/** A question over a base whose every making gives another number. */
const chance = (given: string): Statement => ({
  text: "with {made:base} select min(r) as r, min(given) as given, {own:integer} as own from made",
  params: {
    given: { type: "text", value: given },
    own: { type: "integer", value: Math.floor(Math.random() * 1000) },
  },
  bases: {
    made: "rolled as (select random() as r, {given:text} as given from staged), made as (from rolled)",
  },
});

test("what several statements begin with is worked out once a part, and anew for other params", async () => {
  const part = csv("six.csv", "a,b\nx,1\ny,2\n");
  await file.writer.run("begin");
  const [preview, load] = [
    stagerOn(file.previewer, file.shelf, true),
    stagerOn(file.writer, file.shelf, false),
  ];
  await load.stage(part, "import", () => undefined);
  expect(await sum(file.writer)).toBe(3);
  const first = await readRow(file.writer, await load.ready(chance("one")));
  await preview.stage(part, "preview", () => undefined);
  const again = await readRow(file.previewer, await preview.ready(chance("one")));
  const other = await readRow(file.writer, await load.ready(chance("two")));
  expect(again).toMatchObject({ r: first["r"], given: "one" });
  expect(other["given"]).toBe("two");
  expect(other["r"]).not.toBe(first["r"]);
  expect(await stores()).toBe(3);
  await file.writer.run("rollback");
  await preview.done();
  await load.done();
  expect(await stores()).toBe(0);
});

test("of a large part nothing is kept: each statement works out what it asks for", async () => {
  const part = csv("seven.csv", `a,b\n${"x,1\n".repeat(150_001)}`);
  const stager = stagerOn(file.previewer, file.shelf, false);
  await stager.stage(part, "preview", () => undefined);
  const [one, two] = [await stager.ready(chance("one")), await stager.ready(chance("one"))];
  const [first, again] = [await readRow(file.previewer, one), await readRow(file.previewer, two)];
  expect(first["r"]).not.toBe(again["r"]);
  expect(await stores()).toBe(1);
  await stager.done();
});
