// What the command line prints: answers on stdout, everything else on stderr.

import { styleText } from "node:util";
import { Problem } from "../../base/problem.ts";

const styled = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";

type Style = Parameters<typeof styleText>[0];
const paint = (stream: NodeJS.WriteStream, style: Style, text: string): string =>
  styled(stream) ? styleText(style, text) : text;

/** In one line, without the codes that repaint a terminal or turn its letters round: a name in a file may hold any. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "�");

export const strong = (text: string): string => paint(process.stdout, "bold", plain(text));
export const faint = (text: string): string => paint(process.stdout, "dim", plain(text));

const esc = "\u001b";
const kept = new RegExp(`(\\n|\\t|${esc}\\[(?:1|2|22|31|39)m)`);

/** Lines of ours; of control characters they have line breaks, tabs and the paint of this file. */
const clean = (text: string): string =>
  text
    .split(kept)
    .map((piece, i) => (i % 2 === 1 ? piece : plain(piece)))
    .join("");

/** JSON is the same with these spelt out. */
const spelt = (json: string): string =>
  json.replace(
    /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export const print = (text: string): void => void process.stdout.write(`${clean(text)}\n`);
export const printJson = (value: unknown, space: number = 2): void =>
  void process.stdout.write(`${spelt(JSON.stringify(value, null, space))}\n`);
export const remark = (text: string): void => void process.stderr.write(`${clean(text)}\n`);

/** Columns a terminal gives a text: Chinese, Japanese and Korean letters take two. */
export const width = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );

export interface Column {
  readonly head: string;
  readonly right?: true;
}

/** A table in plain text; a reader of `cut -f` is better served by --json. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row) => row.map(plain));
  const widths = columns.map((c, i) => Math.max(width(c.head), ...cells.map((row) => width(row[i] ?? ""))));
  const line = (row: readonly string[]): string =>
    columns
      .map((column, i) => {
        const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - width(row[i] ?? "")));
        return column.right ? space + (row[i] ?? "") : (row[i] ?? "") + space;
      })
      .join("  ")
      .trimEnd();
  return [strong(line(columns.map((c) => c.head))), ...cells.map(line)].join("\n");
};

/** A failure, in words or as JSON. A bug shows its trail: whoever reports it needs it. */
export const complain = (error: unknown, json: boolean): void => {
  if (!(error instanceof Problem))
    remark(error instanceof Error ? (error.stack ?? error.message) : String(error));
  else if (json) remark(spelt(JSON.stringify({ code: error.code, text: error.message, where: error.where })));
  else remark(paint(process.stderr, "red", plain(error.message)));
};

/** Without accounts whoever sits at the computer is "local". */
export const who = (name: string): string => (name === "local" ? "you (this computer)" : name);
