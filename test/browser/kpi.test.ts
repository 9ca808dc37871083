// The list of KPIs and the page of one, in a real browser: numbers, address, rows down to the line of a file, exports.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import papaparse from "papaparse";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  type Channels,
  emptyWorkspace,
  type Kpis,
  phone,
  type Series,
  type SourceRow,
  shownText,
  type Trace,
  type Variants,
  wide,
  withPage,
  written,
} from "./asking.ts";
import { harness, sample } from "./at-sample.ts";
import { sideways, violations } from "./harness.ts";
import { leadline } from "./server.ts";

const headline = (page: Page, answer: number | null) =>
  page.locator(`.headline-value[data-answer="${answer ?? ""}"]`).waitFor();
const series = (kpi: string, more = "") => sample.ask<Series>(`/kpis/${kpi}?${sample.days90}${more}`);
const csv = (text: string): string[][] =>
  papaparse.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;

test("the number, its buckets and what it is compared with are the API's", async () => {
  const answer = await series("impressions", "&grain=week&compare=previous");
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&grain=week`));
    await headline(page, answer.total.answer);
    expect(await shownText(page.locator(".headline-value"))).toBe(written(answer, answer.total.answer));
    const before = answer.comparison?.total.answer ?? null;
    expect(await shownText(page.locator(".headline-line"))).toContain(written(answer, before));
    await page.getByRole("button", { name: "As a table" }).click();
    const values = await page.locator(".chart-table tbody td:nth-child(2)").allInnerTexts();
    expect(values.map((text) => text.replace(" *", ""))).toEqual(
      answer.points.map((point) => written(answer, point.answer)),
    );
  });
});

test("back, forward and a copied address show the same", async () => {
  const day = await series("engagement_rate", "&grain=day&compare=previous");
  const split = await series("engagement_rate", "&grain=month&compare=previous&by=platform");
  await withPage(harness, wide, async (page, context) => {
    await page.goto(sample.room(`/kpis/engagement_rate?${sample.days90}&grain=day`));
    await headline(page, day.total.answer);
    await page.getByText("Month", { exact: true }).click();
    await page.waitForURL(/grain=month/);
    await page.getByLabel("Split").selectOption("platform");
    await page.waitForURL(/by=platform/);
    const parts = page.getByRole("region", { name: "Breakdown" });
    await parts.locator("tbody tr").first().waitFor();
    expect(await parts.locator("tbody tr td:nth-child(2)").allInnerTexts()).toEqual(
      split.parts.map(({ total }) => written(split, total.answer)),
    );
    const copied = await context.newPage();
    await copied.goto(page.url());
    await copied.getByRole("region", { name: "Breakdown" }).locator("tbody tr").first().waitFor();
    await headline(copied, split.total.answer);
    await copied.close();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("by="));
    await parts.waitFor({ state: "detached" });
    await page.goBack();
    await page.waitForURL(/grain=day/);
    await page.goForward();
    await page.waitForURL(/grain=month/);
    expect(await page.getByRole("radio", { name: "Month" }).isChecked()).toBe(true);
  });
});

test("the arrow keys read the trend", async () => {
  const answer = await series("organic_growth_rate", "&grain=day&compare=previous");
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/organic_growth_rate?${sample.days90}&grain=day`));
    await headline(page, answer.total.answer);
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("End");
    const last = answer.points.at(-1)?.answer ?? null;
    expect(await slider.getAttribute("aria-valuetext")).toContain(
      last === null ? "no data" : written(answer, last),
    );
    await page.keyboard.press("ArrowLeft");
    expect(await slider.getAttribute("aria-valuenow")).toBe(String(answer.points.length - 2));
  });
});

test("the rows add up to the number, and each leads to its line in the file", async () => {
  const trace = await sample.ask<Trace>(`/kpis/impressions/rows?${sample.days90}&limit=50`);
  expect(trace.total).toBeGreaterThan(50);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&tab=rows`));
    const rows = page.locator(".rows tbody tr");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(50);
    const foot = page.locator(".rows tfoot tr").last();
    expect(await shownText(foot)).toContain(`= ${written({ display: "count" }, trace.answer)}`);
    let sum = 0;
    for (let offset = 0; offset < trace.total; offset += 50) {
      await page.getByText(new RegExp(`^${offset + 1} to `)).waitFor();
      await page.locator(".dimmed-while-newer").waitFor({ state: "detached" });
      for (const text of await rows.locator(".rows-cell").allInnerTexts())
        sum += Number(/-?[\d,]+$/.exec(text.trim())?.[0].replaceAll(",", ""));
      if (offset + 50 < trace.total) await page.getByRole("button", { name: "Next rows" }).click();
    }
    expect(sum).toBe(trace.answer);
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&tab=rows`));
    await rows.first().getByRole("button").click();
    const [first] = trace.rows;
    if (!first) throw new Error("no row");
    const source = await sample.ask<SourceRow>(
      `/imports/${first.importId}/parts/${first.part}/rows/${first.line}`,
    );
    const panel = page.getByRole("dialog");
    await panel.getByText(`Row ${first.line} of ${first.fileName}`).waitFor();
    const cells = await panel.locator("tbody tr").allInnerTexts();
    expect(cells).toHaveLength(source.cells.length);
    for (const [index, { header, value }] of source.cells.entries())
      expect(cells[index]?.replace(/\s+/g, " ").trim()).toBe(
        `${header} ${value || "(empty)"}`.replace(/\s+/g, " ").trim(),
      );
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await panel.waitFor({ state: "detached" });
  });
});

test("variants stand side by side, and choosing one says so", async () => {
  const { variants } = await sample.ask<Variants>(`/kpis/impressions/variants?${sample.days90}`);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&tab=variants`));
    const rows = page.locator(".variants tbody tr");
    await rows.first().waitFor();
    await page.getByText("it has data from the most networks in this period").waitFor();
    expect(await rows.locator("td:nth-child(2)").allInnerTexts()).toEqual(
      variants.map(({ variant, total }) => written(variant, total.answer)),
    );
    await rows.getByRole("button").first().click();
    await page.getByText("Shown because you chose it.").waitFor();
    expect(page.url()).toContain("variant=");
  });
});

test("the definition tells formula, columns, roll-ups, and the SQL that was run", async () => {
  const trace = await sample.ask<Trace>(`/kpis/engagement_rate/rows?${sample.days90}&limit=1`);
  const { kpis } = await sample.ask<Kpis>("/kpis");
  const rate = kpis.find(({ id }) => id === trace.kpi)?.variants.find(({ id }) => id === trace.variant);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/engagement_rate?${sample.days90}`));
    await page.getByRole("button", { name: "Definition" }).click();
    const panel = page.getByRole("dialog");
    await panel.getByText(rate?.formulas.en ?? trace.formula, { exact: true }).waitFor();
    await panel.locator(".sql").waitFor();
    expect(await shownText(panel.locator(".sql"))).toBe(trace.sql.trim());
    await panel.getByText("One sum divided by the other, never an average of rates").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test("filters are said in words, and one the rows do not carry is named", async () => {
  const answer = await series(
    "impressions",
    "&platform=linkedin&platform=x&compare=previous&variant=activity",
  );
  await withPage(harness, wide, async (page) => {
    const filters = "platform=linkedin&platform=x&campaign=spring&variant=activity";
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&${filters}`));
    await headline(page, answer.total.answer);
    await page.getByText("Network: LinkedIn or X").first().waitFor();
    await page.getByText("The filter on Campaign does not apply here").waitFor();
  });
});

test("a figure for the network's windows offers them, and choosing one shows it", async () => {
  const answer = await series("reach", "&grain=day");
  const window = answer.windows[0];
  if (!window) throw new Error("the sample has no window");
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/reach?${sample.days90}`));
    await page.getByText("Days cannot be added up here").first().waitFor();
    await page.locator(".details tbody button").first().click();
    await page.waitForURL(new RegExp(`since=${window.since}&until=${window.until}`));
    await headline(page, window.answer);
  });
});

test("the exports hold what is seen", async () => {
  const answer = await series("impressions", "&grain=month&compare=previous");
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&grain=month`));
    await headline(page, answer.total.answer);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const coming = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Values over time as CSV" }).click();
    const text = readFileSync(await (await coming).path(), "utf8");
    expect(text).toBe(
      await sample.text(
        `/kpis/impressions/export?${sample.days90}&grain=month&compare=previous&variant=${answer.variant}&what=series`,
      ),
    );
    for (const point of answer.points)
      if (point.answer !== null) expect(text).toContain(String(point.answer));
  });
});

test("the list shows every KPI with the API's number, and its export holds the same rows", async () => {
  const { kpis } = await sample.ask<Kpis>("/kpis");
  const lit = kpis.filter(({ chosen }) => chosen !== null);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis?${sample.days90}&grain=month`));
    await page.getByText(`${lit.length} of ${kpis.length} have data`).waitFor();
    for (const { id } of lit) {
      const answer = await series(id, "&grain=month&compare=previous");
      const shown = page.locator(`tr[data-kpi="${id}"] .kpis-value`);
      // The last of sixteen digits of a mean hangs on the order in which its parts were added.
      const digits = (of: string | number | null) =>
        of === null || of === "" ? null : Number(of).toPrecision(12);
      expect(digits(await shown.getAttribute("data-answer")), id).toBe(digits(answer.total.answer));
      if (answer.display !== "seconds")
        expect(await shownText(shown), id).toBe(written(answer, answer.total.answer));
    }
    for (const { id, needs } of kpis.filter(({ chosen }) => chosen === null))
      expect(await shownText(page.locator(`tr[data-kpi="${id}"]`))).toContain(needs[0] ?? "Needs");
    await page.getByLabel("Find a KPI").fill("per post");
    await page.waitForURL(/q=per/);
    await page.locator('tr[data-kpi="impressions"]').waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Change" }).click();
    await page.waitForURL(/sort=change/);
    const seen = await page.locator("tr[data-kpi] .kpis-name").allInnerTexts();
    expect(seen.length).toBeGreaterThan(1);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const [, ...rows] = csv(readFileSync(await (await coming).path(), "utf8"));
    expect(rows.map((row) => row[1])).toEqual(seen);
    const found = await series("clicks_per_post", "&grain=month&compare=previous");
    const row = rows.find((cells) => cells[2] === "P1");
    expect(Number(row?.[4])).toBe(found.total.answer);
  });
});

test.each([
  { ...wide, colorScheme: "light", lang: "pl" },
  { ...wide, colorScheme: "dark", lang: "ko" },
  { ...phone, colorScheme: "light", lang: "ko" },
  { ...phone, colorScheme: "dark", lang: "pl" },
] as const)("nothing is wrong for anyone at $viewport.width px, $colorScheme, $lang", async (screen) => {
  const { lang, ...options } = screen;
  await withPage(harness, options, async (page) => {
    const fine = async () => {
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    };
    await page.goto(sample.room(`/kpis?lang=${lang}&${sample.days90}`));
    await page.locator(".kpis-value").nth(5).waitFor();
    await fine();
    await page.goto(sample.room(`/kpis/impressions?lang=${lang}&${sample.days90}&by=platform&tab=rows`));
    await page.locator(".rows tbody tr").first().waitFor();
    await page.locator(".bars tbody tr").first().waitFor();
    await fine();
    await page.goto(sample.room(`/kpis/reach?lang=${lang}&${sample.days90}`));
    await page.locator(".details tbody tr").first().waitFor();
    await fine();
  });
});

test("without data every page says what to bring", async () => {
  const empty = await emptyWorkspace(harness);
  await withPage(harness, phone, async (page) => {
    for (const [room, said] of [
      ["overview", "Nothing imported yet"],
      ["kpis/impressions", "No data for this KPI yet"],
      ["kpis", "Needs: "],
    ] as const) {
      await page.goto(`${harness.url}/w/${empty}/${room}`);
      await page.getByText(said).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    }
    await page.goto(`${harness.url}/w/${empty}/overview`);
    await page.getByRole("link", { name: "Add an export" }).click();
    await page.getByRole("heading", { level: 1, name: "Data" }).waitFor();
  });
});

test("a question that fails says why and asks again", async () => {
  // The browser complains of the refused answer, as it is meant to: no withPage here.
  const context = await harness.browser.newContext({ locale: "en-US", ...wide });
  const page = await context.newPage();
  try {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}&grain=day`));
    await page.locator(".headline-value").waitFor();
    const problem = { code: "server/query-too-slow", text: "", where: { seconds: 30 } };
    await page.route(/\/kpis\/impressions\?/, (route) => route.fulfill({ status: 422, json: problem }));
    await page.getByText("Month", { exact: true }).click();
    await page.getByRole("alert").getByText("longer than 30 seconds").waitFor();
    await page.unroute(/\/kpis\/impressions\?/);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    await page.locator(".headline-value").waitFor();
  } finally {
    await context.close();
  }
});

interface Drawn {
  readonly getBBox: () => { readonly x: number };
}

const longNamed = "daily_tweet_activity_metrics_LisaDeBruine_20210101_20210201_en.csv";
const ofX = async (): Promise<string> => {
  const workspace = await emptyWorkspace(harness);
  const examples = resolve(import.meta.dirname, "../../examples");
  const files = [`twitter-by-day/${longNamed}`, "twitter-by-tweet/twotweets.csv"];
  const paths = files.map((file) => resolve(examples, file));
  const [code] = await once(leadline(harness.dataDir, ["import", "-w", workspace, ...paths]), "exit");
  expect(code).toBe(0);
  return `${harness.url}/w/${workspace}/kpis`;
};

test("own files: long names leave the figures in sight on a phone, a lone value is a dot, exports have the reader's words", async () => {
  const kpis = await ofX();
  await withPage(harness, phone, async (page) => {
    await page.goto(`${kpis}/impressions?since=2021-01-01&until=2021-02-01&tab=rows`);
    const row = page.locator(".rows tbody tr").first();
    await row.waitFor();
    const cell = await row.locator(".rows-cell").boundingBox();
    expect((cell?.x ?? 390) + (cell?.width ?? 390)).toBeLessThanOrEqual(390);
    const table = page.locator(".rows-scroll");
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    expect((await shownText(row)).split("daily_tweet_activity")).toHaveLength(2);
    expect(await page.locator(".chart-axis text", { hasText: ", 2021" }).textContent()).toMatch(/^Jan/);
    expect(await violations(page)).toEqual([]);
  });
  await withPage(harness, wide, async (page) => {
    const period = "since=2020-01-01&until=2021-02-01&grain=quarter";
    await page.goto(`${kpis}/engagement_rate?${period}&by=platform&variant=impressions`);
    await page.locator(".chart-part").first().waitFor({ state: "attached" });
    // One mark in the chart, one beside the name.
    expect(await page.locator('.chart g > path[fill="currentColor"]').count()).toBe(1);
    const lefts = await page
      .locator(".chart-axis text")
      .evaluateAll((texts) => texts.map((text) => (text as unknown as Drawn).getBBox().x));
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(0);
    await page.goto(`${kpis.replace(/kpis$/, "overview")}?lang=ko`);
    await page
      .locator(".overview-lights")
      .getByText(/GA4.*일별/)
      .first()
      .waitFor();
    await page.locator(".card-unlit").getByText("HubSpot 거래").waitFor();
  });
});

test("a chip says what it means, by keyboard too; a change says its direction once, and aloud", async () => {
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/impressions?${sample.days90}`));
    const line = page.locator(".headline-line .delta");
    expect(await shownText(line)).toMatch(/^[↑↓→] \d/);
    await line.getByRole("img", { name: /^(up|down|unchanged)$/ }).waitFor();
    await page.getByText("Lagging", { exact: true }).focus();
    await page.getByRole("tooltip").getByText("shows the result of work already done").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test("cost per lead sets the channels side by side with their networks, each a link to its number", async () => {
  const told = await sample.ask<Channels>(`/kpis/cost_per_lead/channels?${sample.days90}`);
  const search = told.channels.find(({ channel }) => channel === "organic_search");
  const social = told.channels.find(({ channel }) => channel === "organic_social");
  const network = social?.platforms.find(({ answer }) => answer !== null);
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/cost_per_lead?${sample.days90}`));
    const panel = page.getByRole("region", { name: "By channel, side by side" });
    const row = panel.getByRole("row", { name: search?.name.en ?? "" });
    const money = { display: "money", currency: told.currency } as const;
    expect(await row.locator("td").last().textContent()).toBe(written(money, search?.answer ?? null));
    expect(await panel.locator("tbody tr").count()).toBe(
      told.channels.reduce((sum, { platforms }) => sum + 1 + platforms.length, 0),
    );
    await panel.locator(`a[href*="variant=organic_social"][href*="platform=${network?.platform}"]`).click();
    await headline(page, network?.answer ?? null);
  });
});

test("a split that the first definition does not carry says that another is shown", async () => {
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/cost_per_lead?${sample.days90}&by=channel`));
    await page.getByText("can be neither split nor filtered by Channel").waitFor();
  });
});

test("on a phone the channels fit", async () => {
  await withPage(harness, phone, async (page) => {
    await page.goto(sample.room(`/kpis/cost_per_lead?${sample.days90}`));
    await page.getByRole("region", { name: "By channel, side by side" }).locator("tbody").first().waitFor();
    expect(await sideways(page)).toBe(0);
  });
});

test("what the address asks for and cannot have is said above what is shown in its place", async () => {
  const notes: Readonly<Record<string, RegExp>> = {
    "?since=abc": /asks for the period abc, .*: shown is /,
    "?since=2026-06-01&until=2026-05-01": /over where it begins \(2026-06-01 – 2026-05-01\): shown is /,
    "?variant=nope": /variant nope, which this KPI does not have: shown is \S/,
    "?by=nope": /a split by nope, which this KPI cannot be split by/,
    "?grain=hour&known=x": /the step hour, which there is not: shown is Day/,
  };
  await withPage(harness, wide, async (page) => {
    for (const [query, words] of Object.entries(notes)) {
      await page.goto(sample.room(`/kpis/impressions${query}`));
      await page.getByRole("status").getByText(words).waitFor();
      await page.locator(".headline-value").waitFor();
    }
    await page.goto(sample.room("/overview?kpi=nope"));
    await page.getByText(/the KPI nope, which is not one of those on this page/).waitFor();
    await page.goto(sample.room("/kpis/impresions"));
    await page.getByRole("heading", { level: 1, name: "There is no KPI called impresions" }).waitFor();
    await page.getByRole("link", { name: "Impressions", exact: true }).click();
    await page.locator(".headline-value").waitFor();
    expect(await page.getByText("The address asks").count()).toBe(0);
  });
});
