// Which columns of a fact table a file fills, and which it has columns for, be they empty.

import type { FactMap, Source, Value } from "../sources/source.ts";
import type { ReadColumn } from "./mapping-cells.ts";
import type { Styles } from "./mapping-scan.ts";
import { type UsedColumn, usedColumns } from "./mapping-texts.ts";
import { columnsIn } from "./mapping-values.ts";

interface Input {
  readonly given: Readonly<Record<string, string>>;
  readonly styles: Styles;
}

const isFilled = (value: Value, input: Input, columns: readonly UsedColumn[]): boolean => {
  if (value.is === "constant") return value.value !== null;
  if (value.is === "given") return (input.given[value.name] ?? "") !== "";
  const inside = columnsIn(value);
  if (inside.length === 0) return true;
  const known = (key: string): boolean =>
    (input.styles[key]?.known ?? 0) > 0 && columns.some((c) => c.key === key);
  // Of several ways to tell a figure one has to be there whole: sessions are half of a time per session.
  if (value.is === "first")
    return value.of.some((part) => columnsIn(part).length > 0 && isFilled(part, input, columns));
  return value.is === "product" ? inside.every(known) : inside.some(known);
};

/** "table.column" of everything that some row may fill. */
export const filledIn = (
  source: Source,
  input: Input & { readonly header: readonly string[] },
): readonly string[] => {
  const columns = usedColumns(source, input.header);
  const filled = source.facts.flatMap(({ into, values }) =>
    Object.entries(values).flatMap(([column, value]) =>
      isFilled(value, input, columns) ? [`${into.name}.${column}`] : [],
    ),
  );
  return [...new Set(filled)];
};

/** What a value is made of is all there; a test only chooses between values. */
const isTold = (value: Value, there: (key: string) => boolean): boolean => {
  if (value.is === "when") {
    const said = [value.yes, value.otherwise].filter(({ is }) => is !== "constant");
    return said.length > 0 && said.every((one) => isTold(one, there));
  }
  const inside = columnsIn(value);
  return inside.length > 0 && inside.every(there);
};

/** A column whose ids a spreadsheet rounded is there and says nothing: it leaves nothing empty. */
export const toldBy = (
  map: FactMap,
  columns: readonly ReadColumn[],
  { styles }: Input,
): readonly string[] => {
  const there = (key: string): boolean =>
    columns.some((column) => column.key === key) && (styles[key]?.spoiled ?? null) === null;
  return Object.entries(map.values).flatMap(([column, value]) => (isTold(value, there) ? [column] : []));
};
