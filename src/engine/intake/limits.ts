// What no real export exceeds. Beyond these a file is turned away before it takes memory or disk.

const MB = 1_000_000;
export const limits = {
  upload: 4_000 * MB,
  unpacked: 4_000 * MB,
  entries: 1_000,
  /** A table compresses ten to twenty times; a bomb a thousand times. */
  ratio: 200,
  ratioFrom: 100 * MB,
  /** A workbook is read in memory as a whole. */
  workbook: 150 * MB,
  /** Text below this is parsed here, with its tables told apart; above, the engine reads the file itself. */
  smallText: 64 * MB,
  line: 1 * MB,
} as const;

export const inWords = (bytes: number): string =>
  bytes >= 1_000 * MB ? `${Math.round(bytes / MB) / 1_000} GB` : `${Math.round(bytes / MB)} MB`;
