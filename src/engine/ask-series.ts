// A KPI over time: every figure of it is one question to the warehouse; nothing is added up here.

import type { Grain } from "../base/grain.ts";
import { addDays, mostBuckets, type Period } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import { windowed } from "../catalogue/print.ts";
import type { Dimension } from "../facts/common.ts";
import { answerOf, type WindowAnswer, windowAnswerOf } from "../query/answer.ts";
import { compare, type Kind, type Sides, sidesOf } from "../query/compare.ts";
import { compile, compileWindows } from "../query/compile.ts";
import type { Answer, Question } from "../query/question.ts";
import { type Frame, type Point, pointsOf, totalPoint } from "../query/series.ts";
import type { Span } from "../query/spans.ts";
import { questionOf, type Slice } from "./ask-slice.ts";
import type { Context } from "./context.ts";
import type { Choice } from "./coverage.ts";
import { emptyOf } from "./empty.ts";

export const answersTo = async (
  { warehouse }: Pick<Context, "warehouse">,
  question: Question,
): Promise<readonly Answer[]> => (await warehouse.rows(compile(question, warehouse.dialect))).map(answerOf);

const windowsOf = async (
  { warehouse }: Pick<Context, "warehouse">,
  question: Question,
): Promise<readonly WindowAnswer[]> =>
  windowed(question.variant.formula.node)
    ? (await warehouse.rows(compileWindows(question, warehouse.dialect))).map(windowAnswerOf)
    : [];

export interface Asked {
  readonly grain: Grain;
  readonly by: Dimension | null;
  readonly compare: "none" | Kind;
}

interface Part {
  readonly part: string;
  readonly total: Point;
  readonly answer: Answer;
  readonly points: readonly Point[];
}

interface Side {
  readonly total: Point;
  readonly answer: Answer | undefined;
  readonly points: readonly Point[];
}

const period = ({ since, until }: Period): Period => ({ since, until });

/** The frame of a question: what the points of it are judged by. */
const frameOf = (question: Question, spans: readonly Span[], windows: readonly Period[]): Frame => ({
  question,
  spans,
  windows,
});

const wholeSide = async (context: Pick<Context, "warehouse">, frame: Frame, grain: Grain): Promise<Side> => {
  const total = { ...frame.question, grain: "total", by: null } as const;
  const [totals, points] = await Promise.all([
    answersTo(context, total),
    answersTo(context, { ...frame.question, grain, by: null }),
  ]);
  return {
    answer: totals[0],
    total: totalPoint({ ...frame, question: total }, totals[0]),
    points: pointsOf({ ...frame, question: { ...frame.question, grain } }, points),
  };
};

/** Largest first; the part that no row tells comes last. */
const bySize = (a: Part, b: Part): number =>
  Number(a.part === "") - Number(b.part === "") ||
  (b.total.answer ?? Number.NEGATIVE_INFINITY) - (a.total.answer ?? Number.NEGATIVE_INFINITY) ||
  (a.part < b.part ? -1 : 1);

/** A part that is a network or an account is judged by its own days. */
const spansOfPart = (spans: readonly Span[], by: Dimension, part: string): readonly Span[] =>
  by === "platform" || by === "account" ? spans.filter((span) => span[by] === part) : spans;

const partsOf = async (
  context: Pick<Context, "warehouse">,
  frame: Frame,
  { grain, by }: Pick<Asked, "grain" | "by">,
): Promise<readonly Part[]> => {
  if (by === null) return [];
  const { question } = frame;
  const [totals, answers] = await Promise.all([
    answersTo(context, { ...question, grain: "total", by }),
    answersTo(context, { ...question, grain, by }),
  ]);
  return totals
    .map((answer): Part => {
      const part = answer.part ?? "";
      const own = { ...frame, spans: spansOfPart(frame.spans, by, part), question: { ...question, grain } };
      return {
        part,
        answer,
        total: totalPoint(own, answer),
        points: pointsOf(
          own,
          answers.filter((a) => a.part === answer.part),
        ),
      };
    })
    .sort(bySize);
};

const comparisonOf = async (
  context: Pick<Context, "warehouse">,
  frame: Frame,
  now: Side,
  asked: Asked,
  sides: Sides,
) => {
  const kind = asked.compare as Kind;
  const { variant } = frame.question;
  const before = { ...frame, question: { ...frame.question, ...period(sides.before) } };
  const then = await wholeSide(context, before, asked.grain);
  const reading = ({ answer }: Side) => ({ answer: answer?.answer ?? null, accounts: answer?.accounts ?? 0 });
  const verdict = compare(variant, frame.spans, sides, reading(now), reading(then));
  return { kind, ...period(sides.before), total: then.total, points: [...then.points], ...verdict };
};

const comparedParts = async (
  context: Pick<Context, "warehouse">,
  frame: Frame,
  by: Dimension | null,
  sides: Sides | null,
): Promise<ReadonlyMap<string, Point>> => {
  if (by === null || sides === null) return new Map();
  const question = { ...frame.question, ...period(sides.before), grain: "total", by } as const;
  const answers = await answersTo(context, question);
  return new Map(
    answers.map((answer) => {
      const part = answer.part ?? "";
      const own = { ...frame, question, spans: spansOfPart(frame.spans, by, part) };
      return [part, totalPoint(own, answer)];
    }),
  );
};

const shownSpans = (spans: readonly Span[]) =>
  spans.map(({ platform, account, first, last }) => ({ platform, account, first, last }));

/** Thirteen years of days: more points than any screen or reader takes, and a bound on what one question costs. */
const limit = 5000;

const checkLength = ({ since, until }: Slice, { grain }: Pick<Asked, "grain">): void => {
  if (mostBuckets({ since, until }, grain) > limit)
    throw new Problem("period/too-long", { since, until: addDays(until, -1), limit, grain });
};

/** The figures of a series for the variant that was chosen of the slice's KPI. */
export const seriesOf = async (
  context: Pick<Context, "warehouse">,
  slice: Slice,
  asked: Asked,
  choice: Choice,
) => {
  const { variant, chosenBy, spans } = choice;
  checkLength(slice, asked);
  const question = questionOf(slice, variant, { grain: asked.grain, by: asked.by });
  const windows = await windowsOf(context, { ...question, grain: "total" });
  const frame = frameOf(question, spans, windows);
  const sides = asked.compare === "none" ? null : sidesOf(asked.compare, period(slice), spans, variant);
  const [now, parts, before] = await Promise.all([
    wholeSide(context, frame, asked.grain),
    partsOf(context, frame, asked),
    comparedParts(context, frame, asked.by, sides),
  ]);
  return {
    kpi: slice.kpi.id,
    variant: variant.id,
    chosenBy,
    unit: variant.unit,
    display: variant.display,
    currency: variant.display === "money" ? slice.settings.currency : null,
    better: slice.kpi.better,
    basis: variant.basis,
    ...period(slice),
    grain: asked.grain,
    by: asked.by,
    total: now.total,
    empty: await emptyOf(context, slice, choice, now.total),
    points: [...now.points],
    parts: parts.map(({ part, total, points }) => ({
      part,
      total,
      points: [...points],
      compared: before.get(part) ?? null,
    })),
    comparison: sides === null ? null : await comparisonOf(context, frame, now, asked, sides),
    windows: [...windows],
    coverage: shownSpans(spans),
    sql: compile({ ...question, by: asked.by }, context.warehouse.dialect).text,
  };
};
