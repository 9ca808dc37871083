// A formula of one's own as text and as a tree: names of KPIs and of fields, + - / *, "per" and parentheses.

import { Problem } from "../base/problem.ts";

export type Formula =
  | { readonly kind: "kpi"; readonly kpi: string; readonly variant: string | null }
  /** A measure of a fact table, added up. */
  | { readonly kind: "field"; readonly table: string; readonly column: string }
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "plus" | "minus" | "over" | "times";
      readonly left: Formula;
      readonly right: Formula;
    };

/** What a question may cost and a reader may grasp. */
export const mostParts = 24;
const longest = 1000;

const signs = { plus: "+", minus: "-", over: "/", times: "*" } as const;
type Sign = keyof typeof signs;
const rank = (of: Formula): number =>
  of.kind === "plus" || of.kind === "minus" ? 1 : of.kind === "over" || of.kind === "times" ? 2 : 3;

/** A number as it is read back: never with an exponent. */
const numberText = (of: number): string =>
  of.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 });

/** With no more parentheses than are needed to read the same tree back. */
export const writeFormula = (of: Formula): string => {
  switch (of.kind) {
    case "kpi":
      return of.variant === null ? of.kpi : `${of.kpi}:${of.variant}`;
    case "field":
      return `${of.table}.${of.column}`;
    case "number":
      return numberText(of.value);
    default: {
      const own = rank(of);
      const side = (part: Formula, least: number): string =>
        rank(part) < least ? `(${writeFormula(part)})` : writeFormula(part);
      return `${side(of.left, own)} ${signs[of.kind]} ${side(of.right, own + 1)}`;
    }
  }
};

const token = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*(?:[:.][a-z][a-z0-9_]*)?)|([-+*/()÷×−]))/y;
const sameAs = new Map([
  ["÷", "/"],
  ["×", "*"],
  ["−", "-"],
  ["per", "/"],
]);

const unreadable = (at: string): Problem =>
  new Problem("formula/unreadable", { at: at.trim().slice(0, 40) || "the end" });

const tokensOf = (text: string): readonly string[] => {
  const found: string[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== "") {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw unreadable(text.slice(from));
    const word = match[0].trim();
    found.push(sameAs.get(word) ?? word);
  }
  return found;
};

const nameOf = (word: string): Formula => {
  const [head = "", tail] = word.split(/[:.]/);
  if (tail === undefined) return { kind: "kpi", kpi: head, variant: null };
  return word.includes(":")
    ? { kind: "kpi", kpi: head, variant: tail }
    : { kind: "field", table: head, column: tail };
};

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const operand = (reader: Reader): Formula => {
  const word = reader.tokens[reader.at++];
  if (word === undefined) throw unreadable("");
  if (word === "(") {
    const inner = chain(reader, 1);
    if (reader.tokens[reader.at++] !== ")") throw unreadable(reader.tokens[reader.at - 1] ?? "");
    return inner;
  }
  if (/^\d/.test(word)) return { kind: "number", value: Number(word) };
  if (!/^[a-z]/.test(word)) throw unreadable(reader.tokens.slice(reader.at - 1).join(" "));
  return nameOf(word);
};

const levels: readonly (readonly Sign[])[] = [[], ["plus", "minus"], ["over", "times"]];

/** Left to right: a / b / c is (a / b) / c. */
const chain = (reader: Reader, level: 1 | 2): Formula => {
  const next = (): Formula => (level === 1 ? chain(reader, 2) : operand(reader));
  let left = next();
  for (;;) {
    const kind = levels[level]?.find((one) => signs[one] === reader.tokens[reader.at]);
    if (kind === undefined) return left;
    reader.at += 1;
    left = { kind, left, right: next() };
  }
};

export const readFormula = (text: string): Formula => {
  if (text.length > longest) throw new Problem("formula/too-long", { limit: mostParts });
  const reader = { tokens: tokensOf(text), at: 0 };
  // Bounds the depth of what is read, too.
  if (reader.tokens.length > mostParts * 6) throw new Problem("formula/too-long", { limit: mostParts });
  const found = chain(reader, 1);
  if (reader.at < reader.tokens.length) throw unreadable(reader.tokens.slice(reader.at).join(" "));
  return found;
};
