// Source and medium of a visit to a network and a channel, by the lists and rules of the taxonomy.

import {
  type ChannelTest,
  categoryOfSource,
  channelRules,
  hostPrefix,
  networkOfSource,
  noChannel,
} from "../sources/taxonomy.ts";
import { ands, commas, id, literal, ors, type Sql, sql } from "./sql.ts";

const table = (words: Readonly<Record<string, string>>): Sql =>
  sql`map([${commas(Object.keys(words).map(literal))}], [${commas(Object.values(words).map(literal))}])`;

/** The host of an address, or the word itself, in lower case. */
const hostOf = (source: Sql): Sql =>
  sql`regexp_extract(lower(coalesce(${source}, '')), ${literal("^(?:[a-z]+://)?([^/?#]*)")}, 1)`;

/** Worked out once and named, for it is long and looked at many times. */
const naming = (of: Sql, name: string, body: (called: Sql) => Sql): Sql => {
  const called = id(name);
  return sql`list_transform([${of}], lambda ${called}: ${body(called)})[1]`;
};

const found = (words: Readonly<Record<string, string>>, source: Sql): Sql =>
  naming(hostOf(source), "source_host", (host) => {
    const bare = sql`regexp_replace(${host}, ${literal(hostPrefix)}, '')`;
    return naming(table(words), "source_words", (list) => sql`coalesce(${list}[${host}], ${list}[${bare}])`);
  });

/** The word of the social network a source belongs to, '' for none. */
export const networkOf = (source: Sql): Sql => sql`coalesce(${found(networkOfSource, source)}, '')`;

const word = (of: Sql): Sql => sql`lower(coalesce(${of}, ''))`;

export const channelOf = (source: Sql, medium: Sql): Sql =>
  naming(sql`coalesce(${found(categoryOfSource, source)}, '')`, "source_category", (category) => {
    const meets = (test: ChannelTest): Sql =>
      ands([
        ...(test.category === undefined ? [] : [sql`${category} = ${literal(test.category)}`]),
        ...(test.source === undefined ? [] : [sql`regexp_matches(${word(source)}, ${literal(test.source)})`]),
        ...(test.medium === undefined ? [] : [sql`regexp_matches(${word(medium)}, ${literal(test.medium)})`]),
      ]);
    const cases = channelRules.map(
      ({ channel, any }) =>
        sql`when ${ors(any.map((test) => sql`(${meets(test)})`))} then ${literal(channel)}`,
    );
    return sql`case ${cases.reduce((all, one) => sql`${all} ${one}`)} else ${literal(noChannel)} end`;
  });
