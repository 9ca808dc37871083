// What a caller picked, checked: the KPI, the days, the filters, and the workspace's own words.

import type { Weekday } from "../base/grain.ts";
import { type Day, endOfDay, isDay } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import { findKpi } from "../catalogue/index.ts";
import type { Kpi, Variant } from "../catalogue/kpi.ts";
import { dimensionsOf } from "../catalogue/print.ts";
import { type Dimension, dimensions } from "../facts/common.ts";
import type { Question, Settings } from "../query/question.ts";
import type { Workspace } from "../store/ledger.ts";
import type { Context } from "./context.ts";
import { spelledAccounts } from "./spelled-accounts.ts";

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

const found = async ({ ledger }: Context, workspace: string): Promise<Workspace> => {
  const there = await ledger.workspace(workspace);
  if (there === null) throw new Problem("workspace/not-found", { workspace });
  return there;
};

export const settingsOf = async (context: Context, workspace: string): Promise<Settings> => {
  const { weekStart, brandTerms, qualified, currency } = await found(context, workspace);
  return {
    workspace,
    weekStart: weekStart as Weekday,
    brandTerms: brandTerms.filter((term) => term.trim() !== ""),
    qualified,
    currency,
  };
};

/** A day is known as it was when it ended where the workspace is. */
const momentOf = async (context: Context, { workspace, knownAt }: SliceInput): Promise<string | null> => {
  if (knownAt === undefined || !isDay(knownAt)) return knownAt ?? null;
  return endOfDay(knownAt, (await found(context, workspace)).timeZone);
};

/** A filter without a word picks nothing out: it is the same as none. */
const picked = (input: Picks): Question["only"] =>
  Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const words = input[dimension];
      return words === undefined || words.length === 0 ? [] : [[dimension, words]];
    }),
  );

export const picksOf = async (
  context: Context,
  input: Picks & Pick<SliceInput, "workspace">,
): Promise<Question["only"]> => spelledAccounts(context, input.workspace, picked(input));

export const sliceOf = async (context: Context, input: SliceInput): Promise<Slice> => {
  const { since, until } = input;
  const kpi = findKpi(input.kpi);
  if (since >= until) throw new Problem("period/empty", { since, until });
  return {
    kpi,
    settings: await settingsOf(context, input.workspace),
    since: since as Day,
    until: until as Day,
    only: await picksOf(context, input),
    knownAt: await momentOf(context, input),
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
