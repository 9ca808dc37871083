// The words for values and tests, one by one, as SQL over the read cells of a row.

import { isNumberKind } from "../sources/cells.ts";
import type { CellKind, Test, Value } from "../sources/source.ts";
import type { ReadColumn, ValueType } from "./mapping-cells.ts";
import { channelOf, networkOf } from "./mapping-channel.ts";
import { type Compiled, convert, isUnknown, unknownOf, unknownText } from "./mapping-convert.ts";
import { entitiesOf } from "./mapping-entities.ts";
import { allOf, always, anyOf, empty, isAlways, isNever, never, notOf } from "./mapping-fold.ts";
import { idTimeIn, momentIn } from "./mapping-moments.ts";
import { printed } from "./mapping-texts.ts";
import { among, value as bound, commas, digits, literal, number, type Sql, sql, textList } from "./sql.ts";

/** What the words may refer to. */
export interface Words {
  readonly columns: ReadonlyMap<string, ReadColumn>;
  readonly kinds: Readonly<Record<string, CellKind>>;
  readonly given: Readonly<Record<string, string>>;
  /** The workspace's. */
  readonly zone: string;
  readonly salt: string;
  /** Minor units in a major one, by the row's currency. */
  readonly minor: Sql;
}

const isText = (compiled: Compiled): boolean => compiled.type === "text";

const columnOf = (key: string, { columns, kinds, minor }: Words): Compiled => {
  const found = columns.get(key);
  if (found === undefined && kinds[key] === undefined) throw new Error(`no column ${key} in this source`);
  if (found === undefined) return { of: unknownOf("text"), type: "text" };
  if (found.type !== "major") return { of: found.value, type: found.type };
  return { of: sql`try_cast(round(${found.value} * ${minor}) as bigint)`, type: "integer" };
};

const givenOf = (name: string, { given }: Words): Compiled => {
  const at = Object.keys(given).sort().indexOf(name);
  const told = given[name] ?? "";
  if (at < 0 || told === "") return { of: unknownOf("text"), type: "text" };
  return { of: bound(`given_${at}`, "text", told), type: "text" };
};

const constantOf = (of: string | number | boolean | null): Compiled => {
  if (of === null) return { of: unknownOf("text"), type: "text" };
  if (typeof of === "string") return { of: literal(of), type: "text" };
  if (typeof of === "boolean") return { of: of ? sql`true` : sql`false`, type: "flag" };
  return { of: number(of), type: Number.isInteger(of) ? "integer" : "number" };
};

/** The type that several values share: an unknown one takes any, numbers of both kinds are numbers, others are texts. */
const shared = (all: readonly Compiled[]): ValueType => {
  const types = new Set(all.filter((one) => !isUnknown(one)).map(({ type }) => type));
  const [only] = types;
  if (only === undefined) return "text";
  if (types.size === 1) return only;
  const numeric = [...types].every((type) => type === "integer" || type === "number");
  const dated = [...types].every((type) => type === "day" || type === "instant");
  return numeric ? "number" : dated ? "instant" : "text";
};

const asText = (compiled: Compiled, zone: string): Sql => convert(compiled, "text", zone);

const firstOf = (of: readonly Value[], words: Words): Compiled => {
  const told = of
    .map((value) => ({ value, one: compileValue(value, words) }))
    .filter(({ one }) => !isUnknown(one));
  const type = shared(told.map(({ one }) => one));
  const texts = told.map(({ one }) => convert(one, type, words.zone));
  const [head = unknownOf(type), ...rest] = texts;
  if (rest.length === 0) return { of: head, type };
  if (told[0]?.value.is !== "column") return { of: sql`coalesce(${commas(texts)})`, type };
  // The engine works out all sides of a `coalesce` for every row, but of a `case` only the branch a row takes.
  return { of: sql`case when ${head} is not null then ${head} else coalesce(${commas(rest)}) end`, type };
};

/** A case works its value out again for each of its words: more than these are looked up in a list. */
const fewWords = 8;

const lookupOf = (value: Extract<Value, { is: "lookup" }>, words: Words): Compiled => {
  const told = compileValue(value.of, words);
  if (isUnknown(told)) return compileValue(value.otherwise, words);
  const of = asText(told, words.zone);
  const otherwise = asText(compileValue(value.otherwise, words), words.zone);
  if (Object.keys(value.words).length > fewWords) {
    const [names, meanings] = [Object.keys(value.words), Object.values(value.words)];
    const place = sql`list_position(${textList(names.map((word) => word.toLowerCase()))}, lower(${of}))`;
    return { of: sql`coalesce(${textList(meanings)}[${place}], ${otherwise})`, type: "text" };
  }
  const cases = Object.entries(value.words).map(
    ([word, meaning]) => sql`when lower(${of}) = ${literal(word.toLowerCase())} then ${literal(meaning)}`,
  );
  if (cases.length === 0) return { of: otherwise, type: "text" };
  const joined = cases.reduce((all, one) => sql`${all} ${one}`);
  return { of: sql`case when ${of} is null then ${otherwise} ${joined} else ${otherwise} end`, type: "text" };
};

/** True of a column that the file lacks: nothing is known of what it would add. */
const isAbsent = (value: Value, { columns }: Words): boolean =>
  value.is === "column" && !columns.has(value.column);

const sumOf = (of: readonly Value[], words: Words): Compiled => {
  const all = of.map((value) => compileValue(value, words));
  if (of.some((value) => isAbsent(value, words))) return { of: unknownOf("integer"), type: "integer" };
  const type = all.some((one) => one.type === "number") ? "number" : "integer";
  const numbers = all.map((one) => convert(one, type, words.zone));
  const total = numbers.map((one) => sql`coalesce(${one}, 0)`).reduce((sum, one) => sql`${sum} + ${one}`);
  return { of: sql`case when coalesce(${commas(numbers)}) is null then null else ${total} end`, type };
};

const productOf = (of: readonly Value[], words: Words): Compiled => {
  const numbers = of.map((value) => convert(compileValue(value, words), "number", words.zone));
  return { of: numbers.reduce((product, one) => sql`${product} * ${one}`), type: "number" };
};

const joinOf = (value: Extract<Value, { is: "join" }>, words: Words): Compiled => {
  const texts = value.of.map((one) => sql`coalesce(${asText(compileValue(one, words), words.zone)}, '')`);
  const joined = texts.reduce((all, one) =>
    value.by === "" ? sql`${all} || ${one}` : sql`${all} || ${literal(value.by)} || ${one}`,
  );
  return { of: sql`(${joined})`, type: "text" };
};

const whenOf = (value: Extract<Value, { is: "when" }>, words: Words): Compiled => {
  const [yes, otherwise] = [compileValue(value.yes, words), compileValue(value.otherwise, words)];
  const type = shared([yes, otherwise]);
  const branch = (one: Compiled): Sql => convert(one, type, words.zone);
  const test = compileTest(value.test, words);
  const [met, not] = [branch(yes), branch(otherwise)];
  if (isAlways(test)) return { of: met, type };
  if (isNever(test) || met.text === not.text) return { of: not, type };
  return { of: sql`case when ${test} then ${met} else ${not} end`, type };
};

/** Of a figure the text counts as printed, with the sign beside it; where all cells are bare digits there is none. */
const figureText = (value: Value, { columns }: Words): Sql | null => {
  const column = value.is === "column" ? columns.get(value.column) : undefined;
  if (column === undefined || !isNumberKind(column.column.cell)) return null;
  return column.problem === null ? unknownOf("text") : column.text;
};

const matchOf = (value: Extract<Value, { is: "match" }>, words: Words): Compiled => {
  const of = figureText(value.of, words) ?? asText(compileValue(value.of, words), words.zone);
  if (isUnknown({ of, type: "text" })) return unknownText;
  return {
    of: sql`nullif(regexp_extract(${of}, ${literal(value.pattern)}, ${number(value.group)}), '')`,
    type: "text",
  };
};

const hashed = (of: Sql, length: number, { salt }: Words): Sql =>
  sql`left(sha256(${bound("person_salt", "text", `${salt}\n`)} || ${of}), ${digits(length)})`;

const personOf = (of: Value, words: Words): Compiled => {
  const told = compileValue(of, words);
  if (isUnknown(told)) return unknownText;
  const address = sql`lower(${asText(told, words.zone)})`;
  return {
    of: sql`case when contains(${address}, '@') then ${hashed(address, 32, words)} end`,
    type: "text",
  };
};

const pseudonymOf = (of: Value, words: Words): Compiled => {
  const told = compileValue(of, words);
  if (isUnknown(told)) return unknownText;
  const name = sql`lower(trim(${asText(told, words.zone)}))`;
  return { of: sql`case when ${name} <> '' then '#' || ${hashed(name, 10, words)} end`, type: "text" };
};

const momentOf = (value: Extract<Value, { is: "moment" }>, words: Words): Compiled => {
  const plain = convert(compileValue(value.day, words), "instant", words.zone);
  const time = words.columns.get(value.time);
  return { of: time === undefined ? plain : momentIn(plain, time, words.zone), type: "instant" };
};

export const compileValue = (value: Value, words: Words): Compiled => {
  const text = (of: Value): Sql => asText(compileValue(of, words), words.zone);
  const day = (of: Value): Sql => convert(compileValue(of, words), "day", words.zone);
  switch (value.is) {
    case "column":
      return columnOf(value.column, words);
    case "given":
      return givenOf(value.name, words);
    case "constant":
      return constantOf(value.value);
    case "first":
      return firstOf(value.of, words);
    case "match":
      return matchOf(value, words);
    case "lookup":
      return lookupOf(value, words);
    case "id_time":
      return { of: idTimeIn(text(value.of), value.scheme), type: "instant" };
    case "day_of":
      return { of: day(value.of), type: "day" };
    case "moment":
      return momentOf(value, words);
    case "next_day":
      return { of: sql`cast(${day(value.of)} + 1 as date)`, type: "day" };
    case "sum":
      return sumOf(value.of, words);
    case "product":
      return productOf(value.of, words);
    case "join":
      return joinOf(value, words);
    case "channel":
      return { of: channelOf(text(value.source), text(value.medium)), type: "text" };
    case "network":
      return {
        of: isUnknown(compileValue(value.source, words)) ? empty : networkOf(text(value.source)),
        type: "text",
      };
    case "entities":
      return entitiesOf(value, compileValue(value.of, words), words.zone);
    case "person_key":
      return personOf(value.of, words);
    case "pseudonym":
      return pseudonymOf(value.of, words);
    case "when":
      return whenOf(value, words);
  }
};

/** A cell as printed, trimmed; what a column lacks is an empty text. */
const printedOf = (value: Value, words: Words): Sql => {
  const column = value.is === "column" ? words.columns.get(value.column) : undefined;
  if (column !== undefined) return sql`coalesce(${printed(column)}, '')`;
  const told = compileValue(value, words);
  return isUnknown(told) ? empty : sql`coalesce(${asText(told, words.zone)}, '')`;
};

const equalsOf = ({ of, to }: Extract<Test, { is: "equals" }>, words: Words): Sql => {
  const text = printedOf(of, words);
  if (text.text === empty.text) return to.includes("") ? always : never;
  return among(
    sql`lower(${text})`,
    to.map((one) => one.toLowerCase()),
  );
};

const knownOf = (value: Value, words: Words): Sql => {
  const compiled = compileValue(value, words);
  if (isUnknown(compiled)) return never;
  return isText(compiled) ? sql`coalesce(${compiled.of}, '') <> ''` : sql`${compiled.of} is not null`;
};

const differOf = (test: Extract<Test, { is: "differ" }>, words: Words): Sql => {
  const [left, right] = [compileValue(test.of, words), compileValue(test.from, words)];
  if (isUnknown(left) || isUnknown(right)) return never;
  const type = left.type === right.type ? left.type : shared([left, right]);
  const [a, b] = [convert(left, type, words.zone), convert(right, type, words.zone)];
  return sql`coalesce(${a} <> ${b}, false)`;
};

export const compileTest = (test: Test, words: Words): Sql => {
  switch (test.is) {
    case "equals":
      return equalsOf(test, words);
    case "starts":
      return sql`starts_with(${printedOf(test.of, words)}, ${literal(test.with)})`;
    case "matches":
      return sql`regexp_matches(${printedOf(test.of, words)}, ${literal(test.pattern)})`;
    case "known":
      return knownOf(test.of, words);
    case "above": {
      const told = compileValue(test.of, words);
      if (isUnknown(told)) return never;
      const of = convert(told, "number", words.zone);
      return sql`coalesce(${of} > ${number(test.limit)}, false)`;
    }
    case "differ":
      return differOf(test, words);
    case "later": {
      const both = [test.of, test.than].map((one) => compileValue(one, words));
      if (both.some(isUnknown)) return never;
      const [of, than] = both.map((one) => convert(one, "day", words.zone)) as [Sql, Sql];
      return sql`coalesce(${of} > ${than}, false)`;
    }
    case "all":
      return allOf(test.of.map((one) => compileTest(one, words)));
    case "any":
      return anyOf(test.of.map((one) => compileTest(one, words)));
    case "not":
      return notOf(compileTest(test.of, words));
  }
};

/** The columns a value or a test looks at, in the order they are named. */
export const columnsIn = (of: Value | Test): readonly string[] => {
  if (of.is === "column") return [of.column];
  if (of.is === "moment") return [...columnsIn(of.day), of.time];
  const inner = Object.values(of).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]));
  return inner
    .filter((part): part is Value | Test => typeof part === "object" && part !== null && "is" in part)
    .flatMap(columnsIn);
};
