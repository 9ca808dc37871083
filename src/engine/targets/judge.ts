// A target laid beside the numbers: a whole period against the whole aim, a part of one by what its KPI allows.

import { addDays, bucketEnd, bucketStart, type Day, lengthInDays, type Period } from "../../base/period.ts";
import type { Variant } from "../../catalogue/kpi.ts";
import type { Answer, Question } from "../../query/question.ts";
import { pointsOf } from "../../query/series.ts";
import { levelsOnly, type Span } from "../../query/spans.ts";
import type { TargetVersion } from "../../store/ledger.ts";
import { type Asking, answersTo, windowsOf } from "../answers.ts";
import { choose } from "../ask-choice.ts";
import { frameOf } from "../ask-series.ts";
import { questionOf, type Slice } from "../ask-slice.ts";
import {
  type Aim,
  along,
  daysOf,
  inForce,
  onLine,
  readingOf,
  type State,
  shareOf,
  stateOf,
  toldBy,
} from "./pace.ts";

export interface Judged extends Period {
  /** What is wanted of the whole. */
  readonly aim: Aim;
  /** What is due of it by now: the aim itself where it is compared whole or as it is. */
  readonly due: Aim;
  /** The number that is compared, of the days in `told`. */
  readonly answer: number | null;
  readonly state: State;
  readonly compared: "whole" | "share" | "as_is" | "line";
  /** More is to come: the period runs, or its data lack days. */
  readonly preliminary: boolean;
  /** How many of its days are over and told by every account; null where no days are counted. */
  readonly told: { readonly days: number; readonly of: number } | null;
  readonly reason: Reason | null;
}

export type Reason =
  | "no_data"
  | "accounts_missing"
  | "part_of_period"
  | "setting_missing"
  | "unit_changed"
  | "currency_changed"
  | "kpi_gone"
  | "no_target";

/** What is asked: a KPI in one variant, its filters and its settings; the days are put in. */
export interface Asked {
  readonly slice: Omit<Slice, "since" | "until">;
  readonly variant: Variant;
  readonly today: Day;
}

type Versions = readonly TargetVersion[];

const aimOf = ({ low, high }: Aim): Aim => ({ low, high });
const nothing: Aim = { low: null, high: null };
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const unknown = (period: Period, { low, high }: Aim, reason: Reason): Judged => ({
  ...{ ...period, aim: { low, high }, due: { low, high }, answer: null, state: "unknown", compared: "whole" },
  ...{ preliminary: true, told: null, reason },
});

const reasonOf = (note: string | null): Reason => {
  if (note === "setting_missing") return "setting_missing";
  return note === "not_additive" || note === "other_window" ? "part_of_period" : "no_data";
};

/** Accounts with data in these days: those whose numbers belong to a period after them. */
const touching = (spans: readonly Span[], { since, until }: Period): readonly Span[] =>
  spans.filter(({ first, last }) => first < until && last >= since);

const sumOf = async (
  context: Asking,
  { slice, variant }: Asked,
  runs: readonly Period[],
): Promise<number | null> => {
  const answers = await Promise.all(
    runs.map(async (run) => {
      const [told] = await answersTo(
        context,
        questionOf({ ...slice, ...run }, variant, { grain: "total", by: null }),
      );
      return told?.answer ?? null;
    }),
  );
  // One run of which nothing is known makes the sum unknown: its days would pass for days of 0.
  return answers.includes(null) ? null : answers.reduce<number>((sum, answer) => sum + (answer ?? 0), 0);
};

interface Part {
  readonly period: Period;
  readonly aim: Aim;
  readonly spans: readonly Span[];
}

/** What adds up, of the days that are over and that every account tells. */
const ofShare = async (context: Asking, asked: Asked, { period, aim, spans }: Part): Promise<Judged> => {
  const runs = toldBy(spans, { since: period.since, until: earlier(period.until, asked.today) });
  const told = { days: daysOf(runs), of: lengthInDays(period) };
  if (told.days === 0) return unknown(period, aim, spans.length > 1 ? "accounts_missing" : "no_data");
  const due = shareOf(aim, told);
  const answer = await sumOf(context, asked, runs);
  return {
    ...{ ...period, aim, due, answer, state: stateOf(answer, due), compared: "share", preliminary: true },
    ...{ told, reason: answer === null ? "no_data" : null },
  };
};

/** The numbers of a stretch of periods, asked for once. */
export interface Prepared {
  readonly grain: Grain;
  readonly question: Question;
  readonly spans: readonly Span[];
  readonly windows: readonly Period[];
  readonly answers: readonly Answer[];
}
type Grain = "month" | "quarter";

export const bucketOf = (day: Day, grain: Grain): Period => {
  const since = bucketStart(day, grain, 1);
  return { since, until: bucketEnd(since, grain) };
};

/** With the period before it: an account of that one which says nothing of this one is missed in it. */
const withBefore = ({ since, until }: Period, grain: Grain): Period => ({
  since: bucketOf(addDays(since, -1), grain).since,
  until,
});

export const prepare = async (
  context: Asking,
  { slice, variant }: Asked,
  grain: Grain,
  range: Period,
): Promise<Prepared> => {
  const days = withBefore(range, grain);
  const choice = await choose(context, { ...slice, ...days }, variant.id, null);
  const question = questionOf({ ...slice, ...days }, variant, { grain, by: null });
  const [windows, answers] = await Promise.all([
    windowsOf(context, { ...question, grain: "total" }),
    answersTo(context, question),
  ]);
  return { grain, question, spans: choice.spans, windows, answers };
};

const pointFor = ({ grain, question, spans, windows, answers }: Prepared, of: Period) => {
  const both = withBefore(of, grain);
  const point = pointsOf(frameOf({ ...question, ...both }, spans, windows), answers).at(-1);
  return { point, spans: touching(spans, both) };
};

export const judgePeriod = async (
  context: Asking,
  asked: Asked,
  versions: Versions,
  prepared: Prepared,
  period: Period,
): Promise<Judged> => {
  const said = inForce(versions, period.since);
  if (said === null || said.removed) return unknown(period, nothing, "no_target");
  const { point, spans } = pointFor(prepared, period);
  const aim = aimOf(said);
  const missing = point?.note === "accounts_missing";
  const whole = period.until <= asked.today && point?.answer != null && !point.partial && !missing;
  const reading = readingOf(asked.variant);
  if (reading === "share" && !whole) return ofShare(context, asked, { period, aim, spans });
  if (point === undefined || point.answer === null)
    return unknown(period, aim, reasonOf(point?.note ?? null));
  if (missing) return unknown(period, aim, "accounts_missing");
  if (reading === "never" && !whole) return unknown(period, aim, "part_of_period");
  const { answer } = point;
  return {
    ...{ ...period, aim, due: aim, answer, state: stateOf(answer, aim), told: null, reason: null },
    ...{ compared: whole ? "whole" : "as_is", preliminary: !whole },
  };
};

/** So many days before the last one told a ratio is taken over, so that two days of a line are read alike. */
export const windowDays = 28;

const lineOf = (said: TargetVersion) => ({
  start: said.startDay as Day,
  from: said.startValue ?? 0,
  by: said.reachBy as Day,
});

const lastTold = (spans: readonly Span[]): Day | null =>
  spans.reduce<Day | null>((last, span) => (last === null || span.last > last ? span.last : last), null);

/** A target reached by a date: the number on the last day told, beside the line on that day. */
export const judgeLine = async (context: Asking, asked: Asked, versions: Versions): Promise<Judged> => {
  const said = inForce(versions, asked.today);
  const none = { since: asked.today, until: addDays(asked.today, 1) };
  if (said === null || said.removed) return unknown(none, nothing, "no_target");
  const line = lineOf(said);
  const aim = aimOf(said);
  const period: Period = { since: line.start, until: addDays(line.by, 1) };
  const upTo = { since: line.start, until: earlier(period.until, asked.today) };
  if (upTo.since >= upTo.until) return unknown(period, aim, "no_data");
  const share = readingOf(asked.variant) === "share";
  const wider = { ...upTo, since: addDays(upTo.since, -windowDays) };
  const choice = await choose(context, { ...asked.slice, ...wider }, asked.variant.id, null);
  const spans = touching(choice.spans, wider);
  const told = share ? await summed(context, asked, spans, upTo) : await read(context, asked, spans, upTo);
  if (told === null) return unknown(period, aim, "no_data");
  const days = share ? { days: told.days, of: lengthInDays(period) } : along(line, told.on);
  const answer = told.answer === null ? null : told.answer + (share ? line.from : 0);
  const due = onLine(line, aim, days);
  return {
    ...{ ...period, aim, due, answer, state: stateOf(answer, due), compared: "line", told: days },
    ...{ preliminary: days.days < days.of, reason: answer === null ? told.reason : null },
  };
};

interface OnLine {
  readonly answer: number | null;
  readonly days: number;
  readonly on: Day;
  readonly reason: Reason;
}

/** What adds up is counted from the first day of the line on. */
const summed = async (
  context: Asking,
  asked: Asked,
  spans: readonly Span[],
  upTo: Period,
): Promise<OnLine | null> => {
  const runs = toldBy(spans, upTo);
  const last = runs.at(-1);
  if (last === undefined) return null;
  const answer = await sumOf(context, asked, runs);
  return { answer, days: daysOf(runs), on: addDays(last.until, -1), reason: "no_data" };
};

/** A level is that of the last day told; what is a ratio or a median is taken over the days before it. */
const read = async (
  context: Asking,
  asked: Asked,
  spans: readonly Span[],
  upTo: Period,
): Promise<OnLine | null> => {
  const last = lastTold(spans);
  if (last === null) return null;
  const on = earlier(last, addDays(upTo.until, -1));
  if (on < upTo.since) return null;
  const days = { since: addDays(on, 1 - windowDays), until: addDays(on, 1) };
  const [told] = await answersTo(
    context,
    questionOf({ ...asked.slice, ...days }, asked.variant, { grain: "total", by: null }),
  );
  const short = levelsOnly(asked.variant) && (told?.accounts ?? 0) < touching(spans, upTo).length;
  const answer = short ? null : (told?.answer ?? null);
  return { answer, days: 0, on, reason: short ? "accounts_missing" : "no_data" };
};
