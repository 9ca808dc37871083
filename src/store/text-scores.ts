// Scores of the texts that imports bring: read, scored and kept a few at a time, in the transaction of the facts.

import type { DuckDBConnection } from "@duckdb/node-api";
import type { ColumnType } from "../facts/table.ts";
import { textScore, textTables } from "../facts/text-score.ts";
import { name } from "./ddl.ts";
import { plain, readRow, readRows, run } from "./duck-cells.ts";
import type { Statement } from "./warehouse.ts";

/** One text's scores, by the columns of `text_score`. */
export type TextScores = Readonly<Record<string, string | number | boolean | null>>;

/** Whoever can score texts; the store reads no models. */
export interface TextScoring {
  /** Of rules and models together: texts scored by another are scored anew. */
  readonly version: string;
  readonly score: (texts: readonly string[]) => Promise<readonly TextScores[]>;
}

const columns = Object.entries(textScore.columns).map(([called, { type }]) => ({
  called,
  type: type as ColumnType,
}));
/** So many are in memory at once, and so long nothing else is answered: some 50 ms. */
const batch = 256;
/** Texts scored in one go between two imports. */
export const round = 20_000;

export const scoredRow = (
  workspace: string,
  version: string,
  key: string,
  scores: TextScores,
): TextScores => ({
  ...scores,
  workspace,
  text_key: key,
  version,
});
/** What says that all texts of a workspace were scored by this version. */
export const allScored = (workspace: string, version: string): TextScores =>
  scoredRow(workspace, version, "", {});

const append = async (on: DuckDBConnection, into: string, rows: readonly TextScores[]): Promise<void> => {
  const appender = await on.createAppender(into);
  for (const row of rows) {
    for (const { called, type } of columns) {
      const cell = row[called] ?? null;
      if (cell === null) appender.appendNull();
      else if (type === "flag") appender.appendBoolean(cell === true);
      else if (type === "number") appender.appendDouble(Number(cell));
      else appender.appendVarchar(String(cell));
    }
    appender.endRow();
  }
  appender.closeSync();
};

interface Texts {
  readonly workspace: string;
  /** The tables to read, as they are called here. */
  readonly from: readonly string[];
  /** Of one import alone. */
  readonly importId?: number;
  /** Where scores are kept, as it is called here; texts with a score of this version there are left alone. */
  readonly into: string;
  readonly most?: number;
}

const params = (workspace: string, version: string): Statement["params"] => ({
  own_workspace: { type: "text", value: workspace },
  own_version: { type: "text", value: version },
});

/** The texts still to be scored, each once, numbered. */
const listed = ({ from, importId, into, most }: Texts): string => {
  const own = `workspace = {own_workspace:text}${importId === undefined ? "" : ` and import_id = ${importId}`}`;
  const all = from.map((table) => `select content from ${name(table)} where ${own} and content <> ''`);
  return `create or replace temp table texts_to_score as
    select text_key, content, row_number() over () as place from (
      select md5(content) as text_key, any_value(content) as content from (${all.join(" union all ")}) group by 1
    ) anti join (
      from ${name(into)} where workspace = {own_workspace:text} and version = {own_version:text}
    ) as there using (text_key)${most === undefined ? "" : ` limit ${most}`}`;
};

const scoreListed = async (
  on: DuckDBConnection,
  { version, score }: TextScoring,
  { workspace, into }: Texts,
  count: number,
): Promise<void> => {
  for (let at = 0; at < count; at += batch) {
    const texts = await readRows(
      on,
      plain(`select text_key, content from texts_to_score where place > ${at} and place <= ${at + batch}`),
    );
    const scores = await score(texts.map(({ content }) => String(content)));
    const rows = texts.map(({ text_key: key }, k) =>
      scoredRow(workspace, version, String(key), scores[k] as TextScores),
    );
    await append(on, into, rows);
  }
};

/** Scores what has no score yet, and says how many texts that were. In a transaction of the caller. */
export const scoreTexts = async (
  on: DuckDBConnection,
  scoring: TextScoring,
  texts: Texts,
): Promise<number> => {
  const bound = params(texts.workspace, scoring.version);
  await run(on, { text: listed(texts), params: bound });
  const { n } = await readRow(on, plain("select count(*) as n from texts_to_score"));
  const count = Number(n);
  if (count > 0) {
    const keys = "text_key in (select text_key from texts_to_score)";
    const old = `delete from ${name(texts.into)} where workspace = {own_workspace:text} and ${keys}`;
    await run(on, { text: old, params: bound });
    await scoreListed(on, scoring, texts, count);
  }
  await run(on, plain("drop table texts_to_score"));
  return count;
};

/** The tables among these that hold texts. */
export const withTexts = (
  tables: readonly { readonly table: string; readonly columns: readonly string[] }[],
): readonly string[] => [
  ...new Set(
    tables.flatMap(({ table, columns: filled }) =>
      filled.includes("content") && textTables.some((one) => one.name === table) ? [table] : [],
    ),
  ),
];

/** Scores some of the texts of a workspace that are not scored by this version; says whether all are now. */
export const scoreSome = async (
  on: DuckDBConnection,
  scoring: TextScoring,
  workspace: string,
): Promise<boolean> => {
  const from = textTables.map((table) => table.name);
  const into = textScore.name;
  const count = await scoreTexts(on, scoring, { workspace, from, into, most: round });
  if (count === round) return false;
  const bound = params(workspace, scoring.version);
  await run(on, {
    text: `delete from ${into} where workspace = {own_workspace:text} and text_key = ''`,
    params: bound,
  });
  await append(on, into, [allScored(workspace, scoring.version)]);
  return true;
};

/** Workspaces with facts whose texts are not known to be scored by this version. */
export const unscored = ({ version }: Pick<TextScoring, "version">): Statement => ({
  text: `select distinct workspace from import_log where workspace not in (
    select workspace from text_score where text_key = '' and version = {own_version:text})`,
  params: { own_version: { type: "text", value: version } },
});
