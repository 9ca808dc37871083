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

/** The host of an address, or the word itself, in lower case. */
const hostOf = (source: Sql): Sql =>
  sql`regexp_extract(lower(coalesce(${source}, '')), ${literal("^(?:[a-z]+://)?([^/?#]*)")}, 1)`;

/** Worked out once and named, for it is long and looked at many times. */
const naming = (of: Sql, name: string, body: (called: Sql) => Sql): Sql => {
  const called = id(name);
  return sql`list_transform([${of}], lambda ${called}: ${body(called)})[1]`;
};

const word = (of: Sql): Sql => sql`lower(coalesce(${of}, ''))`;

/** Each word with the sources that have it. */
const listed = (
  words: Readonly<Record<string, string>>,
): readonly (readonly [string, readonly string[]])[] => {
  const all = new Map<string, string[]>();
  for (const [source, meaning] of Object.entries(words))
    all.set(meaning, [...(all.get(meaning) ?? []), source]);
  return [...all];
};

/** The word of a host, as it is or without what stands before it. Lists, for a map of all words is built anew for every row. */
const found = (words: Readonly<Record<string, string>>, source: Sql): Sql =>
  naming(hostOf(source), "source_host", (host) =>
    naming(sql`regexp_replace(${host}, ${literal(hostPrefix)}, '')`, "source_bare", (bare) => {
      const cases = listed(words).map(([meaning, list]) => {
        const sources = commas(list.map(literal));
        return sql`when ${host} in (${sources}) or ${bare} in (${sources}) then ${literal(meaning)}`;
      });
      return sql`case ${cases.reduce((all, one) => sql`${all} ${one}`)} end`;
    }),
  );

/** The word of the social network a source belongs to, '' for none. */
export const networkOf = (source: Sql): Sql => sql`coalesce(${found(networkOfSource, source)}, '')`;

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
