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
  columns: 2_000,
  /** A JSON document is read in memory as a whole; one object a line may be as long as any small text. */
  json: 32 * MB,
  jsonDepth: 64,
  jsonObjects: 3_000_000,
  /** Rows times columns: objects that share no name would make a table far larger than their text. */
  jsonCells: 20_000_000,
} as const;

const units = [
  [1_000 * MB, "GB", 1_000],
  [MB, "MB", 10],
  [1_000, "KB", 10],
] as const;

export const inWords = (bytes: number): string => {
  const [unit, name, parts] = units.find(([least]) => bytes >= least) ?? [1, "bytes", 1];
  return `${Math.round((bytes / unit) * parts) / parts} ${name}`;
};
