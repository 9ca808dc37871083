// Why a number is unknown, in one sentence: which days were asked, what they lack, and where there are data.

import { addDays } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { whole } from "../query/holes.ts";
import type { Point } from "../query/series.ts";
import { unknownRows } from "../query/unknown-rows.ts";
import { questionOf, type Slice } from "./ask-slice.ts";
import type { Context } from "./context.ts";
import { type Choice, platformsOf } from "./coverage.ts";
import { shownKpi } from "./kpis-shown.ts";

export interface Empty {
  readonly reason:
    | "no_import"
    | "never"
    | "filter"
    | "column_missing"
    | "not_additive"
    | "over_nothing"
    | "setting_missing";
  readonly text: string;
  readonly columns: readonly string[];
  readonly platforms: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
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

const alone = ["not_additive", "over_nothing", "setting_missing"] as const;

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

const because = ({ reason, columns }: Pick<Empty, "reason" | "columns">, slice: Slice): string => {
  const { kpi } = slice;
  const needs = shownKpi(kpi).needs.slice(0, 3).join(", ");
  const reasons: Readonly<Record<Empty["reason"], string>> = {
    no_import: `no import fills these days`,
    never: `no import tells what it is made of${needs === "" ? "" : ` (${needs} would)`}`,
    filter: `no row has ${pickedWords(slice)}`,
    column_missing: `their rows lack ${columns.join(", ")}`,
    not_additive: `unique people cannot be added, and none of the network's windows is exactly these days`,
    over_nothing: `there is nothing to divide by`,
    setting_missing: "the workspace settings do not say yet what counts",
  };
  return reasons[reason];
};

/** Null where the number is known. */
export const emptyOf = async (
  context: Pick<Context, "warehouse">,
  slice: Slice,
  { variant, spans, everySpan, anyVariant }: Pick<Choice, "variant" | "spans" | "everySpan" | "anyVariant">,
  total: Pick<Point, "answer" | "note">,
): Promise<Empty | null> => {
  if (total.answer !== null) return null;
  const columns = total.note === "no_data" ? await lackedColumns(context, slice, variant) : [];
  const reason = reasonOf(total.note, { spans, everySpan }, columns);
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
  const text = `${slice.kpi.name.en} is not known for ${days}: ${because({ reason, columns }, slice)}${where}.`;
  return { reason, text, columns, platforms, first: range?.first ?? null, last: range?.last ?? null };
};
