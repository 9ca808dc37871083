// Whatever is done to the rows of an export: facts, skips and rejects are its rows, and a good row is never lost to a bad one.

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const header = ["Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements"];
const good = (i: number): readonly string[] => {
  const id = `19000000000000${String(10_000 + i)}`;
  return [id, "Thu, Mar 13, 2025", `post ${i}`, `https://x.com/lumen/status/${id}`, String(i), "3", "5"];
};
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

type Fault = (row: readonly string[]) => readonly string[];
const change =
  (at: number, to: string): Fault =>
  (row) =>
    row.map((cell, i) => (i === at ? to : cell));
const faults: Readonly<Record<string, Fault>> = {
  none: (row) => row,
  blank: (row) => row.map(() => ""),
  "no number": change(4, "many"),
  "unknown number": change(4, "--"),
  "no key": (row) => row.map((cell, i) => (i === 0 || i === 3 ? "" : cell)),
  "broken line": change(2, 'two\r\nlines, "quoted"'),
  surplus: (row) => [...row, "extra"],
  short: (row) => row.slice(0, 5),
  formula: change(2, "=1+1"),
};
const fates: Readonly<Record<string, "facts" | "skips" | "rejects">> = {
  blank: "skips",
  "no number": "rejects",
  "no key": "rejects",
  surplus: "rejects",
};

test("rows are facts, skips and rejects, each as its fault says", async () => {
  const plan = fc.array(fc.constantFrom(...Object.keys(faults)), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(plan, async (kinds) => {
      await desk.fresh();
      // The last row is good: blank rows after the last one would be no rows.
      const all = [...kinds, "none"];
      const rows = all.map((kind, i) => (faults[kind] as Fault)(good(i)));
      const lines = [header, ...rows].map((row) => row.map(quoted).join(","));
      const done = await desk.import("account_analytics_content.csv", lines.join("\n"));
      const expected = { facts: 0, skips: 0, rejects: 0 };
      for (const kind of all) expected[fates[kind] ?? "facts"] += 1;
      expect(done).toMatchObject({ rows: all.length, ...expected });
      const left = await desk.rows(
        "select line, fate from import_left where workspace = {workspace:text} order by line",
      );
      const lost = all.flatMap((kind, i) =>
        fates[kind] === undefined ? [] : [{ line: i + 2, fate: fates[kind]?.slice(0, -1) }],
      );
      expect(left).toEqual(lost);
    }),
    { numRuns: 15 },
  );
});
