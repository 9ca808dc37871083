// Which variant answers: one that has data in the period, and the whole of it before a part of it.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { getOverview } from "../../src/engine/overview.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import type { FactRow } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const june = { since: "2026-06-01", until: "2026-07-01" };
const ask = (workspace: string, more: Record<string, unknown>) =>
  kit.call(operations.askKpi, askKpi, { workspace, kpi: "impressions", ...june, ...more } as never);
const overview = async (workspace: string, kpi: string) =>
  (await kit.call(operations.getOverview, getOverview, { workspace, ...june })).kpis.find(
    (one) => one.kpi.id === kpi,
  )?.series;

const meta = { platform: "meta_ads", account: "Acme", report: "ads by campaign" };
const ads = { ad_group: "", ad: "", currency: "EUR" };
const ad = (day: string, campaign: string, ad_impressions: number): FactRow => ({
  ...{ ...meta, ...ads, day, campaign, ad_impressions },
});
const adWindow = (day: string, window_end: string, campaign: string, ad_impressions: number): FactRow => ({
  ...{ ...meta, ...ads, day, window_end, campaign, ad_impressions },
});
const daily = (from: string, count: number, of: (day: string) => FactRow): readonly FactRow[] =>
  Array.from({ length: count }, (_, k) =>
    of(new Date(Date.parse(from) + k * 86_400_000).toISOString().slice(0, 10)),
  );

describe("an export of a period whose rows are of the period and some of one day", () => {
  let workspace: string;
  beforeAll(async () => {
    workspace = await kit.brand(
      {},
      {
        spend: [ad("2026-06-01", "Teaser", 40), ad("2026-06-30", "Finale", 21)],
        spend_window: [
          adWindow("2026-06-01", "2026-07-01", "Summer", 150_000),
          adWindow("2026-06-01", "2026-07-01", "Search", 31_410),
        ],
      },
    );
  });
  test("is answered by the whole period, and the few days stand beside it", async () => {
    const series = await ask(workspace, {});
    expect(series).toMatchObject({ variant: "ads_window", chosenBy: "whole", total: { answer: 181_410 } });
    expect(series.beside).toMatchObject({ variant: "ads", answer: 61, days: 2, of: 30 });
    expect(series.beside?.text).toBe(
      "For 2 of these 30 days there are figures by the day too, in the variant ads (Advertising, from the ads manager); no file tells whether they are in this number.",
    );
  });
  test("is the same number on the overview and behind its rows", async () => {
    expect(await overview(workspace, "impressions")).toMatchObject({
      ...{ variant: "ads_window", chosenBy: "whole", total: { answer: 181_410 } },
    });
    const asked = { workspace, kpi: "impressions", ...june };
    expect(await kit.call(operations.traceKpi, traceKpi, asked)).toMatchObject({
      ...{ variant: "ads_window", answer: 181_410, total: 2, beside: { variant: "ads", answer: 61 } },
    });
  });
  test("says of the days asked for by name that they are not the whole, and who has it", async () => {
    const series = await ask(workspace, { variant: "ads" });
    expect(series).toMatchObject({
      ...{ variant: "ads", chosenBy: "asked" },
      total: { answer: 61, partial: true, note: "part_of_period" },
      beside: { variant: "ads_window", answer: 181_410, days: 2, of: 30 },
    });
    expect(series.beside?.text).toBe(
      "This number counts only 2 of these 30 days; the variant ads_window (Advertising, for the export's whole period) has the figure of exactly these days.",
    );
    expect(series.points[0]).toMatchObject({ answer: 61, partial: true, note: "part_of_period" });
  });
  test("marks the split days as well", async () => {
    const { parts } = await ask(workspace, { variant: "ads", by: "platform" });
    expect(parts).toMatchObject([{ part: "meta_ads", total: { answer: 61, note: "part_of_period" } }]);
  });
});

test("days of which no window is exactly the period are marked as a part, and the variant of windows is named", async () => {
  // Asked by month, from the last of May to the first of July: the months at the ends are days.
  const workspace = await kit.brand(
    {},
    {
      spend: [ad("2026-05-31", "Summer", 40), ad("2026-07-01", "Summer", 21)],
      spend_window: [adWindow("2026-06-01", "2026-07-01", "Summer", 181_410)],
    },
  );
  const asked = { since: "2026-05-31", until: "2026-07-02", compare: "previous" };
  const series = await ask(workspace, asked);
  expect(series).toMatchObject({
    ...{ variant: "ads", chosenBy: "aside" },
    total: { answer: 61, partial: true, note: "part_of_period" },
    beside: { variant: "ads_window", answer: null, days: 2, of: 32 },
    comparison: { comparable: false },
  });
  expect(series.beside?.text).toContain(
    "has figures of longer stretches, which cannot be put on single days",
  );
  expect(await ask(workspace, {})).toMatchObject({ variant: "ads_window", total: { answer: 181_410 } });
});

test("days that hold all that a window tells stand for the period, paused days or not", async () => {
  const days = daily("2026-06-01", 28, (day) => ad(day, "Summer", 100));
  const workspace = await kit.brand(
    {},
    { spend: days, spend_window: [adWindow("2026-06-01", "2026-07-01", "Summer", 2800)] },
  );
  const series = await ask(workspace, {});
  expect(series).toMatchObject({ variant: "ads", total: { answer: 2800, note: null }, beside: null });
});

test("a period of which every day is told is not doubted for a window of another download", async () => {
  const days = daily("2026-06-01", 30, (day) => ad(day, "Summer", 100));
  const workspace = await kit.brand(
    {},
    { spend: days, spend_window: [adWindow("2026-06-01", "2026-07-01", "Summer", 3100)] },
  );
  expect(await ask(workspace, {})).toMatchObject({ variant: "ads", total: { answer: 3000 }, beside: null });
});

test("a window of one network never takes the place of days of two: the part is marked instead", async () => {
  const google = daily("2026-06-01", 30, (day) => ({ ...ad(day, "Search", 1000), platform: "google_ads" }));
  const workspace = await kit.brand(
    {},
    {
      spend: [...google, ad("2026-06-07", "Teaser", 61)],
      spend_window: [adWindow("2026-06-01", "2026-07-01", "Summer", 181_410)],
    },
  );
  const other = await kit.brand(
    {},
    {
      spend: [...google.map((row) => ({ ...row, account: "Shop" })), ad("2026-06-07", "Teaser", 61)],
      spend_window: [adWindow("2026-06-01", "2026-07-01", "Summer", 181_410)],
    },
  );
  // Two networks may name an account alike.
  for (const one of [workspace, other]) {
    const { variant, total, beside, parts } = await ask(one, { by: "platform" });
    expect(variant).toBe("ads");
    expect(total).toMatchObject({ answer: 30_061, partial: true, note: "part_of_period" });
    expect(beside).toMatchObject({ variant: "ads_window", answer: 181_410 });
    expect(parts.map((each) => [each.part, each.total.answer, each.total.note])).toEqual([
      ["google_ads", 30_000, null],
      ["meta_ads", 61, "part_of_period"],
    ]);
  }
});

test("a whole period is not compared with a few days of the one before", async () => {
  const workspace = await kit.brand(
    {},
    {
      spend: [ad("2026-05-02", "Teaser", 61), ...daily("2026-06-01", 30, (day) => ad(day, "Summer", 100))],
      spend_window: [adWindow("2026-05-01", "2026-06-01", "Summer", 181_410)],
    },
  );
  const { comparison, total } = await ask(workspace, { compare: "last_year" });
  expect(total).toMatchObject({ answer: 3000, note: null });
  expect(comparison).toMatchObject({ comparable: false });
  const { comparison: before } = await ask(workspace, { compare: "previous", variant: "ads" });
  expect(before).toMatchObject({
    ...{ comparable: false, change: null },
    total: { answer: 61, note: "part_of_period" },
  });
});

describe("where other networks have posts before and after, and one has days of its own figure", () => {
  let workspace: string;
  const post = (day: string, id: string): FactRow => ({
    ...{ platform: "linkedin", account: "Acme", post: id, distribution: "all", ad_campaign: "", day },
    ...{ kind: "post", reactions: 5, comments: 1, shares: 1, saves: 0 },
  });
  beforeAll(async () => {
    workspace = await kit.brand(
      {},
      {
        post_obs: [post("2025-01-05", "1"), post("2026-09-05", "2")],
        account_day: daily("2026-06-01", 30, (day) => ({
          ...{ platform: "x", account: "@acme", report: "overview", day, engagements: 100 },
        })),
      },
    );
  });
  const engagements = { kpi: "engagements" };
  test("the variant that has data in the period answers, and says that it measures something else", async () => {
    expect(await ask(workspace, engagements)).toMatchObject({
      ...{ variant: "network_activity", chosenBy: "aside", total: { answer: 3000 }, empty: null },
    });
    const january = { since: "2025-01-01", until: "2025-02-01" };
    expect(await ask(workspace, { ...engagements, ...january })).toMatchObject({
      ...{ variant: "published", chosenBy: "coverage", total: { answer: 7 } },
    });
  });
  test("one variant answers for both sides of a comparison", async () => {
    const { variant, comparison } = await ask(workspace, {
      ...{ ...engagements, since: "2026-06-16", until: "2026-07-01", compare: "previous" },
    });
    expect(variant).toBe("network_activity");
    expect(comparison).toMatchObject({ total: { answer: 1500 }, change: 0, comparable: true });
  });
  test("a variant asked for by name stays, and the sentence names the one that has data", async () => {
    const { total, empty, variant } = await ask(workspace, { ...engagements, variant: "published" });
    expect({ variant, answer: total.answer, instead: empty?.instead }).toEqual({
      ...{ variant: "published", answer: null, instead: "network_activity" },
    });
    expect(empty?.text).toBe(
      "Engagements is not known for 2026-06-01 to 2026-06-30: no import fills these days, in the variant published; the variant network_activity (As the network reports, activity) has data in these days.",
    );
  });
  test("a network that only another variant knows in the period is answered by that one", async () => {
    expect(await ask(workspace, { ...engagements, platform: "x" })).toMatchObject({
      ...{ variant: "network_activity", total: { answer: 3000 } },
    });
    expect((await ask(workspace, { ...engagements, platform: "linkedin" })).total.answer).toBe(null);
  });
});

test("people are never answered by the sum over posts where no window is exactly the period", async () => {
  const workspace = await kit.brand(
    {},
    {
      account_window: [
        {
          ...{ platform: "linkedin", account: "Acme", report: "content" },
          ...{ day: "2026-06-01", window_end: "2026-06-15", reach: 900 },
        },
      ],
      post_obs: [
        {
          ...{ platform: "linkedin", account: "Acme", post: "1", distribution: "all", ad_campaign: "" },
          ...{ day: "2026-06-05", reach: 700 },
        },
      ],
    },
  );
  const series = await ask(workspace, { kpi: "reach" });
  expect(series).toMatchObject({ variant: "window", total: { answer: null, note: "not_additive" } });
});

test("where data choose another definition than the KPI's first, it says which was passed over and why", async () => {
  const ours = { platform: "linkedin", account: "Acme", report: "content" };
  const post = { distribution: "all", ad_campaign: "", impressions: 5 };
  const workspace = await kit.brand(
    {},
    {
      account_day: [
        { ...ours, day: "2026-06-02", impressions: 10 },
        { ...ours, day: "2026-07-02", impressions: 20 },
      ],
      post_obs: [
        { ...ours, ...post, post: "1", day: "2026-06-05" },
        { ...ours, ...post, platform: "x", account: "@acme", post: "2", day: "2026-06-06" },
        { ...ours, ...post, platform: "x", account: "@acme", post: "3", day: "2026-08-06" },
      ],
    },
  );
  const month = (since: string, until: string, more: object = {}) =>
    ask(workspace, { kpi: "impressions", since, until, ...more });
  expect(await month("2026-06-01", "2026-07-01")).toMatchObject({
    ...{ variant: "published", chosenBy: "coverage" },
    passedOver: { variant: "activity", tells: true, platforms: ["linkedin"] },
  });
  expect(await month("2026-07-01", "2026-08-01")).toMatchObject({ variant: "activity", passedOver: null });
  expect(await month("2026-08-01", "2026-09-01")).toMatchObject({
    variant: "published",
    passedOver: { variant: "activity", tells: false, platforms: [] },
  });
  const asked = await month("2026-06-01", "2026-07-01", { variant: "published" });
  expect(asked).toMatchObject({ chosenBy: "asked", passedOver: null });
});

test("figures of whole periods that stand in for days count the same, and are not said to measure something else", async () => {
  const site = { account: "acme.example", report: "traffic", day: "2026-06-01", window_end: "2026-07-01" };
  const workspace = await kit.brand(
    {},
    { web_window: [{ ...site, channel: "organic_social", sessions: 40 }] },
  );
  const asked = { kpi: "social_sessions", since: "2026-06-01", until: "2026-07-01" };
  expect(await ask(workspace, asked)).toMatchObject({
    variant: "window",
    chosenBy: "whole",
    passedOver: null,
  });
});

test("followers gained less those lost stand before those gained alone, as both are counts", async () => {
  const day = { platform: "x", account: "@acme", report: "activity", day: "2026-06-02" };
  const rows = [{ ...day, follows_gained: 77, follows_lost: 31, follows_net: 46 }];
  const workspace = await kit.brand({}, { account_day: rows });
  expect(await ask(workspace, { kpi: "organic_growth_rate" })).toMatchObject({
    ...{ variant: "net_followers", display: "count", total: { answer: 46 } },
    passedOver: { variant: "net", tells: false },
  });
});
