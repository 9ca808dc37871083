// What a source, and a file read by it, supply to the KPIs.

import type { Supply } from "../catalogue/supply.ts";
import type { FactMap, Source, Value } from "../sources/source.ts";

const wordOf = (value: Value | undefined): string | null =>
  value?.is === "constant" && typeof value.value === "string" ? value.value : null;

/** A column is bound to its words where all maps into its table write constants there. */
const wordsOf = (facts: readonly FactMap[]): ReadonlyMap<string, readonly string[]> => {
  const columns = facts.flatMap(({ into, values }) =>
    Object.keys(values).map((c) => [into.name, c] as const),
  );
  return new Map(
    columns.flatMap(([table, column]) => {
      const words = facts.filter(({ into }) => into.name === table).map((map) => wordOf(map.values[column]));
      return words.every((word) => word !== null) ? [[`${table}.${column}`, words]] : [];
    }),
  );
};

const columnsOf = ({ facts }: Source): readonly string[] =>
  facts.flatMap(({ into, values }) => Object.keys(values).map((column) => `${into.name}.${column}`));

/** `filled`: what this one file fills of what the source knows, all of it where absent; `rows`: what its rows supply. */
export const supplyOf = (
  source: Source,
  filled: readonly string[] = columnsOf(source),
  rows?: readonly string[],
): Supply => ({
  filled: new Set(filled),
  words: wordsOf(source.facts),
  ...(rows === undefined ? {} : { rows: new Set(rows) }),
});
