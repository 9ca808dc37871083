// What a KPI lists by itself: every group against all of them, with those nothing is known of by themselves.

import { afterAll, beforeAll, expect, test } from "vitest";
import { findKpi, findVariant } from "../../src/catalogue/index.ts";
import { answersTo } from "../../src/engine/answers.ts";
import type { Question } from "../../src/query/question.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { loadFacts } from "../facts.ts";
import { brandFacts } from "./brand.ts";
import { brandSettings, january } from "./questions.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openDuckdb({ path: ":memory:" });
  await loadFacts(warehouse, "brand", brandFacts);
});
afterAll(() => warehouse.close());

const listed = async (kpi: string, id: string, change: Partial<Question> = {}) => {
  const variant = findVariant(findKpi(kpi), id);
  const question = january(variant, { by: variant.groups ?? null, ...change });
  const answers = await answersTo({ warehouse }, question);
  return Object.fromEntries(answers.map(({ part, answer }) => [part, answer]));
};

test("a group is set against all groups of the last day, the unknown ones too", async () => {
  expect(await listed("followers_by_age_and_gender", "gender")).toEqual({
    female: 45 / 140,
    male: 70 / 140,
    Unknown: 25 / 140,
  });
  expect(await listed("followers_by_age_and_gender", "gender", { only: { platform: ["facebook"] } })).toEqual(
    {
      female: 5 / 15,
      male: 10 / 15,
    },
  );
});
test("some groups are set against all, and not against themselves", async () => {
  const only = { group: ["female"] };
  expect(await listed("followers_by_age_and_gender", "gender", { only })).toEqual({ female: 45 / 140 });
  expect(await listed("followers_by_age_and_gender", "gender", { only, by: null })).toEqual({
    null: 45 / 140,
  });
  expect(await listed("followers_by_language", "language_shares", { only: { group: ["one"] } })).toEqual({
    one: 0.5,
  });
});
test("a share that the network tells is the group's share, and no group is made larger by those left out", async () => {
  expect(await listed("followers_by_language", "language_shares")).toEqual({
    one: 0.5,
    two: 0.25,
    Unknown: 0.125,
  });
});
test("shares of two accounts are not added, and each account's are told by itself", async () => {
  expect(await listed("followers_by_place", "city_shares")).toEqual({ one: null, two: null, Unknown: null });
  const only = { platform: ["instagram"] };
  expect(await listed("followers_by_place", "city_shares", { only })).toEqual({ one: 0.4 });
});

test("results are an employee's by the tag in the links, and a tag of two is nobody's", async () => {
  expect(await listed("advocacy_results", "sessions")).toEqual({ ann: 10, ben: 2 });
  expect(await listed("advocacy_results", "revenue")).toEqual({ ann: 10_000, ben: 6_222 });
});
test("what is ranked stands by itself: content, people, and shares with whose and when", async () => {
  expect(await listed("advocacy_most_shared", "shares")).toEqual({ Plan: 2, Tour: 2, "": 1 });
  expect(await listed("advocacy_top_sharers", "shares")).toEqual({ ann: 3, ben: 1, cid: 1 });
  expect(await listed("advocacy_most_clicked", "clicks")).toEqual({
    "1": 10,
    "2": 5,
    "3": 10,
    "5": 0,
  });
});

test("a post stands at the hour and weekday of the workspace's clocks", async () => {
  const settings = { ...brandSettings, zone: "Europe/Warsaw" };
  expect(await listed("activity_hours", "hour")).toEqual({ "23:00": 22, "": 57 / 3 });
  expect(await listed("activity_hours", "hour", { settings })).toEqual({ "00:00": 22, "": 57 / 3 });
  expect(await listed("activity_hours", "weekday", { settings })).toEqual({ "1": 22, "": 57 / 3 });
});
test("followers online are an average of the days told", async () =>
  expect(await listed("activity_hours", "online")).toEqual({ "9": 30, "10": 10 }));
