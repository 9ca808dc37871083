// Posts by their age: each export is a reading at the age it saw, and no age is worked out from others, on both engines.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toDay } from "../../src/base/period.ts";
import { type Random, seeded } from "../../src/base/random.ts";
import { findKpi, findVariant } from "../../src/catalogue/index.ts";
import { agesOf, atAgeOf, hasAges } from "../../src/query/ages.ts";
import { compile } from "../../src/query/compile.ts";
import type { Question } from "../../src/query/question.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "../store/engines.ts";
import { brandSettings, everyVariant, january } from "./questions.ts";

const [inMemory, , onServer] = engines;
const post = (name: string, figures: object, more = {}) => ({
  ...{ platform: "linkedin", account: "Acme", report: "page_content", post: name, kind: "post" },
  ...{ distribution: "all", day: "2026-01-05", published_at: "2026-01-05 09:00:00" },
  ...figures,
  ...more,
});
const of = (kpi: string, variant: string) => findVariant(findKpi(kpi), variant);

test("figures of posts have ages, and neither days, levels, people nor medians", () => {
  const aged = everyVariant.filter(({ variant }) => hasAges(variant));
  const named = aged.map(({ kpi, variant }) => `${kpi.id} ${variant.id}`);
  expect(named).toContain("engagement_rate impressions");
  expect(named).toContain("clicks_per_post link_clicks");
  for (const { variant } of aged) expect(compile(january(variant)).text).toContain("post_obs");
  for (const other of [
    "engagement_rate impressions_activity",
    "engagement_rate followers",
    "followers total",
  ])
    expect(named).not.toContain(other);
});

describe.each([inMemory, onServer].filter((engine) => engine !== undefined))("$name", ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  }, 600_000);
  afterAll(() => opened?.stop());

  const load = (workspace: string, rows: readonly object[], observedAt: string) =>
    loadFacts(
      opened.warehouse,
      workspace,
      { post_obs: rows as Readonly<Record<string, string>>[] },
      { observedAt, fileName: `${observedAt}.csv` },
    );
  const ages = async (workspace: string, variant: Question["variant"], change: Partial<Question> = {}) => {
    const question = january(variant, { settings: { ...brandSettings, workspace }, ...change });
    const rows = await opened.warehouse.rows(agesOf(question, opened.warehouse.dialect));
    return rows.map(atAgeOf).map(({ age, posts, low, middle, high }) => [age, posts, low, middle, high]);
  };

  test("each age tells of the posts that an export saw at it, and of no others", async () => {
    const seen = (a: number, b: number) => [
      post("a", { impressions: 100, reactions: a }),
      // Organic and paid rows of one export are one post.
      post("b", { impressions: 50, reactions: b }, { distribution: "organic" }),
      post("b", { impressions: 50, reactions: 10 }, { distribution: "paid" }),
      // Of this one the export tells no reactions.
      post("c", { impressions: 100 }),
      post("d", { impressions: 100, reactions: 99 }, { kind: "reply" }),
    ];
    await load("ages", seen(2, 0), "2026-01-06T08:00:00Z");
    await load("ages", seen(4, 10), "2026-01-08T09:00:00Z");
    // Twice within a day of age: the later one.
    await load("ages", seen(8, 20), "2026-01-08T20:00:00Z");
    // Five weeks later is no age that is told.
    await load("ages", seen(90, 90), "2026-02-12T09:00:00Z");
    const rate = of("engagement_rate", "impressions");
    const told = await ages("ages", rate);
    // A, b and the reply: 2, 10 and 99 %, and three days later 8, 30 and 99 %.
    expect(told.map((row) => row.map((one) => Number(one?.toFixed(9))))).toEqual([
      [0, 3, 0.06, 0.1, 0.545],
      [3, 3, 0.19, 0.3, 0.645],
    ]);
    const own = await ages("ages", rate, { only: { post: ["a"] } });
    expect(own).toEqual([
      [0, 1, 0.02, 0.02, 0.02],
      [3, 1, 0.08, 0.08, 0.08],
    ]);
    expect(await ages("ages", rate, { only: { post: ["b"] } })).toEqual([
      [0, 1, 0.1, 0.1, 0.1],
      [3, 1, 0.3, 0.3, 0.3],
    ]);
    expect(await ages("ages", rate, { only: { post: ["c"] } })).toEqual([]);
  });

  test("a post whose hour is not told goes by days, and one of another period is none", async () => {
    const clicked = post("a", { link_clicks: 7 }, { published_at: null });
    const later = post("b", { link_clicks: 9 }, { day: "2026-02-05", published_at: "2026-02-05 09:00:00" });
    await load("days", [clicked, later], "2026-01-12T01:00:00Z");
    expect(await ages("days", of("clicks_per_post", "link_clicks"))).toEqual([[7, 1, 7, 7, 7]]);
    const february = { since: toDay("2026-02-01"), until: toDay("2026-03-01") };
    expect(await ages("days", of("clicks_per_post", "link_clicks"), february)).toEqual([]);
  });

  test.each(Array.from({ length: 5 }, (_, seed) => [seed + 1]))(
    "of exports made by chance (%i) the quartiles are those of the readings by age",
    async (seed) => {
      const chance = seeded(seed);
      const readings = readingsOf(chance);
      for (const [day, posts] of readings)
        await load(
          `chance${seed}`,
          posts.map(({ name, out, clicks }) => post(name, { link_clicks: clicks }, published(out))),
          new Date(start + day * 86_400_000).toISOString(),
        );
      const byAge = new Map<number, number[]>();
      for (const [day, posts] of readings)
        for (const { out, clicks } of posts) byAge.set(day - out, [...(byAge.get(day - out) ?? []), clicks]);
      const wanted = [...byAge]
        .filter(([age]) => age <= 28)
        .toSorted(([a], [b]) => a - b)
        .map(([age, all]) => [age, all.length, ...[0.25, 0.5, 0.75].map((p) => quantile(all, p))]);
      expect(await ages(`chance${seed}`, of("clicks_per_post", "link_clicks"))).toEqual(wanted);
    },
  );
});

const start = Date.parse("2026-01-01T12:00:00Z");
const published = (out: number) => {
  const at = new Date(start + out * 86_400_000).toISOString();
  return { day: at.slice(0, 10), published_at: at };
};

interface Seen {
  readonly name: string;
  readonly out: number;
  readonly clicks: number;
}

/** Exports on days of their own, each of the posts that are out by then. */
const readingsOf = (chance: Random): readonly (readonly [number, readonly Seen[]])[] => {
  const posts = Array.from({ length: 12 }, (_, k) => ({ name: `p${k}`, out: Math.floor(chance() * 20) }));
  const days = [...new Set(Array.from({ length: 6 }, () => 5 + Math.floor(chance() * 40)))];
  return days.map((day) => [
    day,
    posts.filter(({ out }) => out <= day).map((one) => ({ ...one, clicks: Math.floor(chance() * 50) })),
  ]);
};
