// Shares: between nothing and the whole, in per cent only where the cell or the header says so.

import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { codes, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save } = wizardAt(() => desk);

const said = (share: string) => ({
  schema: "audience",
  columns: { day: "Day", bucket: "Country", share },
  once: { platform: "linkedin", facet: "country" },
});
const table = (header: string, ...cells: readonly string[]): string =>
  [`Day,Country,${header}`, ...cells.map((cell, k) => `2026-05-01,C${k},${cell}`)].join("\n");
const shares = async (header: string, ...cells: readonly string[]) => {
  const { samples, refusals } = await check(table(header, ...cells), said(header));
  return { told: samples[0]?.rows.map((row) => row["share"]), refused: codes(refusals) };
};

test.each([
  ["Share", ["0.455", "0.005", "0.54"]],
  ["Share (%)", ["45.5", "0.5", "54"]],
  ["Share %", ["45.5", "0.5", "54"]],
  ["%", ["45.5", "0.5", "54"]],
  ["Share", ["45.5%", "0.5%", "54%"]],
])("under %j, %j are 45.5, 0.5 and 54 per cent", async (header, cells) => {
  const { told, refused } = await shares(header, ...cells);
  expect([refused, told?.map((share) => Number(Number(share).toFixed(9)))]).toEqual([
    [],
    [0.455, 0.005, 0.54],
  ]);
});

test.each([[["45.5", "0.5", "54"]], [["45.5", "0.5%", "0.54"]]])(
  "%j where nothing says per cent are refused",
  async (cells) => {
    expect((await shares("Share", ...cells)).refused).toEqual(["mapping/not-a-value"]);
  },
);

test.each(["Share (%)", "Share"])("a workbook's cell shown as 45.5 %% is that under %j", async (header) => {
  await save(table(header, header === "Share" ? "0.455" : "45.5"), said(header));
  const sheet = XLSX.utils.aoa_to_sheet([
    ["Day", "Country", header],
    ["2026-05-01", "C0", 0.455],
  ]);
  (sheet["C2"] as XLSX.CellObject).z = "0.0%";
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "Shares");
  await desk.import("shares.xlsx", XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  const rows = await desk.rows("select share from audience_now where workspace = {workspace:text}");
  expect(rows).toEqual([{ share: 0.455 }]);
});

test("a rate of 100 units is refused by its header too", async () => {
  for (const header of ["100JPY", "Kurs (100 JPY)", "JPY100"]) {
    const { refusals } = await check(`Day,${header}\n2026-05-01,2.70\n`, {
      schema: "fx_rate",
      columns: { day: "Day", rate: header },
      once: { base: "JPY", quote: "PLN" },
    });
    expect(codes(refusals)).toContain("mapping/not-a-value");
  }
});
