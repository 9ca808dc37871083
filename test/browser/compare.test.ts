// KPIs side by side in a real browser: ticked in the list, changed in the page, kept in the address, saved as CSV.

import { readFileSync } from "node:fs";
import papaparse from "papaparse";
import { expect, test } from "vitest";
import type { z } from "zod";
import type * as operations from "../../src/contract/operations.ts";
import { phone, type Series, shownText, wide, withPage, written } from "./asking.ts";
import { harness, sample } from "./at-sample.ts";
import { sideways, violations } from "./harness.ts";

type Compared = z.output<typeof operations.compareKpis.output>;

const table = ".compare-table tbody tr";
const pair = "item=impressions%3Fplatform%3Dlinkedin&item=engagement_rate";
const asked = (items: readonly string[], more = "&grain=month") =>
  sample.ask<Compared>(
    `/compare?${sample.days90}${more}&${items.map((item) => `items=${encodeURIComponent(item)}`).join("&")}`,
  );

test("KPIs ticked in the list stand side by side, with the numbers of the API", async () => {
  const { items } = await asked(["impressions", "engagement_rate"]);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis?${sample.days90}&grain=month`));
    await page.getByRole("checkbox", { name: "Compare Impressions", exact: true }).check();
    await page.getByRole("checkbox", { name: "Compare Engagement rate", exact: true }).check();
    await page.getByText("2 KPIs ticked").waitFor();
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.waitForURL(/kpis\/compare\?.*item=impressions&item=engagement_rate/);
    await page.locator(table).first().waitFor();
    // Units differ: one chart above another, on one axis of time.
    expect(await page.locator(".compare-panel svg").count()).toBe(2);
    const whole = page.locator(".compare-whole td");
    for (const [k, { series }] of items.entries())
      expect(await shownText(whole.nth(k))).toContain(written(series as Series, series.total.answer));
    expect(await page.locator(table).count()).toBe(1 + (items[0]?.series.points.length ?? 0));
    expect(await violations(page)).toEqual([]);
  });
});

test("the same under several networks is one chart where units are alike, and the selection is in the address", async () => {
  const one = await asked(["clicks?platform=x", "clicks?platform=linkedin"]);
  await withPage(harness, wide, async (page, context) => {
    await page.goto(sample.room(`/kpis/compare?${sample.days90}&grain=month&item=clicks%3Fplatform%3Dx`));
    await page.getByText("Add a second one").waitFor();
    await page.getByRole("button", { name: /the same again/ }).click();
    await page.waitForURL(/item=clicks%3Fplatform%3Dx&item=clicks/);
    await page.locator(".compare-items li").nth(1).waitFor();
    await page
      .getByLabel(/^Network of/)
      .nth(1)
      .selectOption("linkedin");
    await page.waitForURL(/item=clicks%3Fplatform%3Dlinkedin/);
    await page.locator(".compare-whole td").nth(1).waitFor();
    expect(await page.locator(".compare-panel").count()).toBe(one.alike ? 0 : 2);
    const copied = await context.newPage();
    await copied.goto(page.url());
    await copied.locator(".compare-whole td").nth(1).waitFor();
    expect(await copied.locator(".compare-whole td").allInnerTexts()).toEqual(
      await page.locator(".compare-whole td").allInnerTexts(),
    );
    await copied.close();
    await page
      .getByRole("button", { name: /^Remove Clicks/ })
      .first()
      .click();
    await page.waitForURL((url) => url.searchParams.getAll("item").length === 1);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.getAll("item").length === 2);
  });
});

test("as an index all stand in one chart, and a bucket that is not whole is not in it", async () => {
  const told = await asked(["impressions?platform=linkedin", "engagement_rate"], "&grain=week");
  const points = told.items[0]?.series.points ?? [];
  const base = points.findIndex(({ since }) => since === told.base?.since);
  expect(base).toBeGreaterThanOrEqual(0);
  expect(told.items.map(({ index }) => index[base])).toEqual([100, 100]);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/compare?${sample.days90}&grain=week&${pair}`));
    await page.getByRole("checkbox", { name: /^Index/ }).check();
    await page.waitForURL(/index=1/);
    const slider = page.getByRole("slider");
    await slider.waitFor();
    expect(await slider.count()).toBe(1);
    await slider.focus();
    for (let k = 0; k <= base; k += 1) await page.keyboard.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/ 100.* 100$/);
    expect(await violations(page)).toEqual([]);
  });
});

test("the CSV has each bucket of each, with its change", async () => {
  const { items } = await asked(["impressions?platform=linkedin", "engagement_rate"]);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/compare?${sample.days90}&grain=month&${pair}`));
    await page.locator(table).first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export CSV" }).click(),
    ]);
    const text = readFileSync(await file.path(), "utf8").replace(/^\uFEFF/, "");
    const [, ...rows] = papaparse.parse<string[]>(text, { skipEmptyLines: true }).data;
    const expected = items.flatMap(({ series, steps }) => [
      [series.total.answer, series.comparison?.change ?? null],
      ...series.points.map(({ answer }, k) => [answer, steps[k]?.change ?? null]),
    ]);
    const number = (cell: string | undefined) => (cell === "" || cell === undefined ? null : Number(cell));
    expect(rows.map((row) => [number(row[7]), number(row[9])])).toEqual(expected);
  });
});

test("from the page of a KPI, on a phone and in the dark, in three languages", async () => {
  await withPage(harness, { ...phone, colorScheme: "dark" }, async (page) => {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&platform=linkedin`));
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.waitForURL(/platform=linkedin.*item=impressions/);
    for (const [language, title] of [
      ["en", "Compare KPIs"],
      ["ko", "지표 비교"],
      ["pl", "Porównaj KPI"],
    ] as const) {
      await page.goto(sample.room(`/kpis/compare?${sample.days90}&${pair}&item=posts&lang=${language}`));
      await page.getByRole("heading", { name: title }).waitFor();
      await page.locator(table).first().waitFor();
      expect(await sideways(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
  });
}, 180_000);
