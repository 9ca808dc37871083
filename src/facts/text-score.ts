// What is read off the texts of the facts, and off messages for their cases: beside the rows, and apart from what a file told.

import { careCase, mention, message } from "./care.ts";
import { post } from "./post.ts";
import { type Columns, type Table, table } from "./table.ts";

/** Beside the facts: a score is of a text, so a row that goes, comes back or changes its text has the score of what it says. */
export const textScore = table("text_score", {
  note: "Scores of a text, found by a fingerprint of its letters. The row of the fingerprint '' tells which version all texts were scored by.",
  key: ["text_key"],
  columns: {
    workspace: { type: "text", note: "Owner." },
    text_key: { type: "text", note: "MD5 of the text, in hexadecimal." },
    version: { type: "text", note: "Of the rules and models that scored it." },
    language: { type: "text", note: "ISO 639-1; null where nothing is sure." },
    sentiment: { type: "text", note: "positive, neutral or negative; null where not scored." },
    question: { type: "flag", note: "Whether it asks something; null where not scored." },
    complaint: { type: "flag", note: "Whether it complains; null where not scored." },
    formula: { type: "text", note: "Formula of its readability; null where there is no score." },
    readability: { type: "number", note: "By that formula." },
    beside: { type: "number", note: "Pisarek's index of Polish, per cent of long sentences of Korean." },
    unread: { type: "text", note: "too_short or no_formula, where there is no readability." },
  },
});

/** Tables whose column `content` is a text to score. */
export const textTables: readonly Table[] = [post, message, mention];

const language = { type: "text", note: "Language of the text, as detected." } as const;
const tone = {
  type: "text",
  note: "positive, neutral or negative: as the file tells it, else as scored here.",
} as const;

const postMarks = {
  language,
  formula: { type: "text", note: "Formula of its readability, one for each language." },
  readability: { type: "number", unit: "index", note: "By the formula of its language." },
  beside: { type: "number", unit: "index", note: "Pisarek's index of Polish, long sentences of Korean." },
  readability_rank: {
    type: "number",
    unit: "percentile",
    note: "Of a hundred own posts in its language, so many read harder; half of those that read alike.",
  },
  unread: { type: "text", note: "too_short or no_formula, where there is no readability." },
} as const satisfies Columns;

const saidMarks = {
  language,
  tone,
  asks: { type: "flag", note: "A question: as the file tells it, else as scored here." },
  complains: { type: "flag", note: "A complaint: as the file tells it, else as scored here." },
} as const satisfies Columns;

const caseMarks = {
  complains: {
    type: "flag",
    note: "As the file tells it, else whether a message of the customer complains.",
  },
  needs_answer: {
    type: "flag",
    note: "A message of the customer asks, complains or is negative; null where no message of the case was scored.",
  },
  asked_at: {
    type: "instant",
    note: "The customer's first message, where messages tell the reply; else when the case was made (UTC).",
  },
  answered_at: {
    type: "instant",
    note: "First human reply: as the file tells it, else the first that is no note and not automatic among the messages (UTC).",
  },
  watched_until: {
    type: "instant",
    note: "Until when a reply would be known (UTC); null where neither the file nor a message of the case tells of replies.",
  },
} as const satisfies Columns;

/** Columns that a question may read of a table and that no file fills: they are joined to its rows by their texts. */
export const markColumns: Readonly<Record<string, Columns>> = {
  [post.name]: postMarks,
  [message.name]: saidMarks,
  [mention.name]: { language, tone },
  [careCase.name]: caseMarks,
};
export const isMark = (of: Pick<Table, "name">, column: string): boolean =>
  Object.hasOwn(markColumns[of.name] ?? {}, column);

/** The tables as formulas that read marks see them. */
export const scoredPost = { ...post, columns: { ...post.columns, ...postMarks } };
export const answeredCase = { ...careCase, columns: { ...careCase.columns, ...caseMarks } };
