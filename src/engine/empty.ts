// Why a number is unknown, in one sentence: which days were asked, what they lack, and where there are data.

import { addDays, type Period } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { leaves } from "../catalogue/print.ts";
import { whole } from "../query/holes.ts";
import { type MissingSetting, missingSettings } from "../query/missing-settings.ts";
import type { Point } from "../query/series.ts";
import { contradictingRows, unknownRows } from "../query/unknown-rows.ts";
import { windowsOf } from "./answers.ts";
import type { Choice } from "./ask-choice.ts";
import { questionOf, type Slice } from "./ask-slice.ts";
import type { Context } from "./context.ts";
import { platformsOf } from "./coverage.ts";
import { needsBeside } from "./lacking.ts";
import { unpricedOf } from "./unpriced.ts";

export interface Empty {
  readonly reason:
    | "no_import"
    | "never"
    | "filter"
    | "column_missing"
    | "not_additive"
    | "other_window"
    | "over_nothing"
    | "not_reached"
    | "setting_missing"
    | "exports_differ"
    | "no_rate";
  readonly text: string;
  readonly columns: readonly string[];
  readonly platforms: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly instead: string | null;
}

/** The columns that rows of the period lack; none where there are no such rows. */
const lackedColumns = async (
  { warehouse }: Pick<Context, "warehouse">,
  slice: Slice,
  variant: Variant,
): Promise<readonly string[]> => {
  const question = questionOf(slice, variant, { grain: "total", by: null });
  const found = await Promise.all(
    unknownRows(question, warehouse.dialect).map(async ({ columns, statement }) => {
      const [row] = await warehouse.rows(statement);
      return Number(row?.["row_total"]) > 0 && Number(row?.["row_known"]) === 0 ? columns : [];
    }),
  );
  return [...new Set(found.flat())];
};

/** True where rows know all of the formula, from exports that contradict each other. */
const exportsDiffer = async (
  { warehouse }: Pick<Context, "warehouse">,
  slice: Slice,
  variant: Variant,
): Promise<boolean> => {
  const question = questionOf(slice, variant, { grain: "total", by: null });
  for (const statement of contradictingRows(question, warehouse.dialect))
    if ((await warehouse.rows(statement)).length > 0) return true;
  return false;
};

const alone = ["not_additive", "other_window", "over_nothing", "not_reached", "setting_missing"] as const;

const reasonOf = (
  note: string | null,
  { spans, everySpan }: Pick<Choice, "spans" | "everySpan">,
  columns: readonly string[],
): Empty["reason"] => {
  const told = alone.find((reason) => reason === note);
  if (told !== undefined) return told;
  if (columns.length > 0) return "column_missing";
  if (everySpan.length === 0) return "never";
  return spans.length === 0 ? "filter" : "no_import";
};

const pickedWords = ({ only }: Slice): string =>
  Object.entries(only)
    .map(([dimension, words]) => `${dimension} ${words.join(" or ")}`)
    .join(" and ");

/** More are not read; those nearest to now are the ones asked for. */
const fewWindows = 3;

/** "known for 2026-10-01 to 2026-10-31": the periods that exports tell the figure for. */
const periodWords = (windows: readonly Period[]): string => {
  const told = windows.map(({ since, until }) => `${since} to ${addDays(until, -1)}`);
  const each = [...new Set(told)].sort().reverse();
  return each.slice(0, fewWindows).join(", ") + (each.length > fewWindows ? ", …" : "");
};

const settingWords: Readonly<Record<MissingSetting, string>> = {
  brandTerms: "the brand words",
  qualified: "the qualified events",
  openingHours: "the opening hours",
  serviceLevel: "the service level",
  customerValue: "the gross margin",
  idealCustomer: "which leads you want",
  brand: "what your brand is called",
  competitors: "the brands you are measured against",
  handles: "your brand's accounts",
  hashtags: "the tracked hashtags",
  staff: "your employees' accounts",
  mentionLabels: "100 mentions of one language labelled by hand",
  commentLabels: "100 comments of one language labelled by hand",
};

/** "half", "90%": the share of the rows that the formula waits for. */
const shareAsked = ({ formula }: Variant): string => {
  const [leaf] = leaves(formula.node);
  const at = leaf?.kind === "survival" && typeof leaf.at === "number" ? leaf.at : 0.5;
  return at === 0.5 ? "half" : `${Math.round(at * 100)}%`;
};

const because = (
  { reason, columns }: Pick<Empty, "reason" | "columns">,
  slice: Slice,
  variant: Variant,
  windows: readonly Period[],
  sources: readonly string[],
): string => {
  const settings = missingSettings(variant, slice.settings);
  const needs = sources.slice(0, 3).join(", ");
  const reasons: Readonly<Record<Empty["reason"], string>> = {
    no_import: `no import fills these days`,
    never: `no import tells what it is made of${needs === "" ? "" : ` (${needs} would)`}`,
    filter: `no row has ${pickedWords(slice)}`,
    column_missing: `their rows lack ${columns.join(", ")}`,
    not_additive: `unique people cannot be added, and the network gave other periods than this one (${periodWords(windows)})`,
    other_window: `the exports tell it for whole periods, and for others than this one (${periodWords(windows)})`,
    over_nothing: `there is nothing to divide by`,
    not_reached: `fewer than ${shareAsked(variant)} of its rows have an answer yet, so that the time is not known`,
    no_rate: `their amounts are in currencies without an exchange rate of these days: import a table of exchange rates`,
    exports_differ: `their figures are of exports that contradict each other: import one that has them all`,
    setting_missing: `the workspace settings do not say yet what counts (${settings.map((one) => settingWords[one]).join(", ")})`,
  };
  return reasons[reason];
};

const insteadWords = (instead: Variant | null, shown: Variant): string =>
  instead === null
    ? ""
    : `, in the variant ${shown.id}; the variant ${instead.id} (${instead.name.en}) has data in these days`;

/** Null where the number is known. */
export const emptyOf = async (
  context: Pick<Context, "warehouse">,
  slice: Slice,
  choice: Choice,
  total: Pick<Point, "answer" | "note">,
): Promise<Empty | null> => {
  const { variant, spans, everySpan, anyVariant, instead } = choice;
  if (total.answer !== null) return null;
  const columns = total.note === "no_data" ? await lackedColumns(context, slice, variant) : [];
  const differ = columns.length === 0 && (await exportsDiffer(context, slice, variant));
  const unpriced =
    total.note === "no_data" && !differ && columns.length === 0
      ? await unpricedOf(context, slice, choice)
      : [];
  const reason = differ
    ? "exports_differ"
    : unpriced.length > 0
      ? "no_rate"
      : reasonOf(total.note, { spans, everySpan }, columns);
  // A network may have data in another variant alone, which is chosen once that network is picked.
  const there = spans.length > 0 ? spans : anyVariant;
  const range = whole(there);
  const platforms = platformsOf(there);
  const days = `${slice.since} to ${addDays(slice.until, -1)}`;
  const named = platforms.filter((platform) => platform !== "").join(", ");
  const where =
    range === null
      ? ""
      : `; there are data${named === "" ? "" : ` of ${named}`} from ${range.first} to ${range.last}`;
  const question = questionOf(slice, variant, { grain: "total", by: null });
  const windows =
    reason === "not_additive" || reason === "other_window" ? await windowsOf(context, question) : [];
  const needs =
    reason === "never" ? (await needsBeside(context, [slice.kpi], slice.settings))(slice.kpi) : [];
  const why = because({ reason, columns }, slice, variant, windows, needs);
  const text = `${slice.kpi.name.en} is not known for ${days}: ${why}${insteadWords(instead, variant) || where}.`;
  const found = { first: range?.first ?? null, last: range?.last ?? null, instead: instead?.id ?? null };
  return { reason, text, columns, platforms, ...found };
};
