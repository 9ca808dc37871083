// What a workspace calls its brand and others, as conditions: which brand a mention names, who wrote it, whom it tags.

import type { Filter } from "../catalogue/expr.ts";
import type { Dialect } from "./dialect.ts";
import type { Brand, Settings } from "./question.ts";
import { ands, id, literal, ors, type Sql, sql, value } from "./sql.ts";

type BrandFilter = Extract<Filter, { brand: unknown }>;
type NamesFilter = Extract<Filter, { names: unknown }>;

const among = (of: Sql, words: readonly string[], name: string): Sql =>
  words.length === 0 ? sql`false` : sql`${of} in ${value(name, "texts", words)}`;

const own = ({ brand }: Settings): readonly Brand[] => (brand ? [brand] : []);
const everyBrand = (settings: Settings): readonly Brand[] => [
  ...own(settings),
  ...(settings.competitors ?? []),
];

/** A text that says what only another of the same name is said of names another. */
const meansAnother = ({ brand }: Settings, name: string, { lower }: Dialect): Sql => {
  const text = sql`coalesce(${lower(id("content"))}, '')`;
  const said = (brand?.exclusions ?? []).map(
    (word, k) => sql`position(${value(`${name}_not_${k}`, "text", word)} in ${text}) > 0`,
  );
  return ors(said);
};

export const ofBrand = (
  { column, brand: which }: BrandFilter,
  name: string,
  settings: Settings,
  dialect: Dialect,
): Sql => {
  const told = sql`coalesce(${dialect.lower(id(column))}, '')`;
  const names = own(settings).flatMap((brand) => brand.names);
  const others = (settings.competitors ?? []).flatMap((brand) => brand.names);
  const excluded = (settings.brand?.exclusions ?? []).length > 0;
  const isOwn = among(told, names, `${name}_own`);
  const meant = excluded ? ands([isOwn, sql`not ${meansAnother(settings, name, dialect)}`]) : isOwn;
  return which === "own" ? meant : ors([meant, among(told, others, `${name}_others`)]);
};

/** One name for all that a brand is called, so that an item found under two of them is one mention of it. */
export const brandOf = (column: string, settings: Settings, { lower }: Dialect): Sql => {
  const cases = everyBrand(settings).flatMap(({ name, names }, k) =>
    names.length === 0
      ? []
      : [sql`when ${among(lower(id(column)), names, `called_${k}`)} then ${literal(name)}`],
  );
  if (cases.length === 0) return id(column);
  return sql`case ${cases.reduce((all, one) => sql`${all} ${one}`)} else ${id(column)} end`;
};

const handlesOf = (settings: Settings, of: NamesFilter["names"]): readonly string[] => {
  if (of === "staff") return settings.brand?.staff ?? [];
  return (of === "set" ? everyBrand(settings) : own(settings)).flatMap(({ handles }) => handles);
};

/** Columns that list names hold one between spaces; an author is one name, with or without @. */
export const holdsNames = (
  { column, names, is }: NamesFilter,
  name: string,
  settings: Settings,
  dialect: Dialect,
): Sql => {
  const listed = names === "handles" || names === "hashtags";
  const words = names === "hashtags" ? (settings.brand?.hashtags ?? []) : handlesOf(settings, names);
  const found = listed
    ? ors(
        words.map(
          (word, k) =>
            sql`position(${value(`${name}_${names}_${k}`, "text", ` ${word} `)} in concat(' ', coalesce(${id(column)}, ''), ' ')) > 0`,
        ),
      )
    : among(
        sql`coalesce(${dialect.lower(id(column))}, '')`,
        words.flatMap((word) => [word, `@${word}`]),
        `${name}_${names}`,
      );
  return is ? found : sql`not ${found}`;
};
