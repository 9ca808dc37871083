// Ids that a spreadsheet has rounded are gone; only where something else can stand in for them may the file be read.

import type { Source, Value } from "../sources/source.ts";
import type { SpoiledIds, Styles } from "./mapping-scan.ts";
import { usedColumns } from "./mapping-texts.ts";
import { columnsIn } from "./mapping-values.ts";

/** True where the value does not hang on the column: another alternative of a `first` is in the file. */
const standsWithout = (value: Value, key: string, present: ReadonlySet<string>): boolean => {
  if (!columnsIn(value).includes(key)) return true;
  if (value.is !== "first") return false;
  const others = value.of.filter((one) => !columnsIn(one).includes(key));
  return others.some((one) => {
    const columns = columnsIn(one);
    return columns.length > 0 && columns.some((column) => present.has(column));
  });
};

/** The first column of spoiled ids that some key cannot do without; null where the file can be read. */
export const spoiledColumn = (
  source: Source,
  header: readonly string[],
  styles: Styles,
): (SpoiledIds & { readonly column: string }) | null => {
  const used = usedColumns(source, header);
  const present = new Set(used.map(({ key }) => key));
  for (const { key, header: column } of used) {
    const spoiled = styles[key]?.spoiled ?? null;
    const keys = source.facts.flatMap(({ into, values }) => into.key.flatMap((name) => values[name] ?? []));
    if (spoiled !== null && !keys.every((value) => standsWithout(value, key, present)))
      return { ...spoiled, column };
  }
  return null;
};
