// Cells of every kind and style, read by the engine that reads imports.

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CellKind, SourceColumn } from "../../src/sources/source.ts";
import { openReader, type Reader, sourceOf } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const bad = Symbol("refused");
type Expected = string | number | boolean | null | typeof bad;

/** Each cell's value, or `bad` where the row was refused. */
const values = async (
  kind: CellKind,
  cells: readonly string[],
  column: Partial<SourceColumn> & { readonly header?: string } = {},
  options: Parameters<Reader["read"]>[3] = {},
): Promise<readonly Expected[]> => {
  const { header = "Cell", ...rest } = column;
  const source = sourceOf(kind, { ...rest, headers: [header] });
  const rows = cells.map((cell, i) => [`k${i}`, cell]);
  const { facts, left } = await reader.read(source, ["Key", header], rows, options);
  const refused = new Set(left.map((row) => Number(row["line"])));
  const read = new Map(facts.map((row) => [Number(row["line"]), row["cell"] as Expected]));
  return cells.map((_, i) => (refused.has(i + 2) ? bad : (read.get(i + 2) ?? null)));
};

const unknown = ["", " ", "-", "--", "–", "n/a", "N/A", "undefined", "null", "\u00a0"];
test.each(["count", "number", "ratio", "money", "seconds", "day", "instant"] as const)(
  "an unknown %s is null and never 0",
  async (kind) => expect(await values(kind, unknown)).toEqual(unknown.map(() => null)),
);

test.each<[CellKind, readonly string[], readonly Expected[]]>([
  ["count", ["0", "7", "-28", "593"], [0, 7, -28, 593]],
  ["count", ["593.0", "12.0"], [593, 12]],
  ["count", ["1,204", "12", "1,000,000"], [1204, 12, 1000000]],
  ["count", ["15.000", "7"], [15000, 7]],
  ["count", ["1 234", "1\u00a0234", "1\u202f234", "1’234"], [1234, 1234, 1234, 1234]],
  ["count", ["+5", "−5", "(5)", "007"], [5, -5, -5, 7]],
  ["count", ["1.2k?", "12.5", "a lot", "5", "1.2E+06"], [bad, bad, bad, 5, bad]],
  ["count", ["12 34", "5"], [bad, 5]],
  ["count", ["999999999999999", "-999999999999999"], [999_999_999_999_999, -999_999_999_999_999]],
  ["count", ["9223372036854775807", "1e400", "1e5", "5"], [bad, bad, bad, 5]],
  ["number", ["1e400", "9".repeat(400), "5"], [bad, bad, 5]],
  ["number", ["9".repeat(400), "5.5"], [bad, 5.5]],
  ["ratio", ["1e400", "50000000000000000000%", "5%"], [bad, bad, 0.05]],
  ["money", ["123456789012345678901", "5"], [bad, 500]],
  ["money", ["5", "99999999999999999"], [500, bad]],
  ["money", ["$5", "$92,233,720,368,547,758.08"], [500, bad]],
  ["money", ["1e30", "inf", "nan", "5"], [bad, bad, null, 500]],
  ["number", ["0.852", "1.5", "-2", ".5"], [0.852, 1.5, -2, 0.5]],
  ["number", ["1 234,50", "3,5"], [1234.5, 3.5]],
  ["number", ["1.234,5", "1.234.567"], [1234.5, 1234567]],
  ["number", ["1,234.5", "0.25", "1e-05"], [1234.5, 0.25, 0.00001]],
  ["number", ["1.5", "nan", "inf", "Infinity"], [1.5, null, bad, bad]],
  ["ratio", ["0.0625", "0.5"], [0.0625, 0.5]],
  ["ratio", ["6.25%", "100%", "0%"], [0.0625, 1, 0]],
  ["ratio", ["6,25 %", "< 1%"], [0.0625, 0.01]],
  ["ratio", ["2%", "< 1%", "menos de 1%", "mniej niż 1%"], [0.02, 0.01, 0.01, 0.01]],
  ["seconds", ["0:00:21", "1:21", "75", "12.5", "1:02:03"], [21, 81, 75, 12.5, 3723]],
  ["seconds", ["0:61:00", "5"], [bad, 5]],
  ["money", ["$172.45", "$1,204.00", "-$5.10", "($5.10)"], [17245, 120400, -510, -510]],
  ["money", ["1 234,50 zł", "0,05 zł"], [123450, 5]],
  // A fraction without the zero before it, as some spreadsheets and tools print one.
  ["money", [".50", "-.50", "$.99", "1.25"], [50, -50, 99, 125]],
  ["money", [",50", "1,25", ",5 zł", "(,50)"], [50, 125, 50, -50]],
  ["money", ["Rs.50", "Rs. .50", "50.", "$50.", "Rs.1,204.50"], [5000, 50, 5000, 5000, 120450]],
  ["money", ["50 zł.", "1,25 zł.", ",5 zł."], [5000, 125, 50]],
  ["money", ["€1.234,50", "1.234,50 €"], [123450, 123450]],
  ["money", ["US$ 5.00", "USD 5.00", "5.00 USD"], [500, 500, 500]],
  ["money", ["0.285", "172.45000000000002"], [29, 17245]],
  ["money", ["free", "1"], [bad, 100]],
  ["money", ["10k", "1.5M", "2 mln", "3bn", "10 tys.", "1.2K €", "$1.5M", "5"], [...Array(7).fill(bad), 500]],
  ["money", ["150만", "1억", "3천원", "2만 원", "5원"], [bad, bad, bad, bad, 500]],
  ["money", ["$5.00 USD", "5 zl", "R$ 5", "5 euro", "kr 5", "5 Kč"], [500, 500, 500, 500, 500, 500]],
  ["flag", ["1", "0", "TRUE", "no", "tak", "아니요", "maybe"], [true, false, true, false, true, false, bad]],
  [
    "text",
    ["=1+1", "+48 123", "-minus", "@you", 'a "b", c', "n/a"],
    ["=1+1", "+48 123", "-minus", "@you", 'a "b", c', "n/a"],
  ],
  ["text", ["line\nbreak", " spaced ", "{x:text} $1 'q'"], ["line\nbreak", "spaced", "{x:text} $1 'q'"]],
  ["id", [" -abc", "1900000000000000001", "urn:li:1"], ["-abc", "1900000000000000001", "urn:li:1"]],
])("%s %j", async (kind, cells, expected) => expect(await values(kind, cells)).toEqual(expected));

test.each<[CellKind, string, string]>([
  ["number", "1e400", "cell/too-large"],
  ["count", "1,000,000,000,000,000,000", "cell/too-large"],
  ["count", "1.5", "cell/not-a-number"],
  ["number", "inf", "cell/not-a-number"],
  ["count", "#REF!", "cell/no-result"],
  ["money", "#N/A", "cell/no-result"],
  ["day", "#VALUE!", "cell/no-result"],
  ["text", "#NAME?", "cell/no-result"],
  ["id", "#ADR!", "cell/no-result"],
])("a %s “%s” is refused as %s", async (kind, cell, reason) => {
  const { facts, left } = await reader.read(sourceOf(kind), ["Key", "Cell"], [["a", cell]]);
  expect(facts).toEqual([]);
  expect(left).toMatchObject([{ fate: "reject", reason, column_name: "Cell", seen: cell }]);
});
test("a hashtag is a text like any other", async () =>
  expect(await values("text", ["#WOW!", "#lumen", "#REF! is back", "#1"])).toEqual([
    ...["#WOW!", "#lumen", "#REF! is back", "#1"],
  ]));

test("a header in per cent makes its plain figures per cent", async () =>
  expect(await values("ratio", ["5.3", "12"], { header: "CTR (%)" })).toEqual([0.053, 0.12]));

test.each([
  ["KRW", "12,300", 12300],
  ["JPY", "12,300", 12300],
  ["KWD", "1.234", 1234],
  ["PLN", "12,30", 1230],
])("money in %s has its own minor units", async (currency, cell, expected) =>
  expect(await values("money", [cell, cell], { header: `Cost (${currency})` })).toEqual([expected, expected]),
);

test.each<[string, readonly string[], readonly Expected[]]>([
  ["iso", ["2026-08-22", "2024-02-29", "2026-02-30"], ["2026-08-22", "2024-02-29", bad]],
  ["compact", ["20260101", "20261231"], ["2026-01-01", "2026-12-31"]],
  ["month first", ["8/22/2026", "01/02/2026"], ["2026-08-22", "2026-01-02"]],
  ["day first", ["22/08/2026", "01-02-2026", "1.2.2026"], ["2026-08-22", "2026-02-01", "2026-02-01"]],
  ["two-digit years", ["9/30/19", "12/1/69", "12/1/70"], ["2019-09-30", "2069-12-01", "1970-12-01"]],
  ["serials", ["46256", "46256.75"], ["2026-08-22", "2026-08-22"]],
  ["x", ["Sat, Aug 22, 2026"], ["2026-08-22"]],
  ["youtube", ["Aug 28, 2025", "Sep 1, 2025"], ["2025-08-28", "2025-09-01"]],
  ["full month", ["September 1, 2026", "22 August 2026"], ["2026-09-01", "2026-08-22"]],
  [
    "polish",
    ["22 sierpnia 2026", "1 paź 2026", "3 stycznia 2026 r."],
    ["2026-08-22", "2026-10-01", "2026-01-03"],
  ],
  ["korean", ["2026년 8월 22일", "2026. 8. 22.", "2026.08.22"], ["2026-08-22", "2026-08-22", "2026-08-22"]],
  ["year first", ["2026/08/22", "2026-8-2"], ["2026-08-22", "2026-08-02"]],
  ["with a time", ["2026-08-22 18:12:00", "08/23/2026 18:12"], ["2026-08-22", "2026-08-23"]],
  [
    "with no time there is",
    ["2026/4/3 25:00", "2026-04-03 12:61", "2026-04-03 24:00", "4/3/26 9:5"],
    [bad, bad, bad, bad],
  ],
  ["that no calendar has", ["2026-02-31", "Apr 31, 2026", "20260431", "2025-02-29"], [bad, bad, bad, bad]],
  ["of other centuries", ["0026-04-03", "9999-12-31", "2026-04-03"], [bad, bad, "2026-04-03"]],
  [
    "no date",
    ["soon", "99/99/2026", "2026-08-22x", "2026-08-22 noon", "Brumaire 1, 2026", "2026-01-05"],
    [bad, bad, bad, bad, bad, "2026-01-05"],
  ],
])("days, %s", async (_, cells, expected) => expect(await values("day", cells)).toEqual(expected));

test("an order a person chose holds where the file leaves it open", async () => {
  expect(await values("day", ["01/02/2026"], {}, { chosen: "dmy" })).toEqual(["2026-02-01"]);
  expect(await values("day", ["01/02/2026"], { order: "mdy" })).toEqual(["2026-01-02"]);
  expect(await values("day", ["13/02/2026", "01/02/2026"], { order: "mdy" })).toEqual([
    "2026-02-13",
    "2026-02-01",
  ]);
});

const inZone = { timeZone: "Asia/Seoul" };
test.each<[string, string, Partial<SourceColumn>, string]>([
  ["its own offset", "2018-09-27 19:03 +0000", {}, "2018-09-27T19:03:00.000Z"],
  ["its own offset", "2018-09-27T19:03:00+02:00", {}, "2018-09-27T17:03:00.000Z"],
  ["its own offset", "2018-09-27T19:03:00.123Z", {}, "2018-09-27T19:03:00.000Z"],
  ["the column's zone", "09/28/2026 18:12", { zone: "America/Los_Angeles" }, "2026-09-29T01:12:00.000Z"],
  ["the workspace's zone", "2026-09-28 18:12:05", {}, "2026-09-28T09:12:05.000Z"],
  ["twelve hours", "Sep 28, 2026 6:12 PM", {}, "2026-09-28T09:12:00.000Z"],
  ["twelve hours", "09/28/2026, 12:05 AM", {}, "2026-09-27T15:05:00.000Z"],
  ["twelve hours", "2026. 9. 28. 오후 6:12", {}, "2026-09-28T09:12:00.000Z"],
  [
    "a bare day is the workspace's",
    "2026-09-28",
    { zone: "America/Los_Angeles" },
    "2026-09-27T15:00:00.000Z",
  ],
  ["a serial", "46293.75", {}, "2026-09-28T09:00:00.000Z"],
])("instants by %s: %s", async (_, cell, column, expected) =>
  expect(await values("instant", [cell], column, inZone)).toEqual([expected]),
);
test.each([
  "2026/4/3 25:00",
  "2026-04-03 12:61",
  "2026-04-03 24:00",
  "2026-04-03 12:00:60",
  "2026-04-03T10:00+25:00",
])("%s is no moment", async (cell) => expect(await values("instant", [cell])).toEqual([bad]));
test("a header's offset holds for its column", async () =>
  expect(await values("instant", ["2026-09-28 18:12:05"], { header: "Time (UTC+03:00)" }, inZone)).toEqual([
    "2026-09-28T15:12:05.000Z",
  ]));

const styles = {
  plain: (n: number) => String(n),
  comma: (n: number) => n.toLocaleString("en-US", { maximumFractionDigits: 4 }),
  dot: (n: number) => n.toLocaleString("de-DE", { maximumFractionDigits: 4 }),
  space: (n: number) => n.toLocaleString("en-US", { maximumFractionDigits: 4 }).replaceAll(",", " "),
  french: (n: number) => n.toLocaleString("fr-FR", { maximumFractionDigits: 4 }),
  swiss: (n: number) => n.toLocaleString("de-CH", { maximumFractionDigits: 4 }),
} as const;
const few = { numRuns: 12 };

test.each(Object.entries(styles))("numbers printed %s are read back", async (_, print) => {
  const number = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((n) => n / 10_000);
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 300 }), async (numbers) => {
      // One cell that can only be read one way tells the style of all.
      const all = [...numbers, 1234.5678];
      expect(await values("number", all.map(print))).toEqual(all.map((n) => (n === 0 ? 0 : n)));
    }),
    few,
  );
});

test.each(Object.entries(styles))("counts printed %s are read back", async (_, print) => {
  const counts = fc.array(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), {
    minLength: 1,
    maxLength: 300,
  });
  await fc.assert(
    fc.asyncProperty(counts, async (all) => {
      expect(await values("count", all.map(print))).toEqual(all.map((n) => n || 0));
    }),
    few,
  );
});

const two = (n: number): string => String(n).padStart(2, "0");
const english = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const polish =
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(
    " ",
  );
type Ymd = readonly [number, number, number];
const dayStyles: Readonly<Record<string, (at: Ymd) => string>> = {
  iso: ([y, m, d]) => `${y}-${two(m)}-${two(d)}`,
  compact: ([y, m, d]) => `${y}${two(m)}${two(d)}`,
  mdy: ([y, m, d]) => `${m}/${d}/${y}`,
  dmy: ([y, m, d]) => `${two(d)}.${two(m)}.${y}`,
  english: ([y, m, d]) => `${english[m - 1]} ${d}, ${y}`,
  polish: ([y, m, d]) => `${d} ${polish[m - 1]} ${y}`,
  korean: ([y, m, d]) => `${y}년 ${m}월 ${d}일`,
};
const anyDay = fc
  .date({ min: new Date("2006-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((at): Ymd => [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]);
test.each(Object.entries(dayStyles))("days printed %s are read back", async (_, print) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDay, { minLength: 1, maxLength: 300 }), async (days) => {
      const all: readonly Ymd[] = [...days, [2026, 12, 31]];
      expect(await values("day", all.map(print))).toEqual(all.map(dayStyles["iso"] as (at: Ymd) => string));
    }),
    few,
  );
});

test.each([
  "count",
  "number",
  "ratio",
  "money",
  "seconds",
  "day",
  "instant",
  "flag",
  "id",
  "text",
  "url",
] as const)("no cell of kind %s breaks the reading, and every row has one fate", async (kind) => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "1.2.3",
      "1,2,3",
      "9".repeat(60),
      "1e999",
      "-0",
      "24:61",
      "2026-13-45",
      "'; drop table",
      "٣",
      "½",
    ),
    fc.constantFrom(
      "12:99 PM",
      "2026-01-01 25:00",
      "Feb 30, 2026",
      "{a:text}",
      "$1",
      "NaN",
      "\u0000",
      "0x10",
      "5%%",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 200 }), async (cells) => {
      const rows = cells.map((cell, i) => [`k${i}`, cell]);
      const { facts, left } = await reader.read(sourceOf(kind), ["Key", "Cell"], rows);
      const lines = [...facts, ...left].map((row) => Number(row["line"])).sort((a, b) => a - b);
      expect(lines).toEqual(rows.map((_, i) => i + 2));
    }),
    few,
  );
});
