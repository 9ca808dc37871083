// Reads a delimited file byte by byte for what the engine's reader does not tell: blank records, surplus cells, endless lines.

import { createReadStream } from "node:fs";
import { Problem } from "../base/problem.ts";

/** Something stands beyond the last column, or a quotation mark where readers differ on what it means. */
export interface Spoiled {
  readonly record: number;
  readonly reason: "row/too-many-cells" | "row/broken-quotes" | "row/cut-off";
  readonly seen: string;
}

/** Records are numbered from 1 and include preamble and header. */
export interface CsvScan {
  readonly records: number;
  /** Records without a single character: the engine passes over them, a spreadsheet shows them as rows. */
  readonly blanks: readonly number[];
  /** Records that cannot be read as they stand, and their text: they are rejects. */
  readonly spoiled: readonly Spoiled[];
  /** True where a line break stands inside quotes: such a file cannot be read in parallel. */
  readonly breaks: boolean;
}

export interface CsvShape {
  readonly path: string;
  readonly fileName: string;
  readonly delimiter: string;
  readonly columns: number;
}

/** The shape with what every byte is held against. */
interface Shape extends CsvShape {
  readonly delimiterByte: number;
  readonly ends: Uint8Array;
}

/** Far above any real row, below the engine's own limit of 2 MB. */
const longestLine = 1_000_000;
const mostSpoiled = 100_000;
const seenLength = 200;
const [LF, CR, QUOTE, SPACE] = [10, 13, 34, 32];
// Where the reader stands: at the first byte of a cell, in spaces before it, in a bare cell, in a quoted one, after a
// quote inside it, or in spaces after its closing quote.
const [START, PADDED, BARE, QUOTED, CLOSING, CLOSED] = [0, 1, 2, 3, 4, 5];

const begin = () => ({
  mode: START as number,
  cells: 1,
  bytes: 0,
  over: false,
  odd: false,
  sawCr: false,
  breaks: false,
  records: 0,
  /** The first bytes of a record that began in an earlier chunk. */
  head: Buffer.alloc(0),
  /** Cells of the record before. */
  before: 0,
  /** True once nothing follows: the last record has no line break. */
  ended: false,
  blanks: [] as number[],
  spoiled: [] as Spoiled[],
});
type State = ReturnType<typeof begin>;

const checkLength = (state: State, fileName: string): void => {
  if (state.bytes > longestLine)
    throw new Problem("file/long-line", { file: fileName, limit: "1 MB", line: state.records + 1 });
};

/** A download that broke off ends in the middle of a row: shorter than the one before, and without its line break. */
const isCut = ({ ended, cells, before }: State, columns: number): boolean =>
  ended && cells > 1 && cells < columns && before >= columns;

const endRecord = (
  state: State,
  chunk: Buffer,
  [from, to]: readonly [from: number, to: number],
  { fileName, columns }: CsvShape,
): void => {
  checkLength(state, fileName);
  state.records += 1;
  if (state.bytes === 0) state.blanks.push(state.records);
  const cut = isCut(state, columns);
  if (state.over || state.odd || cut) {
    const bytes = Buffer.concat([state.head, chunk.subarray(from, Math.min(to, from + 4 * seenLength))]);
    const seen = bytes.toString("utf8").slice(0, seenLength);
    const reason = cut ? "row/cut-off" : state.odd ? "row/broken-quotes" : "row/too-many-cells";
    state.spoiled.push({ record: state.records, reason, seen });
    if (state.spoiled.length > mostSpoiled)
      throw new Problem("file/broken", { file: fileName, reason: "most of its rows do not fit its header" });
  }
  state.mode = START;
  state.before = state.cells;
  state.cells = 1;
  state.bytes = 0;
  state.over = false;
  state.odd = false;
  if (state.head.length > 0) state.head = Buffer.alloc(0);
};

/** A quote opens a cell only as its first byte, and two of them inside a quoted cell are one character (RFC 4180). */
const next = (mode: number, byte: number): number => {
  if (mode === CLOSING && byte === QUOTE) return QUOTED;
  if (mode === CLOSING || mode === CLOSED) return byte === SPACE ? CLOSED : BARE;
  if (mode === START && byte === QUOTE) return QUOTED;
  return mode <= PADDED && byte === SPACE ? PADDED : BARE;
};

/** Text after a closing quote, or a quote after spaces: the engine would drop a piece of the cell or join two. */
const isOdd = (mode: number, byte: number, then: number): boolean =>
  (then === BARE && (mode === CLOSING || mode === CLOSED)) || (mode === PADDED && byte === QUOTE);

/** One where a run of bytes ends that need no look each: a quoted cell, and a bare one. */
const endsAt = (...bytes: readonly number[]): Uint8Array => {
  const ends = new Uint8Array(256);
  for (const byte of bytes) ends[byte] = 1;
  return ends;
};
const quotedEnds = endsAt(QUOTE, LF, CR);

const skip = (chunk: Buffer, from: number, ends: Uint8Array): number => {
  let at = from;
  while (at < chunk.length && ends[chunk[at] as number] === 0) at += 1;
  return at;
};

/** Beyond the last column something stands that is more than blanks and quotes. */
const overIn = (chunk: Buffer, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (chunk[i] !== QUOTE && chunk[i] !== SPACE) return true;
  return false;
};

/** Passes over a run inside a cell and gives where it ends. */
const pass = (state: State, chunk: Buffer, from: number, to: number, columns: number): number => {
  state.bytes += to - from;
  if (state.cells > columns && overIn(chunk, from, to)) state.over = true;
  return to;
};

const inQuotes = (state: State, chunk: Buffer, from: number, columns: number): number => {
  const at = pass(state, chunk, from, skip(chunk, from, quotedEnds), columns);
  if (at === chunk.length) return at;
  if (chunk[at] === QUOTE) state.mode = CLOSING;
  else state.breaks = true;
  return pass(state, chunk, at, at + 1, columns);
};

const inCell = (state: State, chunk: Buffer, from: number, { columns, ends }: Shape): number => {
  const byte = chunk[from] as number;
  const then = next(state.mode, byte);
  if (isOdd(state.mode, byte, then)) state.odd = true;
  state.mode = then;
  return pass(state, chunk, from, then === BARE ? skip(chunk, from, ends) : from + 1, columns);
};

const nextCell = (state: State, at: number): number => {
  state.bytes += 1;
  state.cells += 1;
  state.mode = START;
  return at + 1;
};

const beginsBare = (byte: number | undefined): boolean => byte !== QUOTE && byte !== SPACE;

/** Most cells are bare ones within the header: from the start of one to the next byte that needs a look of its own. */
const bareCells = (state: State, chunk: Buffer, from: number, shape: Shape): number => {
  let at = from;
  let cells = state.cells;
  while (cells <= shape.columns && at < chunk.length && beginsBare(chunk[at])) {
    const end = skip(chunk, at, shape.ends);
    if (end === chunk.length && end > at) state.mode = BARE;
    at = end;
    if (chunk[at] !== shape.delimiterByte) break;
    at += 1;
    cells += 1;
  }
  state.cells = cells;
  state.bytes += at - from;
  return at;
};

const feed = (state: State, chunk: Buffer, shape: Shape): void => {
  let [from, i] = [0, 0];
  while (i < chunk.length) {
    const byte = chunk[i] as number;
    if (state.mode === QUOTED) i = inQuotes(state, chunk, i, shape.columns);
    else if (byte === LF || byte === CR) {
      // CR LF is one break, even where a chunk ends between the two.
      if (!(byte === LF && state.sawCr)) endRecord(state, chunk, [from, i], shape);
      state.sawCr = byte === CR;
      i += 1;
      from = i;
    } else {
      state.sawCr = false;
      if (byte === shape.delimiterByte) i = nextCell(state, i);
      else if (state.mode === START && state.cells <= shape.columns && beginsBare(byte))
        i = bareCells(state, chunk, i, shape);
      else i = inCell(state, chunk, i, shape);
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

/** `broken` is told as soon as a line break stands inside quotes. */
export const scanCsv = async (
  shape: CsvShape,
  seen: (bytes: number) => void,
  broken: () => void = () => undefined,
): Promise<CsvScan> => {
  if (!/^[ -~\t]$/.test(shape.delimiter)) throw new Error(`no delimiter: ${shape.delimiter}`);
  const delimiterByte = shape.delimiter.charCodeAt(0);
  const bytewise: Shape = { ...shape, delimiterByte, ends: endsAt(delimiterByte, LF, CR) };
  const state = begin();
  let bytes = 0;
  for await (const chunk of createReadStream(shape.path, { highWaterMark: 1 << 18 })) {
    const before = state.breaks;
    feed(state, bytes === 0 ? withoutMark(chunk as Buffer) : (chunk as Buffer), bytewise);
    if (state.breaks && !before) broken();
    bytes += (chunk as Buffer).length;
    seen(bytes);
  }
  // Cut off inside a cell: what follows the last open quote cannot be trusted, nor can the row count.
  if (state.mode === QUOTED)
    throw new Problem("file/broken", {
      file: shape.fileName,
      reason: `a quotation mark in row ${state.records + 1} is never closed`,
    });
  state.ended = true;
  if (state.bytes > 0) endRecord(state, Buffer.alloc(0), [0, 0], shape);
  const { records, blanks, spoiled, breaks } = state;
  return { records, blanks, spoiled, breaks };
};
