// Numbers as the terminal shows them.

import { expect, test } from "vitest";
import { change, unitOf } from "./figures.ts";

test("an amount is in its currency, and a plain ratio is a share", () => {
  expect(unitOf({ unit: "minor unit per lead", currency: "PLN" })).toBe("PLN per lead");
  expect(unitOf({ unit: "1", currency: null })).toBe("share");
  expect(unitOf({ unit: "post", currency: null })).toBe("post");
});

test("more than ten times as much is no per cent of four digits", () => {
  expect(change(35.37, { display: "count", currency: null })).toBe("×36.4");
  expect(change(0.5, { display: "count", currency: null })).toBe("+50 %");
});
