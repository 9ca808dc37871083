// Hashtags and accounts in a text as SQL: small letters, each once, in order, a space between them; - where there are none.

import type { Value } from "../sources/source.ts";
import { type Compiled, convert, isUnknown, unknownText } from "./mapping-convert.ts";
import { literal, number, type Sql, sql } from "./sql.ts";

const letters = "\\p{L}\\p{M}\\p{N}_";
/** A number alone (#1) is a place, and no hashtag. */
const tag = `([${letters}]*\\p{L}[${letters}]*)`;
/** An account stands at the start of a word, so that an e-mail address holds none. */
const account = `[${letters}](?:[${letters}.@-]*[${letters}])?`;

const all = (of: Sql, pattern: string, group: number): Sql =>
  sql`regexp_extract_all(${of}, ${literal(pattern)}, ${number(group)})`;

/** The paths of links hold no hashtags, and their hosts no accounts. */
const withoutLinks = (of: Sql): Sql =>
  sql`regexp_replace(${of}, ${literal('(?i)(?:https?://|www\\.)[^\\s<>"]+')}, ' ', 'g')`;

/** Several in one go (#rain#coat) are several; behind a letter it is none (C#). */
const hashtagsIn = (of: Sql): Sql => {
  const blocks = all(withoutLinks(of), `(?:^|[^${letters}&/])((?:[#＃][${letters}]+)+)`, 1);
  return all(sql`array_to_string(${blocks}, ' ')`, `[#＃]${tag}`, 1);
};
const accountsIn = (of: Sql): Sql => all(withoutLinks(of), `(?:^|[^${letters}.+@＠/-])[@＠](${account})`, 1);

const found = ({ which, listed }: Extract<Value, { is: "entities" }>, of: Sql): Sql => {
  if (listed) return all(of, which === "hashtags" ? tag : account, 0);
  return which === "hashtags" ? hashtagsIn(of) : accountsIn(of);
};

export const entitiesOf = (
  value: Extract<Value, { is: "entities" }>,
  told: Compiled,
  zone: string,
): Compiled => {
  if (isUnknown(told)) return unknownText;
  const text = convert(told, "text", zone);
  const each = found(value, sql`lower(nfc_normalize(${text}))`);
  return {
    of: sql`case when ${text} is not null then coalesce(nullif(array_to_string(list_sort(list_distinct(${each})), ' '), ''), '-') end`,
    type: "text",
  };
};
