// What holds of every number whatever the facts: traced is counted, parts make the whole, the past stays as it was.

import fc from "fast-check";
import { expect } from "vitest";
import { type Dimension, plainDimensions } from "../../src/base/dimensions.ts";
import { toDay } from "../../src/base/period.ts";
import type { Node } from "../../src/catalogue/expr.ts";
import { catalogue } from "../../src/catalogue/index.ts";
import type { Variant } from "../../src/catalogue/kpi.ts";
import { dimensionsOf, leaves } from "../../src/catalogue/print.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { rowsBehind, type TracedRow } from "../../src/engine/trace-rows.ts";
import { plan } from "../../src/query/plan.ts";
import type { Answer, Question } from "../../src/query/question.ts";
import { pointsOf } from "../../src/query/series.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { brandSettings } from "../cases/questions.ts";
import { type Facts, loadFacts } from "../facts.ts";
import { randomFacts } from "./random-facts.ts";

const variants = catalogue.flatMap((kpi) => kpi.variants);
const period = { since: toDay("2026-02-01"), until: toDay("2026-03-01") };
const questionOf = (workspace: string, variant: Variant, change: Partial<Question> = {}): Question => ({
  variant,
  settings: { ...brandSettings, workspace },
  ...period,
  grain: "total",
  by: null,
  only: {},
  knownAt: null,
  ...change,
});
const named = (variant: Variant): string =>
  catalogue.find((kpi) => kpi.variants.includes(variant))?.id.concat(" ", variant.id) ?? variant.id;

const picks = fc.constantFrom<Question["only"]>(
  {},
  { platform: ["linkedin"] },
  { platform: ["x", "linkedin"], account: ["@acme", "Acme"] },
  { campaign: ["Spring"] },
  { campaign: ["", "Summer"] },
  { format: ["link", ""] },
);
const allows = (variant: Variant, only: Question["only"]): boolean =>
  Object.keys(only).every((dimension) => dimensionsOf(variant.formula.node).includes(dimension as Dimension));

const near = (seen: number | null, wanted: number | null, what: string): void => {
  if (wanted === null || seen === null) expect(seen, what).toBe(wanted);
  else
    expect(Math.abs(seen - wanted), `${what}: ${seen} is not ${wanted}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(wanted)),
    );
};

const sideSum = (rows: readonly TracedRow[], side: "top" | "bottom"): number | null => {
  const cells = rows.filter((row) => row.side === side).flatMap((row) => Object.values(row.cells));
  return cells.length === 0 ? null : cells.reduce<number>((a, b) => a + Number(b), 0);
};

const isNested = (node: Node): boolean => node.kind === "over" && node.top.kind === "over";
const isQuantile = (node: Node): boolean => leaves(node).some(({ kind }) => kind === "quantile");

/** A post may stand in two campaigns' rows; two networks' accounts meet by network only. */
const partitions = (variant: Variant): readonly Dimension[] => {
  const known = dimensionsOf(variant.formula.node);
  const { fold } = plan(variant.formula.node);
  if (fold === "network") return known.filter((dimension) => dimension === "platform");
  // One post is told as organic and as paid: counted in both, it is still one.
  const counts = leaves(variant.formula.node).some(({ kind }) => kind === "distinct");
  return known.filter((dimension) => !counts || plainDimensions.some((plain) => plain === dimension));
};

const plus = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null) ? null : values.reduce<number>((a, b) => a + (b ?? 0), 0);

const additive = (variant: Variant): boolean => variant.time === "sum" && variant.entities === "sum";
let workspaces = 0;

const checks = (warehouse: Warehouse) => {
  const ask = (question: Question): Promise<readonly Answer[]> => answersTo({ warehouse }, question);
  const total = async (question: Question): Promise<Answer> => (await ask(question))[0] as Answer;
  /** A ratio one of whose sides is unknown still has rows on the other. */
  const tracedIsCounted = async (question: Question): Promise<void> => {
    const { node } = question.variant.formula;
    const answer = await total(question);
    const { rows, total: count } = await rowsBehind({ warehouse }, question, answer.answer, {
      limit: 1000,
      offset: 0,
    });
    const what = named(question.variant);
    expect(rows.length, what).toBe(count);
    if (isQuantile(node)) return expect(rows.length >= answer.rows, what).toBe(true);
    // Of a part of what is known, no row stands behind a 0.
    const none = node.kind === "over" && answer.top === 0 ? 0 : null;
    near(sideSum(rows, "top") ?? none, answer.top, `${what} top`);
    if (!isNested(node)) near(sideSum(rows, "bottom"), answer.bottom, `${what} bottom`);
  };

  const partsMakeTheWhole = async (question: Question): Promise<void> => {
    const { variant } = question;
    const { node } = variant.formula;
    if (isQuantile(node) || isNested(node) || variant.time === "distinct") return;
    const whole = await total(question);
    for (const by of partitions(variant)) {
      const parts = await ask({ ...question, by });
      near(plus(parts.map(({ top }) => top)), whole.top, `${named(variant)} by ${by}, top`);
      near(plus(parts.map(({ bottom }) => bottom)), whole.bottom, `${named(variant)} by ${by}, bottom`);
      const rows = parts.reduce((a, b) => a + b.rows, 0);
      expect(rows, `${named(variant)} by ${by}, rows`).toBe(whole.rows);
    }
  };

  /** A bucket says what the same days say when they are asked for by themselves. */
  const bucketsAreTotals = async (question: Question, grain: "day" | "week" | "month"): Promise<void> => {
    const frame = { question: { ...question, grain }, spans: [], windows: [] };
    const points = pointsOf(frame, await ask({ ...question, grain }));
    const some = points.filter((_, k) => k % 5 === 0 || grain !== "day");
    for (const { since, until, answer, top, bottom, rows } of some) {
      const alone = await total({ ...question, since, until });
      const what = `${named(question.variant)} ${since}..${until}`;
      near(answer, alone.answer, what);
      near(top, alone.top, `${what} top`);
      near(bottom, alone.bottom, `${what} bottom`);
      expect(rows, `${what} rows`).toBe(alone.rows);
    }
  };

  const bucketsAddUp = async (question: Question, grain: "day" | "week" | "month"): Promise<void> => {
    if (!additive(question.variant)) return;
    const buckets = await ask({ ...question, grain });
    near(
      plus(buckets.map(({ top }) => top)),
      (await total(question)).top,
      `${named(question.variant)} by ${grain}`,
    );
  };

  const committed = async (workspace: string): Promise<string> => {
    const rows = await warehouse.rows({
      text: "select max(committed_at) as at from import_log where workspace = {workspace:text}",
      params: { workspace: { type: "text", value: workspace } },
    });
    return String(rows[0]?.["at"]);
  };

  /** Two exports: each restates some cells of the other, adds some, and leaves some out. The second may be the older view. */
  const loaded = async (chosen: readonly Variant[], first: Facts, second: Facts, observedAt: string) => {
    workspaces += 1;
    const workspace = `w${workspaces}`;
    await loadFacts(warehouse, workspace, first, { observedAt: "2026-05-01T00:00:00Z" });
    const at = await committed(workspace);
    const before = await Promise.all(chosen.map((variant) => total(questionOf(workspace, variant))));
    // The next import must not carry the same millisecond.
    await new Promise((done) => setTimeout(done, 3));
    await loadFacts(warehouse, workspace, second, { observedAt });
    return { workspace, at, before };
  };

  const nowIsNow = async (question: Question): Promise<void> => {
    const then = await ask({ ...question, knownAt: "2100-01-01T00:00:00Z" });
    expect(then, named(question.variant)).toEqual(await ask(question));
  };

  const pastIsKept = async (question: Question, before: Answer | undefined): Promise<void> =>
    expect(await total(question), named(question.variant)).toEqual(before);
  return { loaded, tracedIsCounted, partsMakeTheWhole, bucketsAreTotals, bucketsAddUp, nowIsNow, pastIsKept };
};

/** One run takes one in so many variants. */
const share = 10;

/** Two random exports, a random filter and bucket, and everything that must agree about the numbers they give. */
export const agreement = (warehouse: Warehouse) => {
  const check = checks(warehouse);
  return fc.asyncProperty(
    randomFacts,
    randomFacts,
    picks,
    fc.constantFrom("day", "week", "month"),
    fc.nat({ max: share - 1 }),
    fc.constantFrom("2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z"),
    async (first, second, only, grain, turn, observedAt) => {
      const chosen = variants.filter((_, k) => k % share === turn);
      const { workspace, at, before } = await check.loaded(chosen, first, second, observedAt);
      for (const [k, variant] of chosen.entries()) {
        const question = questionOf(workspace, variant, { only: allows(variant, only) ? only : {} });
        await check.tracedIsCounted(question);
        await check.tracedIsCounted({ ...question, knownAt: at });
        await check.partsMakeTheWhole(question);
        await check.bucketsAreTotals(question, grain);
        await check.bucketsAddUp(question, grain);
        await check.nowIsNow({ ...question, grain });
        await check.pastIsKept(questionOf(workspace, variant, { knownAt: at }), before[k]);
      }
    },
  );
};
