// Two variants that count the same, one by single days and one by whole windows: which of the two holds a period whole.

import { type Day, lengthInDays, type Period } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { leaves, print, windowed } from "../catalogue/print.ts";
import { factTable } from "../facts/index.ts";
import type { Answer, Question } from "../query/question.ts";
import type { Point } from "../query/series.ts";
import type { Span } from "../query/spans.ts";
import { type Asking, answersTo, windowsOf } from "./answers.ts";
import { questionOf, type Slice } from "./ask-slice.ts";

/** A window of an account that tells more than the days inside it do, some of which no file tells one by one. */
export interface Apart extends Period {
  /** Null where a file tells all networks together, each row its own. */
  readonly platform: string | null;
  readonly account: string;
}

/** What the other of the two tells of a period. */
export interface Beside {
  readonly variant: string;
  readonly answer: number | null;
  /** How many days of the period are told one by one. */
  readonly days: number;
  readonly of: number;
  readonly text: string;
}

const isWindowed = ({ formula }: Variant): boolean => windowed(formula.node);

/** The variant with the same formula and unit over the other kind of table; a formula is printed without its tables. */
export const twinOf = (variant: Variant, among: readonly Variant[]): Variant | null =>
  among.find(
    (other) =>
      isWindowed(other) !== isWindowed(variant) &&
      other.unit === variant.unit &&
      other.display === variant.display &&
      print(other.formula.node) === print(variant.formula.node),
  ) ?? null;

const byDayFirst = (one: Variant, other: Variant): readonly [Variant, Variant] =>
  isWindowed(one) ? [other, one] : [one, other];

/** How much a ratio is taken over, else the figure itself: what can be set against the sum of days. */
const sizeOf = ({ top, bottom }: Pick<Answer, "top" | "bottom">): number => bottom ?? top ?? 0;

const covers = ({ since, until }: Period, day: Day): boolean => since <= day && day < until;

interface Told {
  readonly apart: readonly Apart[];
  /** Days of the period that are told one by one. */
  readonly days: readonly Day[];
}
const nothing: Told = { apart: [], days: [] };

const hullOf = (periods: readonly Period[]): Period => ({
  since: periods.map(({ since }) => since).sort()[0] as Day,
  until: periods
    .map(({ until }) => until)
    .sort()
    .at(-1) as Day,
});

/** The networks whose files are their own: two of them may name an account alike. */
const networksOf = ({ formula }: Variant, spans: readonly Span[]): readonly (string | null)[] => {
  const own = leaves(formula.node).every(({ table }) => factTable(table).key.includes("platform"));
  return own || spans.length === 0 ? [...new Set(spans.map(({ platform }) => platform))] : [null];
};

const toldOn = async (
  context: Asking,
  whole: Slice,
  [days, windows]: readonly [Variant, Variant],
  platform: string | null,
): Promise<Told> => {
  const slice = platform === null ? whole : { ...whole, only: { ...whole.only, platform: [platform] } };
  const all = await windowsOf(context, questionOf(slice, windows, { grain: "total", by: "account" }));
  const { since, until } = hullOf([slice, ...all]);
  const question: Question = { ...questionOf(slice, days, { grain: "day", by: "account" }), since, until };
  const answers = await answersTo(context, question);
  const told = answers.filter(({ answer, bottom }) => answer !== null || bottom === 0);
  const inside = told.filter(({ bucket }) => covers(slice, bucket as Day));
  const accounts = new Set(inside.map(({ part }) => part));
  const apart = all.filter((window) => {
    const own = told.filter(({ part, bucket }) => part === window.part && covers(window, bucket as Day));
    const sum = own.reduce((total, answer) => total + sizeOf(answer), 0);
    return accounts.has(window.part) && own.length < lengthInDays(window) && sum < sizeOf(window);
  });
  return {
    apart: apart.map(({ part, since, until }) => ({ platform, account: part ?? "", since, until })),
    days: inside.map(({ bucket }) => bucket as Day),
  };
};

/** The windows that touch the period and hold more than the days in them, by network and account that has such days. */
const toldOf = async (
  context: Asking,
  slice: Slice,
  pair: readonly [Variant, Variant],
  spans: readonly Span[],
): Promise<Told> => {
  const found = await Promise.all(
    networksOf(pair[0], spans).map((platform) => toldOn(context, slice, pair, platform)),
  );
  const { apart, days } = found.reduce(
    (sum, one) => ({ apart: [...sum.apart, ...one.apart], days: [...sum.days, ...one.days] }),
    nothing,
  );
  return { apart, days: [...new Set(days)] };
};

/** A variant and what it answers for the whole period. */
export interface Answered {
  readonly variant: Variant;
  readonly answer: Answer | undefined;
}

export interface Settled extends Answered {
  /** The other of the two, where it has data at any time. */
  readonly twin: Variant | null;
  readonly apart: readonly Apart[];
  readonly beside: Beside | null;
}

const isKnown = ({ answer }: Answered): boolean => (answer?.answer ?? null) !== null;

/** Every account that has some of the days has a window of exactly the period too. */
const holdsAll = (
  days: Answered,
  window: Answered,
  spansOf: (variant: Variant) => readonly Span[],
): boolean =>
  (window.answer?.accounts ?? 0) >= (days.answer?.accounts ?? 0) &&
  spansOf(days.variant).every(({ platform, account }) =>
    spansOf(window.variant).some((other) => other.platform === platform && other.account === account),
  );

const named = ({ id, name }: Variant): string => `the variant ${id} (${name.en})`;
const textOf = (shown: Variant, other: Answered, days: number, of: number): string => {
  if (isWindowed(shown))
    return `For ${days} of these ${of} days there are figures by the day too, in ${named(other.variant)}; no file tells whether they are in this number.`;
  const counted =
    days < of
      ? `This number counts only ${days} of these ${of} days`
      : "This number counts only some of the days of some accounts";
  return isKnown(other)
    ? `${counted}; ${named(other.variant)} has the figure of exactly these days.`
    : `${counted}; ${named(other.variant)} has figures of longer stretches, which cannot be put on single days.`;
};

const besideOf = (slice: Slice, shown: Answered, other: Answered, told: Told): Beside | null => {
  const of = lengthInDays(slice);
  const tells = isWindowed(shown.variant)
    ? told.days.length > 0 && (!isKnown(shown) || told.apart.length > 0)
    : told.apart.length > 0;
  if (!tells) return null;
  return {
    variant: other.variant.id,
    answer: other.answer?.answer ?? null,
    days: told.days.length,
    of,
    text: textOf(shown.variant, other, told.days.length, of),
  };
};

interface Among {
  readonly variants: readonly Variant[];
  /** Of a variant, the accounts with days in the period. */
  readonly spansOf: (variant: Variant) => readonly Span[];
  /** Whether it has data at any time. */
  readonly known: (variant: Variant) => boolean;
  /** False where the caller named the variant: then it stays. */
  readonly free: boolean;
  readonly answerTo: (variant: Variant) => Promise<Answer | undefined>;
}

const firstShown = (
  shown: Answered,
  other: Answered,
  { apart, days }: Told,
  spansOf: Among["spansOf"],
): boolean => {
  if (isWindowed(shown.variant)) return isKnown(shown) || days.length === 0;
  return apart.length === 0 || !isKnown(other) || !holdsAll(shown, other, spansOf);
};

/**
 * Days that hold only a part of what a window tells never stand for it: the figure of exactly these days goes before
 * them, and days before a window of others. Named by the caller, each says what the other has.
 */
export const settle = async (
  context: Asking,
  slice: Slice,
  shown: Answered,
  among: Among,
): Promise<Settled> => {
  const twin = twinOf(shown.variant, among.variants);
  if (twin === null || !among.known(twin)) return { ...shown, twin: null, apart: [], beside: null };
  if (among.spansOf(twin).length === 0) return { ...shown, twin, apart: [], beside: null };
  const pair = byDayFirst(shown.variant, twin);
  const [told, answer] = await Promise.all([
    toldOf(context, slice, pair, among.spansOf(pair[0])),
    among.answerTo(twin),
  ]);
  const other = { variant: twin, answer };
  const stays = !among.free || firstShown(shown, other, told, among.spansOf);
  const [first, second] = stays ? [shown, other] : [other, shown];
  return {
    ...first,
    twin: second.variant,
    apart: isWindowed(first.variant) ? [] : told.apart,
    beside: besideOf(slice, first, second, told),
  };
};

/** The windows that the days of the period before leave untold, so that a part is never set against a whole. */
export const apartIn = async (
  context: Asking,
  before: Slice,
  { variant, twin }: Pick<Settled, "variant" | "twin">,
  spans: readonly Span[],
): Promise<readonly Apart[]> =>
  twin === null || isWindowed(variant) ? [] : (await toldOf(context, before, [variant, twin], spans)).apart;

const touches = (apart: readonly Apart[], { since, until }: Period): boolean =>
  apart.some((window) => window.since < until && window.until > since);

/** A known figure of days of which a window tells more is marked: it is not the whole. */
export const markedBy =
  (apart: readonly Apart[]) =>
  (point: Point): Point =>
    point.answer !== null && touches(apart, point)
      ? { ...point, partial: true, note: "part_of_period" }
      : point;
