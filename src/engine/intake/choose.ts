// Says of every table found which report it is, or why it is set aside.

import { Problem } from "../../base/problem.ts";
import { type Recognition, recognise } from "../../sources/recognise.ts";
import type { RawTable, Source } from "../../sources/source.ts";
import type { Found, FoundTable, Knowledge } from "./found.ts";

export interface Chosen {
  readonly is: "chosen";
  /** Place among the tables found; tables made from one by its source's reshaping share it. */
  readonly found: number;
  readonly source: Source;
  readonly confidence: number;
  readonly table: RawTable;
  readonly disk: FoundTable["disk"];
  /** Name of the zip's entry it stands in, '' outside of one. */
  readonly entry: string;
}

export interface Aside {
  readonly is: "aside";
  readonly found: number;
  readonly name: string;
  readonly entry: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly preamble: RawTable["preamble"];
  /** Its first rows, for tables beside it that look here. */
  readonly rows: RawTable["rows"];
  readonly why: Problem;
  readonly recognition: Recognition | null;
}

export type Choice = Chosen | Aside;

const headersOf = (source: Source, keys: readonly string[]): string =>
  keys.map((key) => source.columns[key]?.headers[0] ?? key).join(", ");

/** Why a table is set aside. */
const whyOf = (recognition: Exclude<Recognition, { is: "known" }>): Problem => {
  if (recognition.is === "look_alike")
    return new Problem("part/look-alike", { seen: recognition.alike.seen });
  if (recognition.is === "unclear") {
    const [first = "", second = ""] = recognition.between.map(({ source }) => source.name);
    return new Problem("part/unclear", { first, second });
  }
  const { nearest, missing } = recognition;
  if (nearest === null || missing.length === 0) return new Problem("part/unknown");
  return new Problem("part/nearest", { report: nearest.name, columns: headersOf(nearest, missing) });
};

/** A big table stays on disk and cannot be reshaped. */
const without = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  sources: knowledge.sources.map(({ reshape: _, ...source }) => source),
});

const choiceOf = (
  one: FoundTable,
  found: number,
  fileName: string,
  knowledge: Knowledge,
): readonly Choice[] => {
  const { table, disk, entry = "" } = one;
  const evidence = { fileName, partName: table.partName };
  const recognition = recognise(table, evidence, disk === null ? knowledge : without(knowledge));
  if (recognition.is !== "known") {
    const { partName: name, header, headerLine, preamble } = table;
    const [rows, why] = [table.rows.slice(0, 20), whyOf(recognition)];
    return [{ is: "aside", found, name, entry, header, headerLine, preamble, rows, why, recognition }];
  }
  const { source, confidence, tables } = recognition;
  return tables.map((made) => ({ is: "chosen", found, source, confidence, table: made, disk, entry }));
};

export const chooseAll = (
  { tables, asides }: Found,
  fileName: string,
  knowledge: Knowledge,
): readonly Choice[] => [
  ...tables.flatMap((table, found) => choiceOf(table, found, fileName, knowledge)),
  ...asides.map(({ name, why }, i) => ({
    is: "aside" as const,
    found: tables.length + i,
    name,
    entry: "",
    header: [],
    headerLine: 0,
    preamble: [],
    rows: [],
    why: new Problem(why),
    recognition: null,
  })),
];
