// Everything that can go wrong and that a person can mend has a code here, and only here.
// Bugs are not problems: they throw plain Error and end the request.

import { cellProblems } from "./cell-problems.ts";
import { definitionProblems } from "./definition-problems.ts";
import { figuresInWords } from "./figure-words.ts";
import { formatProblems } from "./format-problems.ts";
import { formulaProblems } from "./formula-problems.ts";
import { importWarnings } from "./import-warnings.ts";
import { labelProblems } from "./label-problems.ts";
import { mappingProblems } from "./mapping-problems.ts";
import { waysInAndOut } from "./problem-ways.ts";
import { targetProblems } from "./target-problems.ts";
import { twiceProblems } from "./twice-problems.ts";
import { unknownFiles } from "./unknown-files.ts";

// A text may name what it carries: {name} is filled from `where`. One sentence: what is wrong, where, what to do.
const problems = {
  "file/unclear-amounts": {
    status: 422,
    text: "{file} has amounts such as 12.345 both in dinars, where that is 12 and a fraction, and in money where it is 12 thousand: export each currency on its own.",
  },
  "file/unclear": {
    status: 422,
    text: "{file} could be {first} or {second} and we will not guess: choose one of them, or upload it under the name the network gave it.",
  },
  "file/plain-names": {
    status: 422,
    text: "{file} could be {report}, but its columns have names that any program prints: say that it is, say what its columns mean, or upload the file as the network gave it.",
  },
  "file/unknown": {
    status: 422,
    text: "{file} is not an export we know: upload the file as the network gave it to you, unopened and unedited, or say what its columns mean.",
  },
  ...unknownFiles,
  "file/only-text": {
    status: 422,
    text: "{file} holds text and no table: upload the export itself, as the network gave it to you.",
  },
  "file/look-alike": {
    status: 422,
    text: "{file} is {seen}, from which we cannot take figures: export {wanted} instead.",
  },
  "file/empty": { status: 422, text: "{file} holds no rows: export it again with a longer period." },
  ...formatProblems,
  "file/period-rows": {
    status: 422,
    text: "Row {line} of {file} covers {since} to {until} in one row: export the report again with one row a day.",
  },
  "file/mixed-dates": {
    status: 422,
    text: "{file} prints its days in two ways (“{first}” and “{second}”), as a spreadsheet program leaves them that took days for months: download the export again and upload it unopened.",
  },
  "file/year-unclear": {
    status: 422,
    text: "{file} prints its days without a year (“{first}” to “{last}”), and we will not guess it: upload the zip under the name it was downloaded with, or write its first day in front of the name, as in 2026-03-01_{file}.",
  },
  "file/year-assumed": {
    status: 409,
    text: "{file} prints its days without a year, so they are read as the last ones before the upload, {since} to {until}: leave it out if it was exported more than a year ago.",
  },
  "file/shares-untold": {
    status: 422,
    text: "{file} has no column Is share, so shares of others' posts count as your own posts: export it with that column.",
  },
  "file/no-window": {
    status: 409,
    text: "{file} does not say which period its figures are of, so the videos are taken and their figures are not: upload the whole zip under the name it was downloaded with.",
  },
  "file/rows-alike": {
    status: 422,
    text: "Rows {line} and {other} of {file} stand for the same thing, and only one of them could count: delete the row that is repeated, or export the report again without the column that splits it, or with the ids of its campaigns.",
  },
  "file/part-of-users": {
    status: 422,
    text: "{file} tells only of “{segment}”, not of all users, and would count as the whole: export it again without segments, comparisons and filters.",
  },
  "file/account-needed": {
    status: 422,
    text: "{file} does not say whose account it is: name its account for {names}.",
  },
  "file/account-key": {
    status: 422,
    text: "“{key}” is neither a network nor a report: {file} takes an account for {keys}.",
  },
  "file/columns-differ": {
    status: 422,
    text: "{file} has two columns called “{column}” ({first} and {second}) that differ in row {line}, and we will not guess which one is meant: export it again with one of them.",
  },
  "file/parts-differ": {
    status: 422,
    text: "{first} and {second} in {file} tell different figures of the same thing ({what}), and nothing says which is newer: import them one after the other, the older first.",
  },
  "file/being-imported": {
    status: 409,
    text: "{file} is being imported at this moment: wait for that to end.",
  },
  "file/not-here": { status: 404, text: "There is no readable file {file}: check the path." },
  "file/not-found": { status: 404, text: "There is no uploaded file {file} here: upload it again." },
  ...cellProblems,
  "file/two-accounts": {
    status: 409,
    text: "Two accounts are called {account} ({first} and {second}), and their figures would be added up as one: give one of them another name in {file}.",
  },
  "file/outside-period": {
    status: 422,
    text: "{file} says it is of {since} to {until}, but a row is of {day}: export it again and upload it unopened, or choose the order of day and month.",
  },
  ...importWarnings,
  ...mappingProblems,
  ...definitionProblems,
  ...formulaProblems,
  ...labelProblems,
  ...targetProblems,
  ...twiceProblems,
  "part/empty": { status: 422, text: "Set aside: it is empty." },
  "part/beside": {
    status: 422,
    text: "Set aside: it stands beside another table. Give it a sheet of its own.",
  },
  "part/no-table": { status: 422, text: "Set aside: it holds no table." },
  "part/look-alike": { status: 422, text: "This is {seen}, from which we cannot take figures." },
  "part/unclear": { status: 422, text: "This could be {first} or {second}, and we do not guess." },
  "part/plain-names": { status: 422, text: "It may be {report} or anybody's table: say which." },
  "part/unknown": { status: 422, text: "Its columns are those of no report we know." },
  "part/nearest": { status: 422, text: "It comes nearest to {report}, but has no column {columns}." },
  "row/broken-quotes": {
    status: 422,
    text: "Row {line} has a quotation mark where none can stand, so its cells cannot be told apart.",
  },
  "row/cut-off": {
    status: 422,
    text: "The file seems cut off: it ends in the middle of row {line}. Download the export again.",
  },
  "row/too-many-cells": { status: 422, text: "Row {line} has more cells than the header has columns." },
  "row/unclear-date": {
    status: 422,
    text: "We cannot tell day from month in column {column} of {file}: choose the order before importing.",
  },
  "import/not-found": {
    status: 404,
    text: "There is no import {import} in this workspace: look at the import log.",
  },
  "import/already-undone": { status: 409, text: "Import {import} was already undone: nothing was changed." },
  "import/no-such-row": { status: 404, text: "Import {import} has no row {line}: look at its part list." },
  "kpi/unknown": { status: 404, text: "There is no KPI called {kpi}: list them with `leadline kpi`." },
  "kpi/unknown-near": {
    status: 404,
    text: "There is no KPI called {kpi}, but {near}: ask for that, or list them with `leadline kpi`.",
  },
  "kpi/no-variant": { status: 404, text: "{kpi} has no variant called {variant}: it has {known}." },
  "kpi/no-dimension": {
    status: 422,
    text: "{kpi} cannot be split by {by}: its rows do not carry it; use {known}.",
  },
  "kpi/no-channels": {
    status: 422,
    text: "{kpi} is not told by channel: ask for one that is, such as {known}.",
  },
  "kpi/corrected-whole": {
    status: 422,
    text: "{kpi} corrected by labels is of all its texts together and has no parts by {by}: name another variant, such as {known}.",
  },
  "kpi/no-ages": {
    status: 422,
    text: "{kpi} is no figure of posts at an age: ask for one that counts what posts published in a period had.",
  },
  "kpi/not-per": {
    status: 422,
    text: "{a} per {b} cannot be formed ({why}): choose two counts that can be added up.",
  },
  "period/too-long": {
    status: 422,
    text: "The period from {since} to {until} has more than {limit} buckets of a {grain}: choose a wider bucket or a shorter period.",
  },
  "period/empty": {
    status: 422,
    text: "The period from {since} to {until} holds no day: choose an end after the start.",
  },
  "workspace/not-found": {
    status: 404,
    text: "There is no workspace {workspace}: list them with `leadline workspace`.",
  },
  "workspace/choose": {
    status: 409,
    text: "{name} is the name or id of no workspace: name one of {known} with --workspace.",
  },
  "workspace/begins-several": {
    status: 409,
    text: "{name} begins the names of several workspaces: write out which of {known} is meant.",
  },
  "workspace/several": {
    status: 409,
    text: "There are several workspaces ({known}): say which one is meant with -w NAME.",
  },
  "workspace/not-removed": {
    status: 409,
    text: "{name} was left as it is, for removing it takes all its files and facts for good: type its name when asked, or say --yes.",
  },
  "workspace/none": {
    status: 404,
    text: "There is no workspace yet: import a file, or load the sample with `leadline demo`.",
  },
  "workspace/no-store": {
    status: 404,
    text: "There are no data in {directory} yet: `leadline import FILES` starts with your exports, `leadline serve --open` with the page, `leadline demo` with a sample.",
  },
  "workspace/no-data": {
    status: 404,
    text: "The workspace has no figures yet: import a file first.",
  },
  "workspace/bad-zone": { status: 422, text: "{zone} is not a time zone: use a name such as Europe/Warsaw." },
  "workspace/name-taken": {
    status: 409,
    text: "A workspace called {name} is already there: choose another name.",
  },
  "input/invalid": { status: 400, text: "{field} is not right: {reason}." },
  "request/not-found": {
    status: 404,
    text: "There is nothing at {path}: the list of what there is stands at /api.",
  },
  "request/method": { status: 405, text: "{path} does not take {method}: use {known}." },
  "request/not-json": {
    status: 400,
    text: "The body is not a JSON object ({reason}): send one with content type application/json.",
  },
  "request/too-large": { status: 413, text: "The request is larger than {limit}: send less at once." },
  "server/in-use": {
    status: 409,
    text: "Another Leadline (process {pid}) already uses {directory}: stop it, or choose another directory with LEADLINE_DATA.",
  },
  "server/stopping": { status: 503, text: "Leadline is stopping: start it again and ask once more." },
  "server/busy": { status: 503, text: "Too many questions at once: try again in a moment." },
  "server/query-too-slow": {
    status: 503,
    text: "The answer took longer than {seconds} seconds and was stopped: choose a shorter period or fewer parts.",
  },
  "server/no-database": {
    status: 503,
    text: "The Postgres at {host} does not answer ({reason}): check that it runs and that DATABASE_URL is right.",
  },
  "server/no-clickhouse": {
    status: 503,
    text: "The ClickHouse at {host} does not answer ({reason}): check that it runs and that its address is right.",
  },
  "server/disk-full": {
    status: 507,
    text: "The disk that holds {directory} is full: free some space and try again.",
  },
  ...waysInAndOut,
} as const;

export type ProblemCode = keyof typeof problems;
export type Where = Readonly<Record<string, string | number>>;

/** Every code with its HTTP status and its text, for docs and for the reader's language. */
export const problemList: Readonly<Record<ProblemCode, { readonly status: number; readonly text: string }>> =
  problems;

/** An ISO instant is no text for people. */
const momentInWords = ({ when }: Where): Where =>
  typeof when === "string" ? { when: when.replace(/^(\S+)T(\d\d:\d\d)\S*Z$/, "$1 $2 UTC") } : {};

/** The sentence of a problem, its holes filled from `where`; an unfilled hole stays readable as its name. */
export const sentence = (code: ProblemCode, where: Where): string => {
  const told: Where = { ...figuresInWords(where), ...momentInWords(where) };
  return problems[code].text.replace(/\{(\w+)\}/g, (_, hole: string) => String(told[hole] ?? hole));
};

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly where: Where;

  constructor(code: ProblemCode, where: Where = {}) {
    super(sentence(code, where));
    this.name = "Problem";
    this.code = code;
    this.status = problems[code].status;
    this.where = where;
  }
}

/** True of a file whose rows are there already: it changes nothing, and importing it again is no failure. */
export const isThereAlready = ({ code }: Problem): boolean =>
  code === "file/already-imported" || code === "file/restated-since";
