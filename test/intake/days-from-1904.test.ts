// Workbooks that count their days from 1904, as those of old Macs do: cells shown as days, and bare numbers of days.

import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const header = [
  ...["Date", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares", "New follows", "Unfollows"],
  ...["Replies", "Reposts", "Profile visits", "Create Post", "Video views", "Media views"],
];
/** Days as serials of the workbook, shown in a format. */
const book = (date1904: boolean, days: readonly number[], z: string, bookType: "xlsx" | "xls"): Buffer => {
  const sheet = utils.aoa_to_sheet([
    header,
    ...days.map((v) => [{ t: "n", v, z }, 5, 1, 5, 0, 0, 1, 0, 1, 1, 2, 1, 0, 0]),
  ]);
  const sheets = { SheetNames: ["S"], Sheets: { S: sheet }, Workbook: { WBProps: { date1904 } } };
  return write(sheets, { type: "buffer", bookType }) as Buffer;
};
const days = async (...of: Parameters<typeof book>) => {
  await desk.import(`overview.${of[3]}`, book(...of), { account: "a" });
  const rows = await desk.rows(
    "select cast(day as varchar) as day from account_day_now where workspace = {workspace:text} order by day",
  );
  return rows.map(({ day }) => day);
};

const september = ["2026-09-01", "2026-09-02", "2026-09-25"];
const from1904 = [44_804, 44_805, 44_828];
const from1900 = [46_266, 46_267, 46_290];

test.each(["xlsx", "xls"] as const)(
  "a bare number in a column of days counts from 1904 in such an %s",
  async (type) => expect(await days(true, from1904, "General", type)).toEqual(september),
);
test.each(["xlsx", "xls"] as const)("one shown as a day is that day in such an %s", async (type) =>
  expect(await days(true, from1904, "yyyy-mm-dd", type)).toEqual(september),
);
test("in any other workbook it counts from 1899-12-30", async () =>
  expect(await days(false, from1900, "General", "xlsx")).toEqual(september));

test("a number with a fraction is a moment of that day there too, and the preview says from when days count", async () => {
  const content = utils.aoa_to_sheet([
    ["Record ID", "Deal Name", "Deal Stage", "Create Date", "Close Date", "Amount", "Currency"],
    ["1", "A", "Closed Won", 44_804.5, 44_805.25, 10, "PLN"],
  ]);
  const sheets = { SheetNames: ["S"], Sheets: { S: content }, Workbook: { WBProps: { date1904: true } } };
  const bytes = write(sheets, { type: "buffer", bookType: "xlsx" }) as Buffer;
  const { parts } = await desk.preview("deals.xlsx", bytes, { account: "C" });
  const columns = parts.flatMap((part) => part.columns);
  expect(columns.find(({ header: name }) => name === "Create Date")?.style).toBe("days since 1904-01-01");
  await desk.import("deals.xlsx", bytes, { account: "C" });
  const rows = await desk.rows(
    "select cast(day as varchar) as day, cast(closed_day as varchar) as closed from deal_now where workspace = {workspace:text}",
  );
  expect(rows).toEqual([{ day: "2026-09-01", closed: "2026-09-02" }]);
});
