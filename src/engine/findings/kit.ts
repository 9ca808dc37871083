// What the diagnostics share: their answer's shape, and a KPI taken apart.

import type { Dimension } from "../../base/dimensions.ts";
import type { Grain } from "../../base/grain.ts";
import type { Period } from "../../base/period.ts";
import type { Words } from "../../base/words.ts";
import { findKpi, findVariant } from "../../catalogue/index.ts";
import type { Answer, Settings } from "../../query/question.ts";
import { answersTo } from "../answers.ts";
import { questionOf } from "../ask-slice.ts";
import type { Context } from "../context.ts";

export interface Asked {
  readonly context: Context;
  readonly settings: Settings;
  readonly period: Period;
  readonly before: Period;
}

/** Where the rows behind a finding are: a KPI, its variant and what it is narrowed to. */
export interface Look {
  readonly kpi: string;
  readonly variant: string | null;
  readonly only: Readonly<Partial<Record<Dimension, readonly string[]>>>;
}

export interface Finding {
  readonly subject: {
    readonly kind: "page" | "post" | "week" | "network" | "account" | "words";
    readonly of: string;
  };
  /** Fill the sentence of its diagnostic: numbers as they are, shares marked by their name in `shares`. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Words of the subject in three languages, where it has some. */
  readonly words?: Words;
  readonly look: readonly Look[];
}

/** null where there is too little to tell. */
export type Check = (asked: Asked) => Promise<readonly Finding[] | null>;

export interface Taking {
  readonly kpi: string;
  readonly variant: string;
  readonly grain?: Grain;
  readonly by?: Dimension;
  readonly period?: Period;
}

export const take = async (
  { context, settings, period: asked }: Asked,
  { kpi: named, variant: one, grain = "total", by, period = asked }: Taking,
): Promise<readonly Answer[]> => {
  const kpi = findKpi(named);
  const slice = { kpi, settings, ...period, only: {}, knownAt: null };
  return answersTo(context, questionOf(slice, findVariant(kpi, one), { grain, by: by ?? null }));
};
