// Text of any encoding to a UTF-8 file on disk, in a stream: nothing is held but the piece at hand.

import { isUtf8 } from "node:buffer";
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";
import { Problem } from "../../base/problem.ts";
import { headOf } from "./container.ts";
import { inWords, limits } from "./limits.ts";

export interface Utf8File {
  readonly path: string;
  readonly bytes: number;
  /** As it came: utf-8, utf-16le, utf-16be, cp949, windows-1250 or windows-1252. */
  readonly encoding: string;
}

const [LF, CR] = [10, 13];
const sample = 1 << 20;

/** Watches the length of lines, so that a file without any is stopped at its first megabyte. */
const lineWatch = (file: string): ((chunk: Buffer) => void) => {
  let [line, length] = [1, 0];
  return (chunk) => {
    let from = 0;
    const mark = chunk.includes(LF) ? LF : CR;
    for (;;) {
      const end = chunk.indexOf(mark, from);
      if (length + (end < 0 ? chunk.length : end) - from > limits.line)
        throw new Problem("file/long-line", { file, limit: inWords(limits.line), line });
      if (end < 0) break;
      line += 1;
      length = 0;
      from = end + 1;
    }
    length += chunk.length - from;
  };
};

/** Bytes at the end of a chunk that begin a character whose rest comes with the next chunk. */
const unfinished = (chunk: Buffer): number => {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] as number;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
};

interface Utf8Check {
  readonly valid: boolean;
  /** Where the first chunk that is no UTF-8 begins. */
  readonly from: number;
  /** True where only the last character is cut. */
  readonly cut: boolean;
}

const checkUtf8 = async (path: string, watch: (chunk: Buffer) => void): Promise<Utf8Check> => {
  let [rest, read] = [Buffer.alloc(0), 0];
  for await (const part of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const chunk = rest.length > 0 ? Buffer.concat([rest, part as Buffer]) : (part as Buffer);
    const open = unfinished(chunk);
    if (!isUtf8(chunk.subarray(0, chunk.length - open)) || chunk.includes(0))
      return { valid: false, from: read, cut: false };
    watch(part as Buffer);
    rest = Buffer.from(chunk.subarray(chunk.length - open));
    read += (part as Buffer).length;
  }
  return { valid: rest.length === 0, from: read, cut: rest.length > 0 };
};

/**
 * UTF-16 without a mark: every other byte of its commas, digits and line breaks is zero. Where the bytes would be UTF-8 as
 * well, a zero may be a stray one: then there must be many.
 */
const utf16Without = (head: Buffer): string | null => {
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const least = head.length / (isUtf8(head.subarray(0, head.length - unfinished(head))) ? 8 : 40);
  if (odd > least && even < odd / 20) return "utf-16le";
  return even > least && odd < even / 20 ? "utf-16be" : null;
};

const marked = (head: Buffer): string | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
};

const beyondAscii = (text: string): readonly string[] => [...text].filter((c) => c > "\x7f");

/** UTF-8 but for a few bytes: read as another encoding it would become nonsense without a word. */
const isDamagedUtf8 = (bytes: Buffer): boolean => {
  const letters = beyondAscii(bytes.toString("utf8"));
  return letters.filter((c) => c === "\ufffd").length < letters.length / 4;
};

/** Korean where (nearly) all that is not ASCII becomes Korean; else Central or Western European letters. */
const legacyOf = (bytes: Buffer): string | null => {
  if (isDamagedUtf8(bytes)) return null;
  const korean = beyondAscii(iconv.decode(bytes, "cp949"));
  const hangul = korean.filter((c) => /[\uac00-\ud7a3ㄱ-ㅣ一-龥、-〟！-～·…‘’“”₩]/.test(c)).length;
  if (korean.length > 0 && !korean.includes("\ufffd") && hangul >= korean.length * 0.9) return "cp949";
  // Bytes without a letter in either page, and control marks, belong to encodings we do not know.
  if (bytes.some((b) => b === 0x81 || b === 0x90 || (b < 32 && b !== 9 && b !== LF && b !== CR))) return null;
  // ą ł ż ś ź Ł Ż Ś Ź of windows-1250 are signs in windows-1252, which no header or name holds.
  // Its ń is ñ there, which no language has but before a vowel.
  const polish =
    bytes.some((b) => [0xb9, 0xb3, 0xbf, 0x9c, 0x9f, 0xa3, 0xaf, 0x8c, 0x8f].includes(b)) ||
    /ñ(?![aeiouyáéíóúü])/i.test(iconv.decode(bytes, "windows-1252"));
  const encoding = polish ? "windows-1250" : "windows-1252";
  const letters = beyondAscii(iconv.decode(bytes, encoding));
  const words = letters.filter((c) => /[\p{L}\u00a0–—’‘“”„…€£°«»©®™]/u.test(c)).length;
  return words >= letters.length * 0.8 ? encoding : null;
};

const windowAt = async (path: string, from: number): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  const start = Math.max(0, from - 1024);
  for await (const piece of createReadStream(path, { start, end: start + sample }))
    pieces.push(piece as Buffer);
  const all = Buffer.concat(pieces);
  // Whole lines only, so that no character of two bytes is cut; the last line of a file may end without a break.
  const [first, last] = [start === 0 ? -1 : all.indexOf(LF), all.lastIndexOf(LF)];
  const end = all.length <= sample ? all.length : last + 1;
  return end > first + 1 ? all.subarray(first + 1, end) : all;
};

async function* decoded(path: string, encoding: string, file: string): AsyncGenerator<Buffer> {
  const decoder = iconv.getDecoder(encoding);
  const watch = lineWatch(file);
  const checked = (text: string): Buffer => {
    if (text.includes("\ufffd") && !encoding.startsWith("utf")) throw new Problem("file/encoding", { file });
    const bytes = Buffer.from(text.replaceAll("\0", ""), "utf8");
    watch(bytes);
    return bytes;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
    yield checked(decoder.write(chunk as Buffer));
  const end = decoder.end();
  if (end !== undefined && end !== "") yield checked(end);
}

const transcode = async (path: string, encoding: string, to: string, file: string): Promise<Utf8File> => {
  await pipeline(Readable.from(decoded(path, encoding, file)), createWriteStream(to));
  return { path: to, bytes: (await stat(to)).size, encoding };
};

/** The file itself where it is UTF-8 already, else a UTF-8 copy at `to`. */
export const toUtf8 = async (path: string, to: string, file: string): Promise<Utf8File> => {
  const head = await headOf(path, 4096);
  const sixteen = marked(head) ?? utf16Without(head);
  if (sixteen !== null) return transcode(path, sixteen, to, file);
  const { valid, cut, from } = await checkUtf8(path, lineWatch(file));
  if (valid) return { path, bytes: (await stat(path)).size, encoding: "utf-8" };
  if (cut) throw new Problem("file/broken", { file, reason: "its last character is cut" });
  const encoding = legacyOf(await windowAt(path, from));
  if (encoding === null) throw new Problem("file/encoding", { file });
  return transcode(path, encoding, to, file);
};
