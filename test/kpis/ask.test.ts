// ask_kpi: buckets, gaps, cuts, comparisons, parts, windows and the choice of a variant.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { type FactRow, type Facts, loadFacts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const ask = (workspace: string, more: Record<string, unknown>) =>
  kit.call(operations.askKpi, askKpi, {
    workspace,
    kpi: "impressions",
    since: "2026-01-01",
    until: "2026-04-01",
    ...more,
  } as never);
const problem = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "none",
    (error: { readonly code?: string }) => error.code ?? error,
  );

const page = { platform: "linkedin", account: "Acme", report: "content" };
const handle = { platform: "x", account: "@acme", report: "overview" };
const days = (from: string, count: number, of: (k: number) => FactRow): readonly FactRow[] =>
  Array.from({ length: count }, (_, k) => ({
    ...of(k),
    day: new Date(Date.parse(from) + k * 86_400_000).toISOString().slice(0, 10),
  }));

describe("a series", () => {
  let workspace: string;
  beforeAll(async () => {
    // January from the 10th, nothing in February, March up to the 20th.
    workspace = await kit.brand(
      {},
      {
        account_day: [
          ...days("2026-01-10", 22, () => ({ ...page, impressions: 10 })),
          ...days("2026-03-01", 20, () => ({ ...page, impressions: 5 })),
        ],
      },
    );
  });
  test("has a point for every bucket, and a gap is unknown", async () => {
    const { points, total } = await ask(workspace, {});
    expect(points.map(({ since, until, answer, note }) => [since, until, answer, note])).toEqual([
      ["2026-01-01", "2026-02-01", 220, null],
      ["2026-02-01", "2026-03-01", null, "no_data"],
      ["2026-03-01", "2026-04-01", 100, null],
    ]);
    expect(total).toMatchObject({ answer: 320, rows: 42 });
  });
  test("marks buckets cut by the first and last day of data", async () => {
    const { points, total } = await ask(workspace, {});
    expect(points.map(({ partial }) => partial)).toEqual([true, false, true]);
    expect(total.partial).toBe(true);
  });
  test("marks buckets cut by the asked period, and a point covers the days it says", async () => {
    const { points, total } = await ask(workspace, { since: "2026-01-15", until: "2026-03-10" });
    expect(points[0]).toMatchObject({ since: "2026-01-15", until: "2026-02-01", answer: 170, partial: true });
    expect(points[2]).toMatchObject({ since: "2026-03-01", until: "2026-03-10", answer: 45, partial: true });
    expect(total).toMatchObject({ answer: 215, partial: false });
  });
  test("counts weeks from the workspace's first day", async () => {
    const sunday = await kit.brand(
      { weekStart: 7 },
      {
        account_day: days("2026-01-03", 8, () => ({ ...page, impressions: 1 })),
      },
    );
    const { points } = await ask(sunday, { grain: "week", since: "2026-01-03", until: "2026-01-11" });
    expect(points.map(({ since, answer }) => [since, answer])).toEqual([
      ["2026-01-03", 1],
      ["2026-01-04", 7],
    ]);
  });
  test("says its SQL, its unit and what it is the number of", async () => {
    const series = await ask(workspace, {});
    expect(series).toMatchObject({ unit: "impression", display: "count", basis: "activity", currency: null });
    expect(series.sql).toContain("account_day_now");
    expect(series.coverage).toEqual([
      { platform: "linkedin", account: "Acme", first: "2026-01-10", last: "2026-03-20" },
    ]);
  });
  test("splits a ranking by what it lists", async () => {
    const share = { platform: "x", share: "1", day: "2026-01-20", employee: "ann", advocacy_shares: 1 };
    const program = await kit.brand({}, { advocacy_share: [share] });
    expect((await ask(program, { kpi: "advocacy_top_sharers" })).by).toBe("employee");
    expect((await ask(program, { kpi: "advocacy_top_sharers", only: ["employee=ann"] })).by).toBeNull();
  });
  test("refuses what it cannot answer", async () => {
    expect(await problem(ask(workspace, { kpi: "likes" }))).toBe("kpi/unknown");
    expect(await problem(ask(workspace, { variant: "likes" }))).toBe("kpi/no-variant");
    expect(await problem(ask(workspace, { kpi: "followers", by: "format" }))).toBe("kpi/no-dimension");
    expect(await problem(ask(workspace, { kpi: "followers", campaign: "Spring" }))).toBe("kpi/no-dimension");
    expect(await problem(ask(workspace, { until: "2026-01-01" }))).toBe("period/empty");
    expect(await problem(ask("nowhere", {}))).toBe("workspace/not-found");
  });
});

test("the accounts of an answer stand by network and name, also where names differ only in case", async () => {
  const names = ["acme", "ACME", "Acme", "aCme", "acMe", "acmE", "ACme", "AcME", "beta", "Beta"];
  const known = names.flatMap((account) => [
    { ...page, account, day: "2026-01-10", impressions: 1 },
    { ...handle, account, day: "2026-01-10", impressions: 1 },
  ]);
  const { coverage } = await ask(await kit.brand({}, { account_day: known }), {});
  const sorted = [...names].sort();
  expect(coverage.map(({ platform, account }) => [platform, account])).toEqual([
    ...sorted.map((account) => ["linkedin", account]),
    ...sorted.map((account) => ["x", account]),
  ]);
});

describe("the variant", () => {
  const posts = ["linkedin", "x", "facebook"].map((platform) => ({
    platform,
    post: "1",
    distribution: "all",
    day: "2026-01-05",
    impressions: 7,
    views: 9,
  }));
  test("is the one with most networks in the period", async () => {
    const workspace = await kit.brand(
      {},
      {
        account_day: [{ ...page, day: "2026-02-01", impressions: 5 }],
        post_obs: posts,
      },
    );
    expect(await ask(workspace, {})).toMatchObject({ variant: "published", chosenBy: "coverage" });
    expect(await ask(workspace, { since: "2026-02-01" })).toMatchObject({ variant: "activity" });
    expect(await ask(workspace, { variant: "activity" })).toMatchObject({
      variant: "activity",
      chosenBy: "asked",
    });
  });
  test("is the first declared between equals", async () => {
    const workspace = await kit.brand(
      {},
      {
        account_day: [{ ...page, day: "2026-01-05", impressions: 5 }],
        post_obs: posts.slice(0, 1),
      },
    );
    expect(await ask(workspace, {})).toMatchObject({ variant: "activity" });
  });
  test("is never one that measures something else while another has data", async () => {
    const views = ["tiktok", "instagram", "youtube"].map((platform) => ({
      ...page,
      platform,
      day: "2026-01-05",
      views: 900,
    }));
    const both = await kit.brand(
      {},
      { account_day: [...views, { ...page, day: "2026-01-05", impressions: 5 }] },
    );
    expect(await ask(both, {})).toMatchObject({ variant: "activity", total: { answer: 5 } });
    const alone = await kit.brand({}, { account_day: views });
    expect(await ask(alone, {})).toMatchObject({ variant: "views", unit: "view", total: { answer: 2700 } });
  });
  test("is one that can be split as asked", async () => {
    const workspace = await kit.brand(
      {},
      {
        account_day: [{ ...page, day: "2026-01-05", impressions: 5 }],
        post_obs: posts.slice(0, 1).map((row) => ({ ...row, format: "video" })),
      },
    );
    const series = await ask(workspace, { by: "format" });
    expect(series).toMatchObject({ variant: "published", parts: [{ part: "video" }] });
  });
});

describe("a comparison", () => {
  const daily = (from: string, count: number, impressions: number) =>
    days(from, count, () => ({ ...page, impressions }));
  const month = { since: "2026-03-01", until: "2026-04-01", compare: "previous" };
  test("sets whole months against whole months, and says that they differ in length", async () => {
    const workspace = await kit.brand(
      {},
      {
        account_day: [...daily("2026-01-20", 40, 10), ...daily("2026-03-01", 31, 20)],
      },
    );
    const { comparison } = await ask(workspace, month);
    expect(comparison).toMatchObject({
      since: "2026-02-01",
      until: "2026-03-01",
      total: { answer: 280 },
      comparable: true,
      note: "lengths_differ",
    });
    expect(comparison?.change).toBeCloseTo((620 - 280) / 280, 12);
  });
  test("is cut to the days that have passed where the data end before the period does", async () => {
    const workspace = await kit.brand(
      {},
      {
        account_day: [...daily("2026-01-20", 40, 10), ...daily("2026-03-01", 12, 20)],
      },
    );
    const { comparison, total } = await ask(workspace, month);
    expect(total).toMatchObject({ answer: 240, partial: true });
    expect(comparison).toMatchObject({
      since: "2026-02-01",
      until: "2026-02-13",
      total: { answer: 120 },
      comparable: true,
      note: "cut_to_data",
      change: 1,
    });
  });
  test("is none where the earlier period is not covered", async () => {
    const workspace = await kit.brand({}, { account_day: daily("2026-02-10", 50, 10) });
    expect((await ask(workspace, month)).comparison).toMatchObject({
      comparable: false,
      change: null,
      note: "begins_before",
      covered: { days: 19, of: 28 },
    });
    const none = await kit.brand({}, { account_day: daily("2026-03-01", 31, 10) });
    expect((await ask(none, month)).comparison).toMatchObject({ comparable: false, note: "no_data_before" });
  });
  test("of a part follows the rule of the whole: none with a period before that the data begin in", async () => {
    const both = (from: string, count: number) => [
      ...daily(from, count, 10),
      ...days(from, count, () => ({ ...handle, impressions: 1 })),
    ];
    const workspace = await kit.brand({}, { account_day: both("2026-02-10", 50) });
    const { comparison, parts } = await ask(workspace, { ...month, by: "platform" });
    const refused = { comparable: false, change: null, note: "begins_before", covered: { days: 19, of: 28 } };
    expect(comparison).toMatchObject(refused);
    expect(parts.map(({ part }) => part).sort()).toEqual(["linkedin", "x"]);
    for (const part of parts) expect(part).toMatchObject({ ...refused, compared: { partial: true } });
  });
  test("of a part goes by its own days, so one that is whole is compared beside one that is not", async () => {
    const late = days("2026-02-10", 50, () => ({ ...handle, impressions: 1 }));
    const workspace = await kit.brand({}, { account_day: [...daily("2026-01-20", 71, 10), ...late] });
    const { parts } = await ask(workspace, { ...month, by: "platform" });
    expect(parts).toMatchObject([
      { part: "linkedin", comparable: true, change: 3 / 28 },
      { part: "x", comparable: false, change: null, note: "begins_before" },
    ]);
  });
  test("is none where an account stands on one side only", async () => {
    const workspace = await kit.brand(
      {},
      {
        account_day: [
          ...daily("2026-01-20", 71, 10),
          ...days("2026-02-10", 50, () => ({ ...handle, impressions: 1 })),
        ],
      },
    );
    const { comparison, points } = await ask(workspace, { ...month, since: "2026-02-01", compare: "none" });
    expect(comparison).toBeNull();
    expect(points[0]).toMatchObject({ partial: true, note: "accounts_missing" });
    expect((await ask(workspace, month)).comparison).toMatchObject({
      comparable: false,
      note: "accounts_differ",
    });
  });
  test("of a stock needs the same accounts", async () => {
    const workspace = await kit.brand(
      {},
      {
        account_day: [
          { ...page, day: "2026-02-10", followers: 100 },
          { ...page, day: "2026-03-10", followers: 110 },
          { ...handle, day: "2026-03-10", followers: 50 },
        ],
      },
    );
    const asked = { ...month, kpi: "followers" };
    expect((await ask(workspace, asked)).comparison).toMatchObject({
      comparable: false,
      note: "accounts_differ",
    });
    const alone = await ask(workspace, { ...asked, platform: "linkedin" });
    expect(alone.comparison).toMatchObject({ comparable: true, total: { answer: 100 } });
    expect(alone.comparison?.change).toBeCloseTo(0.1, 12);
  });
  test("of a rate is a difference", async () => {
    const rows = (from: string, clicks: number) =>
      days(from, 31, () => ({ ...page, impressions: 100, reactions: clicks }));
    const workspace = await kit.brand(
      {},
      {
        account_day: [
          ...rows("2026-01-01", 2),
          ...rows("2026-02-01", 3).slice(0, 28),
          ...rows("2026-03-01", 3),
        ],
      },
    );
    const { comparison } = await ask(workspace, {
      ...month,
      kpi: "engagement_rate",
      since: "2026-02-01",
      until: "2026-03-01",
    });
    expect(comparison?.change).toBeCloseTo(0.01, 12);
  });
  test("with last year takes the same dates", async () => {
    const workspace = await kit.brand(
      {},
      { account_day: [...daily("2025-03-01", 31, 4), ...daily("2026-03-01", 31, 5)] },
    );
    const { comparison } = await ask(workspace, { ...month, compare: "last_year" });
    expect(comparison).toMatchObject({
      kind: "last_year",
      since: "2025-03-01",
      total: { answer: 124 },
      change: 0.25,
      note: null,
    });
    expect(comparison?.points).toHaveLength(1);
  });
});

describe("parts", () => {
  test("are asked of the engine each, largest first, the untold last", async () => {
    const row = (post: string, of: FactRow): FactRow => ({
      platform: "linkedin",
      account: "Acme",
      post,
      distribution: "all",
      day: "2026-01-05",
      ...of,
    });
    const facts: Facts = {
      post_obs: [
        row("1", { format: "video", impressions: 100, reactions: 1 }),
        row("2", { format: "image", impressions: 1, reactions: 1 }),
        row("3", { impressions: 10, reactions: 9 }),
        row("4", { format: "video", day: "2025-12-05", impressions: 10, reactions: 2 }),
      ],
    };
    const workspace = await kit.brand({}, facts);
    const series = await ask(workspace, {
      kpi: "engagement_rate",
      by: "format",
      until: "2026-02-01",
      compare: "previous",
    });
    expect(series.parts.map(({ part, total }) => [part, total.answer])).toEqual([
      ["image", 1],
      ["video", 0.01],
      ["", 0.9],
    ]);
    expect(series.total.answer).toBeCloseTo(11 / 111, 12);
    expect(series.parts[1]?.compared).toMatchObject({ answer: 0.2 });
    expect(series.parts[0]?.compared).toBeNull();
  });
});

describe("figures of a window", () => {
  let workspace: string;
  beforeAll(async () => {
    const window = (day: string, window_end: string, reach: number) => ({ ...page, day, window_end, reach });
    workspace = await kit.brand(
      {},
      {
        account_window: [window("2026-01-01", "2026-02-01", 900), window("2026-01-05", "2026-01-12", 300)],
      },
    );
  });
  const january = { kpi: "reach", until: "2026-02-01" };
  test("are known for the window only, and the windows there are are listed", async () => {
    const series = await ask(workspace, { ...january, grain: "week" });
    expect(series.total).toMatchObject({ answer: 900, partial: false, note: null });
    expect(series.points.map(({ answer, note }) => [answer, note])).toEqual([
      [null, "not_additive"],
      [300, null],
      [null, "not_additive"],
      [null, "not_additive"],
      [null, "not_additive"],
    ]);
    expect(series.windows).toEqual([
      { since: "2026-01-01", until: "2026-02-01", part: null, answer: 900 },
      { since: "2026-01-05", until: "2026-01-12", part: null, answer: 300 },
    ]);
  });
  test("are said to be of people only where they are, and the periods that are known are named", async () => {
    const site = { account: "acme.example", report: "traffic", day: "2026-01-01", window_end: "2026-02-01" };
    const row = { ...site, channel: "organic_social", sessions: 40 };
    const own = await kit.brand({}, { web_window: [row] });
    const asked = { since: "2026-01-10", until: "2026-02-10", grain: "total" };
    const sessions = await ask(own, { ...asked, kpi: "social_sessions" });
    expect(sessions.total).toMatchObject({ answer: null, note: "other_window" });
    expect(sessions.empty).toMatchObject({ reason: "other_window" });
    expect(sessions.empty?.text).toContain("2026-01-01 to 2026-01-31");
    expect(sessions.empty?.text).not.toMatch(/people|person/);
    const reach = await ask(workspace, { ...asked, kpi: "reach" });
    expect(reach.empty).toMatchObject({ reason: "not_additive" });
    expect(reach.empty?.text).toMatch(/unique people.*2026-01-05 to 2026-01-11/);
  });
  test("are not added up to a longer period", async () => {
    const series = await ask(workspace, { ...january, until: "2026-03-01", grain: "total" });
    expect(series.total).toMatchObject({ answer: null, note: "not_additive" });
    expect((await ask(workspace, { ...january, since: "2026-05-01", until: "2026-06-01" })).total.note).toBe(
      "no_data",
    );
  });
});

test("a definition that the workspace has not given is named", async () => {
  const conversion = [{ account: "CRM", conversion: "1", day: "2026-01-05", name: "trial", conversions: 1 }];
  const asked = { kpi: "qualified_interactions", until: "2026-02-01" };
  const unset = await kit.brand({}, { conversion });
  expect((await ask(unset, asked)).total).toMatchObject({ answer: null, note: "setting_missing" });
  const set = await kit.brand({}, { conversion });
  await kit.qualify(set, ["trial"]);
  expect((await ask(set, asked)).total).toMatchObject({ answer: 1, note: null });
});

test("money carries the workspace's currency", async () => {
  const deal = {
    account: "CRM",
    deal: "1",
    day: "2026-01-01",
    closed_day: "2026-01-05",
    outcome: "won",
    channel: "organic_social",
    currency: "KRW",
    amount_minor: 5000,
  };
  const workspace = await kit.brand({ currency: "KRW" }, { deal: [deal] });
  expect(await ask(workspace, { kpi: "social_revenue" })).toMatchObject({
    currency: "KRW",
    display: "money",
    total: { answer: 5000 },
  });
});

test("an average of any two counts is asked for by their names", async () => {
  const workspace = await kit.brand(
    {},
    {
      account_day: [{ ...page, day: "2026-01-05", reactions: 30 }],
      web_day: [{ account: "site", report: "t", day: "2026-01-06", channel: "paid_social", sessions: 60 }],
    },
  );
  const series = await ask(workspace, { kpi: "social_sessions.per.reactions" });
  expect(series).toMatchObject({ unit: "session per reaction", total: { answer: 2, top: 60, bottom: 30 } });
  // Clicks stand among the variants of social traffic; clicks per click are left out, not the whole question.
  expect(await problem(ask(workspace, { kpi: "social_sessions.per.clicks" }))).toBe("none");
  expect(await problem(ask(workspace, { kpi: "engagement_rate.per.clicks" }))).toBe("kpi/not-per");
});

test("the past is answered as it was known", async () => {
  const day = { ...page, day: "2026-01-05" };
  const workspace = await kit.brand({}, { account_day: [{ ...day, impressions: 10 }] });
  const knownAt = new Date().toISOString();
  await new Promise((done) => setTimeout(done, 5));
  await loadFacts(
    kit.context.warehouse,
    workspace,
    { account_day: [{ ...day, impressions: 99 }] },
    { observedAt: "2026-06-05T00:00:00Z" },
  );
  expect((await ask(workspace, {})).total.answer).toBe(99);
  expect((await ask(workspace, { knownAt })).total.answer).toBe(10);
});
