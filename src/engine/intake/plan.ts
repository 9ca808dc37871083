// An uploaded file → what importing it would do: the same plan for the preview and for the import.

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type Day, toDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { compileMapping } from "../../query/mapping.ts";
import { assumedNumbers } from "../../query/mapping-assumed.ts";
import { filledIn } from "../../query/mapping-filled.ts";
import { compileScan, readScan, type Styles, unclearColumns } from "../../query/mapping-scan.ts";
import { spoiledColumn } from "../../query/mapping-spoiled.ts";
import type { UploadedFile, Workspace } from "../../store/ledger.ts";
import type { LoadPlan, StagedPart } from "../../store/warehouse.ts";
import { calledOf, nameNow } from "../account-names.ts";
import type { Context } from "../context.ts";
import { inWorkFolder } from "../work-folder.ts";
import { checkSaid, saidFor } from "./account-said.ts";
import { knownAccounts, metBefore, renamesOf, respellings } from "./accounts.ts";
import type { Aside, Choice, Chosen } from "./choice.ts";
import { chooseAll } from "./choose.ts";
import { onDisk, writeClean } from "./clean.ts";
import { knownMarks } from "./dinars.ts";
import { partTitle } from "./found.ts";
import { openUpload } from "./intake.ts";
import { knowledge } from "./knowledge.ts";
import { loadPlan } from "./load-plan.ts";
import { spelledByNetwork } from "./networks.ts";
import { nothingKept, nothingKnown } from "./nothing-known.ts";
import { checkOwn } from "./own-checks.ts";
import { accountsTold, pageIds } from "./page-ids.ts";
import type { Choices, PlannedPart, ReadPart, Task } from "./parts.ts";
import { withinPeriod } from "./printed-period.ts";
import { readAnew } from "./read-anew.ts";
import { checkNames } from "./same-name.ts";
import { otherSplit } from "./split.ts";
import { type Step, step } from "./steps.ts";
import { asksSpan, fileFacts, givenOf, type Span, type Standing, toldOf } from "./told.ts";
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
  const styles = readScan(source, table.header, row, choices.dateOrder ?? null, table.habit);
  return { ...chosen, csv, styles, rows: Number(row["data_rows"] ?? 0) };
};

const checkScan = ({ source, table, styles, own }: Scanned, { file }: Task): void => {
  const spoiled = spoiledColumn(source, table.header, styles);
  if (spoiled !== null) throw new Problem("file/spoiled-ids", { file: file.name, ...spoiled });
  const [column] = unclearColumns(source, table.header, styles, "date");
  if (column !== undefined) throw new Problem("row/unclear-date", { file: file.name, column });
  // Of a network's export the habit is known; a table of a person's own has none, and a rate may be 4,305 or 4305.
  const assumed = own === null ? [] : assumedNumbers(source, table.header, styles);
  const [open] = [...unclearColumns(source, table.header, styles, "number"), ...assumed];
  if (open !== undefined) throw new Problem("file/unclear-numbers", { file: file.name, column: open });
};

const settingsOf = ({ workspace: { timeZone, currency }, salt }: Task) => ({ timeZone, currency, salt });

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
  const { found, entry, folder } = choice;
  const at = { found, entry, folder, span: null };
  if (choice.is === "chosen") return { ...at, table: choice.table };
  const { name: partName, header, headerLine, preamble, rows } = choice;
  return { ...at, table: { partName, preamble, header, headerLine, rows } };
};

const standings = async (choices: readonly (Scanned | Aside)[], task: Task): Promise<readonly Standing[]> => {
  const all = choices.map(standing);
  // Tables of one folder look at each other's days, and at nobody else's.
  const asked = new Set(
    choices.flatMap((choice, i) => {
      const own = all[i] as Standing;
      const asks = choice.is === "chosen" && asksSpan(choice.source, fileFacts(task.file.name, own, all));
      return asks ? [own.folder] : [];
    }),
  );
  const spans: Standing[] = [];
  for (const [i, choice] of choices.entries()) {
    const own = all[i] as Standing;
    const wanted = choice.is === "chosen" && asked.has(own.folder);
    spans.push(wanted ? { ...own, span: await spanOf(choice, task) } : own);
  }
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
const namesAccount = ({ source, table }: Scanned, filled: readonly string[]): boolean =>
  source.facts.every(({ into }) => filled.includes(`${into.name}.account`)) && table.header.length > 0;

const readPart = async (
  part: Scanned,
  own: Standing,
  all: readonly Standing[],
  task: Task,
): Promise<ReadPart> => {
  const facts = fileFacts(task.file.name, own, all);
  const said = saidFor(part, task.choices);
  const accounts = await knownAccounts(part.source, task);
  const { currency } = task.workspace;
  const known = [...accounts, ...metBefore(part.source, task)];
  const pages = await pageIds(part, toldOf(part.source, facts, part), known, task);
  const also = {
    account: said ?? "",
    currency,
    uploadedAt: task.file.uploadedAt,
    known,
    accounts: await accountsTold(task),
    entry: part.entry,
    folder: part.folder,
  };
  const given = givenOf(part.source, facts, also);
  const { renames, names } = await renamesOf(part, known, task);
  metBefore(part.source, task).push(given["account"] ?? "", ...names);
  const shared = { header: part.table.header, settings: settingsOf(task), renames };
  const compileAs = (styles: Styles) => compileMapping(part.source, { ...shared, styles, given });
  const styles = await knownMarks(part, compileAs, task);
  const input = { ...shared, styles };
  const mapping = await spelledByNetwork(part, (as) => compileMapping(as, { ...input, given }), task);
  const told = (givenOf(part.source, facts, { ...also, account: "" })["account"] ?? "") !== "";
  const named = namesAccount(part, filledIn(part.source, { ...input, given: { ...given, account: "" } }));
  const unsaid = !told && said === undefined;
  const account = givenOf(part.source, facts, { ...also, known: [], accounts: [] })["account"] ?? "";
  const segment = part.source.segment?.(facts) ?? "";
  return {
    ...part,
    styles,
    given,
    mapping,
    pages,
    segment,
    respelled: respellings(part.source, [[account, given["account"] ?? ""], ...renames]),
    accounts: accounts.map((name) => nameNow(part.source.platform, name, calledOf(also.accounts))),
    nameless: !told && !named && part.source.ofNoAccount === undefined,
    booked: named || (unsaid && part.source.ofNoAccount === undefined) ? null : (given["account"] ?? ""),
  };
};

const titleOf = (choice: Choice): string =>
  partTitle({ name: choice.is === "chosen" ? choice.table.partName : choice.name, folder: choice.folder });

const isChosen = (choice: Choice): choice is Chosen => choice.is === "chosen";

/** With the order of day and month that the printed period tells. */
const settled = async (part: Scanned, task: Task): Promise<Scanned> => {
  const own = standing(part);
  const facts = fileFacts(task.file.name, own, [own]);
  const { source, styles } = part;
  const spanWith = (others: Styles) => spanOf({ ...part, styles: others }, task);
  return { ...part, styles: await withinPeriod({ source, styles, facts }, task.file.name, spanWith) };
};

const chooseParts = async (task: Task): Promise<readonly Choice[]> => {
  const { context, file, work } = task;
  const place = { path: filePath(context.dataDir, file), fileName: file.name, work, knowledge };
  const found = await openUpload(place);
  task.found?.(found);
  const choices = chooseAll(found, file, knowledge, task.choices);
  const chosen = choices.filter(isChosen);
  if (chosen.length === 0)
    throw nothingKnown(
      choices.filter((choice) => choice.is === "aside"),
      file.name,
      knowledge,
    );
  if (chosen.every(({ table }) => table.rows.length === 0))
    throw new Problem("file/empty", { file: file.name });
  const hollow = nothingKept(chosen, file.name, knowledge);
  if (hollow !== null) throw hollow;
  return choices;
};

const planParts = async (task: Task): Promise<readonly PlannedPart[]> => {
  const scanned: (Scanned | Aside)[] = [];
  const choices = await chooseParts(task);
  const tell = (is: Step, at: number): void =>
    step(task.context, task.file, is, { at, of: choices.length, name: titleOf(choices[at] as Choice) });
  for (const [i, choice] of choices.entries()) {
    tell("looking", i);
    const part = isChosen(choice) ? await settled(await scan(choice, task), task) : choice;
    if (part.is === "chosen") checkScan(part, task);
    scanned.push(part);
  }
  const all = await standings(scanned, task);
  const read: PlannedPart[] = [];
  for (const [i, part] of scanned.entries()) {
    tell("checking", i);
    read.push(part.is === "aside" ? part : await readPart(part, all[i] as Standing, all, task));
  }
  const parts = onlyWhole(read, task.file.name);
  for (const part of parts) {
    if (part.is !== "chosen") continue;
    await checkNames(part, task);
    await refuse(part, task);
    await checkOwn(part, task);
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
    readonly found?: Task["found"];
  },
  use: (plan: Plan) => Promise<T>,
): Promise<T> =>
  inWorkFolder(context.dataDir, async (work) => {
    const salt = await context.ledger.personSalt(of.workspace.id);
    const { by, ...what } = of;
    const task: Task = { context, ...what, salt, work };
    const parts = await planParts(task);
    checkSaid(parts, task);
    return use({ parts, load: await readAnew(loadPlan(parts, task, by), context) });
  });
