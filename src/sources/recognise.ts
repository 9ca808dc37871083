// Which report a table is. Its grain's own columns decide; shared metric names only weigh.

import { matchColumns, normalise, readHeader, type Vocabulary } from "./header.ts";
import type { LookAlike, RawTable, Source } from "./source.ts";

export interface Match {
  readonly source: Source;
  /** 0 to 1. */
  readonly confidence: number;
  readonly columns: ReadonlyMap<string, number>;
  /** What the source's own reshaping made of the table; the table itself where the source has none. */
  readonly tables: readonly RawTable[];
}

export type Recognition =
  | ({ readonly is: "known" } & Match)
  | { readonly is: "look_alike"; readonly alike: LookAlike }
  | { readonly is: "unclear"; readonly between: readonly Match[] }
  | { readonly is: "unknown"; readonly nearest: Source | null; readonly missing: readonly string[] };

export interface Evidence {
  readonly fileName: string;
  readonly partName: string;
}

/** Below this a table shares too little with a report; closer than the margin two reports are a guess. */
const lowest = 0.25;
const margin = 0.03;

const partNames = (source: Source): readonly string[] => (source.detect.parts ?? []).map(normalise);
const partBase = (partName: string): string => normalise(partName.replace(/ \(\d+\)$/, ""));

const isPart = (source: Source, partName: string): boolean => partNames(source).includes(partBase(partName));
const isFile = (source: Source, fileName: string): boolean => source.detect.fileName?.test(fileName) ?? false;

const excluded = (source: Source, header: readonly string[], { partName }: Evidence): boolean => {
  const never = new Set((source.detect.never ?? []).map(normalise));
  if (header.some((cell) => never.has(normalise(cell)))) return true;
  return source.detect.partsOnly === true && !isPart(source, partName);
};

/** How telling a header name is: the fewer sources share it, the more (inverse document frequency). */
const weight = (known: Vocabulary, sources: number, cell: string): number => {
  const { name, bare } = readHeader(cell);
  const shared = known.get(name) ?? known.get(bare);
  return shared === undefined ? 1 : Math.log(1 + sources / shared);
};

interface Round {
  readonly sources: readonly Source[];
  readonly known: Vocabulary;
  readonly evidence: Evidence;
}

const confidenceOf = (
  source: Source,
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
  { sources, known, evidence }: Round,
): number => {
  const named = header.flatMap((cell, i) => (cell.trim() === "" ? [] : [{ cell, i }]));
  const used = new Set(columns.values());
  const total = named.reduce((sum, { cell }) => sum + weight(known, sources.length, cell), 0);
  const hit = named
    .filter(({ i }) => used.has(i))
    .reduce((sum, { cell }) => sum + weight(known, sources.length, cell), 0);
  const overlap = total === 0 ? 0 : hit / total;
  const coverage = columns.size / Math.max(1, Object.keys(source.columns).length);
  const said = (isPart(source, evidence.partName) ? 0.2 : 0) + (isFile(source, evidence.fileName) ? 0.2 : 0);
  return Math.min(1, overlap * (0.5 + 0.5 * coverage) + said);
};

const missingOf = (source: Source, columns: ReadonlyMap<string, number>): readonly string[] =>
  source.detect.required.filter((key) => !columns.has(key));

/** Reshaping is written for one layout and may meet any other: what it cannot read is not its report. */
const reshaped = (source: Source, table: RawTable): readonly RawTable[] => {
  if (source.reshape === undefined) return [];
  try {
    return source.reshape(table);
  } catch {
    return [];
  }
};

const matchOf = (source: Source, table: RawTable, round: Round): Match | null => {
  if (excluded(source, table.header, round.evidence)) return null;
  const tables = source.reshape === undefined ? [table] : reshaped(source, table);
  const fitting = tables.filter(
    ({ header }) => missingOf(source, matchColumns(source, header)).length === 0 && header.length > 0,
  );
  const [first] = fitting;
  if (first === undefined) return null;
  const columns = matchColumns(source, first.header);
  const header = fitting.length === 1 ? first.header : [...new Set(fitting.flatMap((t) => t.header))];
  const all = matchColumns(source, header);
  return { source, columns, tables: fitting, confidence: confidenceOf(source, header, all, round) };
};

const nearestOf = (table: RawTable, { sources, known, evidence }: Round): Recognition => {
  const ranked = sources
    .map((source) => ({ source, columns: matchColumns(source, table.header) }))
    .filter(({ columns }) => columns.size >= 2)
    .map(({ source, columns }) => ({
      source,
      missing: missingOf(source, columns),
      near: confidenceOf(source, table.header, columns, { sources, known, evidence }),
    }))
    .sort((a, b) => b.near - a.near);
  const [best] = ranked;
  return { is: "unknown", nearest: best?.source ?? null, missing: best?.missing ?? [] };
};

const alikeOf = (table: RawTable, alikes: readonly LookAlike[]): LookAlike | undefined => {
  const names = new Set(table.header.map(normalise));
  return alikes.find(({ headers }) => headers.every((header) => names.has(normalise(header))));
};

export const recognise = (
  table: RawTable,
  evidence: Evidence,
  knowledge: {
    readonly sources: readonly Source[];
    readonly known: Vocabulary;
    readonly alikes: readonly LookAlike[];
  },
): Recognition => {
  const round: Round = { sources: knowledge.sources, known: knowledge.known, evidence };
  const matches = knowledge.sources
    .flatMap((source) => matchOf(source, table, round) ?? [])
    .sort((a, b) => b.confidence - a.confidence);
  const [best, second] = matches;
  const alike = alikeOf(table, knowledge.alikes);
  if (best === undefined || best.confidence < lowest)
    return alike === undefined ? nearestOf(table, round) : { is: "look_alike", alike };
  if (second !== undefined && best.confidence - second.confidence < margin)
    return { is: "unclear", between: [best, second] };
  return { is: "known", ...best };
};
