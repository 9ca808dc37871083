// How cells are written, told from their shapes.

import { expect, test } from "vitest";
import { commonDecimal, dateStyle, monthNames, numberStyle, voteOf } from "./cells.ts";

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
test("every row of month names has twelve", () => {
  expect(monthNames.length % 12).toBe(0);
  for (const name of new Set(monthNames)) {
    const places = monthNames.flatMap((other, i) => (other === name ? [i % 12] : []));
    expect(new Set(places).size, name).toBe(1);
  }
});
