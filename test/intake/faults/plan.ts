// A file written from a plan of its faults: the writer knows every line it wrote, and how many of them are rows.

import fc from "fast-check";
import { knowledge } from "../../../src/engine/intake/knowledge.ts";
import { csvText, type MadeFile } from "../../../src/sources/layout.ts";
import type { Source } from "../../../src/sources/source.ts";
import { cell, type Encoding, encoded, workbookBytes, zipBytes } from "./book.ts";

export interface Plan {
  readonly source: number;
  readonly language: number;
  /** How many of the optional columns are there, and from where. */
  readonly share: number;
  readonly turn: number;
  readonly preamble: readonly string[];
  readonly rows: readonly (readonly string[] | "blank")[];
  readonly container: "text" | "zip" | "workbook";
  readonly encoding: Encoding;
  readonly delimiter: "," | ";" | "\t";
  readonly newline: "\n" | "\r\n";
  readonly quote: "all" | "needed";
  readonly bom: boolean;
  readonly lastNewline: boolean;
}

const cells = [
  ...[
    "12",
    "0",
    "-3",
    "593.0",
    "1,204",
    "1 234,50",
    "15.000",
    "$172.45",
    "6.25%",
    "0.0625",
    "< 1%",
    "menos de 1%",
  ],
  ...["--", "-", "undefined", "n/a", "", "", "", "#REF!", "1.9E+18", "99999999999999999999", "1e400", "٣"],
  ...[
    "09/05/2026",
    "28/09/2026",
    "Sat, Aug 22, 2026",
    "2018-09-27 19:03 +0000",
    "20260101",
    "46000",
    "9 July",
  ],
  ...["2026-09-01", "2026-02-30", "5.9.2026", "28 апреля", "0026-01-01", "2026. 9. 28. 오후 6:12", "0:01:21"],
  ...[
    "=1+1",
    "+SUM(A1)",
    "@x",
    "-2+3",
    "\t",
    " 1900000000000000001",
    "1900000000000000001",
    "https://x.com/a/status/1",
  ],
  ...[
    "two\nlines",
    'a "quoted", cell',
    "🚀",
    "가을".normalize("NFD"),
    "𝗕𝗼𝗹𝗱",
    "\u200b",
    "\u202e",
    "a\u0000b",
    "NaN",
  ],
  ...[
    "Total",
    "합계",
    "Grand total",
    "Suma",
    "# a tag",
    "true",
    "nie",
    "x".repeat(300),
    "1".repeat(200),
    " ".repeat(99),
  ],
];
const odd = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...cells) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: "binary", maxLength: 20 }).filter((text) => !/\p{Cs}/u.test(text)),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9.,/: -]{0,14}$/) },
);
const row = fc.array(odd, { minLength: 1, maxLength: 24 });
const above = fc.constantFrom(
  "Campaign report",
  "# Account: x",
  "",
  "Report for September",
  "Date range: 2026-09",
);

export const plans: fc.Arbitrary<Plan> = fc.record({
  source: fc.nat({ max: 9_999 }),
  language: fc.nat({ max: 5 }),
  share: fc.nat({ max: 30 }),
  turn: fc.nat({ max: 30 }),
  preamble: fc.array(above, { maxLength: 4 }),
  rows: fc.array(
    fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.constant("blank" as const) }),
    {
      maxLength: 25,
    },
  ),
  container: fc.constantFrom("text", "text", "text", "text", "text", "text", "zip", "workbook"),
  encoding: fc.constantFrom("utf-8", "utf-8", "utf-16le", "utf-16be"),
  delimiter: fc.constantFrom(",", ";", "\t"),
  newline: fc.constantFrom("\n", "\r\n"),
  quote: fc.constantFrom("all", "needed"),
  bom: fc.boolean(),
  lastNewline: fc.boolean(),
});

const headerOf = (source: Source, { language, share, turn }: Plan): readonly string[] => {
  const name = (key: string): string => {
    const { headers } = source.columns[key] as Source["columns"][string];
    return headers[language % headers.length] as string;
  };
  const optional = Object.keys(source.columns).filter((key) => !source.detect.required.includes(key));
  const names = [...source.detect.required, ...optional.slice(0, share)].map(name);
  const at = turn % Math.max(1, names.length);
  return [...names.slice(at), ...names.slice(0, at)];
};

export interface Made {
  readonly file: MadeFile;
  /** Numbers of the lines that say something, as a spreadsheet shows them. */
  readonly lines: readonly number[];
  /** Rows under the header; null where the layout leaves open which line that is. */
  readonly rows: number | null;
  /** How many of them are blank: where tables stand side by side, those are no rows. */
  readonly blank: number;
  /** True where it holds a NUL, which no text has: it may be turned away whole. */
  readonly mayRefuse: boolean;
}

const saysSomething = (cells: readonly string[]): boolean =>
  cells.some((text) => text.replaceAll("\0", "").trim() !== "");
const isComment = (cells: readonly string[]): boolean =>
  cells.filter((text) => text.trim() !== "").length === 1 && (cells[0] ?? "").trimStart().startsWith("#");

export const madeFile = (plan: Plan): Made => {
  const source = knowledge.sources[plan.source % knowledge.sources.length] as Source;
  const header = headerOf(source, plan);
  const body = plan.rows.map((one) => (one === "blank" ? [] : one.slice(0, header.length)));
  const all = [...plan.preamble.map((text) => [text]), header, ...body];
  const last = all.findLastIndex((cells) => saysSomething(cells) && !isComment(cells));
  const lines = all.flatMap((cells, i) => (saysSomething(cells) && i <= last ? [i + 1] : []));
  const { delimiter, newline, quote, lastNewline, encoding } = plan;
  const bom = plan.bom || encoding !== "utf-8";
  const text = encoded(csvText(all, { delimiter, newline, quote, lastNewline, bom }), encoding);
  const name = "export.csv";
  const rows = plan.preamble.length === 0 && header.length > 1 ? Math.max(0, last) : null;
  const blank = plan.rows.filter((one) => one === "blank").length;
  const made = {
    lines,
    rows,
    blank,
    mayRefuse: all.some((cells) => cells.some((one) => one.includes("\0"))),
  };
  if (plan.container === "zip")
    return { ...made, file: { name: "export.zip", bytes: zipBytes([[name, text]]) } };
  if (plan.container === "text") return { ...made, file: { name, bytes: text } };
  const part = { name: "Sheet1", rows: all.map((cells) => cells.map(cell)), style: {} };
  return { ...made, file: { name: "export.xlsx", bytes: workbookBytes([part]) } };
};
