// The tables of an uploaded file as the wizard sees them: their first rows, what is known of them, what may read them.

import { fingerprintOf } from "../../generic/fingerprint.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import type { Choice } from "../intake/choice.ts";
import { chooseAll } from "../intake/choose.ts";
import type { Found, FoundTable } from "../intake/found.ts";
import { openUpload } from "../intake/intake.ts";
import { knowledge } from "../intake/knowledge.ts";
import { likeOwn, type Own, readAs } from "../intake/own.ts";
import { filePath } from "../intake/plan.ts";
import { isProse } from "../intake/prose.ts";
import { goOn } from "../intake/steps.ts";
import { inWorkFolder } from "../work-folder.ts";

export interface Seen {
  readonly found: FoundTable;
  readonly choice: Choice | undefined;
  readonly like: readonly Own[];
}

/** Nothing is read as facts; whatever happens, no temporary file is left behind. */
export const tablesOf = async (
  context: Context,
  file: UploadedFile,
  own: readonly Own[],
): Promise<readonly Seen[]> =>
  inWorkFolder(context.dataDir, async (work) => {
    const place = { path: filePath(context.dataDir, file), fileName: file.name, work, knowledge };
    const found = await openUpload(place);
    goOn(context);
    return seenIn(found, file, own);
  });

const seenIn = (found: Found, file: UploadedFile, own: readonly Own[]): readonly Seen[] => {
  const choices = chooseAll(found, file, knowledge, { own });
  return found.tables.map((table, i) => ({
    found: table,
    choice: choices.find((choice) => choice.found === i),
    like: likeOwn(own, table),
  }));
};

const shownRows = 6;
const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** Sources a table could be where that is unclear. */
export const betweenOf = (choice: Choice | undefined) =>
  choice?.is === "aside" && choice.recognition?.is === "unclear"
    ? choice.recognition.between.map(({ source }) => named(source))
    : [];

export const shownTable = ({ found, choice, like }: Seen, at: number, headerless: boolean) => {
  const { table } = readAs({ headerless }, found);
  const known = choice?.is === "chosen" ? choice : null;
  return {
    table: at + 1,
    name: table.partName,
    header: [...table.header],
    headerLine: table.headerLine,
    rows: table.rows.slice(0, shownRows).map(({ cells }) => [...cells]),
    fingerprint: fingerprintOf(table.header),
    recognised: known === null || known.own !== null ? null : named(known.source),
    mapping:
      known === null || known.own === null ? null : { ...named(known.own), version: known.own.version },
    between: betweenOf(choice),
    like: like.map(named),
  };
};

/** What programs put beside their tables to tell of them. */
const note = /^(read ?me|metadata|meta|about|info|license)(\.\w+)?$/i;

/** Nothing to say of its columns: a sheet that comes with a known table, or a text and no table. */
const isBeside = (
  { found: { table, entry = "", folder = "" } }: Seen,
  file: string,
  choices: readonly Choice[],
  alone: boolean,
): boolean =>
  table.header.filter((cell) => cell.trim() !== "").length < 2 ||
  isProse({ file: entry || file, ...table }) ||
  (!alone && note.test(table.partName)) ||
  choices.some(
    (choice) =>
      choice.is === "chosen" &&
      choice.folder === folder &&
      choice.source.accompanied?.(table.header) === true,
  );

/** The tables of a file that wait for an answer: nobody knows them, or two do. */
export const openTables = (found: Found, file: UploadedFile, own: readonly Own[]) => {
  const all = seenIn(found, file, own);
  const choices = all.flatMap(({ choice }) => choice ?? []);
  const alone = all.length + found.asides.length === 1 && (found.tables[0]?.entry ?? "") === "";
  return all.flatMap((seen, i) => {
    const waits = seen.choice?.is === "aside" && seen.choice.recognition !== null;
    if (!waits || isBeside(seen, file.name, choices, alone)) return [];
    const { recognised: _, mapping: __, ...shown } = shownTable(seen, i, false);
    return [shown];
  });
};
