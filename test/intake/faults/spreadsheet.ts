// What a spreadsheet program makes of a file that is opened and saved: numbers and dates as its language writes them.

import { type Book, type Cell, cell, type Part } from "./book.ts";

export interface Habit {
  readonly decimal: "." | ",";
  readonly delimiter: "," | ";" | "\t";
  readonly day: (y: number, m: number, d: number) => string;
  /** The order in which it takes a date apart that it meets as text. */
  readonly order: "mdy" | "dmy" | "ymd";
  readonly format: string;
  /** The names of its months, short and in English where it knows them. */
  readonly bom?: boolean;
}

const two = (n: number): string => String(n).padStart(2, "0");
export const habits = {
  us: { decimal: ".", delimiter: ",", order: "mdy", day: (y, m, d) => `${m}/${d}/${y}`, format: "m/d/yyyy" },
  german: {
    ...{ decimal: ",", delimiter: ";", order: "dmy", format: "dd.mm.yyyy" },
    day: (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  },
  polish: {
    ...{ decimal: ",", delimiter: ";", order: "dmy", format: "d.mm.yyyy" },
    day: (y, m, d) => `${d}.${two(m)}.${y}`,
  },
  korean: {
    ...{ decimal: ".", delimiter: ",", order: "ymd", format: "yyyy-mm-dd" },
    day: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  },
  dutch: {
    ...{ decimal: ",", delimiter: ";", order: "dmy", format: "dd-mm-yyyy" },
    day: (y, m, d) => `${two(d)}-${two(m)}-${y}`,
  },
  british: {
    ...{ decimal: ".", delimiter: ",", order: "dmy", format: "dd/mm/yyyy" },
    day: (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  },
} as const satisfies Readonly<Record<string, Habit>>;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const serialOf = (y: number, m: number, d: number): number | null => {
  const at = new Date(Date.UTC(y, m - 1, d));
  if (at.getUTCMonth() !== m - 1 || y < 1900 || y > 2100) return null;
  return at.getTime() / 86_400_000 + 25_569;
};

/** A date as the program understands it, null where it leaves the text alone. */
const dateIn = (text: string, order: Habit["order"]): number | null => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (parts !== null) {
    const [a, b, y] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    return order === "dmy" ? serialOf(y, b, a) : serialOf(y, a, b);
  }
  const word = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})$/.exec(text);
  if (word === null) return null;
  return serialOf(Number(word[3]), months.indexOf((word[1] as string).toLowerCase()) + 1, Number(word[2]));
};

const numberIn = (text: string, decimal: "." | ","): number | null => {
  const [point, group] = decimal === "." ? [".", ","] : [",", "."];
  const form =
    decimal === "." ? /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/ : /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/;
  if (!form.test(text)) return null;
  return Number(text.replaceAll(group, "").replace(point, "."));
};

/** A value as the program keeps it once the file is opened: figures to 15 digits, dates as days since 1900. */
const kept = (one: Cell, { decimal, order }: Habit): Cell => {
  if (typeof one.v === "number") return { ...one, v: Number(one.v.toPrecision(15)) };
  const number = numberIn(one.v, decimal);
  if (number !== null) return { v: Number(number.toPrecision(15)) };
  const percent = one.v.endsWith("%") ? numberIn(one.v.slice(0, -1), decimal) : null;
  if (percent !== null) return { v: Number((percent / 100).toPrecision(15)), z: "0.00%" };
  const date = dateIn(one.v, order);
  return date === null ? one : { v: date, z: "date" };
};

const shown = ({ v, z }: Cell, { decimal, day }: Habit): string => {
  if (typeof v === "string") return v;
  const pointed = (text: string): string => (decimal === "." ? text : text.replace(".", ","));
  if (z === "date" || (z !== undefined && /y/i.test(z))) {
    const at = new Date(Math.round((v - 25_569) * 86_400_000));
    return day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  }
  if (z?.includes("%") === true) return `${pointed((v * 100).toFixed(2))}%`;
  // A column shows eleven digits at most; a longer figure in powers of ten.
  if (Math.abs(v) >= 1e11)
    return pointed(
      v
        .toExponential(5)
        .replace(/\.?0+e/, "e")
        .toUpperCase(),
    );
  return pointed(String(Number(v.toPrecision(10))));
};

const opened = (part: Part, habit: Habit): Part => ({
  ...part,
  rows: part.rows.map((row) => row.map((one) => (one === null ? null : kept(one, habit)))),
});

const closed = (part: Part, habit: Habit): Part => {
  const { delimiter } = habit;
  const rows = part.rows.map((row) => row.map((one) => (one === null ? null : cell(shown(one, habit)))));
  // Every row is written as wide as the widest.
  const width = Math.max(...rows.map((row) => row.length));
  const wide = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return {
    ...part,
    rows: wide,
    style: { delimiter, newline: "\r\n", bom: habit.bom === true, encoding: "utf-8" },
  };
};

/** The decimal mark the file itself is written with. */
const nativeOf = (parts: readonly Part[]): Habit =>
  parts.some(({ rows }) =>
    rows.some((row) => row.some((one) => /^-?[\d. \u00a0]*\d,\d{1,2}%?$/.test(String(one?.v ?? "")))),
  )
    ? habits.german
    : habits.us;

/** True where a figure means another number to this program than to one of the other decimal mark: 45,000 becomes 45. */
export const isRuined = ({ parts }: Book, habit: Habit): boolean => {
  const other = nativeOf(parts);
  if (other.decimal === habit.decimal) return false;
  const number = (one: Cell, by: Habit): number | null => {
    const { v, z } = kept(one, by);
    return typeof v === "number" && z !== "date" ? v : null;
  };
  return parts.some(({ rows }) =>
    rows.some((row) =>
      row.some((one) => {
        if (typeof one?.v !== "string") return false;
        const [a, b] = [number(one, habit), number(one, other)];
        return a !== null && b !== null && a !== b;
      }),
    ),
  );
};

/** Opened under one habit and saved as text under another; a workbook's or a zip's first part only, as programs do. */
export const resavedText = (book: Book, open: Habit, save: Habit): Book => ({
  name: book.name.replace(/\.[A-Za-z0-9]{1,5}$/, ".csv"),
  kind: "text",
  parts: book.parts.slice(0, 1).map((part) => closed(opened(part, open), save)),
});

/** Opened and saved as a workbook; a text becomes its one sheet. */
export const resavedBook = (book: Book, open: Habit, sheet?: string): Book | null =>
  book.kind === "zip"
    ? null
    : {
        name: book.name.replace(/\.[A-Za-z0-9]{1,5}$/, ".xlsx"),
        kind: "workbook",
        parts: book.parts.map((part, i) => {
          const { rows } = opened(part, open);
          const named = book.parts.length === 1 && sheet !== undefined ? sheet : part.name;
          const stem = named
            .replace(/\.[A-Za-z0-9]{1,5}$/, "")
            .replace(/[:\\/?*[\]]/g, " ")
            .slice(0, 31);
          const dates = rows.map((row) =>
            row.map((one) => (one?.z === "date" ? { ...one, z: open.format } : one)),
          );
          return { ...part, rows: dates, name: stem === "" ? `Sheet${i + 1}` : stem };
        }),
      };
