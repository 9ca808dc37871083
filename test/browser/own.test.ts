// What a person does with KPIs in a real browser: takes one apart, filters it by a part, and makes one of their own.

import { readFileSync } from "node:fs";
import papaparse from "papaparse";
import { expect, test } from "vitest";
import type { Output } from "../../src/engine/engine.ts";
import { phone, type Series, shownText, wide, withPage, written } from "./asking.ts";
import { harness, sample } from "./at-sample.ts";
import { sideways, violations } from "./harness.ts";

type Told = Output<"breakdown_kpi">;
const csv = (text: string): string[][] =>
  papaparse.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;

test("a KPI by post is searched, paged and exported, and a row is one click to the number filtered by it", async () => {
  const told = await sample.ask<Told>(
    `/kpis/impressions/breakdown?${sample.days90}&variant=published&by=post`,
  );
  expect(told).toMatchObject({ additive: true, sum: told.total.answer });
  const label = told.rows.find((row) => row.label !== null)?.label?.slice(0, 12) ?? "";
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&variant=published&by=post`));
    const parts = page.getByRole("region", { name: "Breakdown" });
    await parts.getByText("All parts together are the number").waitFor();
    expect(await parts.locator("tbody tr").count()).toBe(Math.min(25, told.parts));
    await parts.getByRole("button", { name: "Next rows" }).click();
    await parts.getByText(`26 to ${Math.min(50, told.parts)} of ${told.parts}`).waitFor();
    await parts.getByLabel("Find a part").fill(label);
    await parts.locator("p[aria-live]", { hasText: `of ${told.parts}` }).waitFor();
    const coming = page.waitForEvent("download");
    await parts.getByRole("link", { name: "Parts as CSV" }).click();
    const [head, ...rows] = csv(readFileSync(await (await coming).path(), "utf8"));
    expect(head?.slice(4, 7)).toEqual(["dimension", "part", "label"]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row[6]?.includes(label))).toBe(true);
    await parts.locator(".bars-name", { hasText: label }).first().click();
    await page.waitForURL(/post=/);
    const only = new URL(page.url()).searchParams.get("post") ?? "";
    const filtered = await sample.ask<Series>(
      `/kpis/impressions?${sample.days90}&variant=published&only=${encodeURIComponent(`post=${only}`)}`,
    );
    await page.locator(`.headline-value[data-answer="${filtered.total.answer}"]`).waitFor();
    await page.locator(".chips").getByText("Post:").waitFor();
    expect(await violations(page)).toEqual([]);
  });
}, 400_000);

test("A per B is chosen, checked at once, saved, shown as a KPI and removed", async () => {
  // The browser complains of every answer that refuses, as of a formula that cannot be: they are wanted here.
  const context = await harness.browser.newContext({ locale: "en-US", ...wide });
  const page = await context.newPage();
  try {
    await page.goto(sample.room(`/kpis?${sample.days90}&build=new`));
    const panel = page.getByRole("dialog");
    await panel.getByLabel("Formula").fill("impressions + reactions");
    await panel.getByText("only figures of one unit can be added or taken off").waitFor();
    await panel.getByText("A per B", { exact: true }).click();
    await panel.getByLabel("First KPI").fill("Likes and");
    await page.getByRole("option", { name: "Likes and reactions", exact: true }).click();
    await panel.getByLabel("Second KPI").fill("Impressions");
    await page.getByRole("option", { name: "Impressions", exact: true }).click();
    expect(await panel.getByLabel("Formula").inputValue()).toBe("reactions / impressions");
    await panel.locator(".own-answer").waitFor();
    expect(await violations(page)).toEqual([]);
    const shown = await shownText(panel.locator(".own-answer"));
    await panel.getByRole("button", { name: "Save KPI" }).click();
    await page.waitForURL(/kpis\/own_likes_and_reactions_per_impressions/, { timeout: 150_000 });
    const answer = await sample.ask<Series>(`/kpis/own_likes_and_reactions_per_impressions?${sample.days90}`);
    await page.locator(`.headline-value[data-answer="${answer.total.answer}"]`).waitFor();
    expect(shown).toBe(written(answer, answer.total.answer));
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Change" }).click();
    await page.getByRole("dialog").getByText("Version 1").waitFor();
    await page.getByRole("button", { name: "Remove KPI" }).click();
    await page.waitForURL((url) => url.pathname.endsWith("/kpis"), { timeout: 150_000 });
  } finally {
    await context.close();
  }
}, 400_000);

test.each(["ko", "pl"])(
  "nothing runs sideways on a phone: %s",
  async (lang) => {
    await withPage(harness, phone, async (page) => {
      await page.goto(
        sample.room(`/kpis/impressions?lang=${lang}&${sample.days90}&variant=published&by=post`),
      );
      await page.locator(".breakdown tbody tr").first().waitFor();
      expect(await sideways(page)).toBe(0);
      await page.goto(sample.room(`/kpis?lang=${lang}&${sample.days90}&build=new`));
      await page.locator(".own-kpi").waitFor();
      expect(await sideways(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  },
  180_000,
);
