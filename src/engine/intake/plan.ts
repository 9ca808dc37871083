// An uploaded file → what importing it would do: the same plan for the preview and for the import.

import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Day, toDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { compileMapping, type Mapping } from "../../query/mapping.ts";
import { compileScan, readScan, type Styles, unclearDates } from "../../query/mapping-scan.ts";
import { spoiledColumn } from "../../query/mapping-spoiled.ts";
import type { UploadedFile, Workspace } from "../../store/ledger.ts";
import type { LoadPlan, StagedPart } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import { knownAccounts, metBefore, renamesOf } from "./accounts.ts";
import { type Aside, type Choice, type Chosen, chooseAll } from "./choose.ts";
import { onDisk, writeClean } from "./clean.ts";
import { knownMarks } from "./dinars.ts";
import { openUpload } from "./intake.ts";
import { knowledge } from "./knowledge.ts";
import type { Choices, PlannedPart, ReadPart, Task } from "./parts.ts";
import { checkNames } from "./same-name.ts";
import { otherSplit } from "./split.ts";
import { asksSpan, fileFacts, givenOf, type Span, type Standing } from "./told.ts";
import { onlyWhole } from "./whole.ts";

export interface Plan {
  readonly parts: readonly PlannedPart[];
  readonly load: LoadPlan;
}

interface Scanned extends Chosen {
  readonly csv: NonNullable<StagedPart["csv"]>;
  readonly styles: Styles;
  readonly rows: number;
}

export const filePath = (dataDir: string, file: Pick<UploadedFile, "workspace" | "id">): string =>
  join(dataDir, "files", file.workspace, file.id);

const scan = async (chosen: Chosen, { context, choices, work }: Task): Promise<Scanned> => {
  const { table, disk, source } = chosen;
  const csv =
    disk === null ? await writeClean(table, join(work, `${randomUUID()}.csv`)) : onDisk(table.header, disk);
  const [row = {}] = await context.warehouse.read(csv, compileScan(source, table.header));
  const styles = readScan(source, table.header, row, choices.dateOrder ?? null);
  return { ...chosen, csv, styles, rows: Number(row["data_rows"] ?? 0) };
};

const checkScan = ({ source, table, styles }: Scanned, { file }: Task): void => {
  const spoiled = spoiledColumn(source, table.header, styles);
  if (spoiled !== null) throw new Problem("file/spoiled-ids", { file: file.name, ...spoiled });
  const [column] = unclearDates(source, table.header, styles);
  if (column !== undefined) throw new Problem("row/unclear-date", { file: file.name, column });
};

const settingsOf = ({ workspace }: Task) => ({ timeZone: workspace.timeZone, currency: workspace.currency });

const spanOf = async (part: Scanned, task: Task): Promise<Span | null> => {
  const { source, table, styles, csv } = part;
  const input = { header: table.header, given: {}, settings: settingsOf(task), styles };
  const { span } = compileMapping(source, input);
  if (span === null) return null;
  const [row = {}] = await task.context.warehouse.read(csv, span);
  const day = (cell: unknown): Day | null => (typeof cell === "string" ? toDay(cell) : null);
  const [first, last] = [day(row["first_day"]), day(row["last_day"])];
  return first === null || last === null ? null : { first, last };
};

const standing = (choice: Scanned | Aside): Standing => {
  if (choice.is === "chosen")
    return { found: choice.found, table: choice.table, entry: choice.entry, span: null };
  const { name: partName, entry, header, headerLine, preamble, rows } = choice;
  return { found: choice.found, entry, table: { partName, preamble, header, headerLine, rows }, span: null };
};

const standings = async (choices: readonly (Scanned | Aside)[], task: Task): Promise<readonly Standing[]> => {
  const all = choices.map(standing);
  const asked = choices.some(
    (choice, i) =>
      choice.is === "chosen" && asksSpan(choice.source, fileFacts(task.file.name, all[i] as Standing, all)),
  );
  if (!asked) return all;
  const spans: Standing[] = [];
  for (const [i, choice] of choices.entries())
    spans.push({
      ...(all[i] as Standing),
      span: choice.is === "chosen" ? await spanOf(choice, task) : null,
    });
  return spans;
};

const refuse = async (part: ReadPart, { context, file }: Task): Promise<void> => {
  if (part.mapping.refusal === null) return;
  const [row] = await context.warehouse.read(part.csv, part.mapping.refusal);
  if (row === undefined) return;
  throw new Problem("file/period-rows", {
    file: file.name,
    line: Number(row["line"]),
    since: String(row["since"] ?? ""),
    until: String(row["until"] ?? ""),
  });
};

/** Rows name their accounts where the source reads one from a column the file has. */
const namesAccount = ({ source, table }: Scanned, mapping: Mapping): boolean =>
  source.facts.every(({ into }) => mapping.filled.includes(`${into.name}.account`)) &&
  table.header.length > 0;

const readPart = async (
  part: Scanned,
  own: Standing,
  all: readonly Standing[],
  task: Task,
): Promise<ReadPart> => {
  const facts = fileFacts(task.file.name, own, all);
  const account = task.choices.account ?? "";
  const accounts = await knownAccounts(part.source, task);
  const { currency } = task.workspace;
  const known = [...accounts, ...metBefore(part.source, task)];
  const also = { account, currency, uploadedAt: task.file.uploadedAt, known, entry: part.entry };
  const given = givenOf(part.source, facts, also);
  const { renames, names } = await renamesOf(part, known, task);
  metBefore(part.source, task).push(given["account"] ?? "", ...names);
  const shared = { header: part.table.header, settings: settingsOf(task), renames };
  const styles = await knownMarks(
    part,
    compileMapping(part.source, { ...shared, styles: part.styles, given }),
    task,
  );
  const input = { ...shared, styles };
  const mapping = compileMapping(part.source, { ...input, given });
  const bare = compileMapping(part.source, { ...input, given: { ...given, account: "" } });
  const told = (givenOf(part.source, facts, { ...also, account: "" })["account"] ?? "") !== "";
  const segment = part.source.segment?.(facts) ?? "";
  return { ...part, styles, given, mapping, segment, accounts, nameless: !told && !namesAccount(part, bare) };
};

/** What nothing in the upload could be: the nearest explanation, as a problem. */
const nothingKnown = (asides: readonly Aside[], file: string): Problem => {
  for (const { recognition } of asides)
    if (recognition?.is === "look_alike") {
      const { seen, wanted } = recognition.alike;
      return new Problem("file/look-alike", { file, seen, wanted });
    }
  for (const { recognition } of asides)
    if (recognition?.is === "unclear") {
      const [first, second] = recognition.between.map(({ source }) => source.name);
      return new Problem("file/unclear", { file, first: first ?? "", second: second ?? "" });
    }
  const hollow = asides.length > 0 && asides.every(({ recognition }) => recognition === null);
  return new Problem(
    hollow && asides.every(({ why }) => why.code === "part/empty") ? "file/empty" : "file/unknown",
    {
      file,
    },
  );
};

const isChosen = (choice: Choice): choice is Chosen => choice.is === "chosen";

const detailOf = (part: PlannedPart): string =>
  part.is === "aside"
    ? JSON.stringify({ why: part.why.message, header: part.header, found: part.found })
    : JSON.stringify({
        found: part.found,
        confidence: part.confidence,
        header: part.table.header,
        given: part.given,
        preamble: part.table.preamble.slice(0, 15),
      });

const stagedPart = (part: PlannedPart, at: number): StagedPart => {
  const detail = detailOf(part);
  if (part.is === "aside") {
    const { name: partName, headerLine } = part;
    return { part: at, partName, source: null, headerLine, detail, csv: null, facts: [], left: null };
  }
  const { mapping, csv, table, source } = part;
  return {
    part: at,
    partName: table.partName,
    source: source.id,
    headerLine: table.headerLine,
    detail,
    csv,
    facts: mapping.facts,
    left: mapping.left,
    refuseAlike: true,
  };
};

const observedAt = (parts: readonly PlannedPart[], file: UploadedFile): string =>
  parts
    .flatMap((part) => (part.is === "chosen" ? (part.given["observed_at"] ?? []) : []))
    .sort()
    .at(-1) ?? file.uploadedAt;

const loadPlan = (parts: readonly PlannedPart[], { file, workspace }: Task, by: string): LoadPlan => ({
  head: {
    workspace: workspace.id,
    fileName: file.name,
    sha256: file.sha256,
    bytes: file.bytes,
    observedAt: observedAt(parts, file),
    dated: observedAt(parts, file) !== file.uploadedAt,
    importedBy: by,
  },
  parts: parts.map(stagedPart),
  once: true,
});

const chooseParts = async (task: Task): Promise<readonly Choice[]> => {
  const { context, file, work } = task;
  const place = { path: filePath(context.dataDir, file), fileName: file.name, work, knowledge };
  const choices = chooseAll(await openUpload(place), file.name, knowledge);
  const chosen = choices.filter(isChosen);
  if (chosen.length === 0)
    throw nothingKnown(
      choices.filter((choice) => choice.is === "aside"),
      file.name,
    );
  if (chosen.every(({ table }) => table.rows.length === 0))
    throw new Problem("file/empty", { file: file.name });
  return choices;
};

const planParts = async (task: Task): Promise<readonly PlannedPart[]> => {
  const scanned: (Scanned | Aside)[] = [];
  for (const choice of await chooseParts(task)) {
    const part = isChosen(choice) ? await scan(choice, task) : choice;
    if (part.is === "chosen") checkScan(part, task);
    scanned.push(part);
  }
  const all = await standings(scanned, task);
  const read: PlannedPart[] = [];
  for (const [i, part] of scanned.entries())
    read.push(part.is === "aside" ? part : await readPart(part, all[i] as Standing, all, task));
  const parts = onlyWhole(read, task.file.name);
  for (const part of parts) {
    if (part.is !== "chosen") continue;
    await checkNames(part, task);
    await refuse(part, task);
  }
  return otherSplit(parts, task);
};

/** Plans an import and hands it on; whatever happens, no temporary file is left behind. */
export const withPlan = async <T>(
  context: Context,
  of: {
    readonly file: UploadedFile;
    readonly workspace: Workspace;
    readonly choices: Choices;
    readonly by: string;
  },
  use: (plan: Plan) => Promise<T>,
): Promise<T> => {
  const work = join(context.dataDir, "work", randomUUID());
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    const task: Task = { context, file: of.file, workspace: of.workspace, choices: of.choices, work };
    const parts = await planParts(task);
    return await use({ parts, load: loadPlan(parts, task, of.by) });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};
