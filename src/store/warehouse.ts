// What the house asks of an analytics engine. DuckDB and ClickHouse answer the same contract tests.

/**
 * SQL text with `{name:type}` holes and the values that fill them (the shape of query/sql.ts, which stands above this room).
 * A list is written `column in {name:texts}` (also `not in`), which every engine understands.
 */
export interface Statement {
  readonly text: string;
  readonly params: Readonly<
    Record<
      string,
      {
        readonly type: "text" | "integer" | "number" | "day" | "instant" | "flag" | "texts";
        readonly value: string | number | boolean | null | readonly string[];
      }
    >
  >;
  /**
   * Of a question over `staged`: `{name:base}` after a `with` stands for these relations, the last of which is called so.
   * Of a part that is not large it is worked out once for all who ask; their params are among `params`.
   */
  readonly bases?: Readonly<Record<string, string>>;
}

/** integer and number come as number (an integer beyond 2^53 as text), day as YYYY-MM-DD, instant as ISO text with Z. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export interface ImportHead {
  readonly workspace: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly observedAt: string;
  /** True where the file itself says when its numbers were shown; else that is the moment of the upload. */
  readonly dated?: boolean;
  readonly importedBy: string;
}

/** One table of a file, ready to be read: a clean delimited UTF-8 file on disk whose first column is the row number, or a raw one. */
export interface StagedPart {
  readonly part: number;
  readonly partName: string;
  readonly source: string | null;
  readonly headerLine: number;
  readonly detail: string;
  /** The account all its rows are booked to; null where they name their own, or nobody said it. */
  readonly account?: string | null;
  readonly csv: {
    readonly path: string;
    readonly delimiter: string;
    /**
     * Names given to the file's columns, in order; the staging relation has exactly these, all text, an empty cell as null.
     * The row number of "first column" is not among them.
     */
    readonly columns: readonly string[];
    /** Records to pass over before the data (preamble and header). */
    readonly skip: number;
    /** "first column": the file carries the row number itself (`line`); "count": rows are counted from `firstLine`. */
    readonly lines: "first column" | "count";
    readonly firstLine: number;
  } | null;
  /**
   * Selects over the relation `staged` (columns: line integer, and csv.columns as text), in DuckDB's dialect.
   * A fact select gives `line` and the table's own columns by name; the store adds the provenance. Every row of `staged`
   * must end in a fact select or in `left`, and never in both. A row of no characters at all is a row of nulls.
   */
  readonly facts: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    /** Those of them that the file has columns for: empty there is empty, and not unknown to it. */
    readonly told?: readonly string[];
    readonly select: Statement;
  }[];
  /** Gives (line, fate, reason, column_name, seen) once for every row that becomes no fact. Rows with surplus cells or broken quotes the store adds itself. */
  readonly left: Statement | null;
  /** Gives (line, check_id, measure, scope, told, figure, slack, row_count, unread_count): totals the part prints. */
  readonly printed?: Statement | null;
  /** Turn the file away where two of its rows share a key and one would be lost; else the later row stands. */
  readonly refuseAlike?: true;
}

export interface LoadPlan {
  readonly head: ImportHead;
  readonly parts: readonly StagedPart[];
  /** Refuse where a committed import of the workspace has the same content. */
  readonly once: boolean;
  /** Imports of the same bytes that were read otherwise: they are undone together with this one's coming in. */
  readonly replaces?: readonly { readonly importId: number; readonly fileName: string }[];
}

export interface PartResult {
  readonly part: number;
  readonly rows: number;
  readonly facts: number;
  readonly skips: number;
  readonly rejects: number;
  readonly since: string | null;
  readonly until: string | null;
}

export interface LoadResult {
  readonly importId: number;
  readonly fileId: number;
  readonly parts: readonly PartResult[];
}

/**
 * done and of in bytes of the file so far; step names what goes on: before an import what is in the file ("looking",
 * "checking", "trying"), then "reading", "merging", "writing". Of an upload of several parts it says which one.
 */
export type Progress = (at: {
  readonly step: "looking" | "checking" | "trying" | "reading" | "merging" | "writing";
  readonly done: number;
  readonly of: number;
  readonly part?: { readonly at: number; readonly of: number; readonly name: string };
}) => void;

export interface OutColumn {
  readonly name: string;
  readonly type: "text" | "integer" | "number" | "flag" | "day" | "instant";
}

export interface OutFile {
  readonly path: string;
  readonly format: "parquet" | "csv";
  /** The columns of the rows, in the order they are written. */
  readonly columns: readonly OutColumn[];
}

/** A table of an archive: a Parquet file and what stands in it. The workspace is not among its columns. */
export interface ArchivedTable {
  readonly table: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface Archived {
  /** An id that is in use nowhere. */
  readonly workspace: string;
  readonly tables: readonly ArchivedTable[];
}

export interface Keep {
  /** So many rows of each table and of those left out. */
  readonly rows: number;
  /** Called before each part, by its place in the plan; what it throws ends the rehearsal. */
  readonly before?: (at: number) => void;
  /** What is to be counted over the rows of a table, as the columns of a select; null where nothing is. */
  readonly count?: (table: string) => Statement | null;
}

export interface Warehouse {
  readonly dialect: "duckdb" | "clickhouse";
  /** A bound, read-only question. Ends with `server/query-too-slow` after the time limit. */
  readonly rows: (statement: Statement) => Promise<readonly Row[]>;
  /** Writes the rows of a question to a file, and says how many. It may take minutes where a question may not. */
  readonly write: (statement: Statement, to: OutFile) => Promise<number>;
  /** The same of rows that stand in a file as one JSON object a line. */
  readonly convert: (jsonLines: string, to: OutFile) => Promise<number>;
  /**
   * A question over one part as staged (relation `staged`, as in StagedPart), in DuckDB's dialect, that keeps nothing:
   * how its cells are written must be known before they can be read.
   */
  readonly read: (csv: NonNullable<StagedPart["csv"]>, statement: Statement) => Promise<readonly Row[]>;
  /** Runs the selects of a plan without keeping anything: what an import would do. */
  readonly rehearse: (
    plan: LoadPlan,
    keep: Keep,
  ) => Promise<
    readonly (PartResult & {
      readonly samples: readonly { readonly table: string; readonly rows: readonly Row[] }[];
      readonly left: readonly Row[];
      /** What was to be counted, all tables in one. */
      readonly counts: Row;
    })[]
  >;
  /** One import, all or nothing: facts, merged rows, what was left out, and the log row last. Imports run one at a time. */
  readonly load: (plan: LoadPlan, progress?: Progress) => Promise<LoadResult>;
  /** Takes an import out of every number, restoring what it had restated. The rows stay for questions about the past. */
  readonly undo: (workspace: string, importId: number) => Promise<void>;
  /** The rows of an archive as those of a new workspace, all or nothing. */
  readonly restore: (archived: Archived) => Promise<void>;
  /** Scores what an older version scored otherwise or not at all, some at a time, between imports. */
  readonly scoreTexts: () => Promise<void>;
  /** Removes every row of a workspace for good. */
  readonly forget: (workspace: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
