// The words behind a number of messages or mentions: what each says, and by whom its tone is told.

import type { TextKind } from "../base/text-kinds.ts";
import { factTable } from "../facts/index.ts";
import { textsOf } from "../query/corrected.ts";
import type { Question } from "../query/question.ts";
import { textIn } from "../query/row-text.ts";
import { saidOf } from "../query/said.ts";
import type { Context } from "./context.ts";
import type { TracedRow } from "./trace-rows.ts";

/** Tables of texts with a tone, by the kind that people label. */
const kinds: Readonly<Record<string, TextKind>> = { mention: "mention", message: "comment" };

/** More of a text than this is read where it stands. */
const longest = 300;

const itemOf = ({ table, key }: TracedRow): string => `${key["platform"]} ${key[table]}`;

const wordsIn = async (
  { warehouse, ledger }: Pick<Context, "warehouse" | "ledger">,
  question: Question,
  table: string,
  rows: readonly TracedRow[],
) => {
  const kind = kinds[table] as TextKind;
  const items = [...new Set(rows.map(({ key }) => String(key[table])))];
  const [found, labels] = await Promise.all([
    warehouse.rows(
      saidOf(
        factTable(table),
        { key: table, labelled: textsOf[kind].item },
        items,
        question,
        warehouse.dialect,
      ),
    ),
    ledger.labels(question.settings.workspace, kind),
  ]);
  const labelled = new Map(labels.map(({ platform, item, sentiment }) => [`${platform} ${item}`, sentiment]));
  return found.map((row) => {
    const item = `${row["of_platform"]} ${row["of_item"]}`;
    const [told, tone] = [textIn(row["said_sentiment"]), textIn(row["said_tone"])];
    return [
      item,
      {
        text: textIn(row["said_content"])?.slice(0, longest) ?? null,
        author: textIn(row["said_author"]),
        tone,
        toneBy: told !== null ? ("file" as const) : tone !== null ? ("leadline" as const) : null,
        label: labelled.get(`${row["of_platform"]} ${row["of_label"]}`) ?? null,
      },
    ] as const;
  });
};

/** The rows, those of texts with what they say. */
export const withWords = async (
  context: Pick<Context, "warehouse" | "ledger">,
  question: Question,
  rows: readonly TracedRow[],
) => {
  const tables = [...new Set(rows.map(({ table }) => table))].filter((table) => kinds[table] !== undefined);
  const said = await Promise.all(
    tables.map(async (table) => {
      const own = rows.filter((row) => row.table === table);
      return [table, new Map(await wordsIn(context, question, table, own))] as const;
    }),
  );
  const words = new Map(said);
  return rows.map((row) => ({ ...row, said: words.get(row.table)?.get(itemOf(row)) ?? null }));
};
