// What GA4's "#" lines tell: the property, the window, and of which users the figures are.

import { normalise } from "../header.ts";
import type { FileFacts, RawTable } from "../source.ts";
import { sharedColumns } from "./columns.ts";

const compact = /(\d{4})(\d\d)(\d\d)/;
const dated = /:\s*\d{8}$/;
const day = (text: string): string => {
  const found = compact.exec(text);
  return found === null ? "" : `${found[1]}-${found[2]}-${found[3]}`;
};

/** The "#" lines without their marks, and without the empty cells that a spreadsheet adds. */
const linesOf = (rows: FileFacts["preamble"]): readonly string[] =>
  rows.map((cells) =>
    cells
      .join(",")
      .replace(/^\s*#\s*/, "")
      .replace(/[,\s]+$/, ""),
  );

export const told = ({ preamble, top }: FileFacts): Readonly<Record<string, string>> => {
  const [lines, above] = [linesOf(preamble), linesOf(top)];
  const after = (label: RegExp): string =>
    [...lines, ...above]
      .find((line) => label.test(line))
      ?.replace(label, "")
      .trim() ?? "";
  // Start and end are the only two lines with a date alone, whatever their labels are called.
  const [since = "", until = ""] = lines.filter((line) => dated.test(line)).map(day);
  return {
    account: after(/^(?:property|속성|usługa)\s*:\s*/i) || after(/^(?:account|계정|konto)\s*:\s*/i),
    since,
    until,
    observed_at: until === "" ? "" : `${until}T00:00:00Z`,
  };
};

const allUsers = new Set([
  "all users",
  "모든 사용자",
  "전체 사용자",
  "wszyscy użytkownicy",
  "alle nutzer",
  "tous les utilisateurs",
  "todos los usuarios",
  "todos os usuários",
  "todos os utilizadores",
  "tutti gli utenti",
  "alle gebruikers",
  "alla användare",
  "すべてのユーザー",
]);
const isRule = (line: string): boolean => /^[-–—_=]{3,}$/.test(line);
const isOwner = (line: string): boolean => /^(?:account|property|계정|속성|konto|usługa)\s*:/i.test(line);
const isPlain = (line: string): boolean =>
  dated.test(line) || /^\d{8}\s*-\s*\d{8}$/.test(line) || isOwner(line) || allUsers.has(normalise(line));

/** Between the rules stand the report's name and its property; an exploration names its tab there as well. */
const inTitle = (lines: readonly string[]): readonly string[] => {
  const [, ...rest] = lines;
  return rest.some(isOwner)
    ? rest
    : rest.filter((line) => /^(?:segment|comparison|filter)s?\s*:/i.test(line));
};

/** Without rules the first line is the report's name where more than days follows it. */
const withoutTitle = (lines: readonly string[]): readonly string[] =>
  lines.slice(1).some((line) => isOwner(line) || allUsers.has(normalise(line))) ? lines.slice(1) : lines;

const segmentColumns = new Set(["segment", "segments", "comparison", "comparisons", "세그먼트", "비교"]);

/** The segment, comparison or filter the figures are of, '' for all users: GA4 names it where it else says "All Users". */
export const segment = ({ preamble, header }: FileFacts): string => {
  const lines = linesOf(preamble).filter((line) => line !== "");
  const [from, to] = [lines.findIndex(isRule), lines.findLastIndex(isRule)];
  const ruled = to > from;
  const said = ruled
    ? [...inTitle(lines.slice(from + 1, to)), ...lines.slice(0, from), ...lines.slice(to + 1)]
    : withoutTitle(lines);
  const column = header.find((cell) => segmentColumns.has(normalise(cell)));
  return said.find((line) => !isPlain(line) && !isRule(line)) ?? column?.trim() ?? "";
};

const landing = new Set((sharedColumns["landing_page"]?.headers ?? []).map(normalise));

/** GA4 names the whole in a cell beyond the header: here it comes to the front, where it is a name. */
export const nameInFront = (table: RawTable): readonly RawTable[] => {
  const width = table.header.length;
  const named = (cells: readonly string[]): boolean =>
    cells.length > width && (cells[width] ?? "") !== "" && cells[0] === "";
  const page = table.header.findIndex((cell) => landing.has(normalise(cell)));
  const hasName = table.rows.some(({ cells }) => named(cells) || /^grand total/i.test(cells[0] ?? ""));
  const last = table.rows.length - 1;
  const rows = table.rows.map(({ line, cells }, at) => {
    if (named(cells)) return { line, cells: [cells[width] as string, ...cells.slice(1, width)] };
    // Sessions without a first page are rows too: the whole is named, or else stands first or last.
    const isRow = hasName || (at > 0 && at < last);
    if (page < 0 || !isRow || cells[page] !== "" || cells.every((cell) => cell === ""))
      return { line, cells };
    return { line, cells: cells.map((cell, i) => (i === page ? "(not set)" : cell)) };
  });
  return [{ ...table, rows }];
};
