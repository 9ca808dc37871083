// The words with which facts are declared. A table is data: DDL, row types, docs and the merged "now" table are read off it.

export type ColumnType = "text" | "integer" | "number" | "flag" | "day" | "instant";

export interface Column<U extends string = string> {
  readonly type: ColumnType;
  readonly note: string;
  /** Only a column with a unit is a measure: it may be summed, and it may be unknown (null). */
  readonly unit?: U;
  /** A stock is a level at a moment (followers): it is never summed over time. */
  readonly stock?: true;
  /** Counts people, so it is never added, neither over time nor over parts. */
  readonly unique?: true;
}

export type Columns = Readonly<Record<string, Column>>;

/**
 * The table's rollup: its merged rows added up by day, network, account and import, so that a question over a year reads
 * as many rows as there are days, and not as many as there are posts.
 */
export interface Daily {
  /** What further keeps rows of a day apart: what most formulas filter by. Of anything else a question reads the rows. */
  readonly by: readonly string[];
  /** The column that says what a row is of, where a thing may have several rows: those of such a thing stand by themselves. */
  readonly of?: string;
}

export interface Table<N extends string = string, C extends Columns = Columns> {
  readonly name: N;
  readonly note: string;
  /** What makes a row the same row when it is seen again. Key columns are never null: absent is "". */
  readonly key: readonly string[];
  /**
   * Columns of the key that only part a whole: a day's sessions by campaign, a post's figures by distribution. Exports
   * name parts anew (a session moves to another campaign), so the newest one that tells a measure of what the rest of the
   * key names tells it for all its parts, and older parts it does not name no longer count.
   */
  readonly split: readonly string[];
  /** Its figures grow from export to export, so that an older one does not contradict a newer. */
  readonly lifetime: boolean;
  /** A record that a program keeps and a person clears: a cell that its newest export shows empty is unknown again. */
  readonly record: boolean;
  readonly daily: Daily | null;
  readonly columns: C;
}

export const table = <const N extends string, const C extends Columns>(
  name: N,
  shape: {
    readonly note: string;
    readonly key: readonly (keyof C & string)[];
    readonly split?: readonly (keyof C & string)[];
    readonly lifetime?: true;
    readonly record?: true;
    readonly daily?: { readonly by: readonly (keyof C & string)[]; readonly of?: keyof C & string };
    readonly columns: C;
  },
): Table<N, C> => ({ name, split: [], lifetime: false, record: false, daily: null, ...shape });

/** What the newest export tells as a whole: the key without the columns that part it. */
export const wholeOf = ({ key, split }: Pick<Table, "key" | "split">): readonly string[] =>
  key.filter((column) => !split.includes(column));

/**
 * What every fact row carries beside its own columns. A row is found again by (import_id, part, line).
 * `line` is the row's number as a spreadsheet program shows it: a line break inside quotes starts no new row.
 */
export const provenance = {
  workspace: { type: "text", note: "Owner of the row; no query runs without it." },
  import_id: { type: "integer", note: "The import that brought the row, counted up within the store." },
  file_id: { type: "integer", note: "The uploaded file." },
  part: { type: "integer", note: "Which table inside the file (sheet, zip entry, section), from 0." },
  line: { type: "integer", note: "Row number within that part as a spreadsheet shows it, from 1." },
  observed_at: {
    type: "instant",
    note: "When the network showed these numbers (UTC): from the file where it says, else the upload.",
  },
} as const satisfies Columns;

/** Beside the provenance of a record, for a column that is there and empty is told apart from one that is not there. */
export const emptiedColumn = {
  emptied: {
    type: "text",
    note: "Columns that the file has and the row leaves empty: ',amount_minor,closed_day,'. Null where there are none.",
  },
} as const satisfies Columns;

/** Beside the provenance of its newest row, a merged row says whether its cells came from more than one row. */
export const mergedColumns = {
  merged: {
    type: "flag",
    note: "True where older rows still supply cells that the newest row leaves unknown.",
  },
  outdated: {
    type: "text",
    note: "Measures of rows that told another value of some measure than the one that counts, each with a number for its row: ',clicks=7,views=7,'. They go into no ratio and no difference with cells of other rows. Null where there are none.",
  },
} as const satisfies Columns;

export const nowName = (of: Pick<Table, "name">): string => `${of.name}_now`;

export const measures = (of: Table): readonly string[] =>
  Object.entries(of.columns).flatMap(([name, column]) => (column.unit === undefined ? [] : [name]));

/**
 * Measures by which rows of one key contradict each other, and which then do not go together. Of a single one, and of
 * figures that grow, none do.
 */
export const contradicting = (of: Table): readonly string[] => {
  const own = measures(of);
  return of.lifetime || own.length < 2 ? [] : own;
};
