// What a person can mend in a table nobody knows: its row of column names is missing, or its dates cannot be read.

import { Problem } from "../../base/problem.ts";
import { dataKind } from "../../generic/looks.ts";
import { matchColumns } from "../../sources/header.ts";
import type { Source } from "../../sources/source.ts";
import type { Aside } from "./choice.ts";

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== "");
const below = ({ rows }: Aside, at: number): readonly string[] =>
  filled(rows.map(({ cells }) => cells[at] ?? ""));

/** Cells of the first row that show the same as those below them. */
const dataIn = (aside: Aside) =>
  aside.header.flatMap((cell, at) => {
    const kind = dataKind(cell);
    const cells = below(aside, at);
    const alike = cells.filter((one) => dataKind(one) === kind).length;
    return kind !== null && alike * 2 >= cells.length ? [{ cell: cell.trim(), kind }] : [];
  });

/** A date, a link or an address names no column; numbers may, as in a table of years or weeks, unless most are. */
const headerless = (aside: Aside, file: string): Problem | null => {
  const data = dataIn(aside);
  const sure = data.find(({ kind }) => kind !== "number");
  const most = data.length * 2 > filled(aside.header).length ? data[0] : undefined;
  const seen = (sure ?? most)?.cell;
  return seen === undefined ? null : new Problem("file/headerless", { file, seen: seen.slice(0, 60) });
};

const isDated = ({ columns }: Source, key: string): boolean =>
  columns[key]?.cell === "day" || columns[key]?.cell === "instant";
const named = ({ columns }: Source, key: string): string => columns[key]?.headers[0] ?? key;

/** All that the report needs is there but the column of its dates. */
const withoutDates = ({ recognition }: Aside, file: string): Problem | null => {
  if (recognition?.is !== "unknown" || recognition.nearest === null) return null;
  const { nearest, missing } = recognition;
  const others = nearest.detect.required.length - missing.length;
  if (missing.length === 0 || others < 2 || !missing.every((key) => isDated(nearest, key))) return null;
  const columns = missing.map((key) => named(nearest, key)).join(", ");
  return new Problem("file/no-dates", { file, report: nearest.name, columns });
};

/** All its columns are there, and of those with dates none says one. */
const unreadDates = (aside: Aside, sources: readonly Source[], file: string): Problem | null => {
  for (const source of sources) {
    const columns = matchColumns(source, aside.header);
    if (source.detect.required.length < 2 || !source.detect.required.every((key) => columns.has(key)))
      continue;
    const days = [...columns].filter(([key]) => isDated(source, key));
    const unread = days.flatMap(([, at]) => {
      const cells = below(aside, at);
      const [seen] = cells;
      const reads = cells.some((cell) => dataKind(cell) === "date" || dataKind(cell) === "number");
      return seen === undefined || reads ? [] : [{ column: aside.header[at] ?? "", seen: seen.slice(0, 60) }];
    });
    const [first] = unread;
    if (first !== undefined && unread.length === days.length)
      return new Problem("file/not-dates", { file, report: source.name, ...first });
  }
  return null;
};

/** The first thing that is seen to be wrong; null where nothing is. */
export const unknownHint = (
  asides: readonly Aside[],
  sources: readonly Source[],
  file: string,
): Problem | null => {
  const hints = asides
    .filter(({ recognition }) => recognition?.is === "unknown")
    .flatMap(
      (one) => unreadDates(one, sources, file) ?? withoutDates(one, file) ?? headerless(one, file) ?? [],
    );
  return hints[0] ?? null;
};
