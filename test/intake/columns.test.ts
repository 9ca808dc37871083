// Which columns of a file are read: none twice in two ways, and the preview says which ones are not.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const ads = (header: string, ...rows: readonly string[]): string =>
  [`Campaign name,Day,${header}`, ...rows.map((row, i) => `spring,2026-09-0${i + 1},${row}`)].join("\n");
const spent = () =>
  desk.rows(
    "select cost_minor, ad_impressions from spend_now where workspace = {workspace:text} order by line",
  );

describe("two columns of one name", () => {
  test("that differ turn the file away, named by their letters", async () => {
    const text = ads("Amount spent (EUR),Impressions,impressions ", "5.00,7,7", "6.00,8,9");
    await expect(desk.import("Campaigns.csv", text)).rejects.toMatchObject({
      code: "file/columns-differ",
      message:
        "Campaigns.csv has two columns called “Impressions” · “impressions ” (D and E) that differ in row 3, and we will not guess which one is meant: export it again with one of them.",
    });
    expect((await desk.preview("Campaigns.csv", text)).problem).toMatchObject({
      where: { first: "D", second: "E" },
    });
  });
  test("that say the same are one", async () => {
    await desk.import(
      "Campaigns.csv",
      ads("Amount spent (EUR),Impressions,Impressions", "5.00,7, 7", "6.00,,"),
    );
    expect(await spent()).toEqual([
      { cost_minor: 500, ad_impressions: 7 },
      { cost_minor: 600, ad_impressions: null },
    ]);
  });
  test("in two currencies are two", async () => {
    const text = ads("Amount spent (EUR),Amount spent (USD)", "5.00,5.60");
    await expect(desk.import("Campaigns.csv", text)).rejects.toMatchObject({ code: "file/columns-differ" });
  });
  test("may differ where nobody reads them", async () => {
    await desk.import(
      "Campaigns.csv",
      ads("Amount spent (EUR),Note,Note,Frequency,Frequency", "5.00,a,b,1,2"),
    );
    expect(await spent()).toEqual([{ cost_minor: 500, ad_impressions: null }]);
  });
});

test("a column that no figure hangs on is shown as not used, whether its name is known or not", async () => {
  const { parts } = await desk.preview(
    "Campaigns.csv",
    ads("Amount spent (EUR),Frequency,CPM (cost per 1\u202f000),Reach,Odd", "5.00,1,2,3,x"),
  );
  expect(parts[0]?.columns.map(({ header, meaning, style }) => [header, meaning, style])).toEqual([
    ["Campaign name", "campaign", null],
    ["Day", "day", "year-month-day"],
    ["Amount spent (EUR)", "cost", "1,234.5"],
    ["Frequency", null, null],
    ["CPM (cost per 1\u202f000)", null, null],
    ["Reach", null, null],
    ["Odd", null, null],
  ]);
});
