// Holes become bound values in each driver's own form; nothing of a value ever stands in the text.

import { describe, expect, test } from "vitest";
import { ask } from "../../src/store/click-cells.ts";
import { bind } from "../../src/store/duck-cells.ts";
import type { Statement } from "../../src/store/warehouse.ts";

const statement: Statement = {
  text: "select {a:text} from t where {a:text} <> b and d >= {day:day} and c in {list:texts} and e not  in {none:texts}",
  params: {
    a: { type: "text", value: "'; drop table t; --" },
    day: { type: "day", value: "2026-01-31" },
    list: { type: "texts", value: ["x", "y'"] },
    none: { type: "texts", value: [] },
    unused: { type: "text", value: "left alone" },
  },
};

describe("DuckDB", () => {
  test("binds by name and writes a list out", () => {
    const { text, values } = bind(statement);
    expect(text).toBe(
      "select cast($a as varchar) from t where cast($a as varchar) <> b and d >= cast($day as date) and c in (cast($list__0 as varchar), cast($list__1 as varchar)) and e not  in (select '' where false)",
    );
    expect(values).toEqual({ a: "'; drop table t; --", day: "2026-01-31", list__0: "x", list__1: "y'" });
  });
});

describe("ClickHouse", () => {
  test("binds in its own typed holes", () => {
    const { query, query_params } = ask(statement);
    expect(query).toBe(
      "select {a:Nullable(String)} from t where {a:Nullable(String)} <> b and d >= {day:Nullable(Date32)} and c in {list:Array(String)} and e not  in (select '' where false)",
    );
    expect(query_params).toEqual({ a: "'; drop table t; --", day: "2026-01-31", list: ["x", "y'"] });
  });
});

test.each([
  ["bind", bind],
  ["ask", ask],
])("%s refuses a hole without its value, or with one of another type", (_, fill) => {
  expect(() => fill({ text: "select {a:text}", params: {} })).toThrow("no value for {a:text}");
  const wrong: Statement = { text: "select {a:day}", params: { a: { type: "text", value: "x" } } };
  expect(() => fill(wrong)).toThrow("no value for {a:day}");
});
