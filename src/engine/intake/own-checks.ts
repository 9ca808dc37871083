// What must hold of a file that is read by a person's mapping, every time: words that are known, keys that differ, money with a currency.

import { currencies } from "../../base/money.ts";
import { Problem } from "../../base/problem.ts";
import { factTable } from "../../facts/index.ts";
import { measures } from "../../facts/table.ts";
import type { Field, Schema } from "../../generic/schema.ts";
import { schemaNamed } from "../../generic/schemas.ts";
import { headerSays, noCurrency, wordsOf } from "../../generic/source-of.ts";
import { isTotal } from "../../generic/total-rows.ts";
import { trimmed, usedColumns } from "../../query/mapping-texts.ts";
import { columnsIn } from "../../query/mapping-values.ts";
import { among, ands, id, number, ors, sql } from "../../query/sql.ts";
import { unknownSigns } from "../../sources/cells.ts";
import { unclearCurrency } from "../../sources/currency.ts";
import type { Own } from "./own.ts";
import { checkKey } from "./own-key.ts";
import { checkRefunds } from "./own-refunds.ts";
import type { ReadPart, Task } from "./parts.ts";

type OfFile = Pick<Task, "context" | "file">;

/** A list of fixed words has no more of them than this. */
const wordLimit = 60;

export interface Word {
  /** As compared: trimmed, in lower case. */
  readonly word: string;
  readonly count: number;
  readonly line: number;
}

/** The words of a column, the most frequent first; one more than the limit where there are too many. */
export const wordsIn = async (part: ReadPart, key: string, { context }: OfFile): Promise<readonly Word[]> => {
  const column = usedColumns(part.source, part.table.header).find((one) => one.key === key);
  if (column === undefined) return [];
  const text = sql`lower(${trimmed(column.raw)})`;
  const rows = await context.warehouse.read(
    part.csv,
    sql`select ${text} as word, count(*) as n, min(line) as line from staged
where ${column.raw} is not null and not ${among(text, unknownSigns)}
group by word order by n desc, word limit ${number(wordLimit + 1)}`,
  );
  return rows.map((row) => ({
    word: String(row["word"]),
    count: Number(row["n"]),
    line: Number(row["line"]),
  }));
};

const schemaOf = ({ spec }: Own): Schema => {
  const schema = schemaNamed(spec.schema);
  if (schema === null) throw new Error(`no schema ${spec.schema}`);
  return schema;
};

const checkWords = async (
  part: ReadPart,
  own: Own,
  field: Field,
  at: OfFile,
): Promise<readonly Problem[]> => {
  const column = own.spec.columns[field.key];
  if (field.choices === undefined || !column) return [];
  const file = at.file.name;
  const known = wordsOf(field, own.spec);
  const found = await wordsIn(part, field.key, at);
  if (found.length > wordLimit)
    return [new Problem("mapping/many-words", { file, column, limit: wordLimit, field: field.name.en })];
  return found
    .filter(({ word }) => known[word] === undefined && !isTotal(word))
    .map(({ word, line }) => new Problem("mapping/words", { file, column, word, line, field: field.key }));
};

type Fact = ReadPart["mapping"]["facts"][number];

const toldCurrency = (own: Own): boolean =>
  Boolean(own.spec.once["currency"] || own.spec.columns["currency"]) ||
  headerSays(schemaOf(own), own.spec) !== "";

const checkCurrency = async (
  part: ReadPart,
  own: Own,
  fact: Fact,
  at: OfFile,
): Promise<readonly Problem[]> => {
  const table = factTable(fact.table);
  const money = measures(table).filter((name) => table.columns[name]?.unit === "minor unit");
  const field = schemaOf(own).fields.find(({ kind }) => kind === "money");
  if (field === undefined || money.length === 0 || !("currency" in table.columns)) return [];
  const paid = ors(money.map((name) => sql`${id(name)} is not null`));
  const [row] = await at.context.warehouse.read(
    part.csv,
    sql`select line, currency as seen from (${fact.select}) as facts
where ${paid} and not ${among(sql`coalesce(currency, '')`, currencies)} order by line limit 1`,
  );
  if (row === undefined) return [];
  const column = own.spec.columns[field.key] ?? field.name.en;
  const where = { line: Number(row["line"]), seen: String(row["seen"] ?? "–"), column };
  if (where.seen === unclearCurrency && toldCurrency(own))
    return [new Problem("mapping/two-currencies", { file: at.file.name, ...where })];
  const isUntold = ["–", noCurrency, unclearCurrency].includes(where.seen);
  const code = isUntold ? "mapping/no-currency" : "mapping/unknown-currency";
  return [new Problem(code, { file: at.file.name, ...where })];
};

/** Currencies that stand for themselves, as those of a rate do. */
const checkCodes = async (part: ReadPart, own: Own, fact: Fact, at: OfFile): Promise<readonly Problem[]> => {
  const { fields } = schemaOf(own);
  if (fields.some(({ kind }) => kind === "money")) return [];
  const found: Problem[] = [];
  for (const { key, kind, name } of fields) {
    if (kind !== "currency" || !fact.columns.includes(key)) continue;
    const [row] = await at.context.warehouse.read(
      part.csv,
      sql`select line, ${id(key)} as seen from (${fact.select}) as facts
where not ${among(sql`coalesce(${id(key)}, '')`, currencies)} order by line limit 1`,
    );
    if (row === undefined) continue;
    const where = { line: Number(row["line"]), seen: String(row["seen"] ?? "–") };
    const column = own.spec.columns[key] ?? name.en;
    found.push(new Problem("mapping/not-a-currency", { file: at.file.name, column, ...where }));
  }
  return found;
};

/** A column of a field, and what it says where it is known. */
const toldBy = (part: ReadPart, key: string) => {
  const used = usedColumns(part.source, part.table.header).find((one) => one.key === key);
  if (used === undefined) return null;
  const text = trimmed(used.raw);
  return {
    header: used.header,
    text,
    known: sql`${used.raw} is not null and not ${among(text, unknownSigns)}`,
  };
};

/** A product of figures that are known, too large to be kept, would be unknown and nobody told. */
const checkProducts = async (part: ReadPart, fact: Fact, at: OfFile): Promise<readonly Problem[]> => {
  const { values = {} } = part.source.facts.find(({ into }) => into.name === fact.table) ?? {};
  const found: Problem[] = [];
  for (const [name, value] of Object.entries(values)) {
    const told = value.is === "product" ? columnsIn(value).map((key) => toldBy(part, key)) : [];
    const [first] = told;
    if (!first || told.includes(null)) continue;
    const known = ands(told.flatMap((one) => one?.known ?? []));
    const [row] = await at.context.warehouse.read(
      part.csv,
      sql`select line, ${first.text} as seen from staged where ${known}
and line in (select line from (${fact.select}) as facts where ${id(name)} is null) order by line limit 1`,
    );
    if (row === undefined) continue;
    const where = { column: first.header, line: Number(row["line"]), seen: String(row["seen"]) };
    found.push(new Problem("cell/too-large", where));
  }
  return found;
};

/** A figure such as the points possible is more than nothing, and a share no more than the whole. */
const checkBounds = async (part: ReadPart, own: Own, fact: Fact, at: OfFile): Promise<readonly Problem[]> => {
  const found: Problem[] = [];
  for (const { key, kind, name, positive } of schemaOf(own).fields) {
    const column = own.spec.columns[key];
    const isShare = kind === "ratio";
    if ((positive !== true && !isShare) || !column || !fact.columns.includes(key)) continue;
    const outside = isShare ? sql`${id(key)} > 1` : sql`${id(key)} <= 0`;
    const [row] = await at.context.warehouse.read(
      part.csv,
      sql`select line, ${id(key)} as seen from (${fact.select}) as facts where ${outside} order by line limit 1`,
    );
    if (row === undefined) continue;
    const place = `row ${Number(row["line"])} (${column})`;
    const reason = isShare
      ? `it is 1 at most, but more in ${place}: where these are per cent, call the column “${column} (%)”`
      : `it is more than 0, but not in ${place}`;
    found.push(new Problem("mapping/not-a-value", { field: name.en, seen: String(row["seen"]), reason }));
  }
  return found;
};

/** Everything that is wrong with a file under a mapping. */
export const ownProblems = async (part: ReadPart, own: Own, at: OfFile): Promise<readonly Problem[]> => {
  const found: Problem[] = [];
  for (const field of schemaOf(own).fields) found.push(...(await checkWords(part, own, field, at)));
  for (const fact of part.mapping.facts) {
    found.push(...(await checkKey(part, own, fact, at)));
    found.push(...(await checkCurrency(part, own, fact, at)));
    found.push(...(await checkCodes(part, own, fact, at)));
    found.push(...(await checkProducts(part, fact, at)));
    found.push(...(await checkBounds(part, own, fact, at)));
    found.push(...(await checkRefunds(part, own, fact, at)));
  }
  return found;
};

/** Refuses a file whose words, keys or money its mapping cannot answer for. One that is being made is told all of it. */
export const checkOwn = async (part: ReadPart, task: Task): Promise<void> => {
  if (part.own === null || task.choices.draft !== undefined) return;
  const [first] = await ownProblems(part, part.own, task);
  if (first !== undefined) throw first;
};
