// breakdown_kpi: a number by every value of a dimension, a page of them at a time.

import type { Dimension } from "../base/dimensions.ts";
import { dimensionsOf } from "../catalogue/print.ts";
import type * as operations from "../contract/operations.ts";
import { answerOf } from "../query/answer.ts";
import { breakdownPage, breakdownTotals, type Wanted } from "../query/breakdown.ts";
import { type Kind, sidesOf } from "../query/compare.ts";
import { acrossGroups } from "../query/plan.ts";
import type { Answer, Question } from "../query/question.ts";
import { totalPoint } from "../query/series.ts";
import type { Row } from "../store/warehouse.ts";
import { windowsOf } from "./answers.ts";
import { choose } from "./ask-choice.ts";
import { comparedParts, partWith, setBeside } from "./ask-parts.ts";
import { frameOf } from "./ask-series.ts";
import { questionOf, type Slice, sliceOf } from "./ask-slice.ts";
import { apartIn, markedBy } from "./ask-twin.ts";
import type { Context, UseCase } from "./context.ts";
import { within } from "./coverage.ts";

export interface Breaking extends Wanted {
  readonly variant: string | undefined;
  readonly by: Dimension;
  readonly compare: "none" | Kind;
}

/** By which posts of one title are told apart. */
interface Post {
  readonly platform: string;
  readonly day: string | null;
  readonly url: string | null;
  /** Whether it answers someone. */
  readonly reply: boolean;
}

interface Found extends Answer {
  readonly label: string | null;
  readonly post: Post | null;
  readonly rank: number | null;
  readonly tied: boolean;
}

const alike = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The engines cut texts by other measures: signs of a person are kept whole here. */
const labelOf = (row: Row): string | null =>
  [...String(row["part_label"] ?? "")].slice(0, 200).join("") || null;

const told = (cell: unknown): string | null => (typeof cell === "string" && cell !== "" ? cell : null);

/** A link of a file is text of a stranger: only an address of the web is one. */
const linkOf = (cell: unknown): string | null => {
  const url = told(cell);
  return url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null;
};

const postOf = (row: Row): Post | null => {
  const platform = told(row["part_platform"]);
  if (platform === null) return null;
  return {
    platform,
    day: told(row["part_day"]),
    url: linkOf(row["part_url"]),
    reply: row["part_kind"] === "reply",
  };
};

/** That parts add up is never taken for granted: it is tried on the number. */
const sumOf = (row: Readonly<Record<string, unknown>> | undefined, total: number | null, adds: boolean) => {
  const sum = Number(row?.["part_sum"] ?? Number.NaN);
  return adds && total !== null && Number.isFinite(sum) && alike(sum, total) ? sum : null;
};

interface Parts {
  readonly found: readonly Found[];
  readonly totals: Row | undefined;
}

const partsFound = async (context: Context, question: Question, asked: Wanted): Promise<Parts> => {
  const { warehouse } = context;
  const [[totals], page] = await Promise.all([
    warehouse.rows(breakdownTotals(question, asked, warehouse.dialect)),
    warehouse.rows(breakdownPage(question, asked, warehouse.dialect)),
  ]);
  const found = page.map((row) => ({
    ...answerOf(row),
    label: labelOf(row),
    post: postOf(row),
    rank: Number(row["part_unplaced"]) === 1 ? null : Number(row["part_rank"]),
    tied: Number(row["part_unplaced"]) === 0 && Number(row["part_ties"]) > 1,
  }));
  return { found, totals };
};

export const breakdownOf = async (context: Context, slice: Slice, asked: Breaking) => {
  const { by } = asked;
  const choice = await choose(context, slice, asked.variant, by);
  const { variant, spans, apart } = choice;
  const question = questionOf(slice, variant, { grain: "total", by });
  const windows = await windowsOf(context, question);
  const { found, totals } = await partsFound(context, question, asked);
  const frame = frameOf(question, spans, windows);
  const sides = asked.compare === "none" ? null : sidesOf(asked.compare, slice, spans, variant);
  const before = sides && { ...slice, since: sides.before.since, until: sides.before.until };
  const apartBefore =
    before && sides ? await apartIn(context, before, choice, within(spans, sides.before)) : [];
  const shown = {
    ...frame,
    question: { ...question, only: { ...slice.only, [by]: found.map(({ part }) => part ?? "") } },
  };
  const then = await comparedParts(context, shown, found.length === 0 ? null : by, sides, {
    current: apart,
    before: apartBefore,
  });
  const total = markedBy(apart)(totalPoint({ ...frame, question: { ...question, by: null } }, choice.answer));
  const sum = sumOf(totals, total.answer, variant.entities === "sum");
  const shares = sum !== null && sum > 0 && Number(totals?.["part_negative"] ?? 0) === 0;
  const partOf = partWith(frame, by, apart);
  const beside = setBeside(frame, by, sides, then);
  return {
    kpi: slice.kpi.id,
    variant: variant.id,
    unit: variant.unit,
    display: variant.display,
    currency: variant.display === "money" ? slice.settings.currency : null,
    better: variant.better ?? slice.kpi.better,
    since: slice.since,
    until: slice.until,
    by,
    dimensions: [...dimensionsOf(variant.formula.node)],
    total,
    additive: sum !== null,
    ofWhole: acrossGroups({ variant, by }),
    sum,
    parts: Number(totals?.["part_total"] ?? 0),
    found: Number(totals?.["part_found"] ?? 0),
    rows: found.map(({ label, post, rank, tied, ...answer }) => {
      const part = partOf(answer);
      const share = shares && answer.answer !== null ? answer.answer / sum : null;
      return { part: part.part, label, post, rank, tied, total: part.total, share, ...beside(part) };
    }),
  };
};

export const breakdownKpi: UseCase<typeof operations.breakdownKpi> = async (context, input) =>
  breakdownOf(context, await sliceOf(context, input), { ...input, variant: input.variant });
