// Counts on the command line are English: one row is no "1 rows".

import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test("a count of one is singular, every other plural", () => {
  expect([0, 1, 2].map((n) => counted(n, "row"))).toEqual(["0 rows", "1 row", "2 rows"]);
});
