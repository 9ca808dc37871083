// Values in and out of DuckDB: `{name:type}` holes to bound parameters, engine values to cells.

import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  type StatementType,
  VARCHAR,
} from "@duckdb/node-api";
import type { Cell, Row, Statement } from "./warehouse.ts";

type Param = Statement["params"][string];

export const hole = /\{([a-z_][a-z0-9_]*):(text|integer|number|day|instant|flag|texts)\}/g;

const casts = {
  text: "varchar",
  integer: "bigint",
  number: "double",
  day: "date",
  instant: "timestamp",
  flag: "boolean",
  texts: "varchar[]",
} as const;

const typeOf = (type: Param["type"]): DuckDBType => {
  if (type === "integer") return BIGINT;
  if (type === "number") return DOUBLE;
  if (type === "flag") return BOOLEAN;
  return type === "texts" ? LIST(VARCHAR) : VARCHAR;
};

const boundValue = ({ type, value }: Param): DuckDBValue => {
  if (value === null || typeof value === "boolean") return value;
  if (type === "integer") return BigInt(value as number | string);
  if (type === "number") return Number(value);
  return typeof value === "number" ? String(value) : (value as DuckDBValue);
};

interface Bound {
  readonly text: string;
  readonly values: Record<string, DuckDBValue>;
  readonly types: Record<string, DuckDBType>;
}

/** True where the hole is the right side of `in`, which takes a list of scalars in every engine. */
export const afterIn = (text: string, at: number): boolean =>
  /\bin\s*$/i.test(text.slice(Math.max(0, at - 12), at));
/** `in ()` is no SQL: nothing is in an empty list, and everything is outside it. */
export const emptyList = "(select '' where false)";

export const bind = ({ text, params }: Statement): Bound => {
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  const scalar = (key: string, param: Param): string => {
    values[key] = boundValue(param);
    types[key] = typeOf(param.type);
    return `cast($${key} as ${casts[param.type]})`;
  };
  const filled = text.replace(hole, (_, called: string, type: Param["type"], at: number) => {
    const param = params[called];
    if (param?.type !== type) throw new Error(`no value for {${called}:${type}}`);
    if (type !== "texts" || !afterIn(text, at)) return scalar(called, param);
    const list = param.value as readonly string[];
    if (list.length === 0) return emptyList;
    return `(${list.map((value, i) => scalar(`${called}__${i}`, { type: "text", value })).join(", ")})`;
  });
  return { text: filled, values, types };
};

const instant = (micros: bigint): string => new Date(Number(micros / 1000n)).toISOString();

/** A number that is none (0/0, 1/0) is unknown, and an integer that a double cannot hold stays exact as text. */
const toCell = (value: DuckDBValue): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue)
    return instant(value.micros);
  if (value instanceof DuckDBTimestampMillisecondsValue) return instant(value.millis * 1000n);
  if (value instanceof DuckDBTimestampSecondsValue) return instant(value.seconds * 1_000_000n);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  throw new Error(`no cell for a ${value.constructor.name}`);
};

/** Runs a statement and gives its rows as cells. */
export const readRows = async (
  on: DuckDBConnection,
  statement: Statement,
  only?: StatementType,
): Promise<readonly Row[]> => {
  const { text, values, types } = bind(statement);
  const prepared = await on.prepare(text);
  if (only !== undefined && prepared.statementType !== only) throw new Error("not a select");
  prepared.bind(values, types);
  const result = await prepared.runAndReadAll();
  const columns = result.columnNames();
  return result
    .getRows()
    .map((row) => Object.fromEntries(columns.map((column, i) => [column, toCell(row[i] ?? null)])));
};

export const run = async (on: DuckDBConnection, statement: Statement): Promise<number> => {
  const { text, values, types } = bind(statement);
  return (await on.run(text, values, types)).rowsChanged;
};

export const plain = (text: string, params: Statement["params"] = {}): Statement => ({ text, params });

/** The one row of a statement that always gives one. */
export const readRow = async (on: DuckDBConnection, statement: Statement): Promise<Row> => {
  const [row] = await readRows(on, statement);
  if (!row) throw new Error(`no row from ${statement.text.slice(0, 200)}`);
  return row;
};
