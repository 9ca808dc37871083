// Values in and out of ClickHouse: our holes to its own typed ones, its JSON to cells.

import { afterIn, emptyList, hole } from "./duck-cells.ts";
import type { Cell, Row, Statement } from "./warehouse.ts";

type Param = Statement["params"][string];

const types = {
  text: "String",
  integer: "Int64",
  number: "Float64",
  day: "Date32",
  instant: "DateTime64(3, 'UTC')",
  flag: "Bool",
} as const;

/** `2026-01-31T10:00:00.000Z` as ClickHouse writes it. */
const instantText = (iso: string): string => new Date(iso).toISOString().replace("T", " ").replace("Z", "");

const valueOfParam = ({ type, value }: Param): unknown =>
  type === "instant" && typeof value === "string" ? instantText(value) : value;

export interface Asked {
  readonly query: string;
  readonly query_params: Record<string, unknown>;
}

export const ask = ({ text, params }: Statement): Asked => {
  const values: Record<string, unknown> = {};
  const query = text.replace(hole, (_, called: string, type: Param["type"], at: number) => {
    const param = params[called];
    if (param?.type !== type) throw new Error(`no value for {${called}:${type}}`);
    if (type === "texts" && (param.value as readonly string[]).length === 0 && afterIn(text, at))
      return emptyList;
    values[called] = valueOfParam(param);
    return type === "texts" ? `{${called}:Array(String)}` : `{${called}:Nullable(${types[type]})}`;
  });
  return { query, query_params: values };
};

const wrapped = /^(?:Nullable|LowCardinality)\((.*)\)$/;

const bare = (type: string): string => {
  const inner = wrapped.exec(type)?.[1];
  return inner === undefined ? type : bare(inner);
};

const whole = (value: string | number): Cell =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

/** How a column of a type becomes cells; numbers that are none come as null already. */
const reader = (type: string): ((value: unknown) => Cell) => {
  const of = bare(type);
  if (/^U?Int/.test(of)) return (value) => whole(value as string | number);
  if (/^(Float|Decimal)/.test(of)) return Number;
  if (/^DateTime/.test(of)) return (value) => new Date(`${String(value).replace(" ", "T")}Z`).toISOString();
  if (of === "Bool") return (value) => value === true || value === 1;
  if (/^(Date|Date32|String|FixedString\(\d+\)|Enum\d+\(.*\)|UUID|Nothing)$/.test(of)) return String;
  throw new Error(`no cell for a ${type}`);
};

export interface Answered {
  readonly meta?: readonly { readonly name: string; readonly type: string }[];
  readonly data: readonly (readonly unknown[])[];
}

export const toRows = ({ meta = [], data }: Answered): readonly Row[] => {
  const readers = meta.map(({ type }) => reader(type));
  return data.map((row) =>
    Object.fromEntries(
      meta.map(({ name }, i) => {
        const value = row[i];
        return [
          name,
          value === null || value === undefined ? null : (readers[i] as (of: unknown) => Cell)(value),
        ];
      }),
    ),
  );
};
