// Answers → the points of a series: every bucket stands there, gaps stay unknown, cut buckets are marked.

import { addDays, buckets, type Day, type Period } from "../base/period.ts";
import type { Leaf } from "../catalogue/expr.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { hasLevel, leaves, ofPeople, ofSnapshots, windowed } from "../catalogue/print.ts";
import { factTable } from "../facts/index.ts";
import { byDay, clipped, type Missing, missingIn, whole } from "./holes.ts";
import { intervalOf } from "./interval.ts";
import { missingSettings } from "./missing-settings.ts";
import type { Answer, Interval, Question } from "./question.ts";
import { levelsOnly, type Span } from "./spans.ts";

export interface Point {
  readonly since: Day;
  readonly until: Day;
  readonly answer: number | null;
  readonly top: number | null;
  readonly bottom: number | null;
  /** Within which it may be by chance; null where the figure has none or is not known. */
  readonly interval: Interval | null;
  readonly rows: number;
  readonly partial: boolean;
  readonly note: string | null;
  /** The days of it that no export tells while those around them are told, by account. */
  readonly missing: readonly Missing[];
}

/** What is needed to judge a point: the days there are data for, and the windows there are. */
export interface Frame {
  readonly question: Question;
  readonly spans: readonly Span[];
  readonly windows: readonly Period[];
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Activity has a row a day, so an export that ends inside a bucket cuts it. Posts and deals come when they come. */
const isDaily = ({ basis }: Variant): boolean => basis === "activity";

const cutBy = ({ since, until }: Period, { first, last }: Pick<Span, "first" | "last">): boolean =>
  first < until && last >= since && (first > since || addDays(last, 1) < until);

const touching = (spans: readonly Span[], { since, until }: Period): readonly Span[] =>
  spans.filter(({ first, last }) => first < until && last >= since);

/** Of each account the days of a bucket on which another has data and it has none. */
const apart = (spans: readonly Span[], period: Period): readonly Missing[] => {
  const range = whole(spans);
  if (range === null) return [];
  const [days] = clipped([range], { first: period.since, last: addDays(period.until, -1) });
  if (days === undefined) return [];
  return spans.flatMap(({ platform, account, first, last }) =>
    [
      ...clipped([days], { first: days.first, last: addDays(first, -1) }),
      ...clipped([days], { first: addDays(last, 1), last: days.last }),
    ].map((stretch) => ({ platform, account, ...stretch })),
  );
};

const holes = (spans: readonly Span[]): readonly Missing[] => spans.flatMap(({ missing }) => missing);

/** A level of the period is its last one: it lacks an account only where that has none in all of it. */
const isWhole =
  ({ since, until }: Period) =>
  ({ first, last }: Missing): boolean =>
    first === since && addDays(last, 1) === until;

/** What is missing in a bucket of the question: holes in an account's days, and days that only others have. */
const missingOf = ({ question, spans }: Frame, period: Period): readonly Missing[] => {
  const here = touching(spans, question);
  const ends = isDaily(question.variant) ? apart(here, period) : [];
  const found = missingIn([...holes(here), ...ends], period);
  return levelsOnly(question.variant) ? found.filter(isWhole(period)) : found;
};

/** True where a bucket's number leaves out an account that the period's other numbers hold. */
const accountsMissing = ({ question, spans }: Frame, period: Period, accounts: number): boolean => {
  const here = touching(spans, question);
  if (hasLevel(question.variant.formula.node)) return accounts < here.length;
  return isDaily(question.variant) && apart(here, period).length > 0;
};

/** Whether no export tells some of a period's days. Of a level the last one stands, so it lacks none. */
export const hasHoles = (variant: Variant, spans: readonly Span[], period: Period): boolean =>
  !levelsOnly(variant) && missingIn(holes(spans), period).length > 0;

const waits = ({ formula }: Variant): boolean => leaves(formula.node).some(({ kind }) => kind === "survival");

/** Columns that count what happens now and then: no row of one means that none happened. */
const happenings: readonly string[] = ["conversions", "leads", "deals", "cases", "messages"];

const countsHappenings = (leaf: Leaf): boolean =>
  leaf.kind === "sum" &&
  !byDay(factTable(leaf.table)) &&
  leaf.columns.every((one) => happenings.includes(one));

/** Whether days are told from the first to the last, as far as both sides of a ratio reach. */
const allTold = ({ question, spans }: Frame, { since, until }: Period): boolean => {
  const range = whole(spans);
  const reached = range !== null && range.first <= since && addDays(range.last, 1) >= until;
  return reached && !hasHoles(question.variant, spans, { since, until });
};

/** A ratio whose upper side is known, of which nothing happened on its lower side. */
const overNothing = (frame: Frame, period: Period, answer: Answer): boolean => {
  if (answer.bottom === 0) return true;
  const { node } = frame.question.variant.formula;
  return (
    node.kind === "over" &&
    answer.top !== null &&
    answer.bottom === null &&
    leaves(node.bottom).every(countsHappenings) &&
    allTold(frame, period)
  );
};

const noteOf = (frame: Frame, period: Period, answer: Answer | undefined): string | null => {
  const { variant, settings } = frame.question;
  if (missingSettings(variant, settings).length > 0) return "setting_missing";
  const unknown = answer === undefined || answer.answer === null;
  if (unknown && windowed(variant.formula.node))
    return frame.windows.some((w) => w.since < period.until && w.until > period.since)
      ? ofPeople(variant.formula.node)
        ? "not_additive"
        : "other_window"
      : "no_data";
  if (unknown && answer !== undefined && overNothing(frame, period, answer)) return "over_nothing";
  // Rows are there, and too few of them have come to their end.
  if (unknown && (answer?.rows ?? 0) > 0 && waits(variant)) return "not_reached";
  if (unknown) return "no_data";
  if (hasHoles(variant, touching(frame.spans, frame.question), period)) return "days_missing";
  return accountsMissing(frame, period, answer.accounts) ? "accounts_missing" : null;
};

const point = (frame: Frame, period: Period, cut: boolean, answer: Answer | undefined): Point => {
  const range = whole(frame.spans);
  const { variant } = frame.question;
  // A window is whole or it is not there, and so is what stands for a day.
  const { node } = variant.formula;
  const byData = range !== null && !windowed(node) && !ofSnapshots(node) && cutBy(period, range);
  const note = noteOf(frame, period, answer);
  return {
    ...period,
    answer: answer?.answer ?? null,
    top: answer?.top ?? null,
    bottom: answer?.bottom ?? null,
    interval: answer?.interval ?? (answer ? intervalOf(variant, frame.question.settings, answer) : null),
    rows: answer?.rows ?? 0,
    partial:
      cut ||
      byData ||
      note === "days_missing" ||
      (note === "accounts_missing" && !hasLevel(variant.formula.node)),
    note,
    missing: missingOf(frame, period),
  };
};

/** The number of a whole period. */
export const totalPoint = (frame: Frame, answer: Answer | undefined): Point => {
  const { since, until } = frame.question;
  return point(frame, { since, until }, false, answer);
};

/** A point for every bucket the period touches, cut to the period: it covers exactly the days it says. */
export const pointsOf = (frame: Frame, answers: readonly Answer[]): readonly Point[] => {
  const { since, until, grain, settings } = frame.question;
  const found = new Map(answers.map((answer) => [answer.bucket, answer]));
  return buckets({ since, until }, grain, settings.weekStart).map((bucket) => {
    const period = { since: later(bucket.since, since), until: earlier(bucket.until, until) };
    const cut = grain !== "total" && (period.since > bucket.since || period.until < bucket.until);
    return point(frame, period, cut, found.get(grain === "total" ? null : bucket.since));
  });
};
