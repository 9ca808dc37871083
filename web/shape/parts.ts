// The parts of a split: their order, which are drawn, and their shares where shares have a meaning.

import type { Series, Variant } from "./measure.ts";

type Part = Series["parts"][number];

/** More lines than this are a thicket: the rest is listed, not drawn. */
export const drawnParts = 6;

const size = (part: Part): number => part.total.answer ?? Number.NEGATIVE_INFINITY;

/** Largest first, unknown last, equals by name. */
export const rankParts = (parts: readonly Part[]): readonly Part[] =>
  [...parts].sort((a, b) => {
    const difference = size(b) - size(a);
    return difference > 0 ? 1 : difference < 0 ? -1 : a.part.localeCompare(b.part);
  });

/** Parts with anything to draw, the largest few. */
export const drawn = (parts: readonly Part[]): readonly Part[] =>
  rankParts(parts)
    .filter(({ points }) => points.some(({ answer }) => answer !== null))
    .slice(0, drawnParts);

/**
 * Shares of a whole exist only where parts add up to it: not for ratios, uniques or quantiles, and not among values
 * of both signs.
 */
export const additive = (entities: Variant["entities"], parts: readonly Part[]): boolean =>
  entities === "sum" && parts.every(({ total }) => total.answer === null || total.answer >= 0);

export interface Bar {
  readonly name: string;
  readonly value: number | null;
  /** Of the widest bar, 0 to 1. */
  readonly width: number;
  readonly share: number | null;
  /** Null where the part is not compared. */
  readonly change: number | null;
  /** What it was then. */
  readonly before: number | null;
  /** Why not. */
  readonly why: Pick<Part, "note" | "covered">;
}

/** The rows of a bar list. */
export const bars = (parts: readonly Part[], entities: Variant["entities"]): readonly Bar[] => {
  const ranked = rankParts(parts);
  const widest = Math.max(0, ...ranked.map(({ total }) => Math.abs(total.answer ?? 0)));
  const whole = ranked.reduce((sum, { total }) => sum + (total.answer ?? 0), 0);
  const shares = additive(entities, ranked) && whole > 0;
  return ranked.map(({ part, total, change, compared, note, covered }) => ({
    name: part,
    value: total.answer,
    width: widest === 0 ? 0 : Math.abs(total.answer ?? 0) / widest,
    share: shares && total.answer !== null ? total.answer / whole : null,
    change,
    before: compared?.answer ?? null,
    why: { note, covered },
  }));
};
