// Answers → the points of a series: every bucket stands there, gaps stay unknown, cut buckets are marked.

import { addDays, buckets, type Day, type Period } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { hasLevel, leaves, windowed } from "../catalogue/print.ts";
import { type Span, whole } from "./coverage.ts";
import type { Answer, Question, Settings } from "./question.ts";

export interface Point {
  readonly since: Day;
  readonly until: Day;
  readonly answer: number | null;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly rows: number;
  readonly partial: boolean;
  readonly note: string | null;
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

/** True where an account's days end or begin inside a bucket, and another's go on. */
const endsApart = (spans: readonly Span[], period: Period): boolean => {
  const range = whole(spans);
  if (range === null) return false;
  const last = addDays(period.until, -1);
  return spans.some(
    (span) =>
      later(span.first, period.since) > later(range.first, period.since) ||
      earlier(span.last, last) < earlier(range.last, last),
  );
};

/** True where a bucket's number leaves out an account that the period's other numbers hold. */
const accountsMissing = ({ question, spans }: Frame, period: Period, accounts: number): boolean => {
  const here = touching(spans, question);
  if (hasLevel(question.variant.formula.node)) return accounts < here.length;
  return isDaily(question.variant) && endsApart(here, period);
};

/** Words a formula takes from the workspace, and that the workspace has not set. */
const settingMissing = (variant: Variant, { brandTerms, qualified }: Settings): boolean =>
  leaves(variant.formula.node).some(({ where }) =>
    where.some(
      (filter) =>
        ("contains" in filter && brandTerms.length === 0) ||
        ("setting" in filter && filter.setting === "qualified" && qualified.length === 0),
    ),
  );

const noteOf = (frame: Frame, period: Period, answer: Answer | undefined): string | null => {
  const { variant, settings } = frame.question;
  if (settingMissing(variant, settings)) return "setting_missing";
  const unknown = answer === undefined || answer.answer === null;
  if (unknown && windowed(variant.formula.node))
    return frame.windows.some((w) => w.since < period.until && w.until > period.since)
      ? "not_additive"
      : "no_data";
  if (unknown) return answer !== undefined && answer.bottom === 0 ? "over_nothing" : "no_data";
  return accountsMissing(frame, period, answer.accounts) ? "accounts_missing" : null;
};

const point = (frame: Frame, period: Period, cut: boolean, answer: Answer | undefined): Point => {
  const range = whole(frame.spans);
  const { variant } = frame.question;
  // A window is whole or it is not there.
  const byData = range !== null && !windowed(variant.formula.node) && cutBy(period, range);
  const note = noteOf(frame, period, answer);
  return {
    ...period,
    answer: answer?.answer ?? null,
    top: answer?.top ?? null,
    bottom: answer?.bottom ?? null,
    rows: answer?.rows ?? 0,
    partial: cut || byData || (note === "accounts_missing" && !hasLevel(variant.formula.node)),
    note,
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
