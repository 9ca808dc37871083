// The overview in a real browser: its numbers are the API's, its parts lead on, it is whole on every screen.

import { expect, test } from "vitest";
import { type Overview, phone, type Series, shownText, wide, withPage, written } from "./asking.ts";
import { harness, sample } from "./at-sample.ts";
import { sideways, violations } from "./harness.ts";

test("every card shows the API's number, and those without data what they need", async () => {
  const overview = await sample.ask<Overview>(`/overview?${sample.days90}&grain=week&compare=previous`);
  expect(overview.kpis).toHaveLength(5);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/overview?${sample.days90}`));
    for (const { kpi, series } of overview.kpis) {
      const card = page.locator("article.card").filter({
        has: page.getByRole("link", { name: kpi.name.en, exact: true }),
      });
      const shown = await shownText(card.locator(".card-value"));
      expect(shown, kpi.id).toBe(series === null ? "–" : written(series, series.total.answer));
      if (series === null) expect(await shownText(card)).toContain(kpi.needs[0] ?? "Needs");
      if (series?.comparison?.comparable) expect(await shownText(card)).toMatch(/[↑↓→] \d/);
    }
  });
});

test("the networks of the chosen KPI are the API's parts, and choosing one filters every number", async () => {
  const split = await sample.ask<Series>(
    `/kpis/impressions?${sample.days90}&grain=total&by=platform&compare=previous`,
  );
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/overview?${sample.days90}&kpi=impressions`));
    const panel = page.getByRole("region", { name: "Impressions by network" });
    await panel.locator("tbody tr").first().waitFor();
    const values = await panel.locator("tbody tr td:nth-child(2)").allInnerTexts();
    expect(values).toEqual(split.parts.map(({ total }) => written(split, total.answer)));
    const first = split.parts[0]?.part ?? "";
    // Filtered, data may choose another variant: the card names it, and shows the API's number of it.
    const alone = await sample.ask<Overview>(
      `/overview?${sample.days90}&grain=week&compare=previous&platform=${first}`,
    );
    const filtered = alone.kpis.find(({ kpi }) => kpi.id === "impressions")?.series as Series;
    await panel.locator("tbody tr button").first().click();
    await page.waitForURL(new RegExp(`platform=${first}`));
    await page
      .locator("article.card .card-value", { hasText: written(filtered, filtered.total.answer) })
      .first()
      .waitFor();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("platform="));
    await page
      .locator("article.card .card-value", { hasText: written(split, split.total.answer) })
      .first()
      .waitFor();
  });
});

test("a card leads to its KPI and keeps the period", async () => {
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/overview?${sample.days90}`));
    await page.getByRole("link", { name: "Impressions", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Impressions" }).waitFor();
    expect(page.url()).toContain(sample.days90);
  });
});

test("the key under bars shows the mark of the period before, with its days", async () => {
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room("/overview?kpi=impressions"));
    const key = page.locator(".chart-key span", { hasText: "Period before: " });
    expect(await shownText(key)).toMatch(/: .*\d{4}$/);
    expect(await key.locator("line.chart-before").count()).toBe(1);
    expect(await page.locator(".chart g > line.chart-before").count()).toBeGreaterThan(0);
  });
});

test("the arrow keys read the chart bucket by bucket, with the bucket before", async () => {
  const overview = await sample.ask<Overview>(`/overview?${sample.days90}&grain=week&compare=previous`);
  const series = overview.kpis.find(({ kpi }) => kpi.id === "impressions")?.series as Series;
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/overview?${sample.days90}&kpi=impressions`));
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    for (const [index, point] of series.points.entries()) {
      if (index > 0) await page.keyboard.press("ArrowRight");
      const said = await slider.getAttribute("aria-valuetext");
      expect(said).toContain(point.answer === null ? "no data" : written(series, point.answer));
      const before = series.comparison?.points[index];
      if (before) expect(said).toContain(written(series, before.answer));
    }
    await page.locator(".chart-tip").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".chart-tip").waitFor({ state: "detached" });
  });
});

test.each([
  { ...wide, colorScheme: "light", lang: "en", title: "Overview" },
  { ...wide, colorScheme: "dark", lang: "pl", title: "Przegląd" },
  { ...phone, colorScheme: "light", lang: "pl", title: "Przegląd" },
  { ...phone, colorScheme: "dark", lang: "ko", title: "개요" },
] as const)("nothing is wrong for anyone at $viewport.width px, $colorScheme, $lang", async (screen) => {
  const { lang, title, ...options } = screen;
  await withPage(harness, options, async (page) => {
    await page.goto(sample.room(`/overview?lang=${lang}&${sample.days90}`));
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("img").first().waitFor();
    await page.locator(".bars tbody tr").first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });
});
