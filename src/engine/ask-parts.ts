// The parts of a series: each judged by its own days, and set beside itself in the period before.

import type { Dimension } from "../base/dimensions.ts";
import type { Grain } from "../base/grain.ts";
import { relativesOf } from "../base/network-families.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { compare, isCutApart, type Kind, type Sides, type Verdict } from "../query/compare.ts";
import type { Answer } from "../query/question.ts";
import { type Frame, type Point, pointsOf, totalPoint } from "../query/series.ts";
import type { Span } from "../query/spans.ts";
import { parting } from "../query/splice.ts";
import { type Asking, answersTo } from "./answers.ts";
import { type Apart, markedBy } from "./ask-twin.ts";

export interface Asked {
  readonly grain: Grain;
  readonly by: Dimension | null;
  /** How many parts are told over time, the largest first; all where left out. */
  readonly most?: number;
  readonly compare: "none" | Kind;
}

interface Part {
  readonly part: string;
  readonly total: Point;
  readonly answer: Answer;
  readonly points: readonly Point[];
}

/** Largest first; the part that no row tells comes last. */
const bySize = (a: Omit<Part, "points">, b: Omit<Part, "points">): number =>
  Number(a.part === "") - Number(b.part === "") ||
  (b.total.answer ?? Number.NEGATIVE_INFINITY) - (a.total.answer ?? Number.NEGATIVE_INFINITY) ||
  (a.part < b.part ? -1 : 1);

/** A part that is a network or an account is judged by its own days. */
const spansOfPart = (spans: readonly Span[], by: Dimension, part: string): readonly Span[] => {
  if (by !== "platform" && by !== "account") return spans;
  const own = spans.filter((span) => span[by] === part);
  if (own.length > 0 || by === "account") return own;
  // Costs are told of a network together with its ads.
  const relatives = relativesOf(part);
  return spans.filter(({ platform }) => relatives.includes(platform));
};

/** Which windows a part lacks: of an account and a network its own, of any other part it may be any. */
const apartOf = (apart: readonly Apart[], by: Dimension, part: string): readonly Apart[] => {
  if (by === "account") return apart.filter(({ account }) => account === part);
  if (by !== "platform") return apart;
  return apart.filter(({ platform }) => platform === null || platform === part);
};

/** A sum of which this part knows one side alone is unknown for another reason than that nothing is there. */
const withAddends = ({ formula: { node } }: Variant, total: Point): Point => {
  const added = node.kind === "over" ? node.top : node;
  const known = node.kind === "over" ? total.bottom !== null : total.rows > 0;
  const lacks = total.note === "no_data" && total.top === null && known && added.kind === "plus";
  return lacks ? { ...total, note: "addend_unknown" } : total;
};

/** A part and its number. */
export const partWith =
  (frame: Frame, by: Dimension, apart: readonly Apart[]) =>
  (answer: Answer): Omit<Part, "points"> => {
    const part = answer.part ?? "";
    const own = { ...frame, spans: spansOfPart(frame.spans, by, part) };
    const total = withAddends(frame.question.variant, totalPoint(own, answer));
    return { part, answer, total: markedBy(apartOf(apart, by, part))(total) };
  };

/** Over time only the largest are told, where a dimension has more values than anyone reads: `most` of them. */
export const partsOf = async (
  context: Asking,
  frame: Frame,
  { grain, by, most = Number.POSITIVE_INFINITY }: Pick<Asked, "grain" | "by" | "most">,
  apart: readonly Apart[],
): Promise<{ readonly parts: readonly Part[]; readonly more: number }> => {
  if (by === null) return { parts: [], more: 0 };
  const question = { ...frame.question, grain };
  const totals = await answersTo(context, { ...question, grain: "total", by });
  const all = totals.map(partWith({ ...frame, question }, by, apart)).sort(bySize);
  const shown = all.slice(0, most);
  const only = shown.length === all.length ? {} : { [by]: shown.map(({ part }) => part) };
  const answers = await answersTo(context, { ...question, by, only: { ...question.only, ...only } });
  const parts = shown.map((each): Part => {
    const own = { ...frame, question, spans: spansOfPart(frame.spans, by, each.part) };
    const mark = markedBy(apartOf(apart, by, each.part));
    const points = answers.filter(({ part }) => (part ?? "") === each.part);
    return { ...each, points: pointsOf(own, points).map(mark) };
  });
  return { parts, more: all.length - shown.length };
};

export interface Compared {
  readonly total: Point;
  readonly answer: Answer | undefined;
}

const notCompared = { comparable: false, change: null, covered: null };

/** The whole and every part of it are compared by this one rule. */
export const verdictOf = (frame: Frame, sides: Sides, now: Compared, then: Compared): Verdict => {
  const { variant } = frame.question;
  const reading = ({ answer }: Compared) => ({
    answer: answer?.answer ?? null,
    accounts: answer?.accounts ?? 0,
  });
  const found = compare(variant, frame.spans, sides, reading(now), reading(then));
  // A part of what a window tells is not set against a whole, and a whole not against a part.
  const isPart = [now, then].some(({ total }) => total.note === "part_of_period");
  return found.comparable && isPart ? { ...notCompared, note: "part_of_period" } : found;
};

const partsIn = async (
  context: Asking,
  frame: Frame,
  by: Dimension,
  sides: Sides,
  side: "current" | "before",
  apart: readonly Apart[],
): Promise<ReadonlyMap<string, Compared>> => {
  const { since, until } = sides[side];
  const question = { ...frame.question, since, until, grain: "total", by } as const;
  const answers = await answersTo(context, question);
  return new Map(
    answers.map((answer) => {
      const part = answer.part ?? "";
      const own = { ...frame, question, spans: spansOfPart(frame.spans, by, part) };
      const total = markedBy(apartOf(apart, by, part))(totalPoint(own, answer));
      const parted = parting(question.variant, own.spans, sides.current, sides.before).length > 0;
      return [part, { answer, total: parted ? { ...total, note: "metric_changed" } : total }];
    }),
  );
};

/** The parts on the days that are compared; of the asked period only where those are others than the asked ones. */
export interface ComparedParts {
  readonly current: ReadonlyMap<string, Compared> | null;
  readonly before: ReadonlyMap<string, Compared>;
}

export const comparedParts = async (
  context: Asking,
  frame: Frame,
  by: Dimension | null,
  sides: Sides | null,
  apart: { readonly current: readonly Apart[]; readonly before: readonly Apart[] },
): Promise<ComparedParts> => {
  if (by === null || sides === null) return { current: null, before: new Map() };
  const [current, before] = await Promise.all([
    isCutApart(frame.question.variant, sides)
      ? partsIn(context, frame, by, sides, "current", apart.current)
      : null,
    partsIn(context, frame, by, sides, "before", apart.before),
  ]);
  return { current, before };
};

const unknown = ({ total }: Compared): Compared => ({ total, answer: undefined });

/** A part beside itself in the period before. */
export const setBeside = (
  frame: Frame,
  by: Dimension | null,
  sides: Sides | null,
  { current, before }: ComparedParts,
) => {
  const empty = { compared: null, ...notCompared, note: null };
  return ({ part, ...now }: Omit<Part, "points">) => {
    if (by === null || sides === null) return empty;
    const then = before.get(part);
    if (then === undefined)
      return { ...empty, note: now.total.answer === null ? "no_data" : "no_data_before" };
    // A part no row tells the network of has no days of its own: it goes by those of all.
    const own = spansOfPart(frame.spans, by, part);
    const judged = own.length === 0 ? frame : { ...frame, spans: own };
    const cut = current === null ? now : (current.get(part) ?? unknown(now));
    return { compared: then.total, ...verdictOf(judged, sides, cut, then) };
  };
};
