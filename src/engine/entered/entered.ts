// Values of KPIs typed by hand: each is a small table that goes the way of every import, so that nothing needs a path of its own.

import { addDays, type Day, momentIn } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import type * as operations from "../../contract/operations.ts";
import { enteredValue } from "../../facts/entered.ts";
import { typedTable } from "../../generic/typed.ts";
import { id, sql, value } from "../../query/sql.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Context, UseCase, Who } from "../context.ts";
import { importFile } from "../import.ts";
import { undoImport } from "../imports.ts";
import { typedSource } from "../intake/own.ts";
import { removeFile } from "../upload-link-files.ts";
import { takeFile, workspaceOf } from "../uploads.ts";

interface Told {
  readonly value: number | null;
  readonly unit: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly import: number;
  readonly file: string;
  readonly part: number;
  readonly line: number;
  readonly typed: boolean;
  readonly undoneAt: string | null;
}

interface Said extends Told {
  readonly kpi: string;
  readonly since: Day;
  readonly until: Day;
  readonly platform: string;
  readonly account: string;
  readonly observedAt: string;
}

const text = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));

const saidIn = (row: Row): Said => ({
  ...{ kpi: text(row["kpi"]), since: text(row["day"]) as Day, until: text(row["window_end"]) as Day },
  ...{ platform: text(row["platform"]), account: text(row["account"]) },
  value: row["entered"] === null ? null : Number(row["entered"]),
  ...{ unit: text(row["value_unit"]), note: text(row["entered_note"]) },
  by: text(row["entered_by"]) || text(row["imported_by"]),
  ...{ at: text(row["committed_at"]), observedAt: text(row["observed_at"]) },
  ...{ import: Number(row["import_id"]), file: text(row["file_name"]) },
  ...{ part: Number(row["part"]), line: Number(row["line"]) },
  typed: row["source"] === typedSource,
  undoneAt: row["undone_at"] === null ? null : text(row["undone_at"]),
});

const allSaid = async ({ warehouse }: Context, workspace: string): Promise<readonly Said[]> => {
  const mine = value("workspace", "text", workspace);
  const rows = await warehouse.rows(sql`select f.platform as platform, f.account as account, f.kpi as kpi,
  f.day as day, f.window_end as window_end, f.entered as entered, f.value_unit as value_unit,
  f.entered_note as entered_note, f.entered_by as entered_by, f.import_id as import_id, f.part as part, f.line as line,
  l.file_name as file_name, l.observed_at as observed_at, l.committed_at as committed_at, l.undone_at as undone_at,
  l.imported_by as imported_by, p.source as source
from ${id(enteredValue.name)} as f
join import_log as l on l.workspace = f.workspace and l.import_id = f.import_id
join import_part as p on p.workspace = f.workspace and p.import_id = f.import_id and p.part = f.part
where f.workspace = ${mine}
order by f.kpi, f.day desc, f.import_id desc, f.line desc`);
  return rows.map(saidIn);
};

const keyOf = ({ platform, account, kpi, since, until }: Omit<Said, keyof Told | "observedAt">): string =>
  JSON.stringify([platform, account, kpi, since, until]);

const shownTold = ({
  kpi: _,
  since: __,
  until: ___,
  platform: ____,
  account: _____,
  observedAt: ______,
  ...told
}: Said): Told => told;

/** Of several the one observed last counts, as it does in the merged facts; of one moment the last imported. */
const newer = (a: Said, b: Said): Said =>
  b.observedAt > a.observedAt || (b.observedAt === a.observedAt && b.import > a.import) ? b : a;

const shownKey = (all: readonly Said[]) => {
  const counting = all.filter(({ undoneAt }) => undoneAt === null);
  if (counting.length === 0) return [];
  const now = counting.reduce(newer);
  const { kpi, since, until, platform, account } = now;
  const history = all.toSorted((a, b) => b.import - a.import).map(shownTold);
  return [{ kpi, since, until, platform, account, now: shownTold(now), history }];
};

const shown = (all: readonly Said[]) =>
  [...new Set(all.map(keyOf))].flatMap((key) => shownKey(all.filter((one) => keyOf(one) === key)));

/** What had been said at a moment; what was undone later was not yet. */
const knownBy = (all: readonly Said[], moment: string): readonly Said[] =>
  all
    .filter(({ at }) => Date.parse(at) <= Date.parse(moment))
    .map((one) =>
      one.undoneAt !== null && Date.parse(one.undoneAt) > Date.parse(moment)
        ? { ...one, undoneAt: null }
        : one,
    );

export const listEntered: UseCase<typeof operations.listEntered> = async (context, input) => {
  const { timeZone } = await workspaceOf(context, input.workspace);
  const all = await allSaid(context, input.workspace);
  const moment = momentIn(input.knownAt, timeZone);
  const known = moment === null ? all : knownBy(all, moment);
  const values = shown(known.filter(({ kpi }) => input.kpi === undefined || kpi === input.kpi));
  return { values, kpis: [...new Set(shown(known).map(({ kpi }) => kpi))] };
};

interface Days {
  readonly since: string;
  readonly until?: string | undefined;
}

const longest = 3660;

const periodOf = ({ since, until }: Days) => {
  const period = { since: since as Day, until: (until ?? addDays(since as Day, 1)) as Day };
  if (period.since >= period.until) throw new Problem("period/empty", period);
  if (period.until > addDays(period.since, longest))
    throw new Problem("input/invalid", {
      field: "until",
      reason: "it is more than ten years after the first day",
    });
  return period;
};

interface Of extends Days {
  readonly workspace: string;
  readonly kpi: string;
  readonly platform: string;
  readonly account: string;
}

const ofKey = async (context: Context, of: Of) => {
  const { workspace, kpi, platform, account } = of;
  const key = keyOf({ kpi, ...periodOf(of), platform, account });
  return (await allSaid(context, workspace)).filter((one) => keyOf(one) === key);
};

async function* bytesOf(table: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(table);
}

/** A name without a date: a file's name may tell when it was made. */
const fileName = "typed by hand.csv";

const importTable = async (context: Context, workspace: string, kpi: string, table: string, who: Who) => {
  const file = await takeFile(context, workspace, fileName, bytesOf(table));
  try {
    const done = await importFile(context, { workspace, file: file.id }, who);
    if (done.facts === 1) return;
    await undoImport(context, { workspace, import: done.importId }, who);
    throw new Problem("entered/unreadable", { kpi });
  } catch (error) {
    await removeFile(context, { workspace, file: file.id }, who).catch(() => undefined);
    throw error;
  }
};

export const enterValue: UseCase<typeof operations.enterValue> = async (context, input, who) => {
  const { workspace, kpi, value: typed, unit, note } = input;
  const { since, until } = periodOf(input);
  await workspaceOf(context, workspace);
  const [before] = shownKey(await ofKey(context, input));
  const last = before?.now;
  // The same again is no change, and leaves who said it first.
  if (before !== undefined && last?.value === typed && last.unit === unit && last.note === note)
    return before;
  const table = typedTable({
    ...{ kpi, day: since, until: addDays(until, -1), value: typed, unit, note },
    ...{ who: who.name, platform: input.platform, account: input.account, at: context.now() },
  });
  await importTable(context, workspace, kpi, table, who);
  const [now] = shownKey(await ofKey(context, input));
  if (now === undefined || now.now.value !== typed) throw new Problem("entered/unreadable", { kpi });
  return now;
};

export const removeEntered: UseCase<typeof operations.removeEntered> = async (context, input, who) => {
  const { workspace, kpi } = input;
  const all = await ofKey(context, input);
  const typed = all.filter((one) => one.typed && one.undoneAt === null);
  if (typed.length === 0) throw new Problem("entered/not-found", { kpi, since: input.since });
  for (const { import: one } of typed) await undoImport(context, { workspace, import: one }, who);
  const [now = null] = shownKey(await ofKey(context, input));
  return { removed: typed.length, now };
};
