// The data room in a real browser: files dropped, recognised, imported, looked into and undone. Real exports, real server.

import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, type Harness, start, violations } from "./harness.ts";

const examples = resolve(import.meta.dirname, "../../examples");
const byDay = `${examples}/twitter-by-day/daily_tweet_activity_metrics_LisaDeBruine_20210101_20210201_en.csv`;
const nextMonth = `${examples}/twitter-by-day/daily_tweet_activity_metrics_LisaDeBruine_20210201_20210301_en.csv`;
const byDayName = "daily_tweet_activity_metrics_LisaDeBruine_20210101_20210201_en.csv";

let harness: Harness;
let page: Page;
let heard: readonly string[];
beforeAll(async () => {
  harness = await start({ sample: false });
  const context = await harness.browser.newContext({
    locale: "en-US",
    timezoneId: "Europe/Warsaw",
    viewport: { width: 1440, height: 900 },
  });
  page = await context.newPage();
  heard = complaints(page);
}, 900_000);
afterAll(() => harness?.stop());

const card = (name: string) => page.getByRole("article", { name });
const give = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator("input[type=file]").first().setInputFiles(files);

test("with nothing there the first page is a new workspace, its fields guessed", async () => {
  await page.goto(harness.url);
  await page.getByRole("heading", { level: 1, name: "New workspace" }).waitFor();
  expect(await page.getByLabel("Time zone").inputValue()).toBe("Europe/Warsaw");
  expect(await page.getByLabel("Currency").inputValue()).toBe("PLN");
  await page.getByLabel("Name").fill("Psych");
  await page.getByRole("button", { name: "Create and add files" }).click();
  await page.getByRole("heading", { name: "Where to find the exports" }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test("a dropped export is recognised, with its rows, days and KPIs, before anything is imported", async () => {
  await page.locator("input[type=file]").first().setInputFiles([byDay]);
  const file = card(byDayName);
  await file.getByText("Ready to import").waitFor();
  await file.getByText("31 rows").waitFor();
  await file.getByText("31 kept").waitFor();
  await file.getByText(/Jan 1\s–\s31, 2021/).waitFor();
  await file.getByText("Impressions", { exact: true }).first().waitFor();
  expect(await file.getByRole("link").count()).toBe(0);
  await file.getByText(/Account by day: impressions, likes and reactions/).waitFor();
  await file.getByText("1 month,").waitFor();
  await file.getByText("Columns and details").click();
  await file.getByRole("cell", { name: "Tweets published" }).waitFor();
  await file.getByText(/columns not used/).click();
  await file.getByText(/engagement rate/).waitFor();
  await file.getByText("Technical details").click();
  await file.getByText("First rows as they would be kept: Account by day").waitFor();
  expect(await violations(page)).toEqual([]);
});

test("a file that is no export, an empty one and a good one do not hinder each other", async () => {
  await give(
    { name: "holidays.csv", mimeType: "text/csv", buffer: Buffer.from("who,from,to\nAnna,Monday,Friday\n") },
    { name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") },
  );
  await page.locator("input[type=file]").first().setInputFiles([nextMonth]);
  await card("holidays.csv").getByText("Not imported").waitFor();
  await card("holidays.csv").getByRole("alert").waitFor();
  await card("empty.csv").getByText("Not imported").waitFor();
  await page.getByRole("button", { name: "Import all 2 files" }).click();
  await card(byDayName).getByText("Imported").waitFor();
  const log = page.getByRole("table").filter({ hasText: byDayName });
  await log.getByRole("row").nth(2).waitFor();
  await page.getByRole("heading", { name: "How fresh the data are" }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test("an import leads to the KPIs it lit up, on the days of the file, however old they are", async () => {
  const room = page.url();
  const file = card(byDayName);
  await file.getByText(/See what it lit up, Jan 1\s–\s31, 2021/).waitFor();
  await file.getByRole("link", { name: "Impressions", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Impressions" }).waitFor();
  expect(page.url()).toContain("since=2021-01-01&until=2021-02-01");
  await page.getByText("from 31 rows").waitFor();
  await page.goBack();
  await page.getByRole("link", { name: "See what it lit up" }).click();
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  expect(page.url()).toContain("since=2021-01-01&until=2021-03-01");
  await page.goBack();
  expect(page.url()).toBe(room);
});

test("a row that replaces what is known is announced before the import", async () => {
  const { readFileSync } = await import("node:fs");
  const restated = readFileSync(byDay, "utf8").replace('"6703"', '"6704"');
  await give({
    name: "restated_20210101_20210201_en.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(restated),
  });
  const file = card("restated_20210101_20210201_en.csv");
  // The file names no account; the one known for its network is taken, so that its rows are known ones.
  await file.getByText("0 new, 1 newer (it replaces what was known), 30 unchanged").waitFor();
  expect(await violations(page)).toEqual([]);
  await file.getByRole("button", { name: /^Remove/ }).click();
});

test("the same rows again are known and change nothing", async () => {
  await page.getByRole("button", { name: "Clear finished" }).click();
  await page.locator("input[type=file]").first().setInputFiles([byDay]);
  await card(byDayName).getByText("Already imported").waitFor();
  expect(await card(byDayName).getByRole("button", { name: "Import", exact: true }).count()).toBe(0);
});

test("a row that cannot be read is refused with its place and reason, and shown afterwards", async () => {
  const { readFileSync } = await import("node:fs");
  const march = readFileSync(byDay, "utf8").replaceAll("2021-01-", "2021-03-").replace('"6703"', '"6.7k?"');
  await give({
    name: byDayName.replaceAll("0101_20210201", "0301_20210401"),
    mimeType: "text/csv",
    buffer: Buffer.from(march),
  });
  const file = card(byDayName.replaceAll("0101_20210201", "0301_20210401"));
  await file.getByText("1 refused").waitFor();
  await file.getByRole("button", { name: "Import", exact: true }).click();
  await file.getByText("Imported", { exact: true }).waitFor();
  await page.getByRole("button", { name: "1 refused" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByText(/impressions should be a number, but row 2 says “6\.7k\?”/i).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
});

test("an import is undone after a yes, and stays in the log as undone", async () => {
  await page.getByRole("button", { name: `Undo the import of ${byDayName}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo import" }).click();
  await page
    .getByRole("row", { name: new RegExp(byDayName) })
    .getByText("Undone")
    .waitFor();
});

test("settings are kept, and a workspace ends only when its name is typed", async () => {
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Psych Lab");
  await page.getByRole("button", { name: "Save" }).first().click();
  await page.getByText("Saved").first().waitFor();
  await page.reload();
  await page.getByRole("button", { name: /Psych Lab/ }).waitFor();
  await page.getByRole("button", { name: "Delete…" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByRole("button", { name: "Delete for good" }).isDisabled()).toBe(true);
  await dialog.getByLabel(/Type Psych Lab/).fill("Psych Lab");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await page.getByRole("heading", { level: 1, name: "New workspace" }).waitFor();
});

test("nothing broke meanwhile", () => expect(heard).toEqual([]));
