// A table that stands beside another in one sheet is never lost without a word.

import { afterAll, beforeAll, expect, test } from "vitest";
import { utf8, workbook } from "../../src/sources/layout.ts";
import { type Desk, openDesk } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("the table right of an empty column is listed as set aside, with its columns", async () => {
  const meta = ["Day", "Campaign name", "Amount spent (PLN)", "Impressions"];
  const bytes = workbook([
    {
      name: "S",
      rows: [
        [...meta, "", "Week", "Budget"],
        ["2026-09-01", "A", 10, 100, "", "36", 500],
        ["2026-09-02", "A", 10, 100, "", "37", 600],
      ],
    },
  ]);
  await desk.import("x.xlsx", bytes, { account: "A" });
  const parts = await desk.rows(
    "select part_name, source, detail from import_part where workspace = {workspace:text} order by part",
  );
  expect(parts.map(({ source }) => source)).toEqual(["meta-ads", null]);
  expect(JSON.parse(String(parts[1]?.["detail"]))).toMatchObject({ header: ["Week", "Budget"] });
  await desk.fresh();
  await desk.import("a.csv", utf8(`${meta.join(",")},\n2026-09-01,A,10,100,\n`), { account: "A" });
  expect(await desk.rows("select part from import_part where workspace = {workspace:text}")).toHaveLength(1);
});
