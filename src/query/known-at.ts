// The merged rows of a table as they are now, or as they were known at an instant.

import type { Dimension } from "../base/dimensions.ts";
import type { Filter } from "../catalogue/expr.ts";
import { leaves, measuresOf } from "../catalogue/print.ts";
import { advocacyShare } from "../facts/advocacy.ts";
import { besideOf } from "../facts/beside.ts";
import { columnOf, isLent } from "../facts/carried.ts";
import { fxRate } from "../facts/fx.ts";
import { factTable } from "../facts/index.ts";
import { touch } from "../facts/journey.ts";
import { post } from "../facts/post.ts";
import type { Table } from "../facts/table.ts";
import { contradicting, measures, nowName, wholeOf } from "../facts/table.ts";
import { isMark } from "../facts/text-score.ts";
import { besides, ownOf } from "./beside.ts";
import { calledRows } from "./called.ts";
import { credited, creditName, creditReads, touchReads } from "./credit.ts";
import type { Dialect } from "./dialect.ts";
import { employeeColumn, namesEmployee, withEmployee } from "./employee.ts";
import { idealReads } from "./ideal.ts";
import { lived, paidEnd, paymentReads } from "./lifetime.ts";
import { marked, marksIn, readFor } from "./marks.ts";
import { factors, priced, rateName, ratesIn } from "./money.ts";
import type { Plan } from "./plan.ts";
import type { Question } from "./question.ts";
import { commas, id, literal, ors, type Sql, sql, value } from "./sql.ts";

interface Asked extends Pick<Question, "by" | "only"> {
  readonly plan: Plan;
}

type Moment = Pick<Question, "settings" | "knownAt">;

/** Imports that counted at an instant; `now` is those not undone. */
export const liveImports = ({ settings, knownAt }: Moment): Sql => {
  const own = sql`workspace = ${value("workspace", "text", settings.workspace)}`;
  if (knownAt === null) return sql`select import_id from import_log where ${own} and undone_at is null`;
  const at = value("known_at", "instant", knownAt);
  return sql`select import_id from import_log
      where ${own} and committed_at <= ${at} and (undone_at is null or undone_at > ${at})`;
};

export const columnsOf = (filter: Filter): readonly string[] => {
  if ("notAfter" in filter) return [filter.column, filter.notAfter];
  if ("ideal" in filter) return idealReads;
  if ("notBefore" in filter) return [filter.column, filter.notBefore];
  if ("notWithinDays" in filter) return [filter.column, filter.after];
  // Words that mean another brand of the same name stand in the text.
  return "brand" in filter ? [filter.column, "content"] : [filter.column];
};

/** The columns of a table that a formula and its question look at. */
export const columnsRead = (table: Table, { plan, by, only }: Asked): readonly string[] => {
  const own = leaves(plan.node).filter((leaf) => leaf.table === table.name);
  const read = own.flatMap((leaf) => [
    ...measuresOf(leaf),
    ...(leaf.kind === "sum" ? leaf.needs : []),
    ...(leaf.kind === "survival" ? [leaf.from, ...(leaf.watched ? [leaf.watched] : [])] : []),
    ...(leaf.kind === "last" && leaf.each !== undefined ? [leaf.each] : []),
    ...leaf.where.flatMap(columnsOf),
    leaf.on,
    ...(leaf.money ? ["currency"] : []),
    ...(leaf.kind === "sum" && leaf.credit ? creditReads : []),
  ]);
  const asked = [...(by === null ? [] : [by]), ...(Object.keys(only) as Dimension[])].map(columnOf);
  const named = [...read, ...readFor(table, read), ...asked, "platform", "account", "day"];
  const looked = named.filter((column) => besideOf(table.name, column) !== undefined);
  const columns = [...named, ...looked.flatMap((column) => ownOf(table, column))];
  const credits = own.flatMap((leaf) => (leaf.kind === "sum" && leaf.credit ? creditName(leaf.credit) : []));
  const employee = own.some(({ where }) => where.some((filter) => "ofEmployee" in filter));
  return [
    ...new Set([
      ...columns.filter(
        (column) => Object.hasOwn(table.columns, column) || isLent(table, column) || isMark(table, column),
      ),
      ...own.filter(({ money }) => money).map(rateName),
      ...looked,
      ...credits,
      ...(employee ? [employeeColumn] : []),
      ...(own.some(({ kind }) => kind === "lifetime") ? [paidEnd] : []),
    ]),
  ];
};

const ranked = ["import_id", "part", "line", "observed_at"] as const;

/** The rows that counted then, with the turn of their import. */
const rowsThen = (table: Table, cells: readonly string[], question: Moment): Sql => {
  const own = ["workspace", ...table.key, ...ranked, ...(table.record ? ["emptied"] : []), ...cells];
  return sql`select ${commas(own.map(id))}, turn
      from ${id(table.name)} as then_rows
      join (
        select import_id as live_id, row_number() over (order by observed_at, import_id) as turn
        from import_log
        where import_id in (${liveImports(question)})
          and workspace = ${value("workspace", "text", question.settings.workspace)}
      ) as live on live.live_id = then_rows.import_id
      where workspace = ${value("workspace", "text", question.settings.workspace)}`;
};

/** The same, each with its place in its key, or 0 where it contradicts nothing that counts. */
const judgedThen = (table: Table, rows: Sql, judged: readonly string[]): Sql => {
  const keys = commas(table.key.map(id));
  const best = judged.map(
    (column) =>
      sql`argMax(${id(column)}, (turn, part, line)) over (partition by ${keys}) as ${id(`best_${column}`)}`,
  );
  const place = sql`row_number() over (partition by ${keys} order by turn, part, line) as key_place`;
  const differs = ors(judged.map((column) => sql`${id(column)} <> ${id(`best_${column}`)}`));
  return sql`select *, case when ${differs} then key_place else 0 end as against_place
      from (
      select *, ${commas([...best, place])} from (
      ${rows}
      ) as live_rows
      ) as placed_rows`;
};

/** Per key the latest known cell of each column, and the turn of the import it came from. */
const latestCells = (
  table: Table,
  columns: readonly string[],
  judged: readonly string[],
  question: Moment,
): Sql => {
  const cells = columns.filter((column) => !table.key.includes(column));
  const parted = table.split.length === 0 ? [] : cells.filter((cell) => measures(table).includes(cell));
  const cleared = table.record ? cells : [];
  const order = sql`(turn, part, line)`;
  const latest = [...ranked, ...cells].map(
    (column) => sql`argMax(${id(column)}, ${order}) as ${id(`latest_${column}`)}`,
  );
  const turns = [...parted, ...cleared].map(
    (column) => sql`max(case when ${id(column)} is not null then turn end) as ${id(`turn_${column}`)}`,
  );
  const gone = cleared.map(
    (column) =>
      sql`max(case when position(${literal(`,${column},`)} in coalesce(emptied, '')) > 0 then turn end) as ${id(`gone_${column}`)}`,
  );
  const against = judged.map(
    (column) =>
      sql`argMax(case when ${id(column)} is not null then against_place end, ${order}) as ${id(`against_${column}`)}`,
  );
  const keys = commas(table.key.map(id));
  const rows = rowsThen(table, cells, question);
  return sql`select workspace, ${commas([keys, ...latest, ...turns, ...gone, ...against])}, max(turn) as newest_turn
      from (
      ${judged.length === 0 ? rows : judgedThen(table, rows, judged)}
      ) as rows_then
      group by workspace, ${keys}`;
};

/** As the store writes it (see src/facts/table.ts). */
const outdatedThen = (judged: readonly string[]): readonly Sql[] => {
  if (judged.length === 0) return [];
  const cells = judged.map((column) => {
    const place = sql`coalesce(${id(`against_${column}`)}, 0)`;
    return sql`case when ${place} > 0 then concat(${literal(`${column}=`)}, cast(${place} as varchar), ',') else '' end`;
  });
  return [sql`nullIf(concat(',', ${commas(cells)}), ',') as outdated`];
};

/**
 * The same merge the store keeps, over the imports that counted then: per key the latest known cell of each column, and of
 * the parts of a whole those that the newest import to tell the measure names.
 */
const mergedThen = (table: Table, wanted: readonly string[], question: Moment): Sql => {
  const parted = table.split.length === 0 ? [] : measures(table);
  // Judging every row costs: only for a question that sets measures against each other.
  const judged = wanted.includes("outdated") ? contradicting(table) : [];
  const asked = wanted.filter((column) => column !== "outdated");
  const columns = [...new Set([...asked, ...parted, ...judged])];
  const keys = commas(table.key.map(id));
  const cells = columns.filter((column) => !table.key.includes(column));
  const whole = commas(wholeOf(table).map(id));
  const told = (column: string): Sql =>
    sql`${id(`turn_${column}`)} = max(${id(`turn_${column}`)}) over (partition by ${whole})`;
  const counts = parted.map((column) => sql`${told(column)} as ${id(`counts_${column}`)}`);
  const named = (column: string): Sql => {
    const [latest, as] = [id(`latest_${column}`), id(column)];
    if (parted.includes(column)) return sql`case when ${id(`counts_${column}`)} then ${latest} end as ${as}`;
    if (!table.record || !cells.includes(column)) return sql`${latest} as ${as}`;
    return sql`case when coalesce(${id(`gone_${column}`)}, 0) <= ${id(`turn_${column}`)} then ${latest} end as ${as}`;
  };
  const shown = sql`select workspace, ${commas([keys, ...[...ranked, ...cells].map(named), ...outdatedThen(judged)])}, true as merged`;
  const latest = latestCells(table, columns, judged, question);
  if (parted.length === 0)
    return sql`(
    ${shown}
    from (
      ${latest}
    ) as latest_cells
  ) as known_then`;
  const kept = ors([sql`is_newest`, ...parted.map((column) => id(`counts_${column}`))]);
  return sql`(
    ${shown}
    from (
      select *, ${commas([...counts, sql`newest_turn = max(newest_turn) over (partition by ${whole}) as is_newest`])}
      from (
      ${latest}
      ) as latest_cells
    ) as told_cells
    where ${kept}
  ) as known_then`;
};

/** Rows told per post, beside what is known of the post; one that no export describes keeps its rows. */
export const withLent = (table: Table, rows: Sql, columns: readonly string[], question: Moment): Sql => {
  const lent = columns.filter((column) => isLent(table, column));
  if (lent.length === 0) return rows;
  return sql`(
    select * from ${rows}
    left join (
      select platform as lent_platform, post as lent_post, ${commas(lent.map(id))}
      from ${storedRows(post, lent, question)}
      where workspace = ${value("workspace", "text", question.settings.workspace)}
    ) as lent_by_posts on lent_platform = platform and lent_post = post
  ) as with_lent`;
};

const storedRows = (table: Table, columns: readonly string[], question: Moment): Sql =>
  calledRows(
    table,
    question.knownAt === null ? id(nowName(table)) : mergedThen(table, columns, question),
    question.settings.called,
  );

/** `columns` are those that are read of it, `outdated` where what contradicts is to be told apart, and what stands beside the stored ones. */
export const relation = (
  table: Table,
  columns: readonly string[],
  question: Moment,
  dialect: Dialect,
): Sql => {
  const stored = columns.filter((column) => column === "outdated" || Object.hasOwn(table.columns, column));
  return withMore(table, columns, storedRows(table, stored, question), question, dialect);
};

const readsEmployee = (table: Table, columns: readonly string[]): boolean =>
  !namesEmployee(table) && columns.includes(employeeColumn);

/**
 * Beside the stored columns: what is read off texts, what other tables tell of the rows, what they are credited with, rates,
 * and what is known of posts.
 */
const withMore = (
  table: Table,
  columns: readonly string[],
  rows: Sql,
  question: Moment,
  dialect: Dialect,
): Sql => {
  const { settings } = question;
  const theirs = (from: string, read: readonly string[]): Sql =>
    relation(factTable(from), read, question, dialect);
  const messages = (said: readonly string[]): Sql =>
    theirs("message", [...new Set([...said, ...readFor(factTable("message"), said)])]);
  const read = marked(table, marksIn(table, columns), rows, { settings, dialect, messages });
  const looked = besides(table, columns, read, theirs, settings);
  const ended = lived(columns, looked, () => theirs("payment", paymentReads), settings);
  const given = credited(columns, ended, () => theirs(touch.name, touchReads), settings);
  const owned = readsEmployee(table, columns)
    ? withEmployee(given, theirs(advocacyShare.name, ["employee", "utm"]), settings.workspace, dialect)
    : given;
  const rated = withRates(table, ratesIn(columns), owned, settings);
  return withLent(table, rated, columns, question);
};

/** The rows of files as they are, with what is read beside them. */
export const fileRows = (table: Table, columns: readonly string[], question: Moment, dialect: Dialect): Sql =>
  withMore(table, columns, calledRows(table, id(table.name), question.settings.called), question, dialect);

const withRates = (table: Table, rates: readonly string[], rows: Sql, settings: Question["settings"]): Sql =>
  rates.reduce((of, rate) => priced(table, rate, of, settings), rows);

/** What the relations of a statement look their rates up in, for its head: nothing where none of these columns is a rate. */
export const ratesFor = (columns: readonly string[], question: Moment): readonly Sql[] =>
  ratesIn(columns).length === 0 || question.settings.withoutRates
    ? []
    : [factors(storedRows(fxRate, ["rate"], question), question.settings)];
