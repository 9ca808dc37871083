// Why nothing in an upload could be read.

import { Problem } from "../../base/problem.ts";
import { alikeOf } from "../../sources/recognise.ts";
import type { LookAlike } from "../../sources/source.ts";
import type { Aside, Chosen } from "./choice.ts";
import type { Knowledge } from "./found.ts";
import { isProse } from "./prose.ts";
import { unknownHint } from "./unknown-hints.ts";

const lookAlike = ({ seen, wanted }: LookAlike, file: string): Problem =>
  new Problem("file/look-alike", { file, seen, wanted });

/** Nothing to say of columns: notes, or one column alone. */
const isNotes = ({ entry, header, rows, why }: Aside, file: string): boolean =>
  why.code !== "file/locked" &&
  (header.filter((cell) => cell.trim() !== "").length < 2 || isProse({ file: entry || file, header, rows }));

/** What nothing in the upload could be: the nearest explanation, as a problem. */
export const nothingKnown = (
  asides: readonly Aside[],
  file: string,
  { sources }: Pick<Knowledge, "sources">,
): Problem => {
  for (const { recognition } of asides) if (recognition?.is === "refused") return recognition.why;
  for (const { recognition } of asides)
    if (recognition?.is === "look_alike") return lookAlike(recognition.alike, file);
  for (const { recognition } of asides)
    if (recognition?.is === "unclear") {
      const [first = "", second] = recognition.between.map(({ source }) => source.name);
      return second === undefined
        ? new Problem("file/plain-names", { file, report: first })
        : new Problem("file/unclear", { file, first, second });
    }
  const hollow = asides.length > 0 && asides.every(({ recognition }) => recognition === null);
  const fault = hollow ? asides.find(({ why }) => why.code.startsWith("file/")) : undefined;
  if (fault !== undefined) return fault.why;
  const empty = hollow && asides.every(({ why }) => why.code === "part/empty");
  if (empty) return new Problem("file/empty", { file });
  const notes = asides.length > 0 && asides.every((aside) => isNotes(aside, file));
  if (notes) return new Problem("file/only-text", { file });
  return unknownHint(asides, sources, file) ?? new Problem("file/unknown", { file });
};

/** Tables that are known and make no fact are worth no import: the file is turned away by what it is. Else null. */
export const nothingKept = (
  chosen: readonly Chosen[],
  file: string,
  { alikes }: Knowledge,
): Problem | null => {
  if (chosen.some(({ source }) => source.facts.length > 0)) return null;
  const alike = chosen.flatMap(({ table }) => alikeOf(table, alikes) ?? [])[0];
  return alike === undefined ? new Problem("file/unknown", { file }) : lookAlike(alike, file);
};
