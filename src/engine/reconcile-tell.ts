// What a reconciliation asks: the printed totals of an import and the sums of its facts, imported already or about to be.

import type { Table } from "../facts/table.ts";
import { nowName } from "../facts/table.ts";
import { ands, commas, id, number, type Sql, sql, unions, value } from "../query/sql.ts";
import type { Source } from "../sources/source.ts";
import type { Row } from "../store/warehouse.ts";
import type { Context } from "./context.ts";
import { sourceNamed } from "./intake/knowledge.ts";
import type { ReadPart } from "./intake/parts.ts";

export interface TellerPart {
  readonly part: number;
  readonly name: string;
  readonly source: Source;
  /** Rows no cell of which could be read. */
  readonly broken: number;
}

/** A question for sums: of these parts (all where null), these figures, side by side for every combination of `by`. */
export interface Sums {
  readonly table: Table;
  readonly parts: readonly number[] | null;
  readonly by: readonly string[];
  readonly figures: readonly Sql[];
  readonly where: readonly Sql[];
}

export interface Teller {
  readonly parts: readonly TellerPart[];
  /** The rows of printed_total. */
  readonly printed: readonly Row[];
  /** Gives f0, f1, … , the columns of `by` as text, in_part, first_line, fact_rows, and where money is told one_currency and other_currency. */
  readonly sums: (of: Sums) => Promise<readonly Row[]>;
  /** The same figures as they count today, after every newer export, by the same columns; null before an import. */
  readonly now: ((of: Sums) => Promise<readonly Row[]>) | null;
  /** True where facts of these tables, all of one part, tell a day of the same thing twice. */
  readonly overlap: (tables: readonly Table[], part: number) => Promise<boolean>;
}

const figures = ({ figures: all }: Sums): readonly Sql[] =>
  all.map((figure, i) => sql`sum(${figure}) as ${id(`f${i}`)}`);

const texts = ({ by }: Sums): readonly Sql[] =>
  by.map((column) => sql`cast(${id(column)} as varchar) as ${id(`by_${column}`)}`);

const sumsIn = (of: Sums, from: Sql, own: readonly Sql[], part: Sql): Sql => {
  const groups = [...(part.text === "part" ? [part] : []), ...of.by.map(id)];
  const currencies =
    of.table.columns["currency"] === undefined
      ? []
      : [sql`min(currency) as one_currency`, sql`max(currency) as other_currency`];
  const shown = [...texts(of), ...figures(of), ...currencies];
  const group = groups.length === 0 ? sql`` : sql`group by ${commas(groups)}`;
  return sql`select ${part} as in_part, min(line) as first_line, count(*) as fact_rows, ${commas(shown)}
from ${from} where ${ands([...own, ...of.where])} ${group}`;
};

const times: readonly string[] = ["day", "window_end"];

/** Rows whose day an earlier day or period of the same thing has told: a day ends as it begins, a period before its end. */
const overlapIn = (sources: readonly { readonly table: Table; readonly rows: Sql }[]): Sql => {
  const keys = (sources[0] as { table: Table }).table.key.filter((column) => !times.includes(column));
  const told = sources.map(({ table, rows }) => {
    const ends = table.key.includes("window_end") ? id("window_end") : id("day");
    return sql`select ${commas(keys.map(id))}, ${id("day")}, ${ends} as ends from ${rows}`;
  });
  return sql`select count(*) as twice from (
  select ${id("day")}, max(ends) over (partition by ${commas(keys.map(id))} order by ${id("day")}, ends desc
    rows between unbounded preceding and 1 preceding) as told_until
  from (${unions(told)}) spans_told
) told_spans where told_until > ${id("day")}`;
};

const someTwice = (rows: readonly Row[]): boolean => Number(rows[0]?.["twice"] ?? 0) > 0;

const ownParts = ({ parts }: Sums): readonly Sql[] =>
  parts === null ? [] : [sql`part in (${commas(parts.map(number))})`];

const imported = (workspace: string, importId: number): readonly Sql[] => [
  sql`workspace = ${value("workspace", "text", workspace)}`,
  sql`import_id = ${value("import", "integer", importId)}`,
];

/** The merged rows that stand where the import's own would. */
const nowOf = (of: Sums, workspace: string, importId: number): Sql => {
  const keys = commas(of.table.key.map(id));
  const told = ands([...imported(workspace, importId), ...ownParts(of), ...of.where]);
  const group = of.by.length === 0 ? sql`` : sql` group by ${commas(of.by.map(id))}`;
  return sql`select ${commas([...texts(of), ...figures(of)])} from ${id(nowName(of.table))}
where workspace = ${value("workspace", "text", workspace)} and ${ands(of.where)}
  and (${keys}) in (select ${keys} from ${id(of.table.name)} where ${told})${group}`;
};

/** Rows the store itself turned away before any cell of them was read. */
const spoiled = sql`reason in ('row/too-many-cells', 'row/broken-quotes', 'row/cut-off')`;

const partsOf = async (context: Context, own: readonly Sql[]): Promise<readonly TellerPart[]> => {
  const rows = await context.warehouse.rows(
    sql`select part, part_name, source from import_part where ${ands(own)} order by part`,
  );
  const broken = await context.warehouse.rows(
    sql`select part, count(*) as broken from import_left where ${ands([...own, spoiled])} group by part`,
  );
  return rows.flatMap((row) => {
    const source = sourceNamed(row["source"] === null ? null : String(row["source"]));
    if (source === null) return [];
    const lost = broken.find((one) => one["part"] === row["part"])?.["broken"];
    return [{ part: Number(row["part"]), name: String(row["part_name"]), source, broken: Number(lost ?? 0) }];
  });
};

/** Of an import that stands in the store. */
export const tellImported = async (
  context: Context,
  workspace: string,
  importId: number,
): Promise<Teller> => {
  const own = imported(workspace, importId);
  const ask = (statement: Sql) => context.warehouse.rows(statement);
  return {
    parts: await partsOf(context, own),
    printed:
      await ask(sql`select part, line, check_id, measure, scope, told, figure, slack, row_count, unread_count
from printed_total where ${ands(own)} order by part, check_id, measure, line, scope, told`),
    sums: (of) => ask(sumsIn(of, id(of.table.name), [...own, ...ownParts(of)], sql`part`)),
    now: (of) => ask(nowOf(of, workspace, importId)),
    overlap: async (tables, part) => {
      const rows = (table: Table) =>
        sql`${id(table.name)} where ${ands([...own, sql`part = ${number(part)}`])}`;
      return someTwice(await ask(overlapIn(tables.map((table) => ({ table, rows: rows(table) })))));
    },
  };
};

interface PlannedRead {
  readonly part: number;
  readonly read: ReadPart;
}

/** Of a file that is not imported yet: the same figures, read from the file. */
export const tellPlanned = async (context: Context, parts: readonly PlannedRead[]): Promise<Teller> => {
  const printed: Row[] = [];
  for (const { part, read } of parts) {
    if (read.mapping.printed === null) continue;
    const rows = await context.warehouse.read(read.csv, read.mapping.printed);
    printed.push(...rows.map((row) => ({ ...row, part })));
  }
  const sums = async (of: Sums): Promise<readonly Row[]> => {
    const found: Row[] = [];
    for (const { part, read } of parts) {
      if (of.parts !== null && !of.parts.includes(part)) continue;
      for (const { table, select } of read.mapping.facts)
        if (table === of.table.name)
          found.push(
            ...(await context.warehouse.read(read.csv, sumsIn(of, sql`(${select}) facts`, [], number(part)))),
          );
    }
    return found.filter((row) => Number(row["fact_rows"]) > 0);
  };
  const overlap: Teller["overlap"] = async (tables, at) => {
    const read = parts.find(({ part }) => part === at)?.read;
    const sources = tables.flatMap((table) =>
      (read?.mapping.facts ?? []).flatMap((fact) =>
        fact.table === table.name
          ? [{ table, rows: sql`(${fact.select}) ${id(`facts_${table.name}`)}` }]
          : [],
      ),
    );
    return read !== undefined && someTwice(await context.warehouse.read(read.csv, overlapIn(sources)));
  };
  const told = parts.map(({ part, read }) => ({
    ...{ part, name: read.table.partName, source: read.source, broken: 0 },
  }));
  return { parts: told, printed, sums, now: null, overlap };
};
