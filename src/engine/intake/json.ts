// JSON → values: its bytes decoded, its depth looked at before it is parsed, long numbers kept digit by digit.

import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { parse } from "lossless-json";
import { Problem } from "../../base/problem.ts";
import type { RawTable } from "../../sources/source.ts";
import type { Found, Place } from "./found.ts";
import { stem } from "./found.ts";
import { type Json, tablesIn } from "./json-tables.ts";
import { inWords, limits } from "./limits.ts";

const tooLarge = (file: string, bytes: number): Problem =>
  new Problem("file/too-large", { file, limit: inWords(bytes) });

const textOf = async (path: string, file: string): Promise<string> => {
  if ((await stat(path)).size > limits.smallText) throw tooLarge(file, limits.smallText);
  const bytes = await readFile(path);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (!isUtf8(bytes)) throw new Problem("file/encoding", { file });
  return new TextDecoder().decode(bytes);
};

const [quote, backslash, colon] = [34, 92, 58];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

interface Extent {
  readonly objects: number;
  /** Names in all objects, one that is repeated as often as it stands. */
  readonly names: number;
  /** Where the text nests deeper than any export does, -1 where it never does. */
  readonly deepAt: number;
}

/** Looked at before anything is made of it: a small text can stand for millions of objects, or run a parser out of stack. */
const extentOf = (text: string): Extent => {
  let [depth, objects, names, quoted] = [0, 0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === backslash) i += 1;
      else if (code === quote) quoted = false;
    } else if (code === quote) quoted = true;
    else if (code === openList || code === openObject) {
      depth += 1;
      objects += 1;
      if (depth > limits.jsonDepth) return { objects, names, deepAt: i };
    } else if (code === closeList || code === closeObject) depth -= 1;
    else if (code === colon) names += 1;
  }
  return { objects, names, deepAt: -1 };
};

const placeOf = (text: string, at: number, firstLine: number): string => {
  const before = text.slice(0, at).split("\n");
  return `line ${firstLine + before.length - 1}, character ${(before.at(-1) ?? "").length + 1}`;
};

const digits = (number: string): string | number => (number.length > 15 ? number : Number(number));
const exactly = (text: string): Json => parse(text, null, digits) as Json;

/** The parser's own words, but for what programs that make JSON by hand get wrong. */
const inPlainWords = (said: string, text: string, at: number): string => {
  const [, name] = /^Duplicate key '(.*)' encountered$/s.exec(said) ?? [];
  if (name !== undefined) return `“${name.slice(0, 80)}” stands twice in one object, with two values`;
  const [, word] =
    /^[:,[\s]*(-?(?:NaN|Infinity|None|undefined))\b/.exec(text.slice(Math.max(0, at - 1), at + 20)) ?? [];
  return word === undefined ? said : `${word} is no number, write null where a figure is unknown`;
};

/** The engine's own parser does not always say where. */
const faultIn = (text: string, file: string, firstLine: number): Problem => {
  try {
    exactly(text);
    return new Problem("file/json", { file, reason: "it is not JSON" });
  } catch (error) {
    const [, said = "", position = "0"] =
      /^(.*?)\s*at position (\d+)/s.exec(String((error as Error).message)) ?? [];
    const at = Number(position);
    const reason = `${placeOf(text, at, firstLine)}: ${inPlainWords(said, text, at)}`;
    return new Problem(text.slice(at).trim() === "" ? "file/broken" : "file/json", { file, reason });
  }
};

/** Numbers of so many digits that a program's own would lose some. */
const longNumber = /[:[,\s]-?\d{16}/;

const namesIn = (of: Json): number => {
  if (typeof of !== "object" || of === null) return 0;
  const inside: readonly Json[] = Object.values(of);
  return inside.reduce<number>((sum, one) => sum + namesIn(one), Array.isArray(of) ? 0 : inside.length);
};

/** Digit by digit where a number is long, and by the engine's own parser, ten times as fast, where none is. */
const read = (text: string, names: number): Json => {
  if (longNumber.test(text)) return exactly(text);
  const document = JSON.parse(text) as Json;
  // The engine's own parser keeps the last of two values of one name, and passes over the other in silence.
  return namesIn(document) === names ? document : exactly(text);
};

const parsed = (text: string, file: string, firstLine = 1): Json => {
  const { objects, names, deepAt } = extentOf(text);
  if (objects > limits.jsonObjects) throw tooLarge(file, limits.json);
  if (deepAt >= 0)
    throw new Problem("file/json", {
      file,
      reason: `${placeOf(text, deepAt, firstLine)}: more than ${limits.jsonDepth} levels in one another`,
    });
  try {
    return read(text, names);
  } catch {
    throw faultIn(text, file, firstLine);
  }
};

/** One object a line, as programs write that export without end. */
const isLines = (text: string): boolean => {
  const end = text.indexOf("\n");
  const first = text.slice(0, Math.max(end, 0)).trim();
  return first.startsWith("{") && first.endsWith("}") && /^\s*\{/.test(text.slice(end, end + 1_000));
};

const linesOf = (text: string, file: string): Json =>
  text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [parsed(line.trim(), file, i + 1)]));

const documentOf = (text: string, file: string): Json => {
  if (isLines(text)) return linesOf(text, file);
  if (text.length > limits.json) throw tooLarge(file, limits.json);
  return parsed(text, file);
};

/** The engine that reads the rows takes no longer ones. */
const checkLength = ({ rows }: RawTable, file: string): void => {
  const long = rows.find(({ cells }) => cells.reduce((sum, cell) => sum + cell.length, 0) > limits.line);
  if (long !== undefined)
    throw new Problem("file/long-line", { file, limit: inWords(limits.line), line: long.line });
};

/** The tables of a JSON file. `name` is that of the file or the zip's entry it stands in. */
export const readJson = async (path: string, name: string, at: Place): Promise<Found> => {
  const text = await textOf(path, at.fileName);
  const part = stem(name.replace(/\.ndjson$/i, ""));
  const tables = tablesIn(documentOf(text, at.fileName), part, at);
  if (tables === "cells") throw tooLarge(at.fileName, limits.json);
  if (tables === "columns") throw new Problem("file/too-wide", { file: at.fileName, limit: limits.columns });
  for (const table of tables) checkLength(table, at.fileName);
  if (tables.length === 0) return { tables: [], asides: [{ name: part, why: "part/no-table" }] };
  return { tables: tables.map((table) => ({ table, disk: null })), asides: [] };
};
