// The very figures of days that are known under another account: most likely one account under two names, counted twice.

import { Problem } from "../../base/problem.ts";
import { factTables } from "../../facts/index.ts";
import { measures, nowName, type Table } from "../../facts/table.ts";
import { ands, commas, id, type Sql, sql, value } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { ReadPart } from "./parts.ts";

/** What chance does not bring: so many days alike, or all of a shorter file, with so many different figures in them. */
const enough = { days: 5, figures: 3 } as const;

const times = ["day", "window_end"] as const;
/** Of figures that are an account's own, what a day's sum is of beside the account. */
const beside = ["platform", "report", "currency", ...times] as const;
type Beside = (typeof beside)[number];

const ofAccounts = (called: string): Table | undefined =>
  factTables.find(({ name, key }) => name === called && key.includes("account") && key.includes("day"));

const besideIn = ({ key }: Table): readonly Beside[] => beside.filter((column) => key.includes(column));

const isTime = (column: Beside): boolean => times.some((time) => time === column);

/** The sums of an account's days; days as text, so that two engines say the same. */
const sums = (table: Table, told: readonly string[], from: Sql, where: Sql): Sql => {
  const by = besideIn(table);
  const shown = by.map((column) =>
    isTime(column)
      ? sql`cast(${id(column)} as varchar) as ${id(`of_${column}`)}`
      : sql`${id(column)} as ${id(`of_${column}`)}`,
  );
  const figures = told.map((measure, i) => sql`sum(${id(measure)}) as ${id(`f${i}`)}`);
  return sql`select account as of_account, max(import_id) as of_import, ${commas([...shown, ...figures])}
from ${from} where ${where} group by ${commas(["account", ...by].map(id))}`;
};

interface Day {
  readonly account: string;
  readonly day: string;
  readonly place: string;
  readonly figures: readonly (number | null)[];
  readonly from: number;
}

const dayOf =
  (table: Table, told: readonly string[]) =>
  (row: Row): Day => ({
    account: String(row["of_account"]),
    day: String(row["of_day"]),
    place: JSON.stringify(besideIn(table).map((column) => row[`of_${column}`])),
    figures: told.map((_, i) => (row[`f${i}`] === null ? null : Number(row[`f${i}`]))),
    from: Number(row["of_import"] ?? 0),
  });

const telling = ({ figures }: Day): boolean => figures.some((figure) => figure !== null && figure !== 0);

/** Sums of fractions differ in their last digits by the order they are added in. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const alike = (a: Day, b: Day): boolean =>
  a.figures.every((figure, i) => {
    const other = b.figures[i] ?? null;
    return figure === null || (other !== null && near(figure, other));
  });

/** The days of one account that another tells with the same figures, where these are too many to be chance. */
const twinsOf = (own: readonly Day[], known: readonly Day[]): readonly Day[] => {
  const at = new Map(known.map((day) => [day.place, day]));
  const shared = own.flatMap((day) => {
    const other = at.get(day.place);
    return other === undefined ? [] : [{ day, other }];
  });
  const same = shared.filter(({ day, other }) => alike(day, other));
  const figures = new Set(same.flatMap(({ day }) => day.figures.filter((one) => one !== null && one !== 0)));
  const many = same.length >= Math.min(enough.days, own.length) && same.length * 2 >= shared.length;
  return many && figures.size >= enough.figures ? same.map(({ other }) => other) : [];
};

const byAccount = (days: readonly Day[]): ReadonlyMap<string, readonly Day[]> => {
  const all = new Map<string, Day[]>();
  for (const day of days) all.set(day.account, [...(all.get(day.account) ?? []), day]);
  return all;
};

const namedIn = async ({ warehouse }: Context, workspace: string, importId: number): Promise<string> => {
  const [log = {}] = await warehouse.rows(sql`select file_name from import_log
where workspace = ${value("workspace", "text", workspace)} and import_id = ${value("import", "integer", importId)}`);
  return String(log["file_name"] ?? "");
};

const inTable = async (
  table: Table,
  select: Sql,
  part: ReadPart,
  { context, file }: { readonly context: Context; readonly file: UploadedFile },
): Promise<Problem | null> => {
  const told = measures(table).filter((measure) => part.mapping.filled.includes(`${table.name}.${measure}`));
  // Where the file's own account is the only one there is, none is another.
  const other = part.booked === null ? [] : [sql`account <> ${value("booked", "text", part.booked)}`];
  if (told.length === 0 || !(await knowsAny(context, table, file.workspace, ...other))) return null;
  const facts = sql`(select *, 0 as import_id from (${select}) told) facts`;
  const named = sql`account <> '' and day is not null`;
  const read = await context.warehouse.read(part.csv, sums(table, told, facts, named));
  const own = read.map(dayOf(table, told)).filter(telling);
  const days = own.map(({ day }) => day).sort();
  if (days.length === 0) return null;
  const within = ands([
    sql`workspace = ${value("workspace", "text", file.workspace)}`,
    sql`day >= ${value("since", "day", days[0] ?? "")}`,
    sql`day <= ${value("until", "day", days.at(-1) ?? "")}`,
    sql`account <> ''`,
    ...other,
  ]);
  const rows = await context.warehouse.rows(sums(table, told, id(nowName(table)), within));
  const known = [...byAccount(rows.map(dayOf(table, told)))];
  for (const [account, mine] of byAccount(own))
    for (const [others, theirs] of known) {
      const twins = others === account ? [] : twinsOf(mine, theirs);
      const [first] = twins;
      if (first === undefined) continue;
      const on = twins.map(({ day }) => day).sort();
      return new Problem("file/same-days-for-another", {
        ...{ file: file.name, account, other: others, count: new Set(on).size, import: first.from },
        ...{ since: on[0] ?? "", until: on.at(-1) ?? "" },
        earlier: await namedIn(context, file.workspace, first.from),
      });
    }
  return null;
};

/** Warns where a file tells of an account what is known of another of the same network, day by day. */
export const sameDaysForAnother = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  for (const { table: called, select } of part.mapping.facts) {
    const table = ofAccounts(called);
    const found = table === undefined ? null : await inTable(table, select, part, { context, file });
    if (found !== null) return [found];
  }
  return [];
};
