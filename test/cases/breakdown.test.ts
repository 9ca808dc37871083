// The parts of a number, found, sorted and cut into pages by both engines, with what posts lend their figures.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findKpi, findVariant } from "../../src/catalogue/index.ts";
import { coverageOf, coveragesOf } from "../../src/engine/coverage.ts";
import { answerOf } from "../../src/query/answer.ts";
import { breakdownPage, breakdownTotals, type Wanted } from "../../src/query/breakdown.ts";
import type { Question } from "../../src/query/question.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "../store/engines.ts";
import { january } from "./questions.ts";

const [inMemory, , onServer] = engines;
const where = { platform: "linkedin", account: "Acme" };
const seen = (post: string, day: string, impressions: number) => ({
  ...{ ...where, post, day, distribution: "all", ad_campaign: "", impressions },
});
const known = (post: string, day: string, more: object) => ({
  ...{ ...where, post, day, kind: "post", posts: 1, ...more },
});
const page: Wanted = { search: "", sort: "answer", order: "desc", limit: 10, offset: 0 };
const impressions = findVariant(findKpi("impressions"), "published");

describe.each([inMemory, onServer].filter((engine) => engine !== undefined))("$name", ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    await loadFacts(
      opened.warehouse,
      "brand",
      {
        post: [
          known("a", "2026-01-05", { author: "Ann", content: "가을 세일 Żółty" }),
          known("b", "2026-01-06", { author: "Bob", content: "We are hiring" }),
        ],
        post_obs: [seen("a", "2026-01-05", 100), seen("b", "2026-01-06", 300), seen("c", "2026-01-07", 25)],
      },
      { observedAt: "2026-02-08T12:00:00Z" },
    );
  }, 600_000);
  afterAll(() => opened?.stop());
  const ask = async (change: Partial<Question>, wanted: Partial<Wanted> = {}) => {
    const { warehouse } = opened;
    const question = january(impressions, change);
    const rows = await warehouse.rows(breakdownPage(question, { ...page, ...wanted }, warehouse.dialect));
    const [totals] = await warehouse.rows(
      breakdownTotals(question, { ...page, ...wanted }, warehouse.dialect),
    );
    return {
      rows: rows.map((row) => [answerOf(row).part, answerOf(row).answer]),
      labels: rows.map((row) => row["part_label"] ?? ""),
      totals: [totals?.["part_total"], totals?.["part_sum"], totals?.["part_found"]].map(Number),
    };
  };

  test("by post, with what it says", async () => {
    const { rows, labels, totals } = await ask({ by: "post" });
    expect(rows).toEqual([
      ["b", 300],
      ["a", 100],
      ["c", 25],
    ]);
    expect(labels).toEqual(["We are hiring", "가을 세일 Żółty", ""]);
    expect(totals).toEqual([3, 425, 3]);
  });
  test("by its author, whom the table of posts lends; one nobody tells comes last", async () => {
    const { rows } = await ask({ by: "author" });
    expect(rows).toEqual([
      ["Bob", 300],
      ["Ann", 100],
      ["", 25],
    ]);
  });
  test("filtered by author, now and as it was known", async () => {
    for (const knownAt of [null, "2036-01-01T00:00:00Z"])
      expect((await ask({ by: "post", only: { author: ["Ann"] }, knownAt })).rows).toEqual([["a", 100]]);
  });
  test("searched in any letters, by id and text", async () => {
    expect((await ask({ by: "post" }, { search: "żółty" })).rows).toEqual([["a", 100]]);
    expect((await ask({ by: "post" }, { search: "세일" })).totals[2]).toBe(1);
  });
  test("sorted by name and turned, a page of it", async () => {
    expect((await ask({ by: "author" }, { sort: "name", order: "asc", limit: 1, offset: 1 })).rows).toEqual([
      ["Bob", 300],
    ]);
  });
  test("the days of what is filtered by a lent dimension are found", async () => {
    const { settings } = january(impressions);
    const asked = { settings, only: { author: ["Ann"] }, knownAt: null };
    const [found] = (await coverageOf(opened, [impressions], asked)).get(impressions) ?? [];
    expect(found?.first).toBe("2026-01-05");
    expect((await coveragesOf(opened, [impressions], asked)).picked.get(impressions)).toHaveLength(1);
  });
});
