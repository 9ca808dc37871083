// YouTube's table is of a period: what counts as a video's figures so far, what only for the period, and what is not read.

import { afterAll, beforeAll, expect, test } from "vitest";
import { csvText, type MadeFile, utf8, zip } from "../../src/sources/layout.ts";
import { examples } from "../../src/sources/youtube-studio/example.ts";
import type { Import } from "./pipeline.ts";
import { openReader, type Reader } from "./pipeline.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const example = (n: number): MadeFile => examples[n] as MadeFile;
const cautions = ({ parts }: Import) =>
  parts.flatMap((part) => (part.is === "chosen" ? (part.source.caution?.(part.given) ?? []) : []));
const rowsOf = async (imported: Import, select: string): Promise<readonly (readonly unknown[])[]> => {
  const rows = await reader.rows(select.replaceAll("$import", String(imported.result.importId)));
  return rows.map((row) => Object.values(row));
};

test("figures of a period are a video's figures so far only where it was published after the first day", async () => {
  const whole = await reader.import(example(0));
  expect(
    await rowsOf(
      whole,
      "select post, cast(day as varchar), views, reactions, follows_net, impressions, watch_seconds from post_obs where import_id = $import order by line",
    ),
  ).toEqual([
    ["dQexample01", "2025-08-30", 210, 20, 4, 2600, 37_800],
    ["-Ab_example", "2025-09-01", 400, 30, -2, null, 11_700],
  ]);
  expect(
    await rowsOf(
      whole,
      "select post, cast(day as varchar), cast(window_end as varchar), views, shares, account from post_window where import_id = $import order by line",
    ),
  ).toEqual([
    ["dQexample01", "2025-08-28", "2025-09-04", 210, 3, "Example Works"],
    ["-Ab_example", "2025-08-28", "2025-09-04", 400, 1, "Example Works"],
    ["1E5example3", "2025-08-28", "2025-09-04", 180, 2, "Example Works"],
    ["firstDay004", "2025-08-28", "2025-09-04", 60, null, "Example Works"],
  ]);
  expect(cautions(whole)).toEqual([]);
});

test("the channel's days come from its totals, not from its videos: the sum of the videos is less", async () => {
  const rows = await reader.rows(
    "select cast(sum(views) as integer) as channel, (select cast(sum(views) as integer) from post_day where account = 'Example Works') as videos from account_day where account = 'Example Works' and day < date '2025-09-04'",
  );
  expect(rows.map((row) => Object.values(row))).toEqual([[917, 882]]);
});

test("a table alone says of which videos it is and not of which period: no figure is read, and a person is told", async () => {
  const alone = await reader.import(example(3));
  expect(cautions(alone)).toEqual(["file/no-window"]);
  expect(
    await rowsOf(
      alone,
      "select post, cast(day as varchar), content, url from post where import_id = $import order by line limit 2",
    ),
  ).toEqual([
    ["dQexample01", "2025-08-30", "How we weigh, part 1", "https://www.youtube.com/watch?v=dQexample01"],
    [
      ...["-Ab_example", "2025-09-01", "Three questions, answered"],
      "https://www.youtube.com/watch?v=-Ab_example",
    ],
  ]);
  expect(await rowsOf(alone, "select 1 from post_obs where import_id = $import")).toEqual([]);
  expect(await rowsOf(alone, "select 1 from post_window where import_id = $import")).toEqual([]);
});

test("the zip's name tells the period of a table without its chart: the second day named is out", async () => {
  const wide = await reader.import(example(2));
  const [row] = await rowsOf(
    wide,
    "select distinct cast(day as varchar), cast(window_end as varchar) from post_window where import_id = $import",
  );
  expect(row).toEqual(["2025-06-01", "2025-09-29"]);
});

test("days beside a table say more than the name of the zip", async () => {
  const entries = [
    {
      name: "Table data.csv",
      text: 'Content,Video title,Video publish time,Duration,Views\nabcdefghij1,A,"Jul 3, 2025",9,5\n',
    },
    { name: "Totals.csv", text: "Date,Views\n2025-07-01,2\n2025-07-02,3\n2025-07-03,4\n" },
  ];
  const moved = await reader.import({ name: "renamed.zip", bytes: zip(entries) });
  expect(
    await rowsOf(
      moved,
      "select cast(day as varchar), cast(window_end as varchar), views from post_window where import_id = $import",
    ),
  ).toEqual([["2025-07-01", "2025-07-04", 5]]);
});

test("a video whose day of publication is not told keeps the figures of its period", async () => {
  const text = "Content,Video title,Video publish time,Duration,Views\nabcdefghij2,Gone,,,7\n";
  const gone = await reader.import({
    name: "Content 2025-07-01_2025-07-08 Gone.zip",
    bytes: zip([{ name: "Table data.csv", text }]),
  });
  expect(gone.result.parts.map(({ facts, rejects }) => [facts, rejects])).toEqual([[1, 0]]);
  expect(await rowsOf(gone, "select views from post_window where import_id = $import")).toEqual([[7]]);
  expect(await rowsOf(gone, "select 1 from post where import_id = $import")).toEqual([]);
});

test("totals saved again with the day first are read by their days above the 12th", async () => {
  const saved = await reader.import(example(4));
  expect(
    await rowsOf(
      saved,
      "select cast(day as varchar), views from account_day where import_id = $import order by day limit 2",
    ),
  ).toEqual([
    ["2025-10-10", 5],
    ["2025-10-11", 75],
  ]);
});

test.each([
  ["weeks", ["2025-08-03", "2025-08-10", "2025-08-17"], "2025-08-09"],
  ["months", ["2025-06-01", "2025-07-01", "2025-08-01"], "2025-06-30"],
  ["months, day first", ["13-06-2025", "13-07-2025", "13-08-2025"], "2025-07-12"],
])("totals by %s are turned away, for they would pass for days", async (_, days, until) => {
  const text = csvText([["Date", "Views"], ...days.map((day) => [day, 70])]);
  await expect(reader.import({ name: "Totals.csv", bytes: utf8(text) })).rejects.toMatchObject({
    code: "file/period-rows",
    where: { line: 2, until },
  });
});

test("totals in the zip of another tab may be of one video, so they are no days of a channel", async () => {
  const entries = [
    { name: "Table data.csv", text: "Viewer gender,Views (%)\nFemale,60\nMale,40\n" },
    { name: "Totals.csv", text: "Date,Views\n2025-05-01,2\n2025-05-02,3\n" },
  ];
  const one = await reader.import({
    name: "Viewer gender 2025-05-01_2025-05-03 How we weigh.zip",
    bytes: zip(entries),
  });
  expect(one.result.parts.map(({ facts, skips }) => [facts, skips])).toEqual([
    [2, 0],
    [0, 2],
  ]);
  expect(await rowsOf(one, "select 1 from account_day where import_id = $import")).toEqual([]);
});

test("days printed in two ways were changed by a spreadsheet program, and are turned away", async () => {
  const text = "Date,Views\n10.11.2025,5\n10.12.2025,6\n13-10-2025,7\n";
  await expect(reader.import({ name: "Totals.csv", bytes: utf8(text) })).rejects.toMatchObject({
    code: "file/mixed-dates",
    where: { first: "10.11.2025", second: "13-10-2025" },
  });
});

test("a file of dates and views under another name is nobody's", async () => {
  const text = "Date,Views\n2025-07-01,2\n2025-07-02,3\n";
  await expect(reader.import({ name: "views.csv", bytes: utf8(text) })).rejects.toMatchObject({
    code: "file/unknown",
  });
});

test("who watches is a share of views on the last day of the period, and cities stand with their place", async () => {
  const [age, cities] = [await reader.import(example(5)), await reader.import(example(7))];
  expect(
    await rowsOf(
      age,
      "select cast(day as varchar), facet, bucket, view_share, watch_share, share from audience where import_id = $import order by line limit 1",
    ),
  ).toEqual([["2025-09-03", "age", "18–24 years", 0.3125, 0.305, null]]);
  expect(
    await rowsOf(cities, "select bucket, views from audience where import_id = $import order by line"),
  ).toEqual([
    ["Seoul · 0x357ca28b61c565cd", 220],
    ["Warsaw · 0x471ecc669a869f01", 130],
  ]);
});
