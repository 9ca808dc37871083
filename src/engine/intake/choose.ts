// Says of every table found which report it is, or why it is set aside.

import { Problem } from "../../base/problem.ts";
import { matchColumns } from "../../sources/header.ts";
import { type Match, type Recognition, recognise } from "../../sources/recognise.ts";
import type { Source } from "../../sources/source.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import { besideOf } from "./beside.ts";
import { asideOf, type Choice, type Chosen, type Said } from "./choice.ts";
import type { Found, FoundTable, Knowledge } from "./found.ts";
import { lacking, type Own, ownFor, readAs } from "./own.ts";

const headersOf = (source: Source, keys: readonly string[]): string =>
  keys.map((key) => source.columns[key]?.headers[0] ?? key).join(", ");

/** Why a table is set aside. */
const whyOf = (recognition: Unknown): Problem => {
  if (recognition.is === "refused") return recognition.why;
  if (recognition.is === "look_alike")
    return new Problem("part/look-alike", { seen: recognition.alike.seen });
  if (recognition.is === "unclear") {
    const [first = "", second] = recognition.between.map(({ source }) => source.name);
    return second === undefined
      ? new Problem("part/plain-names", { report: first })
      : new Problem("part/unclear", { first, second });
  }
  const { nearest, missing } = recognition;
  if (nearest === null || missing.length === 0) return new Problem("part/unknown");
  return new Problem("part/nearest", { report: nearest.name, columns: headersOf(nearest, missing) });
};

type Upload = Pick<UploadedFile, "name" | "uploadedAt">;

/** A big table stays on disk and cannot be reshaped. */
const without = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  sources: knowledge.sources.map(({ reshape: _, ...source }) => source),
});

const byOwn = (own: Own, one: FoundTable, found: number): Chosen => {
  const { table, disk, entry = "", folder = "" } = readAs(own, one);
  return { is: "chosen", found, source: own.source, confidence: 1, table, disk, entry, folder, own };
};

const byHouse = (
  { source, confidence, tables }: Match,
  { disk, entry = "", folder = "" }: FoundTable,
  found: number,
): readonly Chosen[] => {
  const at = { found, entry, folder, disk, own: null };
  return tables.map((made) => ({ is: "chosen", ...at, source, confidence, table: made }));
};

/** A source of the house wins for a table it knows; a mapping is for tables that none knows for sure. */
const choiceOf = (one: FoundTable, found: number, upload: Upload, at: Knowing): readonly Choice[] => {
  const { knowledge, said } = at;
  if (said.draft !== undefined) return said.draft.found === found ? [byOwn(said.draft.own, one, found)] : [];
  const asked = forced(one, found, upload, at);
  if (asked !== null) return asked;
  const recognition = recognised(one, upload, knowledge);
  if (recognition.is === "known") return byHouse(recognition, one, found);
  // What a source knows and refuses would be no better under another name.
  const own = recognition.is === "refused" ? undefined : ownFor(said.own ?? [], one);
  if (own !== undefined) return [byOwn(own, one, found)];
  return [asideOf(one.table, { ...one, found }, whyOf(recognition), recognition)];
};

const recognised = (one: FoundTable, upload: Upload, knowledge: Knowledge): Recognition => {
  const { table, disk, entry = "", folder = "" } = one;
  const { name: fileName, uploadedAt } = upload;
  const evidence = { fileName, partName: table.partName, entry, folder, uploadedAt };
  return recognise(table, evidence, disk === null ? knowledge : without(knowledge));
};

/** "2=id" names the second table of the file. */
const readAsked = (text: string): { readonly found: number | null; readonly id: string } => {
  const [, table, id] = /^(\d+)=(.+)$/.exec(text) ?? [];
  return id === undefined ? { found: null, id: text } : { found: Number(table) - 1, id };
};

/** By what a person says the table is to be read; null where it cannot be. */
const readBy = (
  id: string,
  one: FoundTable,
  found: number,
  upload: Upload,
  { knowledge, said }: Knowing,
): readonly Chosen[] | null => {
  const own = said.own?.find((mine) => mine.id === id || mine.source.id === id);
  if (own !== undefined) return lacking(own, one).length > 0 ? null : [byOwn(own, one, found)];
  const only = { ...knowledge, alikes: [], sources: knowledge.sources.filter((source) => source.id === id) };
  const recognition = recognised(one, upload, only);
  if (recognition.is === "known") return byHouse(recognition, one, found);
  const [match] = recognition.is === "unclear" ? recognition.between : [];
  return match === undefined ? null : byHouse(match, one, found);
};

const forced = (one: FoundTable, found: number, upload: Upload, at: Knowing): readonly Chosen[] | null => {
  for (const { found: table, id } of (at.said.as ?? []).map(readAsked)) {
    if (table !== null && table !== found) continue;
    const chosen = readBy(id, one, found, upload, at);
    if (chosen !== null) return chosen;
    if (table !== null) throw notThat(id, [one], upload.name, at);
  }
  return null;
};

interface Knowing {
  readonly knowledge: Knowledge;
  readonly said: Said;
}

const notThat = (id: string, tables: readonly FoundTable[], file: string, at: Knowing): Problem => {
  const own = at.said.own?.find((mine) => mine.id === id || mine.source.id === id);
  const source = own?.source ?? at.knowledge.sources.find((one) => one.id === id);
  if (source === undefined) return new Problem("mapping/no-such-source", { source: id });
  const lacks = tables.map((one) => {
    const there = matchColumns(source, one.table.header);
    return own !== undefined
      ? lacking(own, one).join(", ")
      : headersOf(
          source,
          source.detect.required.filter((key) => !there.has(key)),
        );
  });
  const [columns = ""] = lacks.sort((a, b) => a.length - b.length);
  return new Problem("mapping/not-that", { file, report: source.name, columns: columns || "–" });
};

/** What a person asked for must come true somewhere in the file. */
const checkAsked = (
  chosen: readonly Choice[],
  tables: readonly FoundTable[],
  file: string,
  at: Knowing,
): void => {
  for (const text of at.said.as ?? []) {
    const { found, id } = readAsked(text);
    if (found !== null && tables[found] === undefined)
      throw new Problem("mapping/no-table", { file, table: found + 1, count: tables.length });
    const done = chosen.some((one) => one.is === "chosen" && (one.source.id === id || one.own?.id === id));
    if (!done) throw notThat(id, tables, file, at);
  }
};

type Unknown = Exclude<Recognition, { is: "known" }>;

/** A part without a table. */
const noTable = { header: [], headerLine: 0, preamble: [], rows: [] };

export const chooseAll = (
  { tables, asides }: Found,
  upload: Upload,
  knowledge: Knowledge,
  said: Said = {},
): readonly Choice[] => {
  const at: Knowing = { knowledge, said };
  const chosen = tables.flatMap((table, found) => choiceOf(table, found, upload, at));
  checkAsked(chosen, tables, upload.name, at);
  if (said.draft !== undefined) return chosen;
  const beside = chosen.flatMap((one) => (one.is === "chosen" ? besideOf(one) : []));
  const empty = asides.map(({ name: partName, folder = "", why }, i) =>
    asideOf(
      { ...noTable, partName },
      { found: tables.length + i, folder },
      typeof why === "string" ? new Problem(why) : why,
    ),
  );
  return [...chosen, ...beside, ...empty];
};
