// Notes beside an export: a text of sentences or a document in Markdown has commas, and is no table for that.

interface Text {
  /** Its file, with the ending. */
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly unknown[];
}

const markdown = /\.(md|markdown)$/i;
const text = /\.(txt|text)$/i;
/** A line of a table ends without a full stop. */
const sentence = /[.!?…。]$/;

/** Text in which there is nothing to say of columns. */
export const isProse = ({ file, header, rows }: Text): boolean => {
  if (markdown.test(file)) return true;
  if (!text.test(file)) return false;
  const cells = header.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return cells.length < 2 || rows.length === 0 || sentence.test(cells.at(-1) ?? "");
};
