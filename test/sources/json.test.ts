// JSON as tables: what becomes a table, what a cell says, and what is turned away with the place that is wrong.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { containerOf } from "../../src/engine/intake/container.ts";
import type { Found } from "../../src/engine/intake/found.ts";
import { openUpload } from "../../src/engine/intake/intake.ts";
import { knowledge } from "../../src/engine/intake/knowledge.ts";
import { limits } from "../../src/engine/intake/limits.ts";
import { utf8, utf16, zip } from "../../src/sources/layout.ts";
import { openReader, type Reader } from "./pipeline.ts";

let work: string;
let reader: Reader;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "leadline-json-"));
  reader = await openReader();
});
afterAll(async () => {
  await reader.close();
  rmSync(work, { recursive: true, force: true });
});

const written = (content: string | Uint8Array): string => {
  const path = join(work, "file");
  writeFileSync(path, content);
  return path;
};
const open = (content: string | Uint8Array, fileName = "answer.json"): Promise<Found> =>
  openUpload({ path: written(content), fileName, work, knowledge });
const tables = async (content: string | Uint8Array) =>
  (await open(content)).tables.map(({ table: { partName, header, rows } }) => ({ partName, header, rows }));

test("a list of objects is a table named by its path, nested names joined by dots, lines counted from 1", async () => {
  expect(
    await tables(
      JSON.stringify({
        page: 1,
        data: { items: [{ id: "a", via: { channel: "web", source: { rel: null } } }, { tags: ["x", "y"] }] },
      }),
    ),
  ).toEqual([
    {
      partName: "data.items",
      header: ["id", "via.channel", "via.source.rel", "tags"],
      rows: [
        { line: 1, cells: ["a", "web", "", ""] },
        { line: 2, cells: ["", "", "", "x;y"] },
      ],
    },
  ]);
});

test("numbers keep every digit, and three decimals are never thousands", async () => {
  const [table] = await tables(
    '[{"id": 90071992547409931, "amount": 12.345, "rate": 1e-3, "open": true, "none": null}]',
  );
  expect(table?.rows[0]?.cells).toEqual(["90071992547409931", "12.3450", "0.0010", "true", ""]);
});

test("a list inside a row is a table of its own where a report knows it, with the ids of its row", async () => {
  const comment = { id: 1, author_id: 7, body: "Hi", public: true, created_at: "2026-08-03T07:10:00Z" };
  const found = await tables(
    JSON.stringify([{ id: 77, requester_id: 7, fields: [{ id: 1 }], comments: [comment, comment] }]),
  );
  expect(found.map(({ partName }) => partName)).toEqual(["answer", "comments"]);
  expect(found[1]?.header.slice(-2)).toEqual(["parent.id", "parent.requester_id"]);
  expect(found[1]?.rows.map(({ line }) => line)).toEqual([1, 2]);
  expect(found[0]?.rows[0]?.cells[2]).toBe('[{"id":1}]');
});

test("one object a line is a table, blank lines between are none", async () => {
  const [table] = await tables('{"a":1}\n\n{"a":2,"b":[]}\n');
  expect(table).toMatchObject({ partName: "answer", header: ["a", "b"] });
  expect(table?.rows).toEqual([
    { line: 1, cells: ["1", ""] },
    { line: 2, cells: ["2", ""] },
  ]);
});

test("UTF-16 and a byte order mark are read, a table in brackets stays a table", async () => {
  const text = '[{"name":"Łódź"}]';
  for (const content of [utf16(text), utf8(`\ufeff${text}`)])
    expect((await tables(content))[0]?.rows[0]?.cells).toEqual(["Łódź"]);
  for (const content of ["[Campaigns],Cost\n[a],1\n", "{name},{x}\n1,2\n", '["a","b"]\n', "[1,2]"])
    expect(await containerOf(written(content))).toBe("text");
});

test.each([
  ['{"tickets": [\n  {"id": 1,}\n]}', "file/json", /line 2, character 12: Quoted object key expected/],
  ['{"tickets": [\n  {"id": 90071992547409931,}\n]}', "file/json", /line 2, character 28: Quoted object key/],
  ['{"tickets": [{"id": 1}', "file/broken", /line 1, character 23/],
  ['{"a": 1}\n{"a": 2}\n{"a": tru}\n', "file/json", /line 3, character 7: Object value expected/],
  ['[{"a": 1},\n {"a": NaN}]', "file/json", /line 2, character 8: NaN is no number, write null/],
  ['[{"a": -Infinity}]', "file/json", /line 1, character 9: -Infinity is no number/],
])("broken JSON is turned away with the place: %s", async (content, code, place) => {
  await expect(open(content)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(place),
  });
});

test("a name that stands twice in one object is refused with its line, whatever numbers stand beside it", async () => {
  for (const beside of ["1", "90071992547409931"])
    await expect(open(`[{"id": ${beside}},\n {"x": {"a": 1, "a": 2}}]`)).rejects.toMatchObject({
      code: "file/json",
      message: expect.stringMatching(/line 2, character 18: “a” stands twice in one object/),
    });
  const [table] = await tables('[{"a": "x: \\"y\\": z", "b": {"__proto__": 1}}]');
  expect(table?.rows[0]?.cells).toEqual(['x: "y": z', "1"]);
});

test("what nests without end, has columns without end or is too long is turned away at once", async () => {
  const started = performance.now();
  await expect(open("[{".padEnd(3, '"') + '":'.repeat(1))).rejects.toMatchObject({ code: "file/broken" });
  await expect(open(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).rejects.toMatchObject({
    message: expect.stringContaining("more than 64 levels"),
  });
  const wide = Array.from({ length: limits.columns + 1 }, (_, i) => ({ [`k${i}`]: 1 }));
  await expect(open(JSON.stringify(wide))).rejects.toMatchObject({ code: "file/too-wide" });
  const cells = [
    Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`k${i}`, 1])),
    ...Array(20_000).fill({}),
  ];
  await expect(open(JSON.stringify(cells))).rejects.toMatchObject({ code: "file/too-large" });
  await expect(open(`[{"a":"${"x".repeat(limits.json)}"}]`)).rejects.toMatchObject({
    code: "file/too-large",
  });
  await expect(open(`[{"a":"${"x".repeat(limits.line + 1)}"}]`)).rejects.toMatchObject({
    code: "file/long-line",
  });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("a name such as __proto__ is a column like any other", async () => {
  const [table] = await tables(
    '[{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"x": 1}}}]',
  );
  expect(table?.header).toEqual(["__proto__.polluted", "constructor.prototype.x"]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("any JSON is read or set aside, never a crash, and every row of a table has its cells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 6 }), { minLength: 1 }), async (values) => {
      const content = JSON.stringify({ "": values, rest: values });
      const found = await open(content);
      for (const { table } of found.tables)
        for (const { cells } of table.rows) expect(cells).toHaveLength(table.header.length);
    }),
    { numRuns: 300 },
  );
});

test("JSON without a list or a report in it holds no table", async () => {
  expect(await open('{"settings": {"theme": "dark"}}')).toEqual({
    tables: [],
    asides: [{ name: "answer", why: "part/no-table" }],
  });
});

const byteLetters = (text: string): string => String.fromCharCode(...utf8(text));

test("letters torn into bytes are mended in Instagram's archive and left as they are elsewhere", async () => {
  const thumb = { uri: "a.jpg", creation_timestamp: 1785740400, title: byteLetters("Łódź") };
  const posts = {
    organic_insights_posts: [
      {
        media_map_data: { "Media Thumbnail": thumb },
        string_map_data: { "Accounts reached": { value: "3,119" } },
      },
    ],
  };
  const insights = {
    organic_insights_audience: [
      {
        title: "",
        string_map_data: { Followers: { value: "102,497" }, "Total des followers": { value: "9,795" } },
      },
    ],
  };
  const { parts, result } = await reader.import({
    name: "instagram-nowafabryka-2026-09-25-x.zip",
    bytes: zip([
      { name: "past_instagram_insights/posts.json", text: JSON.stringify(posts) },
      { name: "past_instagram_insights/audience_insights.json", text: JSON.stringify(insights) },
    ]),
  });
  expect(parts.map((part) => (part.is === "aside" ? part.why.code : part.source.id))).toEqual([
    "instagram-archive",
    "part/look-alike",
  ]);
  expect(
    await reader.rows(`select content, reach from archive_post where import_id = ${result.importId}`),
  ).toEqual([{ content: "Łódź", reach: 3119 }]);
  const comment = { id: 5, ticket_id: 6, author_id: 7, public: true, created_at: "2026-08-03T07:10:00Z" };
  const other = await reader.import({
    name: "comments.json",
    bytes: utf8(JSON.stringify({ comments: [{ ...comment, body: byteLetters("Łódź") }] })),
  });
  expect(await reader.rows(`select content from message where import_id = ${other.result.importId}`)).toEqual(
    [{ content: byteLetters("Łódź") }],
  );
});
