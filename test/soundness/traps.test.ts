// The classic ways to a silent wrong number, each with the right one beside it. Never weaken a test here.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toDay } from "../../src/base/period.ts";
import { findKpi, findVariant } from "../../src/catalogue/index.ts";
import { answersTo } from "../../src/engine/answers.ts";
import type { Answer, Question } from "../../src/query/question.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { type Facts, loadFacts } from "../facts.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openDuckdb({ path: ":memory:" });
});
afterAll(() => warehouse.close());

let workspaces = 0;
const brand = async (...exports: readonly Facts[]): Promise<string> => {
  workspaces += 1;
  const workspace = `w${workspaces}`;
  for (const [k, facts] of exports.entries())
    await loadFacts(warehouse, workspace, facts, { observedAt: `2026-0${k + 5}-01T00:00:00Z` });
  return workspace;
};

const ask = (workspace: string, kpi: string, change: Partial<Question> & { readonly id?: string } = {}) => {
  const { id, ...rest } = change;
  const found = findKpi(kpi);
  const [first] = found.variants;
  if (!first) throw new Error("no variant");
  return answersTo(
    { warehouse },
    {
      variant: id === undefined ? first : findVariant(found, id),
      settings: { workspace, weekStart: 1, brandTerms: [], qualified: [], currency: "EUR" },
      since: toDay("2026-01-01"),
      until: toDay("2026-02-01"),
      grain: "total",
      by: null,
      only: {},
      knownAt: null,
      ...rest,
    },
  );
};
const one = async (...asked: Parameters<typeof ask>): Promise<Answer> => (await ask(...asked))[0] as Answer;

const post = (id: string, of: object) => ({
  platform: "linkedin",
  account: "Acme",
  post: id,
  distribution: "all",
  day: "2026-01-10",
  kind: "post",
  ...of,
});
const account = { platform: "linkedin", account: "Acme", report: "content" };

/** Four posts of one brand with 48,000 followers, from the smallest figures to one large one. */
const fourPosts: Facts = {
  post_obs: [
    post("1", {
      impressions: 20_000,
      reach: 14_000,
      reactions: 300,
      comments: 60,
      shares: 30,
      saves: 10,
      link_clicks: 100,
    }),
    post("2", {
      impressions: 800,
      reach: 500,
      reactions: 50,
      comments: 10,
      shares: 4,
      saves: 0,
      link_clicks: 10,
    }),
    post("3", {
      impressions: 500,
      reach: 300,
      reactions: 40,
      comments: 5,
      shares: 0,
      saves: 0,
      link_clicks: 6,
    }),
    post("4", {
      impressions: 300,
      reach: 200,
      reactions: 20,
      comments: 5,
      shares: 5,
      saves: 0,
      link_clicks: 4,
    }),
  ],
  account_day: [
    { ...account, day: "2026-01-02", followers: 47_000 },
    { ...account, day: "2026-01-30", followers: 48_000 },
  ],
};

describe("a mean of means", () => {
  test("is 7.25 % where sum over sum is 2.50 %", async () => {
    const workspace = await brand(fourPosts);
    const rates = [400 / 20_000, 64 / 800, 45 / 500, 30 / 300];
    expect(((rates.reduce((a, b) => a + b) / 4) * 100).toFixed(2)).toBe("7.25");
    const { answer } = await one(workspace, "engagement_rate");
    expect((Number(answer) * 100).toFixed(2)).toBe("2.50");
  });
  test.each([
    ["reach", "3.59"],
    ["impressions", "2.50"],
    ["impressions_with_clicks", "3.05"],
    ["followers", "1.12"],
    ["per_post_by_followers", "0.28"],
  ])("the same posts by %s: %s %%", async (id, wanted) => {
    const workspace = await brand(fourPosts);
    const { answer } = await one(workspace, "engagement_rate", { id });
    expect((Number(answer) * 100).toFixed(2)).toBe(wanted);
  });
});

describe("fan-out", () => {
  test("many posts beside many follower days multiply neither side", async () => {
    const workspace = await brand(fourPosts);
    expect(await one(workspace, "engagement_rate", { id: "followers" })).toMatchObject({
      top: 539,
      bottom: 48_000,
    });
  });
  test("a post listed as organic and as paid is one post, and its clicks count once each", async () => {
    const twice = [
      post("1", { distribution: "organic", link_clicks: 5, comments: 1 }),
      post("1", { distribution: "paid", link_clicks: 10, comments: 3 }),
      post("2", { link_clicks: 3, comments: 0 }),
    ];
    const workspace = await brand({ post_obs: twice });
    expect(await one(workspace, "clicks_per_post")).toMatchObject({ top: 18, bottom: 2, answer: 9, rows: 3 });
    expect(await one(workspace, "comments_per_post", { id: "median" })).toMatchObject({ answer: 2 });
  });
});

test("chasm: money of many deals over sessions of many days multiply neither", async () => {
  const workspace = await brand({
    deal: [1, 2, 3].map((n) => ({
      account: "CRM",
      deal: `${n}`,
      day: "2026-01-01",
      closed_day: "2026-01-05",
      outcome: "won",
      channel: "organic_social",
      currency: "EUR",
      amount_minor: 100 * n,
    })),
    web_day: [4, 5].map((n) => ({
      account: "site",
      report: "t",
      day: `2026-01-0${n}`,
      channel: "organic_social",
      sessions: n,
    })),
  });
  expect(await one(workspace, "social_revenue.per.social_sessions")).toMatchObject({ top: 600, bottom: 9 });
});

describe("restated exports", () => {
  const day = { ...account, day: "2026-01-05" };
  const old = { account_day: [{ ...day, impressions: 100, reactions: 7 }] };
  const next = { account_day: [{ ...day, impressions: 120 }] };
  test("a figure seen twice counts once, the later one, and an export with fewer columns erases nothing", async () => {
    const workspace = await brand(old, next);
    expect(await one(workspace, "impressions")).toMatchObject({ answer: 120, rows: 1 });
    expect(await one(workspace, "reactions")).toMatchObject({ answer: 7, rows: 1 });
  });
  test("an older observation that comes later restates nothing", async () => {
    const workspace = await brand(old);
    await loadFacts(warehouse, workspace, next, { observedAt: "2026-04-01T00:00:00Z" });
    expect(await one(workspace, "impressions")).toMatchObject({ answer: 100 });
  });
  test("an import that is undone leaves what was there before it", async () => {
    const workspace = await brand(old);
    const id = await loadFacts(warehouse, workspace, next, { observedAt: "2026-07-01T00:00:00Z" });
    expect(await one(workspace, "impressions")).toMatchObject({ answer: 120 });
    await warehouse.undo(workspace, id);
    expect(await one(workspace, "impressions")).toMatchObject({ answer: 100 });
  });
});

describe("stocks", () => {
  const levels = ["2026-01-05", "2026-01-12", "2026-01-19"].map((on, k) => ({
    ...account,
    day: on,
    followers: 100 + k,
  }));
  test("are never added over time", async () => {
    const workspace = await brand({ account_day: levels });
    expect(await one(workspace, "followers")).toMatchObject({ answer: 102, rows: 1, accounts: 1 });
    const weeks = await ask(workspace, "followers", { grain: "week" });
    expect(weeks.map(({ answer }) => answer)).toEqual([100, 101, 102]);
  });
  test("say how many accounts stand behind them", async () => {
    const other = { platform: "x", account: "@acme", report: "overview", day: "2026-01-12", followers: 50 };
    const workspace = await brand({ account_day: [...levels, other] });
    const weeks = await ask(workspace, "followers", { grain: "week" });
    expect(weeks.map(({ answer, accounts }) => [answer, accounts])).toEqual([
      [100, 1],
      [151, 2],
      [102, 1],
    ]);
  });
  test("one known day is no growth of 0", async () => {
    const workspace = await brand({ account_day: levels.slice(0, 1) });
    expect(await one(workspace, "organic_growth_rate", { id: "all_sources" })).toMatchObject({
      answer: null,
    });
  });
});

describe("uniques", () => {
  const window = (from: string, to: string, reach: number, of = account) => ({
    ...of,
    day: from,
    window_end: to,
    reach,
  });
  const weeks = [window("2026-01-05", "2026-01-12", 300), window("2026-01-12", "2026-01-19", 400)];
  test("are never added over windows", async () => {
    const workspace = await brand({ account_window: weeks });
    expect(await one(workspace, "reach")).toMatchObject({ answer: null, rows: 0 });
    const byWeek = await ask(workspace, "reach", { grain: "week" });
    expect(byWeek.map(({ answer }) => answer)).toEqual([300, 400]);
    const fortnight = { since: toDay("2026-01-05"), until: toDay("2026-01-19") };
    expect(await one(workspace, "reach", fortnight)).toMatchObject({ answer: null });
  });
  test("are never added over accounts", async () => {
    const other = { ...account, account: "Acme Labs" };
    const january = [window("2026-01-01", "2026-02-01", 900), window("2026-01-01", "2026-02-01", 500, other)];
    const workspace = await brand({ account_window: january });
    expect(await one(workspace, "reach")).toMatchObject({ answer: null });
    expect((await ask(workspace, "reach", { by: "account" })).map(({ answer }) => answer)).toEqual([
      900, 500,
    ]);
  });
});

test("neighbouring periods share no day", async () => {
  const days = ["2026-01-31", "2026-02-01"].map((on) => ({ ...account, day: on, impressions: 1 }));
  const workspace = await brand({ account_day: days });
  const february = { since: toDay("2026-02-01"), until: toDay("2026-03-01") };
  expect(await one(workspace, "impressions")).toMatchObject({ answer: 1 });
  expect(await one(workspace, "impressions", february)).toMatchObject({ answer: 1 });
  expect(await one(workspace, "impressions", { until: february.until })).toMatchObject({ answer: 2 });
});

test("unknown is not 0: a post without clicks is none of the posts per which clicks are averaged", async () => {
  const workspace = await brand({ post_obs: [post("1", { link_clicks: 6 }), post("2", { reactions: 9 })] });
  expect(await one(workspace, "clicks_per_post")).toMatchObject({ top: 6, bottom: 1, answer: 6 });
});

test("a rate over nothing is unknown, and a known nothing is 0", async () => {
  const workspace = await brand({ post_obs: [post("1", { reactions: 0, impressions: 0 })] });
  expect(await one(workspace, "engagement_rate")).toMatchObject({ answer: null, top: 0, bottom: 0 });
  expect(await one(workspace, "reactions", { id: "published" })).toMatchObject({ answer: 0, rows: 1 });
});

test("money of another currency is not added", async () => {
  const won = {
    account: "CRM",
    day: "2026-01-01",
    closed_day: "2026-01-05",
    outcome: "won",
    channel: "paid_social",
  };
  const workspace = await brand({
    deal: [
      { ...won, deal: "1", currency: "EUR", amount_minor: 100 },
      { ...won, deal: "2", currency: "KRW", amount_minor: 5_000_000 },
    ],
  });
  expect(await one(workspace, "social_revenue")).toMatchObject({ answer: 100, rows: 1 });
});

test("a deal counts on the day it was won, and as it ended", async () => {
  const deal = {
    account: "CRM",
    deal: "1",
    day: "2025-12-20",
    channel: "organic_social",
    currency: "EUR",
    amount_minor: 100,
  };
  const workspace = await brand(
    { deal: [{ ...deal, outcome: "open" }] },
    { deal: [{ ...deal, outcome: "won", closed_day: "2026-01-20" }] },
  );
  expect(await one(workspace, "social_revenue")).toMatchObject({ answer: 100 });
  expect(
    await one(workspace, "social_revenue", { since: toDay("2025-12-01"), until: toDay("2026-01-01") }),
  ).toMatchObject({ answer: null });
});
