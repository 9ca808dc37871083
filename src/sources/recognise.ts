// Which report a table is. Its grain's own columns decide; shared metric names only weigh.

import { Problem } from "../base/problem.ts";
import { type HeaderCell, headerCells, kept, matchColumns, normalise, type Vocabulary } from "./header.ts";
import { areAllPlain } from "./plain-names.ts";
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
  /** It is this report and cannot be read safely. */
  | { readonly is: "refused"; readonly source: Source; readonly why: Problem }
  | { readonly is: "look_alike"; readonly alike: LookAlike }
  /** Two reports fit alike, or a single one fits and so would anybody's table: all its columns have plain names. */
  | { readonly is: "unclear"; readonly between: readonly Match[] }
  | { readonly is: "unknown"; readonly nearest: Source | null; readonly missing: readonly string[] };

export interface Evidence {
  readonly fileName: string;
  readonly partName: string;
  /** The zip's entry it stands in, and its folder or the zip inside the zip: names the network gave as well. */
  readonly entry?: string;
  readonly folder?: string;
  readonly uploadedAt?: string;
}

/** Below this a table shares too little with a report; closer than the margin two reports are a guess. */
const lowest = 0.25;
const margin = 0.03;

const partNames = kept((source: Source) => (source.detect.parts ?? []).map(normalise));
const neverNames = kept((source: Source) => new Set((source.detect.never ?? []).map(normalise)));
const partBase = (partName: string): string => normalise(partName.replace(/ \(\d+\)$/, ""));

const isPart = (source: Source, partName: string): boolean => partNames(source).includes(partBase(partName));
const isFile = (source: Source, { fileName, entry = "", folder = "" }: Evidence): boolean =>
  [fileName, entry, folder].some((name) => name !== "" && source.detect.fileName?.test(name) === true);

const excluded = (source: Source, header: readonly string[], { partName }: Evidence): boolean => {
  const never = neverNames(source);
  if (never.size > 0 && headerCells(header).some(({ name }) => never.has(name))) return true;
  return source.detect.partsOnly === true && !isPart(source, partName);
};

/** How telling a header name is: the fewer sources share it, the more (inverse document frequency). */
const weight = (known: Vocabulary, sources: number, { name, bare }: HeaderCell): number => {
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
  const named = headerCells(header).flatMap((cell, i) => (cell.name === "" ? [] : [{ cell, i }]));
  const used = new Set(columns.values());
  const total = named.reduce((sum, { cell }) => sum + weight(known, sources.length, cell), 0);
  const hit = named
    .filter(({ i }) => used.has(i))
    .reduce((sum, { cell }) => sum + weight(known, sources.length, cell), 0);
  const overlap = total === 0 ? 0 : hit / total;
  const coverage = columns.size / Math.max(1, Object.keys(source.columns).length);
  const said = (isPart(source, evidence.partName) ? 0.2 : 0) + (isFile(source, evidence) ? 0.2 : 0);
  return Math.min(1, overlap * (0.5 + 0.5 * coverage) + said);
};

const missingOf = (source: Source, columns: ReadonlyMap<string, number>): readonly string[] =>
  source.detect.required.filter((key) => !columns.has(key));

/** Reshaping is written for one layout and may meet any other: what it cannot read is not its report. */
const reshaped = (
  source: Source,
  table: RawTable,
  { fileName, entry = "", uploadedAt = "" }: Evidence,
): readonly RawTable[] | Problem => {
  if (source.reshape === undefined) return [table];
  try {
    return source.reshape(table, { fileName, entry, uploadedAt });
  } catch {
    return [];
  }
};

interface Tried extends Match {
  readonly why: Problem | null;
}

/** Rows below a report may be notes, and blank: one id in the program's own form is proof, and no row proves nothing. */
const hasForm = (source: Source, { header, rows }: RawTable): boolean => {
  const { form } = source.detect;
  if (form === undefined || rows.length === 0) return true;
  const at = matchColumns(source, header).get(form.column) ?? -1;
  return rows.some(({ cells }) => form.pattern.test((cells[at] ?? "").trim()));
};

const matchOf = (source: Source, table: RawTable, round: Round): Tried | null => {
  if (excluded(source, table.header, round.evidence)) return null;
  const made = reshaped(source, table, round.evidence);
  const why = made instanceof Problem ? made : null;
  const tables = made instanceof Problem ? [table] : made;
  const fitting = tables
    .filter(({ header }) => missingOf(source, matchColumns(source, header)).length === 0 && header.length > 0)
    .filter((one) => hasForm(source, one));
  const [first] = fitting;
  if (first === undefined) return null;
  const columns = matchColumns(source, first.header);
  const header = fitting.length === 1 ? first.header : [...new Set(fitting.flatMap((t) => t.header))];
  const all = matchColumns(source, header);
  return { source, columns, tables: fitting, why, confidence: confidenceOf(source, header, all, round) };
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

export const alikeOf = (table: RawTable, alikes: readonly LookAlike[]): LookAlike | undefined => {
  const names = new Set(headerCells(table.header).map(({ name }) => name));
  return alikes.find(({ headers }) => headers.every((header) => names.has(normalise(header))));
};

/** Nothing in or around the table says whose it is: no name of its own, no sheet, no file name, no title above it. */
const isAnybodys = ({ source, tables }: Match, { preamble }: RawTable, evidence: Evidence): boolean => {
  const { title } = source.detect;
  if (isPart(source, evidence.partName) || isFile(source, evidence)) return false;
  if (title !== undefined && preamble.some((cells) => title.test(cells.join(" ").trim()))) return false;
  return tables.every(({ header }) => areAllPlain(header, matchColumns(source, header).values()));
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
  const { why, ...match } = best;
  if (isAnybodys(match, table, evidence)) return { is: "unclear", between: [match] };
  return why === null ? { is: "known", ...match } : { is: "refused", source: match.source, why };
};
