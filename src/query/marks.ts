// Rows of a table with what is read off their texts beside them: what the file tells goes first, a score fills what it leaves open.

import type { Table } from "../facts/table.ts";
import { isMark, textScore } from "../facts/text-score.ts";
import type { Dialect } from "./dialect.ts";
import type { Settings } from "./question.ts";
import { isInbound, readOfCases, readOfMessages, withReplies } from "./replies.ts";
import { commas, digits, id, ors, type Sql, sql, value } from "./sql.ts";

export const marksIn = (table: Table, columns: readonly string[]): readonly string[] =>
  columns.filter((column) => isMark(table, column));

const told: Readonly<Record<string, string>> = {
  tone: "sentiment",
  asks: "question",
  complains: "complaint",
};

const repliesTold = ["asked_at", "answered_at", "watched_until"];
const waits = (marks: readonly string[]): boolean => marks.some((mark) => repliesTold.includes(mark));

/** What has to be read of a table for its marks. */
export const readFor = (table: Table, columns: readonly string[]): readonly string[] => {
  const marks = marksIn(table, columns);
  if (marks.length === 0) return [];
  if (table.name === "care_case") return [...(waits(marks) ? readOfCases : []), "complaint", "requester"];
  const kind = marks.includes("readability_rank") ? ["kind"] : [];
  const own = marks
    .flatMap((mark) => told[mark] ?? [])
    .filter((column) => Object.hasOwn(table.columns, column));
  return ["content", ...kind, ...own];
};

const scoreNames = Object.keys(textScore.columns).filter((column) => column !== "workspace");
const scores = ({ workspace }: Pick<Settings, "workspace">): Sql =>
  sql`select ${commas(scoreNames.map((column) => sql`${id(column)} as ${id(`score_${column}`)}`))}
      from text_score where workspace = ${value("workspace", "text", workspace)} and text_key <> ''`;

const scored = (column: string): Sql => id(`score_${column}`);

/** Below this there is nothing to stand among. */
const fewestRanked = 3;

/** The middle of its place among own posts of its language, from the hardest to the easiest, of a hundred. */
const rank = (): Sql => {
  const easier = sql`case when score_formula = 'flesch_reading_ease' then score_readability else -score_readability end`;
  const own = sql`coalesce(kind, '') not in ('reply', 'repost')`;
  const among = sql`partition by score_language, score_formula, score_readability is null, ${own}`;
  const all = sql`count(*) over (${among})`;
  const before = sql`rank() over (${among} order by ${easier}) - 1`;
  const alike = sql`count(*) over (${among}, score_readability)`;
  return sql`case when score_readability is not null and ${own} and ${all} >= ${digits(fewestRanked)}
      then 100.0 * (${before} + ${alike} / 2.0) / ${all} end`;
};

const markOf = (mark: string): Sql => {
  if (mark === "readability_rank") return rank();
  const own = told[mark];
  return own === undefined ? scored(mark) : sql`coalesce(${id(own)}, ${scored(own)})`;
};

const ofTexts = (marks: readonly string[], rows: Sql, settings: Settings, dialect: Dialect): Sql => {
  const shown = marks.map((mark) => sql`${markOf(mark)} as ${id(mark)}`);
  return sql`(
    select text_rows.*, ${commas(shown)}
    from (select *, ${dialect.fingerprint(id("content"))} as content_key from ${rows}) as text_rows
    left join (
      ${scores(settings)}
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows`;
};

const ofCases = (marks: readonly string[], rows: Sql, messages: Sql, own: Sql): Sql => {
  const complains = sql`coalesce(complaint, case_complains = 1)`;
  const needs = sql`case when coalesce(complaint, false) then true else case_needs = 1 end`;
  const shown = marks.map((mark) => sql`${mark === "complains" ? complains : needs} as ${id(mark)}`);
  const needed = ors([
    sql`coalesce(asks, false)`,
    sql`coalesce(complains, false)`,
    sql`coalesce(tone, '') = 'negative'`,
  ]);
  const told = ors([sql`asks is not null`, sql`complains is not null`, sql`tone is not null`]);
  return sql`(
    select case_rows.*, ${commas(shown)}
    from (select * from ${rows}) as case_rows
    left join (
      select asked_platform, asked_conversation,
        max(case when complains then 1 when not complains then 0 end) as case_complains,
        max(case when ${needed} then 1 when ${told} then 0 end) as case_needs
      from (
        select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
        from ${rows}
        where ${own}
      ) as asked_cases
      join (
        select platform as said_platform, conversation as said_conversation, direction, author, asks, complains, tone
        from ${messages}
        where ${own}
      ) as said_messages on said_platform = asked_platform and said_conversation = asked_conversation
      where ${isInbound}
      group by asked_platform, asked_conversation
    ) as case_texts on case_rows.platform = asked_platform and case_rows.conversation = asked_conversation
  ) as marked_rows`;
};

/** What of the messages the marks of their cases are made of. */
const saidIn = ["platform", "conversation", "direction", "author", "asks", "complains", "tone"] as const;

/** The relation with the marks that are asked of it; `messages` gives those of the workspace, with their own. */
export const marked = (
  table: Table,
  marks: readonly string[],
  rows: Sql,
  {
    settings,
    dialect,
    messages,
  }: { settings: Settings; dialect: Dialect; messages: (read: readonly string[]) => Sql },
): Sql => {
  if (marks.length === 0) return rows;
  if (table.name !== "care_case") return ofTexts(marks, rows, settings, dialect);
  const own = sql`workspace = ${value("workspace", "text", settings.workspace)}`;
  const replied = waits(marks) ? withReplies(rows, messages(readOfMessages), own) : rows;
  const said = marks.filter((mark) => !repliesTold.includes(mark));
  return said.length === 0 ? replied : ofCases(said, replied, messages(saidIn), own);
};
