// KPIs side by side: each as it is asked for by itself, and nothing set against what is not whole or counted otherwise.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readItem, writeItem } from "../../src/contract/compared-items.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { compareKpis } from "../../src/engine/compare-kpis.ts";
import type { FactRow, Facts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
let workspace: string;
beforeAll(async () => {
  kit = await openKit();
  workspace = await kit.brand({}, facts);
});
afterAll(() => kit.stop());

const days = (from: string, to: string, of: FactRow): readonly FactRow[] =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / 86_400_000 }, (_, k) => ({
    ...of,
    day: new Date(Date.parse(from) + k * 86_400_000).toISOString().slice(0, 10),
  }));
const linkedin = { platform: "linkedin", account: "Acme", report: "content" };
const facebook = { platform: "facebook", account: "Acme", report: "page" };
// LinkedIn from the middle of September on, twice as much from November; Facebook counts otherwise from 14 November on.
const facts: Facts = {
  account_day: [
    ...days("2024-09-15", "2024-11-01", { ...linkedin, impressions: 10, reactions: 1 }),
    ...days("2024-11-01", "2025-01-01", { ...linkedin, impressions: 20, reactions: 1 }),
    ...days("2024-09-15", "2025-01-01", { ...facebook, impressions: 5, reactions: 2 }),
  ],
};

const period = { since: "2024-09-01", until: "2025-01-01" };
const ask = (items: readonly string[], more: object = {}) =>
  kit.call(operations.compareKpis, compareKpis, { workspace, ...period, items, ...more } as never);

test("each series is the one that is asked for by itself", async () => {
  const told = await ask(["impressions?platform=linkedin", "reactions"]);
  for (const [k, more] of [{ kpi: "impressions", platform: "linkedin" }, { kpi: "reactions" }].entries()) {
    const alone = await kit.call(operations.askKpi, askKpi, {
      ...{ workspace, ...period, ...more, compare: "previous" },
    } as never);
    expect(told.items[k]?.series).toEqual(alone);
  }
  expect(told.alike).toBe(false);
  expect((await ask(["impressions", "impressions?platform=linkedin"])).alike).toBe(true);
});

describe("from bucket to bucket", () => {
  test("a bucket that is not whole is set against nothing", async () => {
    const { items } = await ask(["impressions?platform=linkedin"]);
    // September begins on the 15th. October 31 × 10, November 30 × 20, December 31 × 20.
    expect(items[0]?.series.points.map(({ answer }) => answer)).toEqual([160, 310, 600, 620]);
    expect(items[0]?.steps).toEqual([
      { change: null, note: null },
      { change: null, note: "partial" },
      { change: 290 / 310, note: null },
      { change: 20 / 600, note: null },
    ]);
  });
  test("nothing is set against what a network counted otherwise", async () => {
    const { items } = await ask(["impressions?platform=facebook"]);
    expect(items[0]?.steps.map(({ note }) => note)).toEqual([
      null,
      "partial",
      "metric_changed",
      "metric_changed",
    ]);
    // Reactions did not change.
    const same = await ask(["reactions?platform=facebook"]);
    expect(same.items[0]?.steps.at(-1)).toEqual({ change: (62 - 60) / 60, note: null });
  });
});

describe("as an index", () => {
  test("the base is the first bucket that is whole for all, and a part of one has no index", async () => {
    const { base, items } = await ask(["impressions?platform=linkedin", "reactions?platform=facebook"]);
    expect(base).toEqual({ since: "2024-10-01", until: "2024-11-01" });
    expect(items.map(({ index }) => index)).toEqual([
      [null, 100, (600 / 310) * 100, 200],
      [null, 100, (60 / 62) * 100, 100],
    ]);
  });
  test("it ends where a network began to count otherwise", async () => {
    const { items } = await ask(["impressions?platform=facebook"]);
    expect(items[0]?.index).toEqual([null, 100, null, null]);
  });
  test("there is none where nothing is whole, or one of them is unknown throughout", async () => {
    const early = await ask(["impressions"], { since: "2024-09-01", until: "2024-10-01" });
    expect([early.base, early.items[0]?.index]).toEqual([null, [null]]);
    const unknown = await ask(["impressions?platform=linkedin", "followers?platform=linkedin"]);
    expect([unknown.base, unknown.items[1]?.series.total.answer]).toEqual([null, null]);
  });
});

test("one of two or twice, what is no filter and more than six are refused", async () => {
  const fault = (items: readonly string[]) =>
    operations.compareKpis.input.safeParse({ workspace, ...period, items });
  expect(fault(["impressions?platform=x&account=a", "impressions?account=a&platform=x"]).success).toBe(false);
  expect(fault(["impressions?colour=red"]).success).toBe(false);
  expect(fault(["a", "b", "c", "d", "e", "f", "g"]).success).toBe(false);
  expect(fault([]).success).toBe(false);
  expect(fault(["a", "b", "c", "d", "e", "f"]).success).toBe(true);
});

test("an item written is read back, whatever stands in its filters", () => {
  const item = {
    kpi: "impressions",
    variant: "views",
    filters: { account: ["A & B?", "Ω=1"], language: ["de"] },
  };
  expect(readItem(writeItem(item))).toEqual({
    ...item,
    filters: { ...item.filters, account: ["A & B?", "Ω=1"] },
  });
  expect(readItem("impressions?variant=&platform=")).toEqual({
    kpi: "impressions",
    variant: null,
    filters: {},
  });
});
