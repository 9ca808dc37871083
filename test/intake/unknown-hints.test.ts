// A file nobody knows is turned away with what is seen to be wrong: no row of column names, no dates, or dates that are none.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MadeFile } from "../../src/sources/layout.ts";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const problemOf = async (text: string, name = "table.csv") =>
  (await desk.preview(name, text, { account: "Example" })).problem;

const folder = join(import.meta.dirname, "../../src/sources");
/** Exports of one table in UTF-8 whose first row is that of the names and whose rows begin at once. */
const plain = ["facebook-posts", "hubspot-deals", "kakao-ads", "meta-ads", "tiktok-ads", "zendesk-tickets"];

test.each(plain)("%s without its row of column names says that the row is missing", async (source) => {
  expect(readdirSync(join(folder, source))).toContain("example.ts");
  const { examples } = (await import(`../../src/sources/${source}/example.ts`)) as {
    readonly examples: readonly MadeFile[];
  };
  const file = examples.find(({ name }) => name.endsWith(".csv"));
  const [, ...rows] = Buffer.from(file?.bytes ?? [])
    .toString("utf8")
    .split("\n");
  const problem = await problemOf(rows.join("\n"));
  expect(problem).toMatchObject({ code: "file/headerless" });
  expect(problem?.text).toContain("row of column names seems to be missing");
});

test("a lone row of data is no row of names; links, addresses and numbers are none either", async () => {
  expect((await problemOf("2026-09-01,Spring,12\n"))?.where).toMatchObject({ seen: "2026-09-01" });
  expect((await problemOf("Spring,https://example.com/a\nSummer,https://example.com/b\n"))?.code).toBe(
    "file/headerless",
  );
  expect((await problemOf("Ada,ada@example.com\nBob,bob@example.com\n"))?.code).toBe("file/headerless");
  expect((await problemOf("12,340,Spring\n15,310,Summer\n"))?.code).toBe("file/headerless");
});

test("names stay names: of years, of weeks, with a date above them or one date among them", async () => {
  expect((await problemOf("Item,2024,2025,2026\nmilk,1,2,3\n"))?.code).toBe("file/unknown");
  expect((await problemOf("Item,1,2\nmilk,5,6\n"))?.code).not.toBe("file/only-text");
  expect((await problemOf("Item,2026-09-01\nmilk,12\n"))?.code).toBe("file/unknown");
  expect((await problemOf("Item,Price\nmilk,2\n"))?.code).toBe("file/unknown");
});

test("an export that lacks the column of its days says which", async () => {
  const table = "Campaign name,Amount spent (EUR),Impressions\nSpring,12.50,100\nSummer,10.00,90\n";
  const problem = await problemOf(table, "ads.csv");
  expect(problem).toMatchObject({ code: "file/no-dates", where: { columns: "Day" } });
  expect(problem?.text).toContain("has no column Day");
});

const youtube = "Date,Views,Average view duration\nlast week,5,0:01:00\nthis week,75,0:01:01\n";

test("a report whose days are none says which column says what", async () => {
  const problem = await problemOf(youtube, "my days.csv");
  expect(problem).toMatchObject({ code: "file/not-dates", where: { column: "Date", seen: "last week" } });
});

test("a known report of which no row has a date says so beside its rows, before the import and after it", async () => {
  const ads = "Campaign name,Day,Amount spent (PLN)\nSpring,week 36,12.50\nSummer,week 37,10.00\n";
  const said = { code: "file/dates-unread", where: { column: "Day", seen: "week 36" } };
  const { parts, warnings } = await desk.preview("ads.csv", ads, { account: "Example" });
  expect(parts).toMatchObject([{ rows: 2, facts: 0, skips: 0, rejects: 2 }]);
  expect(warnings).toMatchObject([said]);
  const done = await desk.import("ads.csv", ads, { account: "Example" });
  expect(done.warnings).toMatchObject([said]);
  const one = ads.replace("week 36", "2026-09-01");
  expect((await desk.preview("ads.csv", one, { account: "Example" })).warnings).toEqual([]);
});
