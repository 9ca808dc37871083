// A table as CSV, byte for byte what is seen, and nothing a spreadsheet would run.

/** A cell that begins like a formula is a formula to a spreadsheet: an apostrophe keeps it text. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | null): string => {
  if (value === null) return "";
  // A number is a number and not a formula, also when it is negative.
  if (typeof value === "number") return String(value);
  const text = inert(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180 with a byte order mark, without which spreadsheets read UTF-8 as something else. */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
