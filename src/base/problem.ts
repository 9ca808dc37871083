// Everything that can go wrong and that a person can mend has a code here, and only here.
// Bugs are not problems: they throw plain Error and end the request.

// A text may name what it carries: {name} is filled from `where`. One sentence: what is wrong, where, what to do.
const problems = {
  "file/unclear-amounts": {
    status: 422,
    text: "{file} has amounts such as 12.345 both in dinars, where that is 12 and a fraction, and in money where it is 12 thousand: export each currency on its own.",
  },
  "file/unclear": {
    status: 422,
    text: "{file} could be {first} or {second} and we will not guess: upload it under the name the network gave it.",
  },
  "file/unknown": {
    status: 422,
    text: "{file} is not an export we know: upload the file as the network gave it to you, unopened and unedited.",
  },
  "file/look-alike": {
    status: 422,
    text: "{file} is {seen}, which has none of the numbers we need: export {wanted} instead.",
  },
  "file/empty": { status: 422, text: "{file} holds no rows: export it again with a longer period." },
  "file/broken": {
    status: 422,
    text: "{file} is cut off or damaged ({reason}): download it again and upload the new copy.",
  },
  "file/encoding": {
    status: 422,
    text: "{file} is written in an encoding we cannot read: save it as CSV UTF-8 and upload it again.",
  },
  "file/bomb": {
    status: 413,
    text: "{file} unpacks to more than {limit}, which no real export does: unpack it yourself and upload the parts you need.",
  },
  "file/nested-zip": {
    status: 422,
    text: "{file} holds another zip ({entry}): unpack it once and upload the zips inside.",
  },
  "file/long-line": {
    status: 422,
    text: "{file} has a line longer than {limit} near row {line}: it is not a table, or its quotes are broken there; export it again.",
  },
  "file/too-large": {
    status: 413,
    text: "{file} is larger than {limit}: split it by period and upload the parts.",
  },
  "file/spoiled-ids": {
    status: 422,
    text: "A spreadsheet program has rounded the ids in column {column} of {file} ({seen}, row {line}): download the export again and upload it unopened.",
  },
  "file/period-rows": {
    status: 422,
    text: "Row {line} of {file} covers {since} to {until} in one row: export the report again with one row a day.",
  },
  "file/rows-alike": {
    status: 422,
    text: "Rows {line} and {other} of {file} stand for the same thing, and only one of them could count: delete the row that is repeated, or export the report again without the column that splits it, or with the ids of its campaigns.",
  },
  "file/other-split": {
    status: 409,
    text: "{file} splits {since} to {until} another way than {earlier}, and together they would count twice: undo that import first, or leave this file out.",
  },
  "file/part-of-users": {
    status: 422,
    text: "{file} tells only of “{segment}”, not of all users, and would count as the whole: export it again without segments, comparisons and filters.",
  },
  "file/account-needed": {
    status: 422,
    text: "{file} does not say whose account it is: name the account with --account, or as account in the request (known so far: {known}).",
  },
  "file/campaigns-missing": {
    status: 409,
    text: "Campaigns known from {since} to {until} are not in {file} ({count}: {names}): if they were renamed, they now count twice; undo the older import then.",
  },
  "file/less-than-known": {
    status: 409,
    text: "{file} tells {after} {measure} for {since} to {until} where {before} are known, and takes their place: if it is only a part, by a filter or as the first rows of a long table, leave it out or undo it, and export the whole.",
  },
  "file/seems-older": {
    status: 409,
    text: "{file} seems to be an older export than {earlier}: {falls} of the posts in both had more impressions or views there, and such counts only grow. Files of this kind do not say when they were exported, so the one imported last counts; if it is older, undo it.",
  },
  "file/columns-differ": {
    status: 422,
    text: "{file} has two columns called “{column}” ({first} and {second}) that differ in row {line}, and we will not guess which one is meant: export it again with one of them.",
  },
  "file/already-imported": {
    status: 409,
    text: "{file} holds the same rows as {earlier}, imported on {when}: nothing was changed, and nothing needs doing.",
  },
  "file/parts-differ": {
    status: 422,
    text: "{first} and {second} in {file} tell different figures of the same thing ({what}), and nothing says which is newer: import them one after the other, the older first.",
  },
  "file/restated-since": {
    status: 409,
    text: "{file} holds the same rows as {earlier}, imported on {when}, and since then {newer} has replaced some of them: nothing was changed. If the older figures are right, undo the import of {newer}.",
  },
  "file/being-imported": {
    status: 409,
    text: "{file} is being imported at this moment: wait for that to end.",
  },
  "file/not-here": { status: 404, text: "There is no readable file {file}: check the path." },
  "file/not-found": { status: 404, text: "There is no uploaded file {file} here: upload it again." },
  "cell/not-a-number": { status: 422, text: "{column} should be a number, but row {line} says “{seen}”." },
  "cell/not-a-date": { status: 422, text: "{column} should be a date, but row {line} says “{seen}”." },
  "cell/not-an-id": { status: 422, text: "{column} should be an id, but row {line} says “{seen}”." },
  "cell/not-yes-or-no": {
    status: 422,
    text: "{column} should be yes or no, but row {line} says “{seen}”.",
  },
  "cell/no-result": {
    status: 422,
    text: "{column} holds a formula without a result in row {line} (“{seen}”): open the file in Excel, mend and save it, or download the export again.",
  },
  "cell/too-large": {
    status: 422,
    text: "{column} says “{seen}” in row {line}, more than any figure we can keep exactly.",
  },
  "cell/missing": {
    status: 422,
    text: "{column} is empty in row {line}, and without it the row cannot be told from others.",
  },
  "part/empty": { status: 422, text: "Set aside: it is empty." },
  "part/no-table": { status: 422, text: "Set aside: it holds no table." },
  "part/look-alike": { status: 422, text: "This is {seen}, which has none of the numbers we need." },
  "part/unclear": { status: 422, text: "This could be {first} or {second}, and we do not guess." },
  "part/unknown": { status: 422, text: "Its columns are those of no report we know." },
  "part/nearest": { status: 422, text: "It comes nearest to {report}, but has no column {columns}." },
  "row/broken-quotes": {
    status: 422,
    text: "Row {line} has a quotation mark where none can stand, so its cells cannot be told apart.",
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
  "kpi/no-variant": { status: 404, text: "{kpi} has no variant called {variant}: it has {known}." },
  "kpi/no-dimension": {
    status: 422,
    text: "{kpi} cannot be split by {by}: its rows do not carry it; use {known}.",
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
  "access/denied": {
    status: 403,
    text: "{role} may not {operation}: ask an owner or admin of the workspace.",
  },
  "access/foreign-origin": {
    status: 403,
    text: "This request came from another site ({origin}): open Leadline at its own address.",
  },
  "access/foreign-host": {
    status: 403,
    text: "This request was sent to {host}, which is not this machine's own name: open Leadline at its own address.",
  },
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
  "server/port-taken": {
    status: 409,
    text: "Port {port} is taken by another program: choose another with --port.",
  },
  "server/not-loopback": {
    status: 422,
    text: "Leadline has no accounts yet, so it answers on this machine only: leave out --host {host}.",
  },
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
} as const;

export type ProblemCode = keyof typeof problems;
export type Where = Readonly<Record<string, string | number>>;

/** Every code with its HTTP status and its text, for docs and for the reader's language. */
export const problemList: Readonly<Record<ProblemCode, { readonly status: number; readonly text: string }>> =
  problems;

/** The sentence of a problem, its holes filled from `where`; an unfilled hole stays readable as its name. */
export const sentence = (code: ProblemCode, where: Where): string =>
  problems[code].text.replace(/\{(\w+)\}/g, (_, hole: string) => String(where[hole] ?? hole));

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
