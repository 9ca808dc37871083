// Cells of a workbook whose formula has no result: they look blank or like a word, and are neither.

import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const text = (at: string, of: string): string => `<c r="${at}" t="inlineStr"><is><t>${of}</t></is></c>`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook as a program writes it that works no formulas out: one sheet, its rows given as XML. */
const bare = (rows: readonly string[]) =>
  zipOf([
    [
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="${main}"><sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row}</row>`).join("")}</sheetData></worksheet>`,
    ],
  ]);
const header = [text("A1", "Campaign name"), text("B1", "Day"), text("C1", "Amount spent (EUR)")].join("");
const row = (n: number, cost: string, name = "spring"): string =>
  text(`A${n}`, name) + text(`B${n}`, `2026-09-0${n}`) + cost;

const spent = () =>
  desk.rows("select line, cost_minor from spend_now where workspace = {workspace:text} order by line");
const left = async (importId: number) =>
  desk.rows(
    `select line, fate, reason, column_name, seen from import_left where workspace = {workspace:text} and import_id = ${importId} order by line`,
  );

test("a formula that was never worked out refuses its row and is not taken for a blank", async () => {
  const done = await desk.import(
    "Campaigns.xlsx",
    await bare([
      header,
      row(2, '<c r="C2"><v>5.5</v></c>'),
      row(3, '<c r="C3"><f>C2*2</f></c>'),
      row(4, '<c r="C4"><f>C2*2</f><v></v></c>'),
      row(5, '<c r="C5"><f>C2*2</f><v>11</v></c>'),
      row(6, '<c r="C6" s="0"/>'),
    ]),
  );
  expect(done).toMatchObject({ rows: 5, facts: 2, rejects: 2, skips: 1 });
  expect(await spent()).toEqual([
    { line: 2, cost_minor: 550 },
    { line: 5, cost_minor: 1100 },
  ]);
  const column_name = "Amount spent (EUR)";
  expect((await left(done.importId)).slice(0, 2)).toEqual([
    { line: 3, fate: "reject", reason: "cell/no-result", column_name, seen: "#EMPTY!" },
    { line: 4, fate: "reject", reason: "cell/no-result", column_name, seen: "#EMPTY!" },
  ]);
});

test("an error refuses its row under its own name, in a figure and in a name", async () => {
  const sheet = utils.aoa_to_sheet([
    ["Campaign name", "Day", "Amount spent (EUR)"],
    ["spring", "2026-09-02", 5.5],
    ["spring", "2026-09-03", { t: "e", v: 0x17 }],
    ["spring", "2026-09-04", { t: "e", v: 0x2a, f: "NA()" }],
    [{ t: "e", v: 0x1d, f: "x()" }, "2026-09-05", 7],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "S");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const done = await desk.import("Campaigns.xlsx", bytes);
  expect(await spent()).toEqual([{ line: 2, cost_minor: 550 }]);
  expect((await left(done.importId)).map(({ line, reason, seen }) => [line, reason, seen])).toEqual([
    [3, "cell/no-result", "#REF!"],
    [4, "cell/no-result", "#N/A"],
    [5, "cell/no-result", "#NAME?"],
  ]);
});
