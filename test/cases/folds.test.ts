// How rows become a number where it is easy to get wrong: ends of years, levels of one day, posts of two networks.

import { afterAll, beforeAll, expect, test } from "vitest";
import { toDay } from "../../src/base/period.ts";
import { findKpi, findVariant } from "../../src/catalogue/index.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { rowsBehind } from "../../src/engine/trace-rows.ts";
import type { Question } from "../../src/query/question.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { type Facts, loadFacts } from "../facts.ts";
import { january } from "./questions.ts";

const page = { platform: "x", account: "a" };
const facts: Facts = {
  account_day: [
    { ...page, report: "r", day: "2025-12-31", impressions: 1, followers: 90 },
    { ...page, report: "r", day: "2026-01-01", impressions: 2, followers: 100, follows_gained_organic: 5 },
    { ...page, report: "s", day: "2026-01-01", followers: 101 },
    { ...page, report: "r", day: "2026-01-30", impressions: 4, followers: 110, follows_gained_organic: 7 },
    { ...page, report: "s", day: "2026-01-30", followers: 111 },
    // Flows without a level, and an account without flows: it stays out of a growth.
    { ...page, report: "r", day: "2026-01-31", follows_gained_organic: 8 },
    { platform: "x", account: "b", report: "r", day: "2026-01-01", followers: 1000 },
    { ...page, report: "r", day: "2026-12-31", impressions: 8 },
  ],
  post_obs: [
    { ...page, post: "1", day: "2026-01-01", kind: "post", comments: 1 },
    { ...page, post: "2", day: "2026-01-01", kind: "post", comments: 2 },
    { platform: "linkedin", account: "a", post: "1", day: "2026-01-01", kind: "post", comments: 9 },
  ],
};

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openDuckdb({ path: ":memory:" });
  await loadFacts(warehouse, "brand", facts, { observedAt: "2026-05-01T00:00:00Z" });
});
afterAll(() => warehouse.close());

const asked = (kpi: string, variant: string, change: Partial<Question> = {}): Question =>
  january(findVariant(findKpi(kpi), variant), change);
const answers = (question: Question) => answersTo({ warehouse }, question);

test("a bucket is told by its first day, at the ends of a year too", async () => {
  const span = { since: toDay("2025-12-01"), until: toDay("2027-01-01") };
  const series = async (grain: Question["grain"]) =>
    (await answers(asked("impressions", "activity", { ...span, grain })))
      .filter(({ answer }) => answer !== null)
      .map(({ bucket, answer }) => [bucket, answer]);
  expect(await series("month")).toEqual([
    ["2025-12-01", 1],
    ["2026-01-01", 6],
    ["2026-12-01", 8],
  ]);
  expect(await series("quarter")).toEqual([
    ["2025-10-01", 1],
    ["2026-01-01", 6],
    ["2026-10-01", 8],
  ]);
  expect(await series("year")).toEqual([
    ["2025-01-01", 1],
    ["2026-01-01", 14],
  ]);
});

test("of two levels of one day the later line stands, at the start as at the end", async () => {
  const [end] = await answers(asked("followers", "end"));
  // 111 of a, 1,000 of b
  expect(end).toMatchObject({ answer: 1111, rows: 2, accounts: 2 });
  const [growth] = await answers(asked("organic_growth_rate", "all_sources"));
  expect(growth).toMatchObject({ top: 10, bottom: 101, rows: 2, accounts: 1 });
});

test("a row taken for its level alone is counted beside the rows with flows, as the rows behind it are", async () => {
  const question = asked("organic_growth_rate", "gross");
  const [growth] = await answers(question);
  // Flows on three lines; the level of the first day stands on a fourth.
  expect(growth).toMatchObject({ top: 20, bottom: 101, rows: 4, accounts: 1 });
  const { total } = await rowsBehind({ warehouse }, question, growth?.answer ?? null, {
    limit: 10,
    offset: 0,
  });
  expect(total).toBe(4);
});

test("posts of two networks with one id are two, and so are their accounts", async () => {
  const [mean] = await answers(asked("comments_per_post", "mean"));
  expect(mean).toMatchObject({ top: 12, bottom: 3, answer: 4, rows: 3, accounts: 2 });
  const [median] = await answers(asked("comments_per_post", "median"));
  expect(median).toMatchObject({ answer: 2, rows: 3, accounts: 2 });
});

test("a split by network or account tells each part once", async () => {
  const parts = async (by: "platform" | "account") =>
    (await answers(asked("comments_per_post", "mean", { by }))).map(({ part, top, bottom }) => [
      part,
      top,
      bottom,
    ]);
  expect(await parts("platform")).toEqual([
    ["linkedin", 9, 1],
    ["x", 3, 2],
  ]);
  expect(await parts("account")).toEqual([["a", 12, 3]]);
});
