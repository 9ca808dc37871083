// The file rows behind a number, page by page over all sides and tables of its formula.

import type { Leaf } from "../catalogue/expr.ts";
import type { Question } from "../query/question.ts";
import { commas, id, type Sql, sql, value } from "../query/sql.ts";
import {
  cellColumn,
  keyColumn,
  type Page,
  type Reading,
  readingsOf,
  traceCount,
  traceRows,
} from "../query/trace.ts";
import type { Cell, Row } from "../store/warehouse.ts";
import type { Context } from "./context.ts";

export interface TracedRow {
  readonly side: "top" | "bottom";
  readonly table: string;
  readonly importId: number;
  readonly part: number;
  readonly line: number;
  readonly fileName: string;
  readonly partName: string;
  readonly observedAt: string;
  readonly day: string | null;
  readonly key: Record<string, Cell>;
  readonly cells: Record<string, number | null>;
}

type Found = Omit<TracedRow, "fileName" | "partName">;

/** What the row adds to its side: a column that the formula takes off comes with the other sign. */
const cellsOf = ({ signs, legs }: Reading, row: Row): Record<string, number | null> => {
  const [leg] = legs;
  // A counted value counts once, whatever it is; one that the formula takes off, with the other sign.
  if (leg?.leaf.kind === "distinct") return { [leg.leaf.columns.at(-1) as string]: leg.sign };
  if (leg?.leaf.kind === "survival") return { [leg.leaf.to]: Number(row[cellColumn(leg.leaf.to)]) };
  return Object.fromEntries(
    Object.entries(signs).flatMap(([column, sign]) => {
      const cell = row[cellColumn(column)];
      return cell === null || cell === undefined ? [] : [[column, sign * Number(cell)]];
    }),
  );
};

const foundOf =
  (reading: Reading) =>
  (row: Row): Found => ({
    side: reading.side,
    table: reading.group.table.name,
    importId: Number(row["from_import"]),
    part: Number(row["from_part"]),
    line: Number(row["from_line"]),
    observedAt: String(row["seen_at"]),
    day: row["shown_day"] === null ? null : String(row["shown_day"]),
    key: Object.fromEntries(
      reading.group.table.key.map((column) => [column, row[keyColumn(column)] ?? null]),
    ),
    cells: cellsOf(reading, row),
  });

/** Where a window is not the only one, or shares are of two accounts, no row stands behind the unknown. */
const isAlone = (leaf: Leaf): boolean =>
  leaf.kind === "window" || (leaf.kind === "snapshot" && leaf.alone === true);
const readingsBehind = (question: Question, answer: number | null): readonly Reading[] =>
  readingsOf(question).filter(({ legs }) => answer !== null || !legs.some(({ leaf }) => isAlone(leaf)));

const importNames = (
  workspace: string,
  imports: readonly number[],
): { readonly files: Sql; readonly parts: Sql } => {
  const own = sql`workspace = ${value("workspace", "text", workspace)} and import_id in (${commas(
    imports.map((one, k) => value(`import_${k}`, "integer", one)),
  )})`;
  return {
    files: sql`select import_id, file_name from ${id("import_log")} where ${own}`,
    parts: sql`select import_id, part, part_name from ${id("import_part")} where ${own}`,
  };
};

const named = async (
  { warehouse }: Pick<Context, "warehouse">,
  workspace: string,
  rows: readonly Found[],
): Promise<TracedRow[]> => {
  const imports = [...new Set(rows.map(({ importId }) => importId))];
  if (imports.length === 0) return [];
  const { files, parts } = importNames(workspace, imports);
  const [fileRows, partRows] = await Promise.all([warehouse.rows(files), warehouse.rows(parts)]);
  const fileNames = new Map(fileRows.map((row) => [Number(row["import_id"]), String(row["file_name"])]));
  const partNames = new Map(
    partRows.map((row) => [`${row["import_id"]} ${row["part"]}`, String(row["part_name"])]),
  );
  return rows.map((row) => ({
    ...row,
    fileName: fileNames.get(row.importId) ?? "",
    partName: partNames.get(`${row.importId} ${row.part}`) ?? "",
  }));
};

const countsOf = (
  { warehouse }: Pick<Context, "warehouse">,
  question: Question,
  readings: readonly Reading[],
) =>
  Promise.all(
    readings.map(async (reading) => {
      const [row] = await warehouse.rows(traceCount(question, reading, warehouse.dialect));
      return Number(row?.["row_total"] ?? 0);
    }),
  );

/** The readings stand one after another; a page may end one and begin the next. */
const pagesOf = (counts: readonly number[], { limit, offset }: Page): readonly Page[] => {
  let [skip, left] = [offset, limit];
  return counts.map((count) => {
    const start = Math.min(skip, count);
    const take = Math.max(0, Math.min(left, count - start));
    skip -= start;
    left -= take;
    return { limit: take, offset: start };
  });
};

/** A page of rows and how many there are in all. The question asks for a total: buckets are periods of their own. */
export const rowsBehind = async (
  context: Pick<Context, "warehouse">,
  question: Question,
  answer: number | null,
  page: Page,
): Promise<{ readonly total: number; readonly rows: readonly TracedRow[] }> => {
  const { warehouse } = context;
  const readings = readingsBehind(question, answer);
  const counts = await countsOf(context, question, readings);
  const pages = pagesOf(counts, page);
  const found = await Promise.all(
    readings.map(async (reading, k) => {
      const own = pages[k] as Page;
      if (own.limit === 0) return [];
      return (await warehouse.rows(traceRows(question, reading, warehouse.dialect, own))).map(
        foundOf(reading),
      );
    }),
  );
  const total = counts.reduce((a, b) => a + b, 0);
  return { total, rows: await named(context, question.settings.workspace, found.flat()) };
};
