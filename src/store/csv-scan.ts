// Reads a delimited file byte by byte for what the engine's reader does not tell: blank records, surplus cells, endless lines.

import { createReadStream } from "node:fs";
import { Problem } from "../base/problem.ts";

/** Records are numbered from 1 and include preamble and header. */
export interface CsvScan {
  readonly records: number;
  /** Records without a single character: the engine passes over them, a spreadsheet shows them as rows. */
  readonly blanks: readonly number[];
  /** Records with something written beyond the last column, and their text. */
  readonly surplus: readonly { readonly record: number; readonly seen: string }[];
  /** True where a line break stands inside quotes: such a file cannot be read in parallel. */
  readonly breaks: boolean;
}

export interface CsvShape {
  readonly path: string;
  readonly fileName: string;
  readonly delimiter: string;
  readonly columns: number;
}

/** Far above any real row, below the engine's own limit of 2 MB. */
const longestLine = 1_000_000;
const mostSurplus = 100_000;
const seenLength = 200;
const [LF, CR, QUOTE, SPACE] = [10, 13, 34, 32];
// Where the reader stands: at the first byte of a cell, in a bare cell, in a quoted one, or after a quote inside it.
const [START, BARE, QUOTED, CLOSING] = [0, 1, 2, 3];

const begin = () => ({
  mode: START as number,
  cells: 1,
  bytes: 0,
  over: false,
  sawCr: false,
  breaks: false,
  records: 0,
  /** The first bytes of a record that began in an earlier chunk. */
  head: Buffer.alloc(0),
  blanks: [] as number[],
  surplus: [] as { record: number; seen: string }[],
});
type State = ReturnType<typeof begin>;

const checkLength = (state: State, fileName: string): void => {
  if (state.bytes > longestLine)
    throw new Problem("file/long-line", { file: fileName, limit: "1 MB", line: state.records + 1 });
};

const endRecord = (state: State, chunk: Buffer, from: number, to: number, fileName: string): void => {
  checkLength(state, fileName);
  state.records += 1;
  if (state.bytes === 0) state.blanks.push(state.records);
  if (state.over) {
    const bytes = Buffer.concat([state.head, chunk.subarray(from, Math.min(to, from + 4 * seenLength))]);
    state.surplus.push({ record: state.records, seen: bytes.toString("utf8").slice(0, seenLength) });
    if (state.surplus.length > mostSurplus)
      throw new Problem("file/broken", { file: fileName, reason: "most rows have more cells than columns" });
  }
  state.mode = START;
  state.cells = 1;
  state.bytes = 0;
  state.over = false;
  if (state.head.length > 0) state.head = Buffer.alloc(0);
};

/** A quote opens a cell only as its first byte, and two of them inside a quoted cell are one character (RFC 4180). */
const next = (mode: number, byte: number): number => {
  if (mode === CLOSING) return byte === QUOTE ? QUOTED : BARE;
  return mode === START && byte === QUOTE ? QUOTED : BARE;
};

const feed = (state: State, chunk: Buffer, delimiter: number, shape: CsvShape): void => {
  let from = 0;
  for (let i = 0; i < chunk.length; i += 1) {
    const byte = chunk[i] as number;
    if (state.mode === QUOTED) {
      if (byte === QUOTE) state.mode = CLOSING;
      else if (byte === LF || byte === CR) state.breaks = true;
      if (state.cells > shape.columns && byte !== QUOTE && byte !== SPACE) state.over = true;
      state.bytes += 1;
    } else if (byte === LF || byte === CR) {
      // CR LF is one break, even where a chunk ends between the two.
      if (!(byte === LF && state.sawCr)) endRecord(state, chunk, from, i, shape.fileName);
      state.sawCr = byte === CR;
      from = i + 1;
    } else {
      state.sawCr = false;
      state.bytes += 1;
      if (byte === delimiter) {
        state.cells += 1;
        state.mode = START;
      } else {
        if (state.cells > shape.columns && byte !== QUOTE && byte !== SPACE) state.over = true;
        state.mode = next(state.mode, byte);
      }
    }
  }
  checkLength(state, shape.fileName);
  if (state.bytes > 0 && state.head.length < 4 * seenLength)
    state.head = Buffer.concat([state.head, chunk.subarray(from, from + 4 * seenLength)]);
};

const withoutMark = (chunk: Buffer): Buffer =>
  chunk.length >= 3 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    ? chunk.subarray(3)
    : chunk;

export const scanCsv = async (shape: CsvShape, seen: (bytes: number) => void): Promise<CsvScan> => {
  if (!/^[ -~\t]$/.test(shape.delimiter)) throw new Error(`no delimiter: ${shape.delimiter}`);
  const delimiter = shape.delimiter.charCodeAt(0);
  const state = begin();
  let bytes = 0;
  for await (const chunk of createReadStream(shape.path, { highWaterMark: 1 << 18 })) {
    feed(state, bytes === 0 ? withoutMark(chunk as Buffer) : (chunk as Buffer), delimiter, shape);
    bytes += (chunk as Buffer).length;
    seen(bytes);
  }
  if (state.bytes > 0) endRecord(state, Buffer.alloc(0), 0, 0, shape.fileName);
  const { records, blanks, surplus, breaks } = state;
  return { records, blanks, surplus, breaks };
};
