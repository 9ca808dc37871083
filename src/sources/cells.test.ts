// How cells are written, told from their shapes.

import { describe, expect, test } from "vitest";
import { commonDecimal, numberStyle, voteOf } from "./cells.ts";
import { dateStyle, swappedBeside } from "./dates.ts";
import { monthNames } from "./months.ts";

test.each([
  ["99", "none"],
  ["9,999", "comma_three"],
  ["99.999", "point_three"],
  ["9,999,999", "point"],
  ["9.999.999", "comma"],
  ["9 999,99", "comma"],
  ["9\u00a0999", "none"],
  ["9'999.99", "point"],
  ["999.9", "point"],
  ["0,999", "comma"],
  ["0.999", "point"],
  ["9999,999", "comma"],
  ["$999.99", "point"],
  ["9.999,99 a", "comma"],
  ["a 9,999.99", "point"],
  ["9.99%", "point"],
  ["< 9%", "none"],
  ["(9,999)", "comma_three"],
  ["-9", "none"],
  ["9.9a-99", "point"],
  ["9,99,999", "bad"],
  ["a", "bad"],
  ["9.9.9", "bad"],
])("%s votes %s", (shape, vote) => expect(voteOf(shape)).toBe(vote));

test("one unmistakable cell decides for the column", () =>
  expect(numberStyle("money", { "9,999": 40, "9,9": 1 }, null)).toMatchObject({
    decimal: ",",
    assumed: false,
  }));
test("a count has no fraction, so a lone mark parts thousands", () => {
  expect(numberStyle("count", { "99.999": 3 }, ".")).toMatchObject({ decimal: ",", assumed: true });
  expect(numberStyle("count", { "9,999": 3 }, ",")).toMatchObject({ decimal: ".", assumed: true });
});
test("in JSON the point is the decimal mark of a count too, and what needs no other reading is no guess", () => {
  expect(numberStyle("count", { "99.999": 3 }, null, "json")).toMatchObject({ decimal: ".", assumed: false });
  expect(numberStyle("count", { "9,999": 3 }, null, "json")).toMatchObject({ decimal: ".", clear: true });
  expect(numberStyle("number", { "9,999": 3 }, ".", "json")).toMatchObject({ clear: false });
});

test("what a column leaves open its neighbours tell", () => {
  expect(commonDecimal([{ "9,9": 3 }, { "9": 5 }])).toBe(",");
  expect(numberStyle("number", { "9,999": 3 }, ",")).toMatchObject({ decimal: ",", assumed: true });
  expect(numberStyle("number", { "9,999": 3 }, null)).toMatchObject({ decimal: ".", assumed: true });
});
test("plain cells are known to be plain", () => {
  expect(numberStyle("count", { "99": 3, "-9": 1, "0": 1 }, null)).toMatchObject({
    form: "whole",
    clean: true,
  });
  expect(numberStyle("ratio", { "0.999": 3 }, null)).toMatchObject({ form: "decimal", clean: true });
  expect(numberStyle("count", { "99": 3, a: 1 }, null)).toMatchObject({ clean: false });
  expect(numberStyle("count", { "9999999999999999999999": 1 }, null)).toMatchObject({ clean: false });
});

const column = { headers: ["Date"], cell: "day" } as const;
test.each([
  [{ first: 9, second: 25 }, null, "mdy", false, true],
  [{ first: 25, second: 9 }, null, "dmy", false, true],
  [{ first: 25, second: 9 }, "mdy", "dmy", false, true],
  [{ first: 9, second: 9 }, "dmy", "dmy", false, true],
  [{ first: 25, second: 25 }, null, "mdy", false, false],
  [{ first: 9, second: 9 }, null, "mdy", true, false],
] as const)("%j with %s is read %s", (parts, chosen, order, assumed, clear) =>
  expect(dateStyle(column, { "9/9/9999": 3 }, parts, chosen)).toMatchObject({ order, assumed, clear }),
);
test("where nothing tells, the column's habit holds and is named an assumption", () =>
  expect(
    dateStyle({ ...column, order: "mdy" }, { "9/9/9999": 1 }, { first: 9, second: 9 }, null),
  ).toMatchObject({
    order: "mdy",
    assumed: true,
    clear: true,
  }));

const run = { first: 9, second: 9 };
const slashes = { "9/9/9999": 8 };
test.each([
  [
    "slashes, one month of many days as the network prints it",
    "mdy",
    slashes,
    { firsts: 1, seconds: 8 },
    "mdy",
  ],
  ["slashes, many months of one day", "mdy", slashes, { firsts: 8, seconds: 1 }, null],
  ["slashes where the network prints none", undefined, slashes, { firsts: 1, seconds: 8 }, null],
  ["dots where the network prints none", undefined, { "9.9.9999": 8 }, { firsts: 2, seconds: 2 }, "dmy"],
  ["dots in place of the network's slashes", "mdy", { "09.09.9999": 8 }, { firsts: 2, seconds: 2 }, null],
  ["dots, one month of many days", "mdy", { "09.09.9999": 8 }, { firsts: 8, seconds: 1 }, "dmy"],
  ["dots, many months of one day", "mdy", { "09.09.9999": 8 }, { firsts: 1, seconds: 8 }, null],
  ["dashes, one month of many days", undefined, { "09-09-9999": 8 }, { firsts: 8, seconds: 1 }, "dmy"],
  ["dashes that nothing explains", "mdy", { "09-09-9999": 8 }, { firsts: 2, seconds: 2 }, null],
  ["dots and slashes", "mdy", { "9.9.9999": 1, "9/9/9999": 1 }, { firsts: 2, seconds: 2 }, null],
] as const)("saved again by a spreadsheet, %s", (_, order, shapes, seen, read) =>
  expect(
    dateStyle(order === undefined ? column : { ...column, order }, shapes, { ...run, ...seen }, null),
  ).toMatchObject(read === null ? { clear: false } : { clear: true, assumed: true, order: read }),
);
test.each([
  ["of one day in many months", null, { months: 3, days: 1, lastDay: 9 }, false],
  ["of many days", null, { months: 1, days: 3, lastDay: 9 }, true],
  ["after the twelfth too", null, { months: 3, days: 1, lastDay: 13 }, true],
  [
    "beside texts, none after the twelfth",
    { first: 9, second: 28 },
    { months: 1, days: 3, lastDay: 9 },
    false,
  ],
] as const)("real dates %s, where the network prints its month first", (_, parts, seen, clear) => {
  const texts = parts ?? { first: null, second: null };
  const least = parts === null ? null : Math.max(parts.first, parts.second);
  const shapes = { iso: 3, ...(parts === null ? {} : { "09/99/9999": 3 }) };
  const style = (order: "mdy" | null, chosen: "mdy" | null) =>
    dateStyle(order === null ? column : { ...column, order }, shapes, { ...texts, ...seen, least }, chosen);
  expect(style("mdy", null)).toMatchObject({ clear });
  // Who chooses an order has looked; one day in many months is a month's first day where dates are never printed so.
  expect(style("mdy", "mdy")).toMatchObject({ clear: true });
  expect(style(null, null)).toMatchObject({ clear: parts === null || clear });
});
test("every row of month names has twelve", () => {
  expect(monthNames.length % 12).toBe(0);
  for (const name of new Set(monthNames)) {
    const places = monthNames.flatMap((other, i) => (other === name ? [i % 12] : []));
    expect(new Set(places).size, name).toBe(1);
  }
});

describe("days of two columns", () => {
  const none = { first: null, second: null };
  const texts = { shapes: { "99/99/9999": 2 }, parts: { first: 30, second: 9, least: 30 } };
  test("real dates up to the 12th beside texts after it may be swapped", () => {
    const real = (lastDay: number) => ({ shapes: { iso: 2 }, parts: { ...none, lastDay } });
    expect(swappedBeside(real(9), texts)).toBe(true);
    expect(swappedBeside(real(13), texts)).toBe(false);
  });
  test("so may texts with another mark, and none with the same", () => {
    const written = (mark: string) => ({
      shapes: { [`99${mark}99${mark}9999`]: 2 },
      parts: { first: 9, second: 1, least: 9 },
    });
    expect(swappedBeside(written("."), texts)).toBe(true);
    expect(swappedBeside(written("/"), texts)).toBe(false);
  });
  test("beside texts that can be read two ways nothing is known", () =>
    expect(
      swappedBeside(
        { shapes: { iso: 2 }, parts: { ...none, lastDay: 9 } },
        { ...texts, parts: { first: 9, second: 9, least: 9 } },
      ),
    ).toBe(false));
});
