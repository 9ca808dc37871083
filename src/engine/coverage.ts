// Which variants have data, on which networks and days, and which of them stands for its KPI.

import type { Period } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import {
  type Asked,
  coverageQuestions,
  filesQuestion,
  quietQuestion,
  type TableAnswer,
  type TableQuestion,
} from "../query/coverage.ts";
import { whole } from "../query/holes.ts";
import { type Counted, type Span, spansOf } from "../query/spans.ts";
import type { Sql } from "../query/sql.ts";
import type { Context } from "./context.ts";

export interface Choice {
  readonly variant: Variant;
  readonly chosenBy: "asked" | "coverage";
  readonly spans: readonly Span[];
  /** The same with nothing picked. */
  readonly everySpan: readonly Span[];
  /** The same of every variant that could have been chosen. */
  readonly anyVariant: readonly Span[];
  /** False where no variant has data at any time: the first stands for the KPI, and says what is missing. */
  readonly hasData: boolean;
}

export type Coverage = ReadonlyMap<Variant, readonly Span[]>;

const answerTo = async (
  { warehouse }: Pick<Context, "warehouse">,
  question: TableQuestion,
  asked: Asked,
): Promise<TableAnswer> => {
  const answer = async (statement: Sql | null) => (statement === null ? [] : warehouse.rows(statement));
  const rows = await answer(question.statement);
  const files = await answer(filesQuestion(question, rows, asked));
  return { rows, files, quiet: await answer(quietQuestion(question, files, asked)) };
};

type Slice = Omit<Asked, "holes">;

const spansTo = async (
  context: Pick<Context, "warehouse">,
  variants: readonly Variant[],
  asked: Asked,
): Promise<(counted: Counted) => Coverage> => {
  const questions = coverageQuestions(variants, asked, context.warehouse.dialect);
  const answers = await Promise.all(questions.map((question) => answerTo(context, question, asked)));
  return (counted) =>
    new Map(variants.map((variant) => [variant, spansOf(variant, questions, answers, counted)]));
};

/** What the question's own filters leave, and what there is without them: one reading of each table gives both. */
export const coveragesOf = async (
  context: Pick<Context, "warehouse">,
  variants: readonly Variant[],
  slice: Slice,
): Promise<{ readonly picked: Coverage; readonly all: Coverage }> => {
  const spans = await spansTo(context, variants, { ...slice, holes: true });
  return { picked: spans("has"), all: spans("any") };
};

/** First and last days alone, without what may be missing between them. */
export const coverageOf = async (
  context: Pick<Context, "warehouse">,
  variants: readonly Variant[],
  slice: Slice,
): Promise<Coverage> => (await spansTo(context, variants, { ...slice, holes: false }))("has");

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
