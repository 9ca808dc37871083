import { expect, test } from "vitest";
import { minorDigits } from "./money.ts";

test("minor digits follow ISO 4217 and not the habits of cash", () => {
  const digits = Object.fromEntries(
    ["PLN", "KRW", "KWD", "HUF", "IDR", "COP", "JPY"].map((c) => [c, minorDigits(c)]),
  );
  expect(digits).toEqual({ PLN: 2, KRW: 0, KWD: 3, HUF: 2, IDR: 2, COP: 2, JPY: 0 });
});
