// A KPI over time: every figure of it is one question to the warehouse; nothing is added up here.

import type { Grain } from "../base/grain.ts";
import { addDays, mostBuckets, type Period } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import type { MetricChange } from "../catalogue/metric-changes.ts";
import { isCutApart, type Kind, type Sides, sidesOf } from "../query/compare.ts";
import { compile } from "../query/compile.ts";
import type { Answer, Question } from "../query/question.ts";
import { type Frame, type Point, pointsOf, totalPoint } from "../query/series.ts";
import type { Span } from "../query/spans.ts";
import { changesIn } from "../query/splice.ts";
import { type Asking, answersTo, windowsOf } from "./answers.ts";
import type { Choice } from "./ask-choice.ts";
import { type Asked, type Compared, comparedParts, partsOf, setBeside, verdictOf } from "./ask-parts.ts";
import { questionOf, type Slice } from "./ask-slice.ts";
import { type Apart, apartIn, markedBy } from "./ask-twin.ts";
import { within } from "./coverage.ts";
import { emptyOf } from "./empty.ts";
import { peaksOf } from "./peaks.ts";
import { restatedIn } from "./restated.ts";
import { unpricedOf } from "./unpriced.ts";

interface Side {
  readonly total: Point;
  readonly answer: Answer | undefined;
  readonly points: readonly Point[];
}

const period = ({ since, until }: Period): Period => ({ since, until });

/** The frame of a question: what the points of it are judged by. */
export const frameOf = (question: Question, spans: readonly Span[], windows: readonly Period[]): Frame => ({
  question,
  spans,
  windows,
});

const wholeSide = async (
  context: Asking,
  frame: Frame,
  grain: Grain,
  answer: Answer | undefined,
  apart: readonly Apart[],
): Promise<Side> => {
  const total = { ...frame.question, grain: "total", by: null } as const;
  const points = await answersTo(context, { ...frame.question, grain, by: null });
  const mark = markedBy(apart);
  return {
    answer,
    total: mark(totalPoint({ ...frame, question: total }, answer)),
    points: pointsOf({ ...frame, question: { ...frame.question, grain } }, points).map(mark),
  };
};

/** The asked period on the days that are compared. */
const cutSide = async (context: Asking, frame: Frame, now: Side, sides: Sides): Promise<Compared> => {
  if (!isCutApart(frame.question.variant, sides)) return now;
  const question = { ...frame.question, ...period(sides.current), grain: "total", by: null } as const;
  const [answer] = await answersTo(context, question);
  return { answer, total: { ...totalPoint({ ...frame, question }, answer), note: now.total.note } };
};

const comparisonOf = async (
  context: Asking,
  frame: Frame,
  now: Side,
  asked: Asked,
  sides: Sides,
  apart: readonly Apart[],
) => {
  const kind = asked.compare as Kind;
  const question = { ...frame.question, ...period(sides.before) };
  const [[answer], cut] = await Promise.all([
    answersTo(context, { ...question, grain: "total", by: null }),
    cutSide(context, frame, now, sides),
  ]);
  const then = await wholeSide(context, { ...frame, question }, asked.grain, answer, apart);
  const verdict = verdictOf(frame, sides, cut, then);
  const current = { ...period(sides.current), answer: cut.total.answer };
  return { kind, ...period(sides.before), current, total: then.total, points: [...then.points], ...verdict };
};

const shownSpans = (spans: readonly Span[]) =>
  spans.map(({ platform, account, first, last }) => ({ platform, account, first, last }));

/** A change beside the asked period is shown where it is what forbids the comparison. */
const marked = ({ since, until }: Period, sides: Sides | null): Period =>
  sides === null
    ? { since, until }
    : { since: sides.before.since < since ? sides.before.since : since, until };

const shownMark = ({ id, since, until, platforms, effect, words, source, confidence }: MetricChange) => ({
  ...{ change: id, since, until, effect, confidence },
  platforms: [...(platforms ?? [])],
  text: { ...words },
  source: { ...source },
  definition: null,
});

/** What networks changed, and what the workspace said anew, oldest first. */
const marksOf = (slice: Slice, { variant, spans }: Choice, sides: Sides | null) =>
  [
    ...changesIn(variant, spans, marked(slice, sides)).map(shownMark),
    ...restatedIn({ kpi: slice.kpi, variant }, slice.settings, period(slice)),
  ].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));

/** Thirteen years of days: more points than any screen or reader takes, and a bound on what one question costs. */
const limit = 5000;

const checkLength = ({ since, until }: Slice, { grain }: Pick<Asked, "grain">): void => {
  if (mostBuckets({ since, until }, grain) > limit)
    throw new Problem("period/too-long", { since, until: addDays(until, -1), limit, grain });
};

/** The figures of a series for the variant that was chosen of the slice's KPI. */
export const seriesOf = async (context: Asking, slice: Slice, asked: Asked, choice: Choice) => {
  const { variant, chosenBy, passedOver, spans, apart } = choice;
  checkLength(slice, asked);
  const question = questionOf(slice, variant, { grain: asked.grain, by: asked.by });
  const windows = await windowsOf(context, { ...question, grain: "total" });
  const frame = frameOf(question, spans, windows);
  const sides = asked.compare === "none" ? null : sidesOf(asked.compare, period(slice), spans, variant);
  const apartBefore =
    sides === null
      ? []
      : await apartIn(context, { ...slice, ...period(sides.before) }, choice, within(spans, sides.before));
  const [now, { parts, more }, before] = await Promise.all([
    wholeSide(context, frame, asked.grain, choice.answer, apart),
    partsOf(context, frame, asked, apart),
    comparedParts(context, frame, asked.by, sides, { current: apart, before: apartBefore }),
  ]);
  return {
    kpi: slice.kpi.id,
    variant: variant.id,
    chosenBy,
    passedOver,
    unit: variant.unit,
    display: variant.display,
    currency: variant.display === "money" ? slice.settings.currency : null,
    better: variant.better ?? slice.kpi.better,
    basis: variant.basis,
    ...period(slice),
    grain: asked.grain,
    by: asked.by,
    total: now.total,
    empty: await emptyOf(context, slice, choice, now.total),
    beside: choice.beside,
    unpriced: await unpricedOf(context, slice, choice),
    points: [...now.points],
    peaks: await peaksOf(context, question, spans),
    parts: parts.map((each) => ({
      part: each.part,
      total: each.total,
      points: [...each.points],
      ...setBeside(frame, asked.by, sides, before)(each),
    })),
    moreParts: more,
    comparison: sides === null ? null : await comparisonOf(context, frame, now, asked, sides, apartBefore),
    windows: windows.map(({ since, until, part, answer }) => ({ since, until, part, answer })),
    coverage: shownSpans(spans),
    marks: marksOf(slice, choice, sides),
    sql: compile({ ...question, by: asked.by }, context.warehouse.dialect).text,
  };
};
