// Which variants have data, on which networks and days, and which of them stands for its KPI.

import { addDays, type Period } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import {
  type Asked,
  coverageQuestions,
  filesQuestion,
  quietQuestion,
  type TableAnswer,
  type TableQuestion,
} from "../query/coverage.ts";
import { clipped, whole } from "../query/holes.ts";
import { type Counted, type Span, spansOf } from "../query/spans.ts";
import type { Sql } from "../query/sql.ts";
import type { Context } from "./context.ts";

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

/** Those that may hold a day of the period: not in a hole between days. */
export const within = (spans: readonly Span[], { since, until }: Period): readonly Span[] =>
  spans.filter(({ first, last, missing }) => {
    const [days] = clipped([{ first, last }], { first: since, last: addDays(until, -1) });
    return days !== undefined && !missing.some((hole) => hole.first <= days.first && hole.last >= days.last);
  });

export const spanOf = whole;

/** Those with data, on most networks first; the order of declaration decides between equals. */
const widest = (
  variants: readonly Variant[],
  spans: (variant: Variant) => readonly Span[],
): readonly Variant[] =>
  variants
    .map((variant) => ({ variant, networks: platformsOf(spans(variant)).length }))
    .filter(({ networks }) => networks > 0)
    .sort((a, b) => b.networks - a.networks)
    .map(({ variant }) => variant);

/**
 * The variants with data in the period, in the order in which they stand for their KPI. A variant that stands aside
 * measures something else, so it comes after all that do not: a figure under its own name says more than a dash.
 */
export const rankedOf = (
  variants: readonly Variant[],
  coverage: Coverage,
  period: Period | null,
): readonly Variant[] => {
  const spans = (variant: Variant): readonly Span[] => {
    const all = coverage.get(variant) ?? [];
    return period === null ? all : within(all, period);
  };
  const others = variants.filter(({ aside }) => aside);
  return [
    ...widest(
      variants.filter(({ aside }) => !aside),
      spans,
    ),
    ...widest(others, spans),
  ];
};

/** The first of them in the period, else at any time. */
export const chosenOf = (
  variants: readonly Variant[],
  coverage: Coverage,
  period: Period | null,
): Variant | null => rankedOf(variants, coverage, period)[0] ?? rankedOf(variants, coverage, null)[0] ?? null;
