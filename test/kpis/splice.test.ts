// Where a network began to count otherwise, the series is marked, and nothing is compared across it.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toDay } from "../../src/base/period.ts";
import { metricChanges } from "../../src/catalogue/metric-changes.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import type { FactRow, Facts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
let workspace: string;
beforeAll(async () => {
  kit = await openKit();
  workspace = await kit.brand({}, facts);
});
afterAll(() => kit.stop());

const days = (from: string, count: number, of: FactRow): readonly FactRow[] =>
  Array.from({ length: count }, (_, k) => ({
    ...of,
    day: new Date(Date.parse(from) + k * 86_400_000).toISOString().slice(0, 10),
  }));
const linkedin = { platform: "linkedin", account: "Acme", report: "content" };
const facebook = { platform: "facebook", account: "Acme", report: "page" };
const youtube = { platform: "youtube", account: "Acme TV", report: "channel" };
// October to December 2024 on two networks, and the weeks about YouTube's change of 31 March 2025 on a third.
const facts: Facts = {
  account_day: [
    ...days("2024-10-01", 92, { ...linkedin, impressions: 10, shares: 1 }),
    ...days("2024-10-01", 92, { ...facebook, impressions: 5 }),
    ...days("2025-03-01", 61, { ...youtube, views: 7 }),
  ],
};

const ask = (more: Record<string, unknown>) =>
  kit.call(operations.askKpi, askKpi, {
    workspace,
    kpi: "impressions",
    compare: "previous",
    ...more,
  } as never);
const december = { since: "2024-12-01", until: "2025-01-01" };
const noted = ({ comparison }: Awaited<ReturnType<typeof ask>>) => [
  ...[comparison?.comparable, comparison?.note, comparison?.change],
];
const changes = ({ marks }: Awaited<ReturnType<typeof ask>>) => marks.map(({ change }) => change);

describe("a period before a change of counting", () => {
  test("is not compared with one after it, and the mark says what changed and who says so", async () => {
    const series = await ask(december);
    // December counts 31 × (10 + 5), November 30 × (10 + 5) of another kind.
    expect([series.total.answer, series.comparison?.total.answer]).toEqual([465, 450]);
    expect(noted(series)).toEqual([false, "metric_changed", null]);
    expect(series.marks).toEqual([
      {
        ...{ change: "facebook-views", since: "2024-11-14", until: "2024-12-01", effect: "counting" },
        ...{ confidence: "reported", platforms: ["facebook"] },
        text: metricChanges.find(({ id }) => id === "facebook-views")?.words,
        source: {
          name: "Social Samosa, 15 November 2024, quoting Meta",
          url: "https://www.socialsamosa.com/news-2/facebook-views-key-performance-metric-7583437",
        },
        definition: null,
      },
    ]);
  });
  test("is compared where a filter leaves only networks that did not change", async () => {
    const series = await ask({ ...december, platform: "linkedin" });
    expect([noted(series), changes(series)]).toEqual([[true, "lengths_differ", 10 / 300], []]);
    expect(noted(await ask({ ...december, platform: "facebook" }))).toEqual([false, "metric_changed", null]);
  });
  test("leaves each network of a split to its own changes", async () => {
    const { parts } = await ask({ ...december, by: "platform" });
    expect(parts.map(({ part, compared }) => [part, compared?.note])).toEqual([
      ["linkedin", null],
      ["facebook", "metric_changed"],
    ]);
  });
  test("is compared with one on the same side of it", async () => {
    const october = await ask({ since: "2024-10-16", until: "2024-10-31" });
    expect([noted(october)[1], changes(october)]).toEqual([null, []]);
    const later = await ask({ since: "2024-12-16", until: "2024-12-31" });
    expect([noted(later)[1], changes(later)]).toEqual([null, []]);
  });
});

describe("a change known to the day", () => {
  const views = { variant: "views", platform: "youtube" };
  test("parts the day before it from the day itself", async () => {
    const april = await ask({ ...views, since: "2025-04-15", until: "2025-04-30" });
    expect([noted(april)[1], changes(april)]).toEqual([null, []]);
    const first = await ask({ ...views, since: "2025-03-31", until: "2025-04-10" });
    expect([noted(first)[1], changes(first)]).toEqual(["metric_changed", ["youtube-shorts-views"]]);
    // From the day of the change on, both sides count alike.
    const after = await ask({ ...views, since: "2025-04-10", until: "2025-04-20" });
    expect([noted(after)[1], changes(after)]).toEqual([null, []]);
  });
  test("is marked without a comparison where it lies in the period", async () => {
    const series = await ask({ ...views, since: "2025-03-01", until: "2025-05-01", compare: "none" });
    expect([series.comparison, changes(series)]).toEqual([null, ["youtube-shorts-views"]]);
  });
});

test("another name for the same figure is a mark, and parts nothing", async () => {
  const year = await kit.brand(
    {},
    { account_day: days("2022-05-01", 153, { ...linkedin, shares: 2, impressions: 1 }) },
  );
  const series = await kit.call(operations.askKpi, askKpi, {
    ...{ workspace: year, kpi: "shares", since: "2022-07-16", until: "2022-08-15", compare: "previous" },
  } as never);
  expect([noted(series), changes(series)]).toEqual([[true, null, 0], ["linkedin-reposts"]]);
});

test("a change of some formats says which, and that the export does not tell them apart", () => {
  const shorts = metricChanges.find(({ id }) => id === "youtube-shorts-views");
  for (const text of Object.values(shorts?.words ?? {}))
    expect(text.match(/Shorts/g)?.length).toBeGreaterThan(1);
  expect(shorts?.words.en).toContain("does not tell Shorts apart");
});

test("X's reposts of 2023 are a note, and only where shares are read", async () => {
  const year = await kit.brand(
    {},
    { account_day: days("2023-06-01", 153, { ...linkedin, platform: "x", shares: 2, impressions: 1 }) },
  );
  const asked = { workspace: year, since: "2023-08-15", until: "2023-09-14", compare: "previous" } as const;
  const shares = await kit.call(operations.askKpi, askKpi, { ...asked, kpi: "shares" } as never);
  expect([noted(shares), changes(shares)]).toEqual([[true, null, 0], ["x-reposts"]]);
  const seen = await kit.call(operations.askKpi, askKpi, { ...asked, kpi: "impressions" } as never);
  expect(changes(seen)).toEqual([]);
});

test("every change says in three languages what it is, names who says so, and ends no earlier than it begins", () => {
  expect(new Set(metricChanges.map(({ id }) => id)).size).toBe(metricChanges.length);
  for (const { words, source, since, until } of metricChanges) {
    expect(Object.values(words).every((text) => text.length > 10)).toBe(true);
    expect(source.url).toMatch(/^https:\/\//);
    expect(until >= since && since >= toDay("2020-01-01")).toBe(true);
  }
});
