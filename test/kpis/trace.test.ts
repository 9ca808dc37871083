// trace_kpi, export_kpi, compare_variants, list_kpis, list_values and get_overview on real stores.

import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../src/catalogue/index.ts";
import * as operations from "../../src/contract/operations.ts";
import { exportKpi } from "../../src/engine/export-kpi.ts";
import { listKpis } from "../../src/engine/kpis.ts";
import { getOverview } from "../../src/engine/overview.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import { listValues } from "../../src/engine/values.ts";
import { compareVariants } from "../../src/engine/variants.ts";
import { expected } from "../cases/answers.ts";
import { brandFacts } from "../cases/brand.ts";
import { brandSaid } from "../cases/questions.ts";
import type { Facts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
let workspace: string;
let empty: string;
const page = { platform: "linkedin", account: "Acme", report: "content" };
const restated: Facts = {
  account_day: [
    { ...page, day: "2026-01-01", impressions: 110, reactions: 12 },
    { ...page, day: "2026-01-02", comments: 4 },
  ],
};
beforeAll(async () => {
  kit = await openKit();
  workspace = await kit.brand({ brandTerms: ["acme"] }, brandFacts);
  await kit.qualify(workspace, ["trial"]);
  for (const [kind, body] of Object.entries(brandSaid))
    await kit.context.ledger.addDefinition({ workspace, kind, version: 1, body, note: "", savedBy: "test" });
  empty = await kit.brand({});
});
afterAll(() => kit.stop());

const january = { since: "2026-01-01", until: "2026-02-01" };
const trace = (of: string, more: Record<string, unknown>) =>
  kit.call(operations.traceKpi, traceKpi, { workspace: of, ...january, ...more } as never);

describe("the rows behind a number", () => {
  test("name file, part, line and the cells that count", async () => {
    const traced = await trace(workspace, { kpi: "impressions", variant: "activity" });
    expect(traced).toMatchObject({ answer: 150, top: 150, bottom: null, total: 2, formula: "Σ impressions" });
    expect(traced.rows[0]).toEqual({
      said: null,
      side: "top",
      table: "account_day",
      importId: expect.any(Number),
      part: 0,
      line: 2,
      fileName: "export 1.csv",
      partName: "account_day",
      observedAt: "2026-05-01T00:00:00.000Z",
      day: "2026-01-01",
      key: { ...page, day: "2026-01-01" },
      cells: { impressions: 100 },
    });
    expect(traced.params).toMatchObject({ since: "2026-01-01", until: "2026-02-01" });
  });
  test("of a merged row are the older rows whose cells still count", async () => {
    const merged = await kit.brand({}, brandFacts, restated);
    const traced = await trace(merged, { kpi: "engagements", variant: "activity" });
    const cells = traced.rows.map(({ fileName, line, day, cells: own }) => [fileName, line, day, own]);
    expect(cells.filter(([, , day]) => day === "2026-01-01" || day === "2026-01-02")).toEqual([
      ["export 1.csv", 2, "2026-01-01", { comments: 2, shares: 1 }],
      ["export 1.csv", 9, "2026-01-01", { reactions: 30, comments: 3, shares: 2, saves: 1 }],
      ["export 2.csv", 2, "2026-01-01", { reactions: 12 }],
      ["export 1.csv", 3, "2026-01-02", { reactions: -3, shares: 0 }],
      ["export 2.csv", 3, "2026-01-02", { comments: 4 }],
    ]);
    // 51 − 10 + 12 − 1 + 4
    expect(traced.answer).toBe(56);
  });
  test("stand on the side they supply, and what is taken off comes with its sign", async () => {
    const traced = await trace(workspace, { kpi: "bounce_rate", variant: "social" });
    expect(traced.rows.map(({ side, cells }) => [side, cells])).toEqual([
      ["top", { sessions: 10, engaged_sessions: -4 }],
      ["top", { sessions: 5, engaged_sessions: -1 }],
      ["bottom", { sessions: 10 }],
      ["bottom", { sessions: 5 }],
    ]);
  });
  test("come page by page without a gap or a repeat", async () => {
    const whole = await trace(workspace, { kpi: "engagement_rate", variant: "impressions" });
    expect(whole.total).toBe(8);
    const pages = await Promise.all(
      [0, 3, 6].map((offset) =>
        trace(workspace, { kpi: "engagement_rate", variant: "impressions", limit: 3, offset }),
      ),
    );
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  });
  test("of different values are one a value", async () => {
    const traced = await trace(workspace, { kpi: "qualified_interactions", variant: "persons" });
    expect(traced.rows.map(({ cells }) => cells)).toEqual([{ person: 1 }, { person: 1 }]);
  });
  test("leave out the accounts that the number leaves out", async () => {
    const traced = await trace(workspace, { kpi: "organic_growth_rate", variant: "all_sources" });
    expect(traced.rows.map(({ side, cells }) => [side, cells["followers"]])).toEqual([
      ["top", 520],
      ["top", 1010],
      ["top", -1000],
      ["top", -500],
      ["bottom", 1000],
      ["bottom", 500],
    ]);
  });
  test("add up to the number for every variant", async () => {
    for (const kpi of catalogue)
      for (const { id, display, time } of kpi.variants) {
        if (time === "quantile" || id === "per_post_by_followers" || kpi.code === "E8") continue;
        const { top, bottom, rows } = await trace(workspace, { kpi: kpi.id, variant: id, limit: 1000 });
        const sumOf = (side: string): number =>
          rows
            .filter((row) => row.side === side)
            .flatMap(({ cells }) => Object.values(cells))
            .reduce<number>((a, b) => a + Number(b), 0);
        expect(sumOf("top"), `${kpi.id} ${id} ${display}`).toBe(top ?? 0);
        expect(sumOf("bottom"), `${kpi.id} ${id}`).toBe(bottom ?? 0);
        expect(top).toBe(expected[kpi.id]?.[id]?.top);
      }
  }, 240_000);
  test("are none where nothing is known", async () =>
    expect(await trace(empty, { kpi: "impressions" })).toMatchObject({ answer: null, total: 0, rows: [] }));
});

describe("the export", () => {
  const csv = async (of: string, more: Record<string, unknown>): Promise<string> => {
    const asked = { workspace: of, ...january, ...more } as never;
    return readFile((await kit.call(operations.exportKpi, exportKpi, asked)).path, "utf8");
  };
  test("is the series, gaps empty", async () => {
    const text = await csv(workspace, {
      kpi: "impressions",
      variant: "activity",
      since: "2025-12-01",
      grain: "month",
    });
    expect(text.split("\r\n")).toEqual([
      "kpi,variant,unit,currency,part,since,until,answer,top,bottom,rows,partial,note",
      "impressions,activity,impression,,,2025-12-01,2026-01-01,,,,0,false,no_data",
      "impressions,activity,impression,,,2026-01-01,2026-02-01,150,150,,2,false,",
      "",
    ]);
  });
  test("makes cells inert that a spreadsheet would run, and leaves negative numbers be", async () => {
    const account = '=HYPERLINK("http://evil.example")';
    const bad = await kit.brand(
      {},
      {
        account_day: [{ platform: "x", account, report: "r", day: "2026-01-05", reactions: -4 }],
      },
    );
    const series = await csv(bad, { kpi: "reactions", by: "account" });
    expect(series).toContain(`"'=HYPERLINK(""http://evil.example"")",2026-01-01,2026-02-01,-4,-4,`);
    const rows = await csv(bad, { kpi: "reactions", what: "rows" });
    expect(rows.split("\r\n")[1]).toContain("reactions,-4");
  });
  test("holds every row behind the total", async () => {
    const text = await csv(workspace, { kpi: "engagement_rate", variant: "impressions", what: "rows" });
    // Four rows with three or four public cells each, and their impressions.
    expect(text.trim().split("\r\n")).toHaveLength(1 + 3 + 3 + 4 + 4 + 4);
  });
});

test("variants stand side by side, each with the networks it covers", async () => {
  const { variants } = await kit.call(operations.compareVariants, compareVariants, {
    workspace,
    kpi: "engagement_rate",
    ...january,
  });
  const shown = variants.map(({ variant, total, platforms }) => [variant.id, total.top, platforms]);
  expect(shown).toContainEqual(["impressions", 28, ["linkedin", "x"]]);
  expect(shown).toContainEqual(["views", 51, ["instagram"]]);
  expect(shown).toHaveLength(9);
});

describe("the catalogue as listed", () => {
  test("says which variants have data, and which one is shown", async () => {
    const { kpis, first, last } = await kit.call(operations.listKpis, listKpis, { workspace });
    expect(kpis.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    const rate = kpis.find(({ id }) => id === "engagement_rate");
    expect(rate?.chosen).toBe("impressions");
    expect(rate?.coverage[0]).toEqual({
      variant: "impressions",
      platforms: ["linkedin", "x"],
      first: "2026-01-05",
      last: "2026-02-01",
    });
    const waits = kpis.filter(({ settings }) => settings.length > 0).map(({ id }) => id);
    expect(kpis.flatMap(({ id, chosen }) => (chosen === null ? [id] : []))).toEqual(waits);
    expect(waits).toEqual(["answered_in_time"]);
    expect([first, last]).toEqual(["2025-11-01", "2026-02-01"]);
    const social = kpis.find(({ id }) => id === "social_sessions");
    // The site's export covers the days, whichever of them had a visit from social.
    expect(social?.coverage[0]).toMatchObject({
      variant: "sessions",
      first: "2026-01-01",
      last: "2026-02-01",
    });
  });
  test("is dark without data", async () => {
    const { kpis, first } = await kit.call(operations.listKpis, listKpis, { workspace: empty });
    expect(kpis.every(({ chosen, coverage }) => chosen === null && coverage.length === 0)).toBe(true);
    expect(first).toBeNull();
  });
});

test("the words to filter by are those there are", async () =>
  expect(await kit.call(operations.listValues, listValues, { workspace })).toEqual({
    platform: [
      "facebook",
      "google_ads",
      "instagram",
      "linkedin",
      "linkedin_ads",
      "meta_ads",
      "tiktok",
      "x",
      "youtube",
      "zendesk",
    ],
    account: [
      ...[
        "@acme",
        "Acme",
        "Acme CRM",
        "Acme ads",
        "Help",
        "Shop",
        "Team",
        "acme.example",
        "acme.ig",
        "acme.tt",
        "links",
      ],
    ],
    format: ["image", "link", "text"],
    campaign: ["Ann", "Spring", "ann", "ben", "everyone"],
    events: ["Deal created", "ebook", "email", "newsletter", "trial"],
  }));

describe("the overview", () => {
  const overview = (of: string) =>
    kit.call(operations.getOverview, getOverview, {
      workspace: of,
      ...january,
      grain: "week",
      compare: "previous",
    });
  test("holds the five essentials, each with its series", async () => {
    const { kpis } = await overview(workspace);
    expect(kpis.map(({ kpi, series }) => [kpi.id, series?.variant, series?.total.top])).toEqual([
      ["impressions", "published", 650],
      ["organic_growth_rate", "net", 13],
      ["engagement_rate", "impressions", 28],
      ["social_sessions", "sessions", 17],
      ["social_revenue", "social", 16_222],
    ]);
    expect(kpis[0]?.series?.points).toHaveLength(5);
    expect(kpis[0]?.series?.comparison).toMatchObject({ comparable: false, note: "no_data_before" });
  });
  test("leaves a KPI without data empty", async () =>
    expect((await overview(empty)).kpis.map(({ series }) => series)).toEqual([null, null, null, null, null]));
});
