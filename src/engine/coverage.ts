// Which variants have data, on which networks and days, and which of them stands for its KPI.

import type { Period } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { type Asked, coverageQuestions, type Span, spansOf, whole } from "../query/coverage.ts";
import type { Context } from "./context.ts";

export type Coverage = ReadonlyMap<Variant, readonly Span[]>;

export const coverageOf = async (
  { warehouse }: Pick<Context, "warehouse">,
  variants: readonly Variant[],
  asked: Asked,
): Promise<Coverage> => {
  const questions = coverageQuestions(variants, asked, warehouse.dialect);
  const answers = await Promise.all(questions.map(({ statement }) => warehouse.rows(statement)));
  return new Map(variants.map((variant) => [variant, spansOf(variant, questions, answers)]));
};

export const platformsOf = (spans: readonly Span[]): readonly string[] =>
  [...new Set(spans.map(({ platform }) => platform))].sort();

export const within = (spans: readonly Span[], { since, until }: Period): readonly Span[] =>
  spans.filter(({ first, last }) => first < until && last >= since);

export const spanOf = whole;

/** The most networks; the order of declaration decides between equals. */
const widest = (variants: readonly Variant[], spans: (variant: Variant) => readonly Span[]): Variant | null =>
  variants.reduce<{ readonly variant: Variant | null; readonly networks: number }>(
    (best, variant) => {
      const networks = platformsOf(spans(variant)).length;
      return networks > best.networks ? { variant, networks } : best;
    },
    { variant: null, networks: 0 },
  ).variant;

/**
 * The variant with data on most networks in the period, else at any time. A variant that stands aside measures something
 * else, so it is chosen only where no other has data in the period: a figure under its own name says more than a dash.
 */
export const chosenOf = (
  variants: readonly Variant[],
  coverage: Coverage,
  period: Period | null,
): Variant | null => {
  const at = (variant: Variant): readonly Span[] => coverage.get(variant) ?? [];
  const now = (variant: Variant): readonly Span[] =>
    period === null ? at(variant) : within(at(variant), period);
  const alike = variants.filter(({ aside }) => !aside);
  const others = variants.filter(({ aside }) => aside);
  return widest(alike, now) ?? widest(others, now) ?? widest(alike, at) ?? widest(others, at);
};
