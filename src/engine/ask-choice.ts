// Which variant answers: the one asked for by name, else the one that data choose, in an order that never depends on chance.

import type { Dimension } from "../base/dimensions.ts";
import { findVariant } from "../catalogue/index.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { type MissingSetting, missingSettings } from "../query/missing-settings.ts";
import type { Answer } from "../query/question.ts";
import type { Span } from "../query/spans.ts";
import { type Asking, answersTo, windowsOf } from "./answers.ts";
import { lackedBy, questionOf, type Slice, splittable } from "./ask-slice.ts";
import { type Answered, type Settled, settle, twinOf } from "./ask-twin.ts";
import { type Coverage, chosenOf, coveragesOf, platformsOf, rankedOf, within } from "./coverage.ts";

export interface PassedOver {
  readonly variant: string;
  /** Whether it tells something of the period, of fewer networks or accounts. */
  readonly tells: boolean;
  readonly platforms: readonly string[];
  /** Of the workspace, without which it cannot be known. */
  readonly settings: readonly MissingSetting[];
  /** What was asked for and it does not carry. */
  readonly lacks: Dimension | null;
}

export interface Choice extends Settled {
  /** asked: by name · coverage: data on most networks · whole: the other tells only some of the days · aside: it measures something else, and no other has data. */
  readonly chosenBy: "asked" | "coverage" | "whole" | "aside";
  readonly spans: readonly Span[];
  /** The same with nothing picked. */
  readonly everySpan: readonly Span[];
  /** The same of every variant that could have been chosen. */
  readonly anyVariant: readonly Span[];
  /** Where the variant asked for knows nothing of these days: one that does. */
  readonly instead: Variant | null;
  /** Whether it tells something of the period. */
  readonly tells: boolean;
  /** The KPI's first definition, where data chose another: what is shown then counts something else than it does elsewhere. */
  readonly passedOver: PassedOver | null;
  /** False where no variant has data at any time: the first stands for the KPI, and says what is missing. */
  readonly hasData: boolean;
}

/** Of the whole period, asked once for each variant however many steps want to know. */
const answering = (context: Asking, slice: Slice) => {
  const asked = new Map<Variant, Promise<Answer | undefined>>();
  return (variant: Variant): Promise<Answer | undefined> => {
    const found =
      asked.get(variant) ??
      answersTo(context, questionOf(slice, variant, { grain: "total", by: null })).then(([answer]) => answer);
    asked.set(variant, found);
    return found;
  };
};

type Answering = ReturnType<typeof answering>;

/** A ratio over nothing is told; of a window those that touch the period are, whether or not one is exactly it. */
const tells = async (context: Asking, slice: Slice, { variant, answer }: Answered): Promise<boolean> => {
  if (answer !== undefined && (answer.answer !== null || answer.bottom === 0)) return true;
  const windows = await windowsOf(context, questionOf(slice, variant, { grain: "total", by: null }));
  return windows.some((window) => window.answer !== null);
};

/** The first, in their order, that tells something of the period: days between a first and a last may hold nothing. */
const firstTelling = async (
  context: Asking,
  slice: Slice,
  ranked: readonly Variant[],
  answerTo: Answering,
): Promise<Variant | null> => {
  for (const variant of ranked)
    if (await tells(context, slice, { variant, answer: await answerTo(variant) })) return variant;
  return null;
};

interface Pool {
  readonly variants: readonly Variant[];
  /** What the filters leave, and what there is without them. */
  readonly picked: Coverage;
  readonly all: Coverage;
}

/** Null where none has data at any time. */
interface Picked {
  readonly variant: Variant | null;
  /** Whether it tells something of the period. */
  readonly tells: boolean;
}

const pick = async (context: Asking, slice: Slice, pool: Pool, answerTo: Answering): Promise<Picked> => {
  const { variants, picked, all } = pool;
  const everything = { ...slice, only: {} };
  const filtered = Object.keys(slice.only).length > 0;
  const unfiltered = filtered ? answering(context, everything) : answerTo;
  const ranked = rankedOf(variants, all, slice);
  const telling = await firstTelling(context, everything, ranked, unfiltered);
  const usual = telling ?? chosenOf(variants, all, slice);
  if (!filtered || usual === null) return { variant: usual, tells: telling !== null };
  const order = [...new Set([usual, ...rankedOf(variants, picked, slice)])];
  const first = await firstTelling(context, slice, order, answerTo);
  const known = (picked.get(usual) ?? []).length > 0 ? usual : chosenOf(variants, picked, slice);
  return { variant: first ?? known, tells: first !== null };
};

/** Counts what the KPI counts. */
const isOwn = (variant: Variant | null): boolean => variant !== null && !variant.aside;

const reasonOf = (
  { variant }: Settled,
  before: Variant,
  named: string | undefined,
  variants: readonly Variant[],
): Choice["chosenBy"] => {
  if (named !== undefined) return "asked";
  if (variant.basis === "window" && (variant !== before || isOwn(twinOf(variant, variants)))) return "whole";
  return variant.aside && variants.some(({ aside }) => !aside) ? "aside" : "coverage";
};

/** Where the KPI's first definition cannot be cut as asked, no other stands in its place unsaid. */
const uncut = (
  { kpi: { variants }, only }: Slice,
  by: Dimension | null,
  shown: Variant,
): PassedOver | null => {
  const [first] = variants;
  if (first === undefined || shown === first || twinOf(shown, [first]) !== null) return null;
  const lacks = lackedBy(first, by, only);
  return lacks === null ? null : { variant: first.id, tells: false, platforms: [], settings: [], lacks };
};

const passedOver = async (
  context: Asking,
  slice: Slice,
  { answerTo, spans }: { answerTo: Answering; spans: (variant: Variant) => readonly Span[] },
  [first]: readonly Variant[],
  shown: Variant,
): Promise<PassedOver | null> => {
  // The same figure told for whole periods is no other definition.
  if (first === undefined || shown === first || twinOf(shown, [first]) !== null) return null;
  const told = await tells(context, slice, { variant: first, answer: await answerTo(first) });
  const platforms = told ? platformsOf(within(spans(first), slice)).filter((name) => name !== "") : [];
  const settings = missingSettings(first, slice.settings);
  return { variant: first.id, tells: told, platforms, settings, lacks: null };
};

/** Of a dash: a variant of the KPI that has data in the period, where the caller narrowed the choice. */
const insteadOf = async (
  context: Asking,
  slice: Slice,
  named: string | undefined,
  by: Dimension | null,
): Promise<Variant | null> => {
  if (named === undefined && by === null) return null;
  const free = await choose(context, slice, undefined, null);
  return free.tells ? free.variant : null;
};

/**
 * The variant asked for by name, else the one that data choose: the first in the order of `rankedOf` that tells something
 * of the period, and of two that tell the same of days and of windows the one that holds the period whole. Filters do not
 * change the choice, so that a part of a number is never another number's part; only where the chosen one tells nothing of
 * the slice do the slice's data choose.
 */
export const choose = async (
  context: Asking,
  slice: Slice,
  named: string | undefined,
  by: Dimension | null,
): Promise<Choice> => {
  const { kpi, only } = slice;
  const candidates = named === undefined ? kpi.variants : [findVariant(kpi, named)];
  const variants = splittable(kpi, candidates, by, only);
  const twins = variants.flatMap((variant) => twinOf(variant, kpi.variants) ?? []);
  const { picked, all } = await coveragesOf(context, [...new Set([...variants, ...twins])], slice);
  const answerTo = answering(context, slice);
  const found = await pick(context, slice, { variants, picked, all }, answerTo);
  const variant = found.variant ?? (variants[0] as Variant);
  const settled = await settle(
    context,
    slice,
    { variant, answer: await answerTo(variant) },
    {
      variants: named === undefined ? variants : kpi.variants,
      spansOf: (one) => within(picked.get(one) ?? [], slice),
      known: (one) => (picked.get(one) ?? []).length > 0,
      free: named === undefined,
      answerTo,
    },
  );
  const spans = (one: Variant) => picked.get(one) ?? [];
  const free = named === undefined ? variants : [];
  return {
    ...settled,
    passedOver:
      (named === undefined ? uncut(slice, by, settled.variant) : null) ??
      (await passedOver(context, slice, { answerTo, spans }, free, settled.variant)),
    chosenBy: reasonOf(settled, variant, named, variants),
    spans: picked.get(settled.variant) ?? [],
    everySpan: all.get(settled.variant) ?? [],
    anyVariant: variants.flatMap((one) => all.get(one) ?? []),
    instead: found.tells ? null : await insteadOf(context, slice, named, by),
    tells: found.tells,
    hasData: found.variant !== null,
  };
};
