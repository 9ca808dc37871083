// What a caller picked, checked: the KPI, the days, the filters, and the workspace's own words.

import { type Dimension, dimensions, plainDimensions } from "../base/dimensions.ts";
import type { Weekday } from "../base/grain.ts";
import { relativesOf } from "../base/network-families.ts";
import { addDays, type Day, isDay, momentIn } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import type { Kpi, Variant } from "../catalogue/kpi.ts";
import { dimensionsOf, ofCosts } from "../catalogue/print.ts";
import { fxRate } from "../facts/fx.ts";
import type { Hours, Question, Settings } from "../query/question.ts";
import { id, sql, value } from "../query/sql.ts";
import type { Workspace } from "../store/ledger.ts";
import { calledNow } from "./account-names.ts";
import { brandSettings } from "./brand-settings.ts";
import type { Context } from "./context.ts";
import { customerSettings } from "./customer-settings.ts";
import { definitionsAt, type Said } from "./definitions.ts";
import { labelsNow } from "./labels-now.ts";
import { openingHoursOf } from "./opening-hours.ts";
import { kpiAmong } from "./own-built.ts";
import { spelledAccounts } from "./spelled-accounts.ts";

export interface Slice {
  readonly kpi: Kpi;
  readonly settings: Settings;
  readonly since: Day;
  readonly until: Day;
  readonly only: Question["only"];
  readonly knownAt: string | null;
}

type Plain = (typeof plainDimensions)[number];
/** `only` holds "dimension=value" of all the others. */
type Picks = { readonly [D in Plain]?: readonly string[] | undefined } & {
  readonly only?: readonly string[] | undefined;
};

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

const hoursOf = (
  context: Context,
  { timeZone }: Workspace,
  { opening_hours: said }: Said,
): Hours | undefined => {
  // Nothing was observed after now; what is a day ahead of it elsewhere is in all the same.
  const until = addDays(context.now().slice(0, 10) as Day, 2);
  return said === undefined ? undefined : { ...openingHoursOf(said, timeZone), until };
};

/** Of undone imports too: a question about the past may still count them. */
const everTold = async ({ warehouse }: Context, workspace: string): Promise<boolean> => {
  const own = sql`workspace = ${value("workspace", "text", workspace)}`;
  return (await warehouse.rows(sql`select line from ${id(fxRate.name)} where ${own} limit 1`)).length > 0;
};

/** Definitions as they were said by `at`; null is now. All else is what is said now. */
export const settingsOf = async (
  context: Context,
  workspace: string,
  at: string | null = null,
): Promise<Settings> => {
  const settings = await found(context, workspace);
  const { weekStart, brandTerms, currency } = settings;
  const { said, versions } = await definitionsAt(context, workspace, at);
  const hours = hoursOf(context, settings, said);
  const promise = said.service_level;
  const rates = await everTold(context, workspace);
  return {
    workspace,
    weekStart: weekStart as Weekday,
    brandTerms: brandTerms.filter((term) => term.trim() !== ""),
    qualified: said.qualified_interaction?.events ?? [],
    currency,
    zone: settings.timeZone,
    ...(rates ? {} : { withoutRates: true as const }),
    ...(hours === undefined ? {} : { hours }),
    ...(promise === undefined ? {} : { serviceLevel: promise.first_response_hours * 3600 }),
    called: await calledNow(context, workspace),
    labels: await labelsNow(context, workspace),
    ...brandSettings(said),
    ...customerSettings(said),
    versions,
  };
};

/** Only a day needs the workspace's zone. */
const momentOf = async (context: Context, { workspace, knownAt }: SliceInput): Promise<string | null> => {
  if (knownAt === undefined || !isDay(knownAt)) return knownAt ?? null;
  return momentIn(knownAt, (await found(context, workspace)).timeZone);
};

/** A filter without a word picks nothing out: it is the same as none. */
const picked = (input: Picks): Question["only"] => {
  const others = (input.only ?? []).map((one) => [
    one.slice(0, one.indexOf("=")),
    one.slice(one.indexOf("=") + 1),
  ]);
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const plain = plainDimensions.find((one) => one === dimension);
      const words =
        plain === undefined
          ? others.flatMap(([name, word]) => (name === dimension ? [word] : []))
          : (input[plain] ?? []);
      return words.length === 0 ? [] : [[dimension, words]];
    }),
  );
};

export const picksOf = async (
  context: Context,
  input: Picks & Pick<SliceInput, "workspace">,
): Promise<Question["only"]> => spelledAccounts(context, input.workspace, picked(input));

/** Of costs a network is picked with its ads, by whichever of its names. */
const withRelatives = ({ variants }: Kpi, only: Question["only"]): Question["only"] => {
  const { platform } = only;
  if (platform === undefined || !variants.some(({ formula }) => ofCosts(formula.node))) return only;
  return { ...only, platform: [...new Set(platform.flatMap(relativesOf))] };
};

/** A KPI of one's own by its formula of then; one that was not there yet by that of now. */
const kpiThen = async (context: Context, { kpi, workspace }: SliceInput, at: string | null): Promise<Kpi> => {
  if (!kpi.startsWith("own_")) return kpiAmong(kpi, []);
  const there = async (moment: string | null) =>
    (await definitionsAt(context, workspace, moment)).said.own_kpis?.kpis ?? [];
  const then = await there(at);
  return kpiAmong(kpi, at === null || then.some(({ id }) => id === kpi) ? then : await there(null));
};

export const sliceOf = async (context: Context, input: SliceInput): Promise<Slice> => {
  const { since, until } = input;
  const knownAt = await momentOf(context, input);
  const kpi = await kpiThen(context, input, knownAt);
  if (since >= until) throw new Problem("period/empty", { since, until });
  return {
    kpi,
    settings: await settingsOf(context, input.workspace, knownAt),
    since: since as Day,
    until: until as Day,
    only: withRelatives(kpi, await picksOf(context, input)),
    knownAt,
  };
};

/** Texts are labelled over all: a part has no labels of its own. */
const lacking = (
  variant: Variant,
  asked: readonly Dimension[],
  by: Dimension | null,
): Dimension | undefined => {
  if (variant.corrected !== undefined && by !== null) return by;
  const known = dimensionsOf(variant.formula.node);
  return asked.find((dimension) => !known.includes(dimension));
};

const askedFor = (by: Dimension | null, only: Question["only"]): readonly Dimension[] =>
  dimensions.filter((dimension) => dimension === by || only[dimension] !== undefined);

/** The dimension asked for that a variant does not carry, if there is one. */
export const lackedBy = (variant: Variant, by: Dimension | null, only: Question["only"]): Dimension | null =>
  lacking(variant, askedFor(by, only), by) ?? null;

/** The variants that carry every dimension asked for; none is a problem the caller can mend. */
export const splittable = (
  kpi: Kpi,
  variants: readonly Variant[],
  by: Dimension | null,
  only: Question["only"],
): readonly Variant[] => {
  const asked = askedFor(by, only);
  const fit = variants.filter((variant) => lacking(variant, asked, by) === undefined);
  const [first] = variants;
  if (fit.length > 0 || first === undefined) return fit;
  const lacks = lacking(first, asked, by);
  const other = kpi.variants.find((one) => lacking(one, asked, by) === undefined);
  if (first.corrected !== undefined && lacks !== undefined && other !== undefined)
    throw new Problem("kpi/corrected-whole", { kpi: kpi.id, by: lacks, known: other.id });
  throw new Problem("kpi/no-dimension", {
    kpi: kpi.id,
    by: lacks ?? "",
    known: dimensionsOf(first.formula.node).join(", "),
  });
};

export const questionOf = (
  { settings, since, until, only, knownAt }: Slice,
  variant: Variant,
  { grain, by }: Pick<Question, "grain" | "by">,
): Question => ({ variant, settings, since, until, only, knownAt, grain, by });
