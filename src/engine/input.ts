// What callers send, read by the operation's schema: for every door alike, and what is wrong said in plain words.

import type { z } from "zod";
import { Problem } from "../base/problem.ts";
import type { Operation } from "../contract/operation.ts";

export type Input = Readonly<Record<string, unknown>>;

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

const formats: Readonly<Record<string, string>> = {
  date: "it is no day such as 2026-03-31",
  datetime: "it is no instant such as 2026-03-31T12:00:00Z",
};

const counted = (origin: string, limit: number | bigint): string => {
  const unit = origin === "string" ? "character" : "entry";
  return `${limit} ${limit === 1 || limit === 1n ? unit : unit === "entry" ? "entries" : "characters"}`;
};
const isFigure = (origin: string): boolean => ["number", "int", "bigint"].includes(origin);

const tooBig = (origin: string, most: number | bigint): string =>
  isFigure(origin) ? `it is more than ${most}` : `it has more than ${counted(origin, most)}`;

const tooSmall = (origin: string, least: number | bigint): string => {
  if (isFigure(origin)) return `it is less than ${least}`;
  return Number(least) === 1 ? "it is empty" : `it has less than ${counted(origin, least)}`;
};

const missing = "it is missing";

/** What the schema says itself, where it says something, comes before these. */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return missing;
  switch (issue.code) {
    case "invalid_type":
      return `it is not ${kinds[issue.expected] ?? issue.expected}`;
    case "too_big":
      return tooBig(issue.origin, issue.maximum);
    case "too_small":
      return tooSmall(issue.origin, issue.minimum);
    case "invalid_value":
      return `it is none of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return formats[issue.format] ?? "it is not written as it should be";
    case "not_multiple_of":
      return `it is no multiple of ${issue.divisor}`;
    case "invalid_key":
      return "one of its names is too long";
    default:
      return "it has another shape than what is asked for";
  }
};

/** What is wrong with the first wrong field. A misspelt filter is refused: unfiltered, its number would be a wrong one. */
const complaint = (operation: Operation, issue: z.core.$ZodIssue, raw: unknown): Problem => {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") {
    // One that is turned into a number on the way is none by now, where it is not there at all.
    const isMissing = path.length === 1 && !Object.hasOwn(Object(raw), String(path[0]));
    const reason = isMissing ? missing : issue.message;
    return new Problem("input/invalid", { field: path.join(".") || "input", reason });
  }
  const field = issue.keys.map((key) => [...path, key].join(".")).join(", ");
  const known = path.length > 0 ? "" : Object.keys(operation.input.shape).join(", ");
  if (path.length > 0) return new Problem("input/invalid", { field, reason: "there is no such field" });
  return new Problem("input/invalid", {
    field,
    reason: known === "" ? "nothing is asked for here" : `there is no such field; there are ${known}`,
  });
};

/** Half of a letter of two halves, left where a text was cut. */
const halfLetter = /\p{Surrogate}/u;

const faultOf = (text: string): string | null => {
  if (text.includes("\0")) return "it holds a NUL character, which no text has";
  return halfLetter.test(text)
    ? "it holds half a character, as a text that was cut in the middle of one does"
    : null;
};

/** Also in what a value holds, and in the names it holds it under. */
const faultIn = (value: unknown): string | null => {
  if (typeof value === "string") return faultOf(value);
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inside] of Object.entries(value)) {
    const fault = faultOf(name) ?? faultIn(inside);
    if (fault !== null) return fault;
  }
  return null;
};

/** No store takes a text with the character NUL, or with half of a letter. */
export const checkTexts = (input: Input): Input => {
  for (const [field, value] of Object.entries(input)) {
    const reason = faultIn(value);
    if (reason !== null) throw new Problem("input/invalid", { field, reason });
  }
  return input;
};

export const readInput = (operation: Operation, raw: unknown): Input => {
  const read = operation.input.strict().safeParse(raw, { error: inPlainWords });
  if (read.success) return checkTexts(read.data);
  throw complaint(operation, read.error.issues[0] as z.core.$ZodIssue, raw);
};

/** A part of an input whose shape another part of it decides. */
export const readAs = <T>(shape: z.ZodType<T>, raw: unknown, field: string): T => {
  const read = shape.safeParse(raw, { error: inPlainWords });
  if (read.success) return read.data;
  const issue = read.error.issues[0] as z.core.$ZodIssue;
  const path = [field, ...issue.path.map(String)];
  if (issue.code !== "unrecognized_keys")
    throw new Problem("input/invalid", { field: path.join("."), reason: issue.message });
  const names = issue.keys.map((key) => [...path, key].join(".")).join(", ");
  throw new Problem("input/invalid", { field: names, reason: "there is no such field" });
};
