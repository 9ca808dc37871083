// Where a table begins and ends.

import { expect, test } from "vitest";
import { findTables, type TextRow } from "./tables.ts";

const known = new Map(
  ["date", "impressions", "likes", "post id", "active users", "nth day", "source", "sessions", "cost"].map(
    (name) => [name, 1],
  ),
);
const rows = (text: string): readonly TextRow[] =>
  text.split("\n").map((line, i) => ({ line: i + 1, cells: line.split(",") }));
const found = (text: string) =>
  findTables(rows(text), "part", known).map(({ header, headerLine, preamble, rows: body, partName }) => ({
    header: header.join("|"),
    headerLine,
    above: preamble.length,
    lines: body.map(({ line }) => line),
    partName,
  }));

test("a header on the first row", () =>
  expect(found("Date,Likes\n2026-01-01,3\n2026-01-02,4\n")).toEqual([
    { header: "Date|Likes", headerLine: 1, above: 0, lines: [2, 3], partName: "part" },
  ]));

test("a description row and a period row stand above", () =>
  expect(found("Campaign report,\n1 September 2026,\nDate,Cost,Other\n2026-01-01,3,x")[0]).toMatchObject({
    headerLine: 3,
    above: 2,
    lines: [4],
  }));

test("notes begin with # and end where the table begins, and each section is a table", () => {
  const text = [
    "# ----",
    "# All Users",
    "# Start date: 20260101",
    "",
    "Nth day,Active users",
    "0000,5",
    "0001,6",
    "",
    "# ----",
    "# Sources",
    "",
    "Source,Sessions,Unheard of",
    "google,3,1",
    ",Grand total,9",
  ].join("\n");
  expect(found(text)).toEqual([
    { header: "Nth day|Active users", headerLine: 5, above: 4, lines: [6, 7], partName: "part" },
    { header: "Source|Sessions|Unheard of", headerLine: 12, above: 4, lines: [13, 14], partName: "part (2)" },
  ]);
});

test("a blank row between rows is a row, after the last it is none", () =>
  expect(found("Date,Likes\n1,2\n\n3,4\n\n\n")[0]?.lines).toEqual([2, 3, 4]));

test("a post that begins with a hashtag is no note", () =>
  expect(found("Post id,Likes\n#sale now,3\n#sale,4\n\n#again,5")[0]?.lines).toEqual([2, 3, 4, 5]));

test("a footer after a blank row stays in the table for its source to skip", () =>
  expect(
    found("Date,Likes\n2026-01-01,3\n\nGrand Totals (1 records),\nConfidential Information,"),
  ).toHaveLength(1));

test("a table nobody knows has the header over its figures", () =>
  expect(found("Some title\nFoo,Bar\na,1\nb,2")[0]).toMatchObject({
    headerLine: 2,
    above: 1,
    lines: [3, 4],
  }));

test("an unknown second table is not read as rows of the first", () =>
  expect(
    found("Date,Likes\n2026-01-01,3\n\nDay Index,Users,Other\n2026-01-01,3,4").map((t) => t.header),
  ).toEqual(["Date|Likes", "Day Index|Users|Other"]));

test("nothing gives nothing", () => expect(found("\n\n")).toEqual([]));
