// Scores of texts in ClickHouse: those of an import travel with its facts, older ones are filled in some at a time.

import { textScore, textTables } from "../facts/text-score.ts";
import { rawName } from "./click-ddl.ts";
import { send } from "./click-send.ts";
import type { Click } from "./click-server.ts";
import { columnDdl, duckdbDialect, name, wantedScores } from "./ddl.ts";
import { plain, run } from "./duck-cells.ts";
import type { Target } from "./target.ts";
import {
  allScored,
  round,
  scoredRow,
  scoreTexts,
  type TextScores,
  type TextScoring,
  unscored,
  withTexts,
} from "./text-scores.ts";
import type { LoadPlan, Statement } from "./warehouse.ts";

export interface Scoring {
  readonly click: Click;
  readonly stagingDir: string;
  readonly texts: TextScoring | undefined;
}

const made = name("made_text_score");

/** Before the log row: an import that counts is scored. */
export const sendScores = async (
  { click, stagingDir, texts }: Scoring,
  plan: LoadPlan,
  to: Target,
): Promise<void> => {
  const from = withTexts(plan.parts.flatMap(({ facts }) => facts)).map(to.table);
  if (texts === undefined || from.length === 0) return;
  const columns = columnDdl(textScore.columns, wantedScores.required, duckdbDialect);
  await run(to.on, plain(`create or replace temp table ${made} (${columns})`));
  try {
    await scoreTexts(to.on, texts, {
      workspace: plan.head.workspace,
      from,
      importId: to.importId,
      into: made,
    });
    await send(click, to.on, { from: made, to: rawName(textScore.name), folder: stagingDir });
  } finally {
    await run(to.on, plain(`drop table if exists temp.${made}`));
  }
};

export const unscoredIn = async ({ click, texts }: Scoring): Promise<readonly string[]> =>
  texts === undefined ? [] : (await click.rows(unscored(texts))).map(({ workspace }) => String(workspace));

const missing = (workspace: string, version: string): Statement => {
  const all = textTables.map(
    (table) =>
      `select content from ${rawName(table.name)} where workspace = {own_workspace:text} and content <> ''`,
  );
  return {
    text: `select lower(hex(MD5(assumeNotNull(content)))) as text_key, any(content) as one_text
      from (${all.join(" union all ")}) group by text_key
      having text_key not in (
        select text_key from ${rawName(textScore.name)} final
        where workspace = {own_workspace:text} and version = {own_version:text}
      ) limit ${round}`,
    params: {
      own_workspace: { type: "text", value: workspace },
      own_version: { type: "text", value: version },
    },
  };
};

/** A few at a time, so that whoever asks meanwhile is answered. */
const few = 256;

/** Scores some of the texts of a workspace that are not scored by this version; says whether all are now. */
export const scoreClickhouse = async ({ click, texts }: Scoring, workspace: string): Promise<boolean> => {
  if (texts === undefined) return true;
  const { version, score } = texts;
  const found = await click.rows(missing(workspace, version));
  const rows: TextScores[] = [];
  for (let at = 0; at < found.length; at += few) {
    const some = found.slice(at, at + few);
    const scores = await score(some.map((row) => String(row["one_text"])));
    some.forEach((row, k) => {
      rows.push(scoredRow(workspace, version, String(row["text_key"]), scores[k] as TextScores));
    });
  }
  const done = found.length < round;
  if (done) rows.push(allScored(workspace, version));
  await click.insert(rawName(textScore.name), rows);
  return done;
};
