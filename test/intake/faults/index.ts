// Every fault a file may meet on its way here, as variants of a made file.

import type { MadeFile } from "../../../src/sources/layout.ts";
import { type Book, closeBook, openBook } from "./book.ts";
import {
  headerless,
  optionalKeys,
  renamed,
  requiredKeys,
  reversed,
  spaced,
  trailing,
  withExtra,
  without,
} from "./columns.ts";
import type { Reading } from "./desk.ts";
import { namedAnew, reencoded, restyled, unpacked, zipped } from "./packing.ts";
import { habits, isRuined, resavedBook, resavedText } from "./spreadsheet.ts";

export interface Variant {
  readonly fault: string;
  readonly file: MadeFile;
  /**
   * same: nothing may be lost or asked · safe: the same figures, fewer of them, or a question · ruined: a spreadsheet
   * program has put other figures in place of the network's, and nothing in the file tells.
   */
  readonly must: "same" | "safe" | "ruined";
}

type Made = readonly [fault: string, must: Variant["must"], book: Book | MadeFile | null];

const columnFaults = (book: Book, reading: Reading): readonly Made[] => [
  ["columns reversed", "same", reversed(book, reading)],
  ["unknown columns", "same", withExtra(book, reading)],
  ["headers with blanks", "same", spaced(book, reading)],
  ["trailing blanks", "same", trailing(book)],
  ["headerless", "safe", headerless(book, reading)],
  ["optional columns removed", "safe", without(book, reading, optionalKeys(reading))],
  ...optionalKeys(reading).flatMap((key): readonly Made[] => [
    [`without ${key}`, "safe", without(book, reading, [key])],
    [`${key} renamed`, "safe", renamed(book, reading, [key])],
  ]),
  ...requiredKeys(reading).map((key): Made => [`${key} renamed`, "safe", renamed(book, reading, [key])]),
];

const packingFaults = (book: Book, file: MadeFile): readonly Made[] => [
  ["CR LF", "same", restyled(book, { newline: "\r\n" })],
  ["LF, no last line break", "same", restyled(book, { newline: "\n", lastNewline: false })],
  ["a mark", "same", restyled(book, { bom: true, encoding: "utf-8" })],
  ["everything quoted", "same", restyled(book, { quote: "all" })],
  ["semicolons", "same", restyled(book, { delimiter: ";" })],
  ["tabs", "same", restyled(book, { delimiter: "\t" })],
  ...(["utf-16le", "utf-16be", "cp949", "windows-1250"] as const).map(
    (encoding): Made => [encoding, "same", reencoded(book, encoding)],
  ),
  ["renamed", "safe", namedAnew(file, "export final (2)")],
  ["zipped with dust", "same", zipped(book, "")],
  ["zipped in a folder", "same", zipped(book, "my exports")],
];

const spreadsheetFaults = (book: Book): readonly Made[] => {
  const [us, ...others] = Object.entries(habits).map(([name, habit]): Made => {
    const must = isRuined(book, habit) ? "ruined" : "safe";
    return [`opened and saved as text, ${name}`, must, resavedText(book, habit, habit)];
  });
  // A figure that the American program would misread was printed for another one.
  const must = isRuined(book, habits.us) ? "ruined" : "safe";
  return [
    ...(us === undefined ? [] : [us]),
    ...others,
    ...Object.entries(habits).map(
      ([name, habit]): Made => [`saved as text, ${name}`, must, resavedText(book, habits.us, habit)],
    ),
    ["saved as a workbook", must, resavedBook(book, habits.us)],
    ["saved as a workbook, Sheet1", must, resavedBook(book, habits.us, "Sheet1")],
    [
      "opened and saved as a workbook, german",
      isRuined(book, habits.german) ? "ruined" : "safe",
      resavedBook(book, habits.german),
    ],
  ];
};

/** `reading` is what the file was read as: its tables say where headers are. */
export const variantsOf = (file: MadeFile, reading: Reading): readonly Variant[] => {
  const book = openBook(file);
  if (book === null) return [{ fault: "renamed", must: "safe", file: namedAnew(file, "export final (2)") }];
  const all = [...columnFaults(book, reading), ...packingFaults(book, file), ...spreadsheetFaults(book)];
  const made = all.flatMap(([fault, must, one]) =>
    one === null ? [] : [{ fault, must, file: "kind" in one ? closeBook(one) : one }],
  );
  const single = unpacked(book).map((one) => ({
    fault: `unpacked ${one.name}`,
    must: "safe" as const,
    file: one,
  }));
  return [...made, ...single];
};
