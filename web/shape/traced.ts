// Traced rows as text: what a row is of, its figures, and the sums of a page.

import { formatValue } from "./format.ts";
import type { Language } from "./language.ts";
import type { Trace } from "./measure.ts";
import { platformName } from "./platform.ts";

type Row = Trace["rows"][number];

/** The key in the order it is given, empty parts left out, the network by its name. */
export const keyOf = (key: Row["key"]): string =>
  Object.entries(key)
    .filter(([name, value]) => value !== null && value !== "" && name !== "workspace" && name !== "day")
    .map(([name, value]) => (name === "platform" ? platformName(String(value)) : String(value)))
    .join(" · ");

/** Amounts in their currency, all else as counts. */
export const cellsOf = (
  cells: Row["cells"],
  { money, currency }: Pick<Trace, "money" | "currency">,
  language: Language,
): readonly (readonly [string, string])[] =>
  Object.entries(cells).map(([name, value]) => [
    name,
    formatValue(value, { display: money.includes(name) ? "money" : "count", currency }, language),
  ]);

const bare = (name: string): string =>
  name
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .toLowerCase();

/** The part of a file a row stands in; "" where its name says no more than the file's does. */
export const ownPart = ({ fileName, partName }: Pick<Row, "fileName" | "partName">): string =>
  bare(partName) === bare(fileName) ? "" : partName;

/** Σ of the known cells of one side; null where none is known. */
export const sumOf = (rows: readonly Row[], side: Row["side"]): number | null => {
  const known = rows
    .filter((row) => row.side === side)
    .flatMap(({ cells }) => Object.values(cells))
    .filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};
