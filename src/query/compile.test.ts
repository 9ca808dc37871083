// The text of a statement: what is bound, what is named, and what each rule looks like.

import { describe, expect, test } from "vitest";
import { toDay } from "../base/period.ts";
import { catalogue, findKpi, findVariant } from "../catalogue/index.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { factTables } from "../facts/index.ts";
import { compile, compileWindows } from "./compile.ts";
import type { Question } from "./question.ts";
import { readingsOf, traceCount, traceRows } from "./trace.ts";

const ask = (variant: Variant, change: Partial<Question> = {}): Question => ({
  variant,
  settings: { workspace: "w'1", weekStart: 7, brandTerms: ["o'hara"], qualified: [], currency: "EUR" },
  since: toDay("2026-01-01"),
  until: toDay("2026-02-01"),
  grain: "week",
  by: null,
  only: {},
  knownAt: null,
  ...change,
});
const variant = (kpi: string, id: string): Variant => findVariant(findKpi(kpi), id);
const all = catalogue.flatMap(({ variants }) => variants);
const page = { limit: 10, offset: 0 };

test("days are half-open, and every value of a caller is bound", () => {
  const { text, params } = compile(ask(variant("impressions", "activity"), { only: { account: ["a'b"] } }));
  expect(text).toContain("day >= {since:day} and day < {until:day}");
  expect(text).not.toContain("'b");
  expect(params["workspace"]?.value).toBe("w'1");
  expect(params["only_account"]).toEqual({ type: "texts", value: ["a'b"] });
});

test("rates are worked out once a statement, and not at all where there are none or nothing is priced", () => {
  const joins = (text: string) => text.split("asof left join").length - 1;
  const rates = (text: string) => text.split("from fx_rate_now").length - 1;
  const work = variant("social_spend", "with_effort");
  const { text } = compile(ask(work));
  expect([joins(text), rates(text)]).toEqual([2, 1]);
  const { settings } = ask(work);
  const without = compile(ask(work, { settings: { ...settings, withoutRates: true } })).text;
  expect([joins(without), rates(without)]).toEqual([0, 0]);
  expect(rates(compile(ask(variant("impressions", "activity"))).text)).toBe(0);
});

test("no alias is a column of any table: ClickHouse would put one for the other", () => {
  const columns = new Set(
    factTables.flatMap((table) => ["merged", "outdated", ...Object.keys(table.columns)]),
  );
  for (const one of all) {
    const question = ask(one, { by: "platform" });
    const total = ask(one, { grain: "total" });
    const texts = [
      compile(question, "clickhouse").text,
      compileWindows(total, "clickhouse").text,
      ...readingsOf(total).flatMap((reading) => [
        traceRows(total, reading, "clickhouse", page).text,
        traceCount(total, reading, "clickhouse").text,
      ]),
    ];
    // An employee is lent to tables that have no such column.
    for (const text of texts)
      for (const [, alias = ""] of text.matchAll(/\bas ([a-z_][a-z0-9_]*)\b/g))
        if (!["date", "integer", "employee"].includes(alias))
          expect(columns.has(alias), `${one.id}: ${alias}`).toBe(false);
  }
});

test("every denominator may be nothing", () => {
  for (const one of all) {
    const { text } = compile(ask(one));
    if (text.includes("bottom_value")) expect(text).toMatch(/ \/ nullIf\(.+, 0\)+ as ratio_value/);
  }
});

describe("the two engines get one text", () => {
  test("but for buckets, orders, quantiles, clocks and letters' size", () => {
    for (const one of all) {
      const usual = ask(one, { grain: "total" });
      // Rollups are the embedded engine's: they do not tell campaigns.
      const rows = { ...usual, only: { campaign: ["Spring"] } };
      const total = compile(usual, "duckdb").text.includes("_daily") ? rows : usual;
      const same = compile(total, "duckdb")
        .text.replaceAll("lower(", "lowerUTF8(")
        .replaceAll("md5(content)", "lower(hex(MD5(content)))")
        .replaceAll(/create_sort_key\(.+?\) as order/g, (key) =>
          key.replace("create_sort_key", "tuple").replaceAll(", 'ASC NULLS LAST'", ""),
        )
        .replaceAll(/epoch\((coalesce\(\w+, \w+\)|\w+)\)/g, "(toUnixTimestamp64Milli($1) / 1000)")
        .replaceAll(
          "select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0))",
          "select * from values('one Float64, opens Float64, closes Float64, before_opening Float64', (1, 0, 0, 0))",
        )
        .replace("unnest(string_split(tagged, ' '))", "arrayJoin(splitByChar(' ', coalesce(tagged, '')))")
        .replace("quantile_cont(sum_0, 0.5)", "quantileExactInclusive(0.5)(sum_0)");
      expect(compile(total, "clickhouse").text).toBe(same);
    }
  });
  test("weeks begin where the workspace says", () => {
    expect(compile(ask(variant("impressions", "activity"))).text).toContain(
      "day - cast((isodow(day) + 0) % 7 as integer) as in_bucket",
    );
    expect(compile(ask(variant("impressions", "activity")), "clickhouse").text).toContain(
      "subtractDays(day, (toDayOfWeek(day) + 0) % 7) as in_bucket",
    );
  });
});

test("what was known is merged from the imports of then, undone later or not", () => {
  const { text, params } = compile(
    ask(variant("impressions", "activity"), { knownAt: "2026-03-01T00:00:00Z" }),
  );
  expect(text).not.toContain("account_day_now");
  expect(text).toContain(
    "committed_at <= {known_at:instant} and (undone_at is null or undone_at > {known_at:instant})",
  );
  expect(params["known_at"]).toEqual({ type: "instant", value: "2026-03-01T00:00:00Z" });
});
