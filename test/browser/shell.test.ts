// The page's frame in a real browser: ways between rooms, keyboard, search, language, light and dark, the sample's banner, phones.

import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, type Harness, sideways, start, violations } from "./harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await start();
}, 900_000);
afterAll(() => harness?.stop());

type Options = Parameters<Browser["newContext"]>[0];
const withPage = async (options: Options, work: (page: Page, context: BrowserContext) => Promise<void>) => {
  const context = await harness.browser.newContext({ locale: "en-US", ...options });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const heard = complaints(page);
  try {
    await work(page, context);
    expect(heard).toEqual([]);
  } finally {
    await context.close();
  }
};
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const titled = (page: Page, title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();

test("a bare address leads to the sample, which says on every page that it is one", async () => {
  await withPage(wide, async (page) => {
    await page.goto(harness.url);
    await titled(page, "Overview");
    expect(new URL(page.url()).pathname).toMatch(/^\/w\/[^/]+\/overview$/);
    for (const room of ["KPIs", "Data", "Settings"]) {
      await page.getByRole("link", { name: room, exact: true }).click();
      await titled(page, room);
      await page.getByText("Sample data of an invented brand").waitFor();
    }
  });
});

test("pages, periods and comparison go by keyboard, and the address keeps them", async () => {
  await withPage(wide, async (page) => {
    await page.goto(harness.url);
    await titled(page, "Overview");
    // The keys of the period work once the workspace's last day is known.
    await page.locator("[data-period]", { hasText: "Last 28 days" }).waitFor();
    await page.keyboard.press("w");
    await page.waitForURL(/since=/);
    await page.locator("[data-period]", { hasText: "Last 7 days" }).waitFor();
    await page.keyboard.press("x");
    await page.waitForURL(/compare=none/);
    await page.keyboard.press("g");
    await page.keyboard.press("k");
    await titled(page, "KPIs");
    expect(page.url()).toContain("compare=none");
    await page.goBack();
    await titled(page, "Overview");
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("compare=none"));
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await help.getByRole("switch").click();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    await page.keyboard.press("m");
    await page.waitForTimeout(200);
    await page.locator("[data-period]", { hasText: "Last 7 days" }).waitFor();
  });
});

test("the calendar opens by C, takes a preset, and starts Korean weeks and titles the Korean way", async () => {
  await withPage(wide, async (page) => {
    await page.goto(`${harness.url}/?lang=ko`);
    await titled(page, "개요");
    await page.keyboard.press("c");
    const calendar = page.getByRole("dialog", { name: "기간" });
    await calendar
      .getByText(/^\d{4}년 \d{1,2}월$/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await calendar.getByRole("button", { name: "최근 90일" }).click();
    await page.waitForURL(/since=/);
    await page.locator("[data-period]", { hasText: "최근 90일" }).waitFor();
  });
});

test("the search finds a KPI by part of its name and opens it", async () => {
  await withPage(wide, async (page) => {
    await page.goto(harness.url);
    await titled(page, "Overview");
    await page.keyboard.press("Control+k");
    const search = page.getByRole("textbox", { name: /Search/ });
    await search.fill("impres");
    await page.locator("[data-action]", { hasText: "Impressions" }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/kpis\//);
  });
});

test("language and dark hold after a reload, and the page says its language", async () => {
  await withPage(wide, async (page) => {
    await page.goto(harness.url);
    await titled(page, "Overview");
    await page.getByRole("button", { name: /Language/ }).click();
    await page.getByRole("menuitem", { name: "Polski" }).click();
    await titled(page, "Przegląd");
    await page.getByRole("button", { name: "Jasny lub ciemny" }).click();
    await page.getByRole("menuitem", { name: "Ciemny" }).click();
    const { pathname } = new URL(page.url());
    await page.goto(harness.url + pathname);
    await titled(page, "Przegląd");
    expect(await page.locator("html").getAttribute("lang")).toBe("pl");
    expect(await page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("dark");
  });
});

test("an unknown workspace is said to be unknown, with the way to those there are", async () => {
  const context = await harness.browser.newContext({ locale: "en-US" });
  const page = await context.newPage();
  await page.goto(`${harness.url}/w/nowhere/overview`);
  await page.getByText("There is no workspace nowhere").waitFor();
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await titled(page, "Overview");
  await context.close();
});

test("the sample goes away with one click and a yes, and a new workspace is asked for", async () => {
  await withPage(phone, async (page) => {
    await page.goto(harness.url);
    await page.getByRole("button", { name: "Remove sample" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
    await titled(page, "New workspace");
    await page.getByLabel("Name").fill("Halina & Córki");
    await page.getByRole("button", { name: "Create and add files" }).click();
    await titled(page, "Data");
    await page.getByText("Drop exports here").waitFor();
    expect(await sideways(page)).toBe(0);
  });
});
