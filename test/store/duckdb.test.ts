// What only the embedded engine promises: one process a file, no reach outside its folders, and lines of any file.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Row, StagedPart, Warehouse } from "../../src/store/warehouse.ts";
import { start } from "./children/start.ts";
import { all, csvOf, now, planOf, writeCsv } from "./plans.ts";

const folder = mkdtempSync(join(tmpdir(), "leadline-duckdb-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const plain = (text: string) => ({ text, params: {} });

describe("a file", () => {
  test("is opened by one process, which the second one names", async () => {
    const path = join(folder, "one.duckdb");
    const holder = await start(join(import.meta.dirname, "children", "hold-duckdb.ts"), path);
    await expect(openDuckdb({ path })).rejects.toMatchObject({
      code: "server/in-use",
      where: { pid: String(holder.pid), directory: folder },
    });
    await holder.kill();
    const warehouse = await openDuckdb({ path });
    await expect(openDuckdb({ path })).rejects.toMatchObject({ code: "server/in-use" });
    await warehouse.close();
    await (await openDuckdb({ path })).close();
  });

  test("shows a question nothing outside the data folder, and lets none change a setting", async () => {
    const secret = join(import.meta.dirname, "duckdb.test.ts");
    const warehouse = await openDuckdb({ path: join(folder, "closed.duckdb"), readFrom: [folder] });
    const refused = [
      `select * from read_text('${secret}')`,
      `select * from '${secret}'`,
      `copy (select 1) to '${join(folder, "out.csv")}'`,
      "attach ':memory:' as elsewhere",
      "set memory_limit = '9GB'",
      "install httpfs",
      "select 1; select 2",
      "insert into post_obs_now select * from post_obs_now",
    ];
    for (const text of refused) await expect(warehouse.rows(plain(text)), text).rejects.toThrow();
    await warehouse.close();
  });

  test("closed under questions stops them, and ends once they have", async () => {
    const warehouse = await openDuckdb({ path: ":memory:" });
    const long = plain("select count(*) as n from range(100000000000) as a where a.range % 7 = 3");
    const asked = Array.from({ length: 9 }, () => warehouse.rows(long));
    const ends = Promise.allSettled(asked);
    await warehouse.close();
    expect((await ends).map(({ status }) => status)).toEqual(asked.map(() => "rejected"));
    await expect(warehouse.rows(plain("select 1"))).rejects.toMatchObject({ code: "server/busy" });
  });

  test("answers many questions at once", async () => {
    const warehouse = await openDuckdb({ path: ":memory:" });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        warehouse.rows(plain(`select sum(range) as n, ${i} as i from range(10000)`)),
      ),
    );
    expect(answers.map(([row]) => row?.["i"])).toEqual(Array.from({ length: 50 }, (_, i) => i));
    await warehouse.close();
  });
});

describe("lines", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await openDuckdb({ path: ":memory:" });
  });
  afterAll(() => warehouse.close());

  const csvPart = (path: string, columns: number): NonNullable<StagedPart["csv"]> => ({
    path,
    delimiter: ",",
    columns: Array.from({ length: columns }, (_, i) => `c${i}`),
    skip: 0,
    lines: "count",
    firstLine: 1,
  });
  const staged = (path: string, columns: number): Promise<readonly Row[]> =>
    warehouse.read(csvPart(path, columns), plain("select * from staged order by line"));

  test("are right in a file that is read by several threads at once", async () => {
    const rows = 400_000;
    const text = Array.from(
      { length: rows },
      (_, i) => `${i + 1},${"x".repeat(i % 97)},${i % 7 === 0 ? "" : i}`,
    );
    // Some blank records between, each of which is a row of its own.
    const blanks = new Set([1, 5000, 5001, 250_000]);
    const lines = text.flatMap((line, i) => (blanks.has(i + 1) ? ["", line] : [line]));
    const path = writeCsv(lines.join("\n"));
    const [row] = await warehouse.read(
      csvPart(path, 3),
      plain(`select count(*) as n, count(c0) as told, min(line - cast(c0 as bigint)) as low, max(line - cast(c0 as bigint)) as high,
        bool_and(line - cast(c0 as bigint) = case when cast(c0 as bigint) >= 250000 then 4 when cast(c0 as bigint) >= 5001 then 3
          when cast(c0 as bigint) >= 5000 then 2 else 1 end) as all_right from staged`),
    );
    expect(row).toEqual({ n: rows + 4, told: rows, low: 1, high: 4, all_right: true });
  });

  test("are right inside the transaction of an import too", async () => {
    const rows = Array.from({ length: 80_000 }, (_, i) => ({ post: `p${i}`, impressions: i }));
    const { parts } = await warehouse.load(planOf(csvOf(rows)));
    expect(parts[0]).toMatchObject({ rows: 80_000, facts: 80_000 });
    const wrong = plain(
      "select count(*) as n from post_obs where line <> impressions + 3 or post <> concat('p', impressions)",
    );
    expect(await warehouse.rows(wrong)).toEqual([{ n: 0 }]);
  });

  const cell = fc.oneof(
    fc.constantFrom("", "a", "b c", "한국어", '"', 'say "hi"', "two\nlines", "x\r\ny", "1,5", " ", "'"),
    fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !/^\s|\s$|\p{C}/u.test(text)),
  );
  test("and cells are those of another reader, whatever a proper CSV holds", async () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), async (rows, newline, quotes) => {
        const text = Papa.unparse(rows as string[][], { newline, quotes, skipEmptyLines: false });
        const wanted = Papa.parse<string[]>(text, { newline, delimiter: "," }).data;
        const path = join(folder, "any.csv");
        writeFileSync(path, text);
        // A last empty record is the end of the file and no row.
        if (wanted.at(-1)?.length === 1 && wanted.at(-1)?.[0] === "" && !quotes) wanted.pop();
        // A last row without a line break and shorter than the one before may be cut off: it is refused and not read.
        const [before, last] = [wanted.at(-2)?.length ?? 1, wanted.at(-1)?.length ?? 1];
        if (before >= 5 && last > 1 && last < 5 && !text.endsWith(newline)) wanted.pop();
        const found = await staged(path, 5);
        expect(found.map((row) => row["line"])).toEqual(wanted.map((_, i) => i + 1));
        expect(found.map((row) => [0, 1, 2, 3, 4].map((i) => row[`c${i}`] ?? ""))).toEqual(
          wanted.map((cells) => [0, 1, 2, 3, 4].map((i) => cells[i] ?? "")),
        );
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ["a file without a last line break", "a,1\nb,2", 2],
    ["a file with a byte order mark", "\ufeffa,1\nb,2\n", 2],
    ["a file of one column", "a\n\nb\n", 3],
    ["a file of Mac line breaks", "a,1\rb,2\r", 2],
    ["a file that ends on a quoted cell", 'a,1\nb,"2"', 2],
    ["an empty file", "", 0],
    ["trailing blank lines", "a,1\n\n\n", 3],
  ])("%s", async (_, text, rows) => {
    const found = await staged(writeCsv(text), 2);
    expect(found.map((row) => row["line"])).toEqual(Array.from({ length: rows }, (__, i) => i + 1));
    if (rows > 0) expect(found[0]?.["c0"]).toBe("a");
  });

  test("a line without an end is no table", async () => {
    const path = writeCsv(`a,1\nb,"${"x".repeat(3_000_000)}\n`);
    await expect(staged(path, 2)).rejects.toMatchObject({ code: "file/long-line", where: { line: 2 } });
  });

  test("bytes that are no text are said to be so", async () => {
    const path = writeCsv(Buffer.from([0x61, 0x2c, 0xb1, 0xed, 0x0a, 0x62, 0x2c, 0x31, 0x0a]));
    await expect(staged(path, 2)).rejects.toMatchObject({ code: "file/encoding" });
  });

  test("a file cut off inside a cell is refused", async () => {
    await expect(staged(writeCsv('a,1\nb,"2\n'), 2)).rejects.toMatchObject({
      code: "file/broken",
      where: { reason: "a quotation mark in row 2 is never closed" },
    });
  });

  test("rows with a quotation mark where none can stand are rejects, and the others are read", async () => {
    const csv =
      'x\npost,impressions,reactions,format\na,1,1,"He said "hi" to me"\nb,2,2, "odd"\nc"d",3,3,x\n';
    const { parts } = await warehouse.load(planOf(csv, { workspace: "quotes" }));
    expect(parts[0]).toMatchObject({ rows: 3, facts: 1, rejects: 2 });
    expect((await now(warehouse, "quotes")).map((row) => row[0])).toEqual(['c"d"']);
    const left = await all(warehouse, "import_left", "line", "quotes");
    expect(left.map((row) => [row["line"], row["reason"], row["seen"]])).toEqual([
      [3, "row/broken-quotes", 'a,1,1,"He said "hi" to me"'],
      [4, "row/broken-quotes", 'b,2,2, "odd"'],
    ]);
  });
});
