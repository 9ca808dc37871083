// What a member's workbook tells outside its rows: the member's name and the last day it covers.

import { daysIn, notBefore, part } from "../file-name.ts";
import type { FileFacts, RawTable } from "../source.ts";

export const fileName = /^(?:Content_|AggregateAnalytics_|SinglePostAnalytics_)/i;

const name = (file: string): string =>
  part(file, /^Content_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d_(.+?)(?: ?\(\d+\))?\.xlsx?$/i) ||
  part(file, /^AggregateAnalytics_(.+?)_\d{4}-\d\d-\d\d_/i) ||
  part(file, /^SinglePostAnalytics_(.+)_\d{15,20}/i);

/** The last day named in the file's name, else the last day of any sheet beside this one. */
const until = ({ fileName: file, span, siblings }: FileFacts): string => {
  if (daysIn(file).length > 0) return notBefore(file);
  const last =
    [span, ...siblings.map((s) => s.span)]
      .map((s) => s?.last ?? "")
      .sort()
      .at(-1) ?? "";
  return last === "" ? "" : `${last}T00:00:00Z`;
};

export const told = (file: FileFacts): Readonly<Record<string, string>> => ({
  account: name(file.fileName),
  observed_at: until(file),
});

/** The export of one post names no day of its own: the day it tells is that of the post, which may be years back. */
export const toldOfPost = ({ fileName: file }: FileFacts): Readonly<Record<string, string>> => ({
  account: name(file),
  post: part(file, /^SinglePostAnalytics_.+_(\d{15,20})/i),
});

const portuguese = /^(?:descoberta|engajamento|publicações mais em alta|seguidores)/i;
const dayFirst = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g;
const iso = (cell: string): string =>
  cell.replace(dayFirst, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
  );

/** In the Portuguese workbook, known by its sheet names, the day comes first; elsewhere the month does. */
export const withPlainDays = (table: RawTable): RawTable => {
  if (!portuguese.test(table.partName)) return table;
  return {
    ...table,
    header: table.header.map(iso),
    preamble: table.preamble.map((cells) => cells.map(iso)),
    rows: table.rows.map(({ line, cells }) => ({ line, cells: cells.map(iso) })),
  };
};
