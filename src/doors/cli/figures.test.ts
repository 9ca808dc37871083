// Numbers as the terminal shows them.

import { expect, test } from "vitest";
import { change, unitOf } from "./figures.ts";

test("an amount is in its currency, and a plain ratio is a share", () => {
  expect(unitOf({ unit: "minor unit per lead", currency: "PLN" })).toBe("PLN per lead");
  expect(unitOf({ unit: "1", currency: null })).toBe("share");
  expect(unitOf({ unit: "post", currency: null })).toBe("post");
});

// What was before is not told here: of nothing or less there is no multiple.
test("a change is in per cent, however large", () => {
  expect(change(35.37, { display: "count", currency: null })).toBe("+3,537 %");
  expect(change(0.5, { display: "count", currency: null })).toBe("+50 %");
});
