// What a caller picked, checked: the KPI, the days, the filters, and the workspace's own words.

import type { Weekday } from "../base/grain.ts";
import type { Day } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import { findKpi } from "../catalogue/index.ts";
import type { Kpi, Variant } from "../catalogue/kpi.ts";
import { dimensionsOf } from "../catalogue/print.ts";
import { type Dimension, dimensions } from "../facts/common.ts";
import type { Question, Settings } from "../query/question.ts";
import type { Context } from "./context.ts";

export interface Slice {
  readonly kpi: Kpi;
  readonly settings: Settings;
  readonly since: Day;
  readonly until: Day;
  readonly only: Question["only"];
  readonly knownAt: string | null;
}

type Picks = { readonly [D in Dimension]?: readonly string[] | undefined };

export interface SliceInput extends Picks {
  readonly workspace: string;
  readonly kpi: string;
  readonly since: string;
  readonly until: string;
  readonly knownAt?: string | undefined;
}

export const settingsOf = async ({ ledger }: Context, workspace: string): Promise<Settings> => {
  const found = await ledger.workspace(workspace);
  if (found === null) throw new Problem("workspace/not-found", { workspace });
  return {
    workspace,
    weekStart: found.weekStart as Weekday,
    brandTerms: found.brandTerms.filter((term) => term.trim() !== ""),
    qualified: found.qualified,
    currency: found.currency,
  };
};

/** A filter without a word picks nothing out: it is the same as none. */
export const picksOf = (input: Picks): Question["only"] =>
  Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const words = input[dimension];
      return words === undefined || words.length === 0 ? [] : [[dimension, words]];
    }),
  );

export const sliceOf = async (context: Context, input: SliceInput): Promise<Slice> => {
  const { since, until } = input;
  const kpi = findKpi(input.kpi);
  if (since >= until) throw new Problem("period/empty", { since, until });
  return {
    kpi,
    settings: await settingsOf(context, input.workspace),
    since: since as Day,
    until: until as Day,
    only: picksOf(input),
    knownAt: input.knownAt ?? null,
  };
};

const lacking = (variant: Variant, asked: readonly Dimension[]): Dimension | undefined => {
  const known = dimensionsOf(variant.formula.node);
  return asked.find((dimension) => !known.includes(dimension));
};

/** The variants that carry every dimension asked for; none is a problem the caller can mend. */
export const splittable = (
  kpi: Kpi,
  variants: readonly Variant[],
  by: Dimension | null,
  only: Question["only"],
): readonly Variant[] => {
  const asked = dimensions.filter((dimension) => dimension === by || only[dimension] !== undefined);
  const fit = variants.filter((variant) => lacking(variant, asked) === undefined);
  const [first] = variants;
  if (fit.length > 0 || first === undefined) return fit;
  throw new Problem("kpi/no-dimension", {
    kpi: kpi.id,
    by: lacking(first, asked) ?? "",
    known: dimensionsOf(first.formula.node).join(", "),
  });
};

export const questionOf = (
  { settings, since, until, only, knownAt }: Slice,
  variant: Variant,
  { grain, by }: Pick<Question, "grain" | "by">,
): Question => ({ variant, settings, since, until, only, knownAt, grain, by });
