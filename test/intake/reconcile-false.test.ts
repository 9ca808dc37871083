// A total is compared with what it is the total of, and with nothing else: a false alarm makes a person distrust a right number.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import * as operations from "../../src/contract/operations.ts";
import { getReconciliation } from "../../src/engine/reconcile.ts";
import { examples as traffic } from "../../src/sources/ga4-traffic/example.ts";
import { csvText, zip } from "../../src/sources/layout.ts";
import { examples as metaAds } from "../../src/sources/meta-ads/example.ts";
import { examples as search } from "../../src/sources/search-console/example.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

type Reconciled = z.output<typeof operations.getReconciliation.output>["checks"][number];

const reconcile = async (importId: number): Promise<readonly Reconciled[]> => {
  const output = await getReconciliation(desk.context, { workspace: desk.workspace, import: importId }, who);
  return operations.getReconciliation.output.parse(output).checks;
};
const figures = (checks: readonly Reconciled[]) =>
  checks.map(({ measure, printed, ours, standing }) => [measure, printed, ours, standing]);
const mine = { account: "Acme" };

const named = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[], name: string) => {
  const found = files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
};

describe("the total of a Meta export by period", () => {
  const header = ["Reporting starts", "Reporting ends", "Campaign name", "Amount spent (EUR)", "Impressions"];
  const export_ = (...rows: (readonly (string | number)[])[]): string => csvText([header, ...rows]);

  test("is that of its days and its periods together", async () => {
    const { name, bytes } = named(metaAds, "Example-Works-Campaigns-Aug-1-2026-Sep-30-2026.csv");
    const preview = await desk.preview(name, bytes, mine);
    const { importId, warnings } = await desk.import(name, bytes, mine);
    expect([preview.warnings, warnings]).toEqual([[], []]);
    const checks = await reconcile(importId);
    expect(figures(checks).slice(0, 2)).toEqual([
      ["cost_minor", 161_075, 161_075, "agrees"],
      ["ad_impressions", 181_471, 181_471, "agrees"],
    ]);
    expect(checks[1]).toMatchObject({ rows: 4, now: 181_471 });
  });
  test("is compared with nothing where a day lies in a period of the same campaign, which tells it again", async () => {
    const text = export_(
      ["2026-09-01", "2026-09-30", "Brand", "30.00", 300],
      ["2026-09-01", "2026-09-01", "Brand", "1.00", 10],
      ["2026-09-01", "2026-09-30", "", "30.00", 300],
    );
    const { importId, facts, warnings } = await desk.import("Campaigns.csv", text, mine);
    expect([facts, warnings, await reconcile(importId)]).toEqual([2, [], []]);
  });
  test("is compared where a day stands between two periods, or beside one of another campaign", async () => {
    const text = export_(
      ["2026-09-01", "2026-09-09", "Brand", "9.00", 90],
      ["2026-09-10", "2026-09-10", "Brand", "1.00", 10],
      ["2026-09-11", "2026-09-30", "Brand", "20.00", 200],
      ["2026-09-10", "2026-09-10", "Autumn", "2.00", 20],
      ["2026-09-01", "2026-09-30", "", "40.00", 400],
    );
    const { importId, warnings } = await desk.import("Campaigns.csv", text, mine);
    expect(figures(await reconcile(importId))).toEqual([
      ["cost_minor", 4000, 3200, "unexplained"],
      ["ad_impressions", 400, 320, "unexplained"],
    ]);
    expect(warnings).toHaveLength(2);
  });
});

test("GA4's engagement time is compared only where it is printed, never as a product of a rounded average", async () => {
  const { name, bytes } = named(traffic, "Traffic_acquisition.csv");
  const average = await desk.import(name, bytes);
  expect(average.warnings).toEqual([]);
  expect(figures(await reconcile(average.importId))).toEqual([
    ["sessions", 145, 145, "agrees"],
    ["engaged_sessions", 86, 86, "agrees"],
    ["key_events", 4, 4, "agrees"],
  ]);
  await desk.fresh();
  const day = named(traffic, "Traffic_by_day.csv");
  const printed = await desk.import(day.name, day.bytes);
  expect(figures(await reconcile(printed.importId))).toContainEqual([
    ...["engagement_seconds", 398, 398, "agrees"],
  ]);
});

test("Search Console's pages may tell less than its chart, as its queries do: totals come from the chart", async () => {
  for (const { name, bytes } of search) {
    await desk.fresh();
    const { importId, warnings } = await desk.import(name, bytes);
    expect(warnings, name).toEqual([]);
    const pages = (await reconcile(importId)).filter(({ check }) => check === "chart-page");
    for (const page of pages)
      expect([page.standing, page.reasons.map(({ reason }) => reason)], name).toEqual([
        ...["possible", ["anonymised"]],
      ]);
  }
});

describe("several lines that print a total", () => {
  const google = (...totals: readonly (readonly string[])[]): string =>
    csvText([
      ["Campaign report"],
      ["September 1, 2026 - September 2, 2026"],
      ["Day", "Campaign", "Impr.", "Clicks", "Cost"],
      ["2026-09-01", "Brand", "12", "1", "1.00"],
      ["2026-09-02", "Brand", "8", "1", "1.00"],
      ...totals.map((total) => [...total]),
    ]);
  const impressions = async (text: string) => {
    const { importId, warnings } = await desk.import("Campaign report.csv", text, mine);
    const found = (await reconcile(importId)).find(({ measure }) => measure === "ad_impressions");
    return [found?.printed, found?.ours, found?.standing, warnings.length];
  };
  const total = (count: string, label = "Total: All campaigns") => [label, " --", count, "2", "2.00"];

  test("of one whole count once", async () => {
    expect(await impressions(google(total("20"), total("20", "Total: Campaigns")))).toEqual([
      ...[20, 20, "agrees", 0],
    ]);
  });
  test("of its parts are added up where that is the whole", async () => {
    expect(await impressions(google(total("12"), total("8")))).toEqual([20, 20, "agrees", 0]);
  });
  test("of a part and of the whole: the one that counts these rows is compared", async () => {
    expect(await impressions(google(total("12"), total("20")))).toEqual([20, 20, "agrees", 0]);
  });
  test("none of which the rows add up to: the largest is compared, and warned of", async () => {
    expect(await impressions(google(total("25"), total("30")))).toEqual([30, 20, "unexplained", 1]);
  });
});

describe("YouTube's videos", () => {
  const channel = (of: {
    readonly videos: number;
    readonly each: number;
    readonly total: number;
    readonly subscribers?: number;
  }): Uint8Array =>
    zip([
      {
        name: "Table data.csv",
        text: csvText([
          ["Content", "Video title", "Video publish time", "Views", "Subscribers"],
          ["Total", "", "", of.total, of.subscribers ?? 0],
          ...Array.from({ length: of.videos }, (_, n) => [
            ...[`vid${String(n).padStart(8, "0")}`, `Video ${n}`, "Aug 28, 2025", of.each, 0],
          ]),
        ]),
      },
    ]);
  const standings = async (bytes: Uint8Array) => {
    const { importId, warnings } = await desk.import("Content 2025-08-28_2025-09-04 Acme.zip", bytes);
    const checks = await reconcile(importId);
    const of = (measure: string) => checks.find((check) => check.measure === measure)?.standing;
    return { views: of("views"), followers: of("follows_net"), warned: warnings.length };
  };

  test("that hold a tenth of the printed views are warned of: no cap takes so much", async () => {
    expect(await standings(channel({ videos: 500, each: 2, total: 10_000 }))).toMatchObject({
      ...{ views: "unexplained", warned: 1 },
    });
    await desk.fresh();
    expect(await standings(channel({ videos: 5, each: 20, total: 1000 }))).toMatchObject({
      ...{ views: "unexplained", warned: 1 },
    });
  });
  test("that hold most of them may lack those beyond the cap, and those deleted or made private", async () => {
    expect(await standings(channel({ videos: 500, each: 16, total: 10_000 }))).toMatchObject({
      ...{ views: "possible", warned: 0 },
    });
  });
  test("gain few of a channel's subscribers, who subscribe on its page", async () => {
    expect(await standings(channel({ videos: 5, each: 20, total: 110, subscribers: 900 }))).toEqual({
      ...{ views: "possible", followers: "possible", warned: 0 },
    });
  });
});

describe("campaigns that a file does not name", () => {
  const meta = (campaign: string, currency: string): string =>
    csvText([
      ["Day", "Campaign name", `Amount spent (${currency})`, "Impressions"],
      ["2026-09-01", campaign, "5.00", 100],
    ]);
  const codes = async (second: string, account: string) => {
    await desk.import("First.csv", meta("Spring", "EUR"), mine);
    const { warnings } = await desk.import("Second.csv", second, { account });
    return warnings.map(({ code }) => code);
  };

  test("are missed in the same account only", async () => {
    expect(await codes(meta("Autumn", "EUR"), "Acme")).toEqual(["file/campaigns-missing"]);
    await desk.fresh();
    expect(await codes(meta("Autumn", "EUR"), "Other brand")).toEqual([]);
  });
  test("are not missed in a file of another currency: an ad account has one", async () => {
    expect(await codes(meta("Autumn", "PLN"), "Acme")).toEqual([]);
  });
});

test("a warning sends the figure's column and its numbers beside the English words, for a page in another language", async () => {
  const text = csvText([
    ["Day", "Campaign name", "Amount spent (EUR)", "Impressions"],
    ["2026-09-01", "Brand", "5.00", 1000],
    ["", "", "1610.75", 1000],
  ]);
  const { warnings } = await desk.preview("Spend.csv", text, mine);
  expect(warnings).toMatchObject([
    {
      code: "file/total-differs",
      text: expect.stringContaining("prints 1,610.75 EUR cost in row 3, its rows add up to 5.00 EUR"),
      where: { field: "cost_minor", currency: "EUR", printed: 161_075, ours: 500, rest: 160_575, line: 3 },
    },
  ]);
});
