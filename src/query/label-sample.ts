// Texts to label: those whose tone is counted, in an order that only the seed decides, and the words of those drawn.

import type { TextKind } from "../base/text-kinds.ts";
import { labelledWhere } from "../catalogue/sentiment.ts";
import { factTable } from "../facts/index.ts";
import { textsOf } from "./corrected.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { conditions } from "./filter.ts";
import { columnsOf, relation } from "./known-at.ts";
import type { Settings } from "./question.ts";
import { ands, commas, digits, id, type Sql, sql, value } from "./sql.ts";

const textRows = (kind: TextKind, columns: readonly string[], settings: Settings, dialect: Dialect): Sql =>
  relation(factTable(textsOf[kind].table), columns, { settings, knownAt: null }, dialect);

/** Whether a text is drawn does not hang on what it says, nor on the order it came in. */
const drawn = (kind: TextKind, seed: string, dialect: Dialect): Sql =>
  dialect.fingerprint(
    sql`concat(${value("seed", "text", seed)}, ' ', platform, ' ', ${id(textsOf[kind].item)})`,
  );

/** The next texts of a language: of_platform, of_item. */
export const sampleOf = (
  {
    kind,
    language,
    seed,
    count,
    skip,
  }: {
    readonly kind: TextKind;
    readonly language: string;
    readonly seed: string;
    readonly count: number;
    /** Texts that were drawn before. */
    readonly skip: readonly string[];
  },
  settings: Settings,
  name: Dialect["name"],
): Sql => {
  const dialect = dialects[name];
  const { table, item } = textsOf[kind];
  const where = labelledWhere[kind];
  const read = ["platform", item, "content", "sentiment", "tone", "language", ...where.flatMap(columnsOf)];
  return sql`select platform as of_platform, ${id(item)} as of_item
from ${textRows(kind, [...new Set(read)], settings, dialect)}
where ${ands([
    sql`workspace = ${value("workspace", "text", settings.workspace)}`,
    sql`language = ${value("language", "text", language)}`,
    sql`content <> ''`,
    sql`concat(platform, ' ', ${id(item)}) not in ${value("drawn_before", "texts", skip)}`,
    ...conditions(factTable(table), where, "sampled", { settings }, dialect),
  ])}
group by ${commas([id("platform"), id(item)])}
order by ${drawn(kind, seed, dialect)}, platform, ${id(item)}
limit ${digits(count)}`;
};

/** What texts say, by platform and item: of_platform, of_item, one_text, one_author, one_day. */
export const wordsOf = (
  kind: TextKind,
  items: readonly string[],
  settings: Settings,
  name: Dialect["name"],
): Sql => {
  const { item } = textsOf[kind];
  const columns = ["platform", item, "content", "author", "day"];
  return sql`select platform as of_platform, ${id(item)} as of_item, max(content) as one_text,
  max(author) as one_author, max(day) as one_day
from ${textRows(kind, columns, settings, dialects[name])}
where workspace = ${value("workspace", "text", settings.workspace)}
  and ${id(item)} in ${value("labelled_items", "texts", items)}
group by ${commas([id("platform"), id(item)])}`;
};

/** How many texts there are in each language: of_language, text_count. */
export const languagesThere = (kind: TextKind, settings: Settings, name: Dialect["name"]): Sql => {
  const dialect = dialects[name];
  const { table, item } = textsOf[kind];
  const where = labelledWhere[kind];
  const read = ["platform", item, "content", "sentiment", "tone", "language", ...where.flatMap(columnsOf)];
  return sql`select language as of_language, count(distinct concat(platform, ' ', ${id(item)})) as text_count
from ${textRows(kind, [...new Set(read)], settings, dialect)}
where ${ands([
    sql`workspace = ${value("workspace", "text", settings.workspace)}`,
    sql`language is not null`,
    ...conditions(factTable(table), where, "sampled", { settings }, dialect),
  ])}
group by language
order by text_count desc, of_language`;
};
