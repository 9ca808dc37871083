// Suggestions do not repeat one another, and never ask for an export where a setting is missing.

import { expect, test } from "vitest";
import { lightsOf } from "./lights.ts";

const waiting = (needs: string[], settings: ("brandTerms" | "qualified")[] = []) => ({ needs, settings });

test("each export counts only what those before it left dark", () => {
  const needs = [["ga4 a", "ga4 b"], ["ga4 a", "ga4 b"], ["ga4 b", "ga4 a", "crm"], ["crm"], []];
  const dark = needs.map((each) => waiting(each));
  expect(lightsOf(dark, 5).exports).toEqual([
    { source: "ga4 a", count: 3 },
    { source: "crm", count: 1 },
  ]);
  expect(lightsOf(dark, 1).exports).toHaveLength(1);
  expect(lightsOf([], 3)).toEqual({ settings: [], exports: [] });
});

test("a KPI that waits for a setting asks for the setting, not for exports that may be imported already", () => {
  const dark = [waiting(["search"], ["brandTerms"]), waiting(["crm"], ["qualified"]), waiting(["tiktok"])];
  expect(lightsOf(dark, 4)).toEqual({
    settings: [
      { setting: "brandTerms", count: 1 },
      { setting: "qualified", count: 1 },
    ],
    exports: [{ source: "tiktok", count: 1 }],
  });
});

test("settings take half the places, those that more KPIs wait for first", () => {
  const dark = [
    waiting([], ["qualified"]),
    waiting([], ["brandTerms"]),
    waiting([], ["brandTerms"]),
    waiting(["ga4"]),
    waiting(["crm"]),
  ];
  const { settings, exports } = lightsOf(dark, 2);
  expect(settings).toEqual([{ setting: "brandTerms", count: 2 }]);
  expect(exports).toHaveLength(1);
});
