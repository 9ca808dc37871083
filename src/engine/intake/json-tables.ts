// A JSON document → tables: a list of objects is one, named by its path; the names inside an object are joined by dots.

import { recognise } from "../../sources/recognise.ts";
import type { RawTable } from "../../sources/source.ts";
import type { Place } from "./found.ts";
import { limits } from "./limits.ts";

/** Numbers too long for a program are texts. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A row with the row it stands in, if any. */
interface Row {
  readonly of: JsonObject;
  readonly parent: JsonObject | null;
}
interface List {
  readonly path: string;
  readonly rows: readonly Row[];
  /** True of a list that stands in no row: it is a part of the file and never passed over in silence. */
  readonly top: boolean;
  /** Plain values beside the list, such as the count an API prints. */
  readonly beside: RawTable["preamble"];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !isList(value);
const isTable = (value: Json): value is readonly Json[] => isList(value) && value.some(isObject);

const under = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** A JSON number has one decimal mark: three digits after it become four, so that nobody takes it for thousands. */
const plain = (value: Json): string => {
  if (value === null) return "";
  const text = String(value);
  return typeof value === "number" && /\.\d{3}$/.test(text) ? `${text}0` : text;
};

/** A list of objects inside a row is a table of its own where a report has one; in its row it is only shown. */
const shown = (list: readonly Json[]): string => {
  if (!list.some((value) => typeof value === "object" && value !== null)) return list.map(plain).join(";");
  return JSON.stringify(list.slice(0, 3)).slice(0, 200);
};

type Put = (name: string, text: string) => void;

const putCells = (of: JsonObject, path: string, put: Put): void => {
  for (const [name, value] of Object.entries(of)) {
    const at = under(path, name);
    if (isObject(value)) putCells(value, at, put);
    else put(at, isList(value) ? shown(value) : plain(value));
  }
};

/** What a row inside a row needs of the outer one: the ids that tell what it belongs to. */
const putRow = ({ of, parent }: Row, put: Put): void => {
  putCells(of, "", put);
  if (parent === null) return;
  putCells(parent, "", (name, text) => {
    if (/(?:^|[._])id$/i.test(name)) put(`parent.${name}`, text);
  });
};

const holdsTable = (value: Json): boolean => {
  if (typeof value !== "object" || value === null) return false;
  return isTable(value) || (isObject(value) && Object.values(value).some(holdsTable));
};

/** Every list of objects below a value that stands in none itself. */
const listsBelow = (value: Json, path: string, parent: JsonObject | null): readonly List[] => {
  if (isTable(value)) {
    const rows = value.map((one) => ({ of: isObject(one) ? one : { value: one }, parent }));
    return [{ path, rows, top: parent === null, beside: [] }];
  }
  if (!isObject(value)) return [];
  const beside = Object.entries(value).flatMap(([name, one]) =>
    typeof one === "object" && one !== null ? [] : [[name, plain(one)]],
  );
  return Object.entries(value).flatMap(([name, one]) =>
    listsBelow(one, under(path, name), parent).map((list) =>
      list.beside.length > 0 ? list : { ...list, beside },
    ),
  );
};

/** The lists inside the rows of a list, those of one path together. */
const listsInside = ({ path, rows }: List): readonly List[] => {
  const found = new Map<string, Row[]>();
  for (const { of } of rows)
    for (const list of holdsTable(of) ? listsBelow(of, path, of) : []) {
      const together = found.get(list.path) ?? [];
      for (const row of list.rows) together.push(row);
      found.set(list.path, together);
    }
  return [...found].map(([inside, all]) => ({ path: inside, rows: all, top: false, beside: [] }));
};

/** What no table may exceed: how many columns it has, or how many cells. */
type Excess = "columns" | "cells";

const tableOf = ({ path, rows, beside }: List, name: string): RawTable | Excess => {
  const columns = new Map<string, number>();
  const all: string[][] = [];
  for (const row of rows) {
    const cells: string[] = [];
    putRow(row, (key, text) => {
      const at = columns.get(key) ?? columns.size;
      columns.set(key, at);
      cells[at] = text;
    });
    all.push(cells);
    if (columns.size > limits.columns) return "columns";
    if (all.length * (columns.size + 9) > limits.jsonCells) return "cells";
  }
  return {
    partName: path === "" ? name : path,
    preamble: beside.slice(0, 15),
    header: [...columns.keys()],
    headerLine: 0,
    habit: "json",
    rows: all.map((cells, i) => {
      for (let at = 0; at < columns.size; at += 1) cells[at] ??= "";
      return { line: i + 1, cells };
    }),
  };
};

/** Objects that may be a row of their own: the document itself and what it holds, as in {"ticket": {…}}. */
const single = (value: Json, path: string): readonly List[] => {
  if (!isObject(value)) return [];
  const own: List = { path, rows: [{ of: value, parent: null }], top: false, beside: [] };
  return [own, ...Object.entries(value).flatMap(([name, one]) => single(one, under(path, name)))];
};

/** The first rows tell what a list is. */
const isKnown = (list: List, name: string, { fileName, knowledge }: Place): boolean => {
  const table = tableOf({ ...list, rows: list.rows.slice(0, 50) }, name);
  if (typeof table === "string") return false;
  return recognise(table, { fileName, partName: table.partName }, knowledge).is !== "unknown";
};

/** Lists that stand in rows, and objects that stand alone, are tables where they are a report we know. */
export const tablesIn = (document: Json, name: string, at: Place): readonly RawTable[] | Excess => {
  const alone = single(document, "").filter((list) => isKnown(list, name, at));
  const inAlone = alone.flatMap(listsInside);
  const taken = new Set(inAlone.map(({ path }) => path));
  const lists = listsBelow(document, "", null).filter(({ path }) => !taken.has(path));
  const open = [...alone, ...lists, ...inAlone];
  const tables: RawTable[] = [];
  while (open.length > 0) {
    const list = open.shift() as List;
    const own = list.top || alone.includes(list);
    const table = own || isKnown(list, name, at) ? tableOf(list, name) : null;
    if (typeof table === "string") return table;
    if (table !== null) tables.push(table);
    if (!alone.includes(list)) open.push(...listsInside(list));
  }
  return tables;
};
