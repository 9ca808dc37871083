// Suggestions do not repeat one another.

import { expect, test } from "vitest";
import { nextLights } from "./lights.ts";

test("each export counts only what those before it left dark", () => {
  const dark = [["ga4 a", "ga4 b"], ["ga4 a", "ga4 b"], ["ga4 b", "ga4 a", "crm"], ["crm"], []];
  expect(nextLights(dark, 5)).toEqual([
    { source: "ga4 a", count: 3 },
    { source: "crm", count: 1 },
  ]);
  expect(nextLights(dark, 1)).toHaveLength(1);
  expect(nextLights([], 3)).toEqual([]);
});
