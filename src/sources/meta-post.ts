// What Meta Business Suite's exports of posts share: the printed time's zone, and rows that are days, not lifetimes.

import { postDay } from "../facts/post-window.ts";
import { normalise } from "./header.ts";
import { type PostRow, postFacts } from "./post-facts.ts";
import type { FactMap, RawTable, Source, SourceColumn, Value } from "./source.ts";
import { column, constant, known, matches, not } from "./words.ts";

/**
 * Business Suite prints times of the American west coast and names no zone, wherever the page is (seen in practice,
 * not in a document of Meta's). Month first in English, ISO-like or day first elsewhere.
 */
export const publishTime = (...headers: readonly string[]): SourceColumn => ({
  headers,
  cell: "instant",
  order: "mdy",
  zone: "America/Los_Angeles",
});

/** In a table too big to be taken apart, and in the list of videos, rows by day count nowhere: only a lifetime may. */
export const notLifetime: NonNullable<Source["skips"]>[number] = {
  when: matches("period", "\\d"),
  reason: "not_counted",
};

/** What the column of the period is called where it holds days. */
const dayHeader = "Day of these figures";
export const figuresDay: SourceColumn = { headers: [dayHeader], cell: "day", order: "mdy" };

const periods = new Set(["date", "날짜"]);
/** "Lifetime" has no digit in any language, and every day has one however it is written. */
const isDay = (cell: string | undefined): boolean => /\d/.test(cell ?? "");

/** A report by day has a row per post and day, where others have one with "Lifetime": days get a column of their own. */
export const daysApart = (table: RawTable): readonly RawTable[] => {
  const at = table.header.findIndex((name) => periods.has(normalise(name)));
  if (at < 0 || !table.rows.some(({ cells }) => isDay(cells[at]))) return [table];
  const apart = (cells: readonly string[], pair: readonly [string, string]): readonly string[] => [
    ...cells.slice(0, at),
    ...pair,
    ...cells.slice(at + 1),
  ];
  const rows = table.rows.map(({ line, cells }) => {
    const period = cells[at] ?? "";
    if (cells.length <= at) return { line, cells };
    return { line, cells: apart(cells, isDay(period) ? ["", period] : [period, ""]) };
  });
  return [{ ...table, header: apart(table.header, [table.header[at] ?? "", dayHeader]), rows }];
};

type Values = Readonly<Record<string, Value>>;

/** The post, and its figures: of its life, or of a day. People reached on a day are no people reached, and left out. */
export const metaFacts = (row: PostRow, about: Values, figures: Values): readonly FactMap[] => {
  const daily = ["impressions", "views", "reactions", "comments", "shares", "follows_gained"];
  const [post, life] = postFacts(row, about, figures);
  return [
    post,
    { ...life, when: not(known("figures_day")) },
    {
      into: postDay,
      when: known("figures_day"),
      values: {
        platform: constant(row.platform),
        report: constant("content"),
        account: row.account,
        post: row.post,
        day: column("figures_day"),
        ...Object.fromEntries(Object.entries(figures).filter(([name]) => daily.includes(name))),
      },
    },
  ];
};
