// The words for values and tests, one by one, as SQL over the read cells of a row.

import type { CellKind, Test, Value } from "../sources/source.ts";
import { amount, type ReadColumn, type ValueType } from "./mapping-cells.ts";
import { channelOf, networkOf } from "./mapping-channel.ts";
import { dayOfInstant, inZone, isoDay } from "./mapping-dates.ts";
import { printed } from "./mapping-texts.ts";
import { among, ands, value as bound, commas, literal, number, ors, type Sql, sql } from "./sql.ts";

export interface Compiled {
  readonly of: Sql;
  readonly type: ValueType;
}

/** What the words may refer to. */
export interface Words {
  readonly columns: ReadonlyMap<string, ReadColumn>;
  readonly kinds: Readonly<Record<string, CellKind>>;
  readonly given: Readonly<Record<string, string>>;
  /** The workspace's. */
  readonly zone: string;
  /** Minor units in a major one, by the row's currency. */
  readonly minor: Sql;
}

const sqlTypes = {
  text: sql`varchar`,
  integer: sql`bigint`,
  number: sql`double`,
  major: amount,
  day: sql`date`,
  instant: sql`timestamp`,
  flag: sql`boolean`,
} as const satisfies Record<ValueType, Sql>;

export const unknownOf = (type: ValueType): Sql => sql`cast(null as ${sqlTypes[type]})`;

/** A value as another type; what cannot become one is unknown. */
export const convert = ({ of, type }: Compiled, to: ValueType, zone: string): Sql => {
  if (type === to) return of;
  if (to === "day" && type === "instant") return dayOfInstant(of, zone);
  if (to === "day" && type === "text")
    return sql`coalesce(${isoDay(of)},
    ${dayOfInstant(instantText(of), zone)})`;
  if (to === "instant" && type === "day") return inZone(sql`cast(${of} as timestamp)`, zone);
  if (to === "instant" && type === "text") return instantText(of);
  if (to === "integer" && (type === "number" || type === "major"))
    return sql`try_cast(round(${of}) as bigint)`;
  return sql`try_cast(${of} as ${sqlTypes[to]})`;
};
function instantText(of: Sql): Sql {
  return sql`timezone('UTC', try_cast(${of} as timestamptz))`;
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

const nullText = unknownOf("text").text;
/** The type that several values share: an unknown one takes any, numbers of both kinds are numbers, others are texts. */
const shared = (all: readonly Compiled[]): ValueType => {
  const types = new Set(all.filter(({ of }) => of.text !== nullText).map(({ type }) => type));
  const [only] = types;
  if (only === undefined) return "text";
  if (types.size === 1) return only;
  const numeric = [...types].every((type) => type === "integer" || type === "number");
  const dated = [...types].every((type) => type === "day" || type === "instant");
  return numeric ? "number" : dated ? "instant" : "text";
};

const asText = (compiled: Compiled, zone: string): Sql => convert(compiled, "text", zone);

const firstOf = (of: readonly Value[], words: Words): Compiled => {
  const all = of.map((value) => compileValue(value, words));
  const type = shared(all);
  const texts = all.map((one) => convert(one, type, words.zone));
  const [head = unknownOf(type), ...rest] = texts;
  if (of[0]?.is !== "column" || rest.length === 0) return { of: sql`coalesce(${commas(texts)})`, type };
  // The engine works out all sides of a `coalesce` for every row, but of a `case` only the branch a row takes.
  return { of: sql`case when ${head} is not null then ${head} else coalesce(${commas(rest)}) end`, type };
};

const lookupOf = (value: Extract<Value, { is: "lookup" }>, words: Words): Compiled => {
  const of = asText(compileValue(value.of, words), words.zone);
  const otherwise = asText(compileValue(value.otherwise, words), words.zone);
  const cases = Object.entries(value.words).map(
    ([word, meaning]) => sql`when lower(${of}) = ${literal(word.toLowerCase())} then ${literal(meaning)}`,
  );
  if (cases.length === 0) return { of: otherwise, type: "text" };
  const joined = cases.reduce((all, one) => sql`${all} ${one}`);
  return { of: sql`case when ${of} is null then ${otherwise} ${joined} else ${otherwise} end`, type: "text" };
};

// X and TikTok count from these moments on, LinkedIn from 1970; a time outside the years of social networks is none.
const idTimeOf = (value: Extract<Value, { is: "id_time" }>, words: Words): Compiled => {
  const of = asText(compileValue(value.of, words), words.zone);
  // Most ids are nothing but their digits, and casting there and back is many times cheaper than a pattern.
  const bare = sql`length(${of}) between 15 and 20 and ${of} = cast(try_cast(${of} as ubigint) as varchar)`;
  const digits = sql`case when ${bare} then ${of} else regexp_extract(${of}, '([0-9]{15,20})', 1) end`;
  const whole = sql`try_cast(${digits} as ubigint)`;
  const bits =
    value.scheme === "tiktok"
      ? sql`cast(${whole} >> 32 as bigint) * 1000`
      : sql`cast(${whole} >> 22 as bigint)`;
  const millis = value.scheme === "x" ? sql`(${bits} + 1288834974657)` : bits;
  return {
    of: sql`case when ${millis} between 1136073600000 and 4102444800000 then make_timestamp(${millis} * 1000) end`,
    type: "instant",
  };
};

const sumOf = (of: readonly Value[], words: Words): Compiled => {
  const all = of.map((value) => compileValue(value, words));
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
  return {
    of: sql`case when ${compileTest(value.test, words)} then ${branch(yes)} else ${branch(otherwise)} end`,
    type,
  };
};

const matchOf = (value: Extract<Value, { is: "match" }>, words: Words): Compiled => {
  const of = asText(compileValue(value.of, words), words.zone);
  return {
    of: sql`nullif(regexp_extract(${of}, ${literal(value.pattern)}, ${number(value.group)}), '')`,
    type: "text",
  };
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
      return idTimeOf(value, words);
    case "day_of":
      return { of: day(value.of), type: "day" };
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
      return { of: networkOf(text(value.source)), type: "text" };
    case "when":
      return whenOf(value, words);
  }
};

/** A cell as printed, trimmed; what a column lacks is an empty text. */
const printedOf = (value: Value, words: Words): Sql => {
  const column = value.is === "column" ? words.columns.get(value.column) : undefined;
  if (column !== undefined) return sql`coalesce(${printed(column)}, '')`;
  return sql`coalesce(${asText(compileValue(value, words), words.zone)}, '')`;
};

const knownOf = (value: Value, words: Words): Sql => {
  const compiled = compileValue(value, words);
  return isText(compiled) ? sql`coalesce(${compiled.of}, '') <> ''` : sql`${compiled.of} is not null`;
};

const differOf = (test: Extract<Test, { is: "differ" }>, words: Words): Sql => {
  const [left, right] = [compileValue(test.of, words), compileValue(test.from, words)];
  const type = left.type === right.type ? left.type : shared([left, right]);
  const [a, b] = [convert(left, type, words.zone), convert(right, type, words.zone)];
  return sql`coalesce(${a} <> ${b}, false)`;
};

export const compileTest = (test: Test, words: Words): Sql => {
  switch (test.is) {
    case "equals":
      return among(
        sql`lower(${printedOf(test.of, words)})`,
        test.to.map((to) => to.toLowerCase()),
      );
    case "starts":
      return sql`starts_with(${printedOf(test.of, words)}, ${literal(test.with)})`;
    case "matches":
      return sql`regexp_matches(${printedOf(test.of, words)}, ${literal(test.pattern)})`;
    case "known":
      return knownOf(test.of, words);
    case "above": {
      const of = convert(compileValue(test.of, words), "number", words.zone);
      return sql`coalesce(${of} > ${number(test.limit)}, false)`;
    }
    case "differ":
      return differOf(test, words);
    case "all":
      return sql`(${ands(test.of.map((one) => compileTest(one, words)))})`;
    case "any":
      return ors(test.of.map((one) => compileTest(one, words)));
    case "not":
      return sql`not (${compileTest(test.of, words)})`;
  }
};

/** The columns a value or a test looks at, in the order they are named. */
export const columnsIn = (of: Value | Test): readonly string[] => {
  if (of.is === "column") return [of.column];
  const inner = Object.values(of).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]));
  return inner
    .filter((part): part is Value | Test => typeof part === "object" && part !== null && "is" in part)
    .flatMap(columnsIn);
};
