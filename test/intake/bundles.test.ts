// Many downloads in one zip, as zips or as the folders they were unpacked to: each stands for itself.

import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MadeFile } from "../../src/sources/layout.ts";
import { examples } from "../../src/sources/search-console/example.ts";
import { type Desk, openDesk } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const [english, korean] = examples as readonly [MadeFile, MadeFile];

/** What is known of each property, queries with the window of their own download. */
const known = async () => ({
  days: await desk.rows(
    "select account, min(day)::varchar as first, max(day)::varchar as last, sum(search_clicks)::int as clicks from search_day_now where workspace = {workspace:text} group by account order by account",
  ),
  windows: await desk.rows(
    "select distinct account, day::varchar as first, window_end::varchar as last from search_window_now where workspace = {workspace:text} order by account",
  ),
});

const alone = async () => {
  await desk.import(english.name, english.bytes);
  await desk.import(korean.name, korean.bytes);
  const told = await known();
  await desk.fresh();
  return told;
};

describe("two downloads of one kind in one zip", () => {
  test("as the zips they came in: each keeps its own property, days and windows", async () => {
    const apart = await alone();
    expect(apart.days.map((row) => row["account"])).toEqual([
      "https://ko.example.com/",
      "https://www.example.com/",
    ]);
    await desk.import(
      "exports.zip",
      await zipOf([
        [english.name, english.bytes],
        [korean.name, korean.bytes],
      ]),
    );
    expect(await known()).toEqual(apart);
  });

  test("as the folders they were unpacked to", async () => {
    const apart = await alone();
    const unpacked = [english, korean].flatMap(({ name, bytes }) =>
      Object.entries(unzipSync(bytes)).map(([entry, content]): readonly [string, Uint8Array] => [
        `exports/${name.replace(/\.zip$/, "")}/${entry}`,
        content,
      ]),
    );
    const bytes = await zipOf(unpacked);
    const names = (await desk.preview("exports.zip", bytes)).parts.map(({ name }) => name);
    expect(names).toContain("https___www.example.com_-Performance-on-Search-2026-09-10 › Chart");
    await desk.import("exports.zip", bytes);
    expect(await known()).toEqual(apart);
  });
});

describe("what a zip may hold", () => {
  test("zips inside share the limits of the upload: many small bombs are one", async () => {
    const many = await zipOf(
      Array.from({ length: 600 }, (_, i): readonly [string, string] => [`${i}.csv`, "a"]),
    );
    await expect(
      desk.import(
        "many.zip",
        await zipOf([
          ["a.zip", many],
          ["b.zip", many],
        ]),
      ),
    ).rejects.toMatchObject({ code: "file/bomb" });
    expect(desk.leftovers()).toEqual([]);
  });
});
