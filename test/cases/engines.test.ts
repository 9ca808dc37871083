// One SQL text, two engines, one answer: every variant of every KPI, the rows behind each KPI, and its coverage.
// ClickHouse plans a trace for half a second, so those of the other variants are left to the slow suite.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dimensionsOf, whollyWindowed } from "../../src/catalogue/print.ts";
import { toldAccounts } from "../../src/engine/account-names.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { coverageOf, coveragesOf } from "../../src/engine/coverage.ts";
import { rowsBehind } from "../../src/engine/trace-rows.ts";
import { windowAnswerOf } from "../../src/query/answer.ts";
import { compileWindows } from "../../src/query/compile.ts";
import type { Question } from "../../src/query/question.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { type Facts, loadFacts } from "../facts.ts";
import { engines, type Opened } from "../store/engines.ts";
import { brandFacts } from "./brand.ts";
import { brandSettings, everyVariant, january } from "./questions.ts";

const [inMemory, , onServer] = engines;

/** A second export a month later that knows less and restates some: merged rows on both engines. */
const restated: Facts = Object.fromEntries(
  Object.entries(brandFacts).map(([table, rows]) => [
    table,
    rows
      .filter((_, k) => k % 2 === 0)
      .map((row) => {
        const {
          impressions: _impressions,
          clicks: _clicks,
          sessions,
          ...rest
        } = row as Record<string, never>;
        return { ...rest, ...(sessions === undefined ? {} : { sessions: Number(sessions) + 1 }) };
      }),
  ]),
);

const load = async (warehouse: Warehouse): Promise<void> => {
  await loadFacts(warehouse, "brand", brandFacts, { observedAt: "2026-05-01T00:00:00Z" });
  await loadFacts(warehouse, "brand", restated, { observedAt: "2026-06-01T00:00:00Z" });
};

const page = { platform: "linkedin", account: "Acme", report: "content" };
const days = (month: string, count: number): Facts => ({
  account_day: Array.from({ length: count }, (_, k) => ({
    ...page,
    day: `2026-${month}-${String(k + 1).padStart(2, "0")}`,
    impressions: 10,
  })),
  post_obs: ["02", "25"].map((day) => ({
    ...{ platform: "x", account: "acme", post: `${month}${day}`, distribution: "all", kind: "post" },
    ...{ day: `2026-${month}-${day}`, impressions: 5, reactions: 1 },
  })),
  // Amounts that are known by their rate alone.
  spend: ["01", "02"].map((day) => ({
    ...{ platform: "meta_ads", account: "Ads", report: "ads", day: `2026-${month}-${day}` },
    ...{ currency: "USD", cost_minor: 500 },
  })),
  fx_rate: [{ day: `2026-${month}-01`, base: "EUR", quote: "USD", rate: 1.25 }],
});
/** January, March and one day of January once more: February is missing, and rows are merged. */
const gapped: readonly Facts[] = [
  days("01", 31),
  days("03", 31),
  { account_day: days("01", 1)["account_day"] ?? [] },
];

const grains = ["day", "quarter", "year"] as const;
const far = "2100-01-01T00:00:00Z";

/** Sums of doubles may differ in the last place. */
const rounded = (of: unknown): unknown =>
  JSON.parse(JSON.stringify(of), (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(12)) : value,
  );

const rowsPage = { limit: 1000, offset: 0 };

const everyTrace = process.env["SLOW"] === "1";
const everything = async (warehouse: Warehouse, question: Question, traced = true) => {
  const { variant } = question;
  const [by = null] = dimensionsOf(variant.formula.node);
  const ask = (change: Partial<Question>) => answersTo({ warehouse }, { ...question, ...change });
  const [total, weeks, then, windows] = await Promise.all([
    ask({ only: { platform: ["linkedin", "x", ""] } }),
    ask({ by, grain: "week" }),
    ask({ knownAt: far, grain: "month" }),
    whollyWindowed(variant.formula.node)
      ? warehouse.rows(compileWindows(question, warehouse.dialect)).then((rows) => rows.map(windowAnswerOf))
      : [],
  ]);
  const groups = variant.groups === undefined ? [] : await ask({ by: variant.groups, grain: "month" });
  const behind = traced && (await rowsBehind({ warehouse }, question, total[0]?.answer ?? null, rowsPage));
  return rounded({ total, weeks, then, windows, groups, behind });
};

/** What differs by kind of formula and not by KPI: every bucket, every dimension, and rows as they were known. */
const kinds = everyVariant.filter(({ kpi, variant }) =>
  [
    "impressions activity",
    "organic_growth_rate net",
    "comments_per_post median",
    "social_revenue social",
  ].includes(`${kpi.id} ${variant.id}`),
);
const deeply = async (warehouse: Warehouse, question: Question) => {
  const dimensions = dimensionsOf(question.variant.formula.node);
  return rounded([
    ...(await Promise.all(grains.map((grain) => answersTo({ warehouse }, { ...question, grain })))),
    ...(await Promise.all(dimensions.map((by) => answersTo({ warehouse }, { ...question, by })))),
    await rowsBehind({ warehouse }, { ...question, knownAt: far }, 0, rowsPage),
  ]);
};

describe.skipIf(onServer === undefined)("DuckDB and ClickHouse", () => {
  let duck: Opened;
  let click: Opened;
  beforeAll(async () => {
    if (!inMemory || !onServer) return;
    [duck, click] = await Promise.all([inMemory.open(), onServer.open()]);
    await load(duck.warehouse);
    await load(click.warehouse);
  });
  afterAll(() => Promise.all([duck?.stop(), click?.stop()]));

  test.each(everyVariant.map(({ kpi, variant }) => [kpi.id, variant.id, kpi, variant] as const))(
    "answer %s, %s alike",
    async (_kpi, _id, kpi, variant) => {
      const traced = everyTrace || variant === kpi.variants[0];
      const [one, other] = await Promise.all([
        everything(duck.warehouse, january(variant), traced),
        everything(click.warehouse, january(variant), traced),
      ]);
      expect(other).toEqual(one);
    },
  );
  test.each(kinds.map(({ kpi, variant }) => [kpi.id, variant] as const))(
    "cut and split %s alike",
    async (_kpi, variant) =>
      expect(await deeply(click.warehouse, january(variant))).toEqual(
        await deeply(duck.warehouse, january(variant)),
      ),
  );
  test("call a renamed account by its new name alike, and where nothing tells of one there is none", async () => {
    const { account = "" } =
      (brandFacts["account_day"] ?? []).find(({ platform }) => platform === "linkedin") ?? {};
    const called = [{ platform: "linkedin", called: "Acme Works", once: [String(account)] }];
    const settings = { ...brandSettings, called };
    for (const { variant } of kinds.slice(0, 1)) {
      const asked = { ...january(variant), settings, by: "account" } as const;
      const parts = async ({ warehouse }: Opened) =>
        (await answersTo({ warehouse }, asked)).map(({ part }) => part).sort();
      expect(await parts(duck)).toContain("Acme Works");
      expect(await parts(click)).toEqual(await parts(duck));
      expect(await everything(click.warehouse, asked)).toEqual(await everything(duck.warehouse, asked));
    }
    for (const { warehouse } of [duck, click]) expect(await toldAccounts({ warehouse }, "brand")).toEqual([]);
  });
  test("know the same days of the same accounts", async () => {
    const variants = everyVariant.map(({ variant }) => variant);
    const asked = { settings: brandSettings, only: { platform: ["linkedin"] }, knownAt: null };
    const spans = async (warehouse: Warehouse) =>
      [...(await coverageOf({ warehouse }, variants, asked)).values()].map((of) =>
        of.map((span) => JSON.stringify(span)),
      );
    expect(await spans(click.warehouse)).toEqual(await spans(duck.warehouse));
  });
  test("miss the same days between the same files", async () => {
    const variants = everyVariant.map(({ variant }) => variant);
    const holes = async ({ warehouse }: Opened, knownAt: string | null) => {
      const asked = { settings: { ...brandSettings, workspace: "gaps" }, only: {}, knownAt };
      const { all } = await coveragesOf({ warehouse }, variants, asked);
      return [...all.values()].map((of) => of.map((span) => JSON.stringify(span)));
    };
    for (const { warehouse } of [duck, click])
      for (const [k, facts] of gapped.entries())
        await loadFacts(warehouse, "gaps", facts, { observedAt: `2026-0${k + 5}-01T00:00:00Z` });
    const one = await holes(duck, null);
    const missing = one.flat().flatMap((text) => (JSON.parse(text) as { missing: object[] }).missing);
    expect(missing).toContainEqual(
      expect.objectContaining({ account: "Acme", first: "2026-02-01", last: "2026-02-28" }),
    );
    expect(await holes(click, null)).toEqual(one);
    expect(await holes(click, far)).toEqual(await holes(duck, far));
  });
});
