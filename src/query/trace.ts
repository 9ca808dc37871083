// The rows behind a number, down to the lines of the files: merged rows are taken apart into the cells that still count.

import type { Table } from "../facts/table.ts";
import { isMark } from "../facts/text-score.ts";
import { calledRows } from "./called.ts";
import { counting } from "./cell.ts";
import { took } from "./clock.ts";
import { foldOf, headOf, selectionOf } from "./compile.ts";
import type { Dialect } from "./dialect.ts";
import { liveImports } from "./known-at.ts";
import type { Group, Leg } from "./plan.ts";
import { type Question, type Settings, weightOf } from "./question.ts";
import { leafName, ratesOf, rowsOf } from "./rows.ts";
import type { Named, Selection } from "./selection.ts";
import { ands, commas, id, ors, type Sql, sql, value, withs } from "./sql.ts";

/** Cells of one side of a formula that stand in the same rows of one table. */
export interface Reading {
  readonly side: Leg["side"];
  readonly group: Group;
  readonly legs: readonly Leg[];
  /** How often each column counts on its side: −1 where the formula takes it off, and as often as it weighs. */
  readonly signs: Readonly<Record<string, number>>;
}

const alike = (a: Leg, b: Leg): boolean =>
  a.side === b.side &&
  a.leaf.kind === "sum" &&
  b.leaf.kind === "sum" &&
  a.leaf.money === b.leaf.money &&
  a.leaf.credit === b.leaf.credit &&
  JSON.stringify(a.leaf.where) === JSON.stringify(b.leaf.where);

const signsOf = (legs: readonly Leg[], settings: Settings): Reading["signs"] =>
  Object.fromEntries(
    legs.flatMap(({ leaf, sign }) => {
      if (leaf.kind === "distinct" || leaf.kind === "survival") return [];
      const columns = "columns" in leaf ? leaf.columns : [leaf.column];
      const weighs = (column: string): number =>
        leaf.kind === "sum" && leaf.weighted ? weightOf(settings, column) : 1;
      return columns.map((column) => [column, sign * weighs(column)] as const);
    }),
  );

/** The readings of a question, top side first. */
export const readingsOf = (question: Question): readonly Reading[] => {
  const { plan } = selectionOf(question, "duckdb");
  const found = plan.groups.flatMap((group) =>
    group.legs
      .filter(
        (leg) =>
          group.legs.findIndex((other) => other === leg || alike(other, leg)) === group.legs.indexOf(leg),
      )
      .map((leg) => {
        const legs = group.legs.filter((other) => other === leg || alike(leg, other));
        return { side: leg.side, group, legs, signs: signsOf(legs, question.settings) };
      }),
  );
  return [...found.filter(({ side }) => side === "top"), ...found.filter(({ side }) => side === "bottom")];
};

const keyName = (column: string): string => `keyed_${column}`;
const rawName = (column: string): string => `cell_of_${column}`;
const columnsOf = ({ signs }: Reading): readonly string[] => Object.keys(signs);
const provenance: readonly Named[] = [
  { name: "from_import", of: id("import_id") },
  { name: "from_part", of: id("part") },
  { name: "from_line", of: id("line") },
  { name: "seen_at", of: id("observed_at") },
];
const keysOf = (table: Table): readonly Named[] =>
  table.key.map((key) => ({ name: keyName(key), of: id(key) }));

const list = (columns: readonly Named[], from = ""): Sql =>
  commas(columns.map(({ name }) => (from === "" ? id(name) : sql`${id(from)}.${id(name)} as ${id(name)}`)));
const declared = (columns: readonly Named[]): Sql =>
  commas(columns.map(({ name, of }) => sql`${of} as ${id(name)}`));

/** Where accounts or networks are paired, rows of those that stay out stand behind no number. */
const survivors = ({ plan }: Selection, paired: boolean): readonly Sql[] => {
  if (plan.fold === "network") return [sql`of_platform in (select of_platform from grouped)`];
  if (paired) return [sql`(of_platform, of_account) in (select of_platform, of_account from grouped)`];
  return [];
};

/** A leaf whose cells do not count as they stand: amounts at a rate, leads by a credit. */
const workedOf = ({ legs }: Reading): Leg["leaf"] | undefined =>
  legs.map(({ leaf }) => leaf).find((leaf) => leaf.money || (leaf.kind === "sum" && leaf.credit));
/** What adds up to the number: an amount as it counts, in the workspace's currency. */
const shownCell = (reading: Reading, column: string): Sql => {
  const worked = workedOf(reading);
  return worked === undefined ? id(column) : counting(id(column), worked);
};

const outputs = (reading: Reading): readonly Named[] => [
  ...provenance,
  ...keysOf(reading.group.table),
  ...columnsOf(reading).map((column) => ({ name: rawName(column), of: shownCell(reading, column) })),
  // How long it took or has taken so far is worked out of two cells: it is shown in the name of the second.
  ...reading.legs.flatMap((leg) =>
    leg.leaf.kind === "survival" ? [{ name: rawName(leg.leaf.to), of: took(leg) }] : [],
  ),
];

/** One row per counted value where values are counted, else every row. */
const chosen = (selection: Selection, reading: Reading, paired: boolean): Sql => {
  const { group, legs } = reading;
  const [leg] = legs as readonly [Leg];
  const extra: readonly Named[] = [
    ...outputs(reading),
    { name: "shown_day", of: id(group.on) },
    { name: "is_merged", of: id("merged") },
  ];
  const leafs = legs.map((of) => sql`${id(leafName(of))} is not null`);
  const kept = [...leafs, ...survivors(selection, paired)];
  const rows = sql`select ${list(extra)}, ${commas(legs.map((of) => id(leafName(of))))}
  from (
  ${rowsOf(selection, group, extra)}
  ) as counted_rows
  where ${ands(kept)}`;
  if (leg.leaf.kind !== "distinct") return rows;
  return sql`select ${list(extra)} from (
    select ${list(extra)}, row_number() over (partition by ${id(leafName(leg))} order by shown_day, from_import, from_part, from_line) as value_rank
    from (${rows}) as valued_rows
  ) as ranked_values where value_rank = 1`;
};

/** Of a merged row, the file rows whose cells still count: per column the latest row that knows it. */
const takenApart = (question: Question, reading: Reading): Sql => {
  const { table } = reading.group;
  const keys = commas(table.key.map(id));
  const latest = columnsOf(reading).map((column) => {
    // What is read off a text is told by the row that tells the text.
    const cell = id(isMark(table, column) ? "content" : column);
    const rank = sql`row_number() over (partition by ${keys}, ${cell} is null
        order by observed_at desc, import_id desc, part desc, line desc)`;
    return sql`case when ${cell} is not null and ${rank} = 1 then ${cell} end as ${id(rawName(column))}`;
  });
  const own = sql`select ${declared([...provenance, ...keysOf(table)])}, ${commas(latest)}
    from ${calledRows(table, id(table.name), question.settings.called)}
    where workspace = ${value("workspace", "text", question.settings.workspace)}
      and import_id in (${liveImports(question)})
      and (${keys}) in (select ${list(keysOf(table))} from chosen where is_merged)`;
  const same = ands(keysOf(table).map(({ name }) => sql`file_rows.${id(name)} = chosen.${id(name)}`));
  // A part that a newer export no longer names has lost its cell in the merged row, whatever its file said.
  const counts = (column: string): Sql =>
    ands([`file_rows`, `chosen`].map((of) => sql`${id(of)}.${id(rawName(column))} is not null`));
  // A single row of a file supplies the cell that counts, and the figure of it is the one that was worked out.
  const worked = workedOf(reading) !== undefined;
  const from = (column: string): Sql => id(worked || isMark(table, column) ? "chosen" : "file_rows");
  const cells = columnsOf(reading).map(
    (column) =>
      sql`case when ${counts(column)} then ${from(column)}.${id(rawName(column))} end as ${id(rawName(column))}`,
  );
  const some = ors(columnsOf(reading).map(counts));
  return sql`select ${commas([list([...provenance, ...keysOf(table)], "file_rows"), ...cells])}, chosen.shown_day as shown_day
  from (
    ${own}
  ) as file_rows
  join chosen on ${same}
  where ${some}`;
};

const behind = (question: Question, reading: Reading, name: Dialect["name"]): Sql => {
  const selection = selectionOf(question, name);
  const fold = foldOf(selection);
  const { paired } = fold;
  const head = paired ? headOf(selection, fold) : ratesOf(selection);
  const flat = sql`select ${list(outputs(reading))}, shown_day from chosen`;
  const counted = columnsOf(reading).length === 0;
  const rows = counted
    ? flat
    : sql`${flat} where not is_merged
  union all
  ${takenApart(question, reading)}`;
  return withs([
    ...head,
    sql`chosen as (
  ${chosen(selection, reading, paired)}
)`,
    sql`traced as (
  ${rows}
)`,
  ]);
};

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** A page of the file rows behind one reading, oldest day first. */
export const traceRows = (question: Question, reading: Reading, name: Dialect["name"], page: Page): Sql => {
  const place = [...provenance.slice(0, 3), ...keysOf(reading.group.table)];
  const order = commas([id("shown_day"), ...place.map(({ name: of }) => id(of))]);
  return sql`${behind(question, reading, name)}select ${list(outputs(reading))}, shown_day
from traced
order by ${order}
limit ${value("page_rows", "integer", page.limit)} offset ${value("page_start", "integer", page.offset)}`;
};

export const traceCount = (question: Question, reading: Reading, name: Dialect["name"]): Sql =>
  sql`${behind(question, reading, name)}select count(*) as row_total from traced`;

export const keyColumn = keyName;
export const cellColumn = rawName;
