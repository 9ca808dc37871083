// The labels under a chart: they never touch, and the reader always knows the year.

import { expect, test } from "vitest";
import { bucketLabels } from "../charts/trend-layout.ts";

const quarters = Array.from({ length: 10 }, (_, k) => {
  const month = String((k % 4) * 3 + 1).padStart(2, "0");
  return `${2024 + Math.floor(k / 4)}-${month}-01`;
});

test("the first label that has room tells its year, and so does each of another year", () => {
  for (const language of ["en", "ko", "pl"] as const)
    for (const pitch of [20, 45, 70, 140]) {
      const { labels, shown } = bucketLabels(
        { days: quarters, grain: "quarter", language, today: "2026-05-01" },
        pitch,
      );
      let year = "";
      for (const index of shown) {
        const own = quarters[index]?.slice(0, 4) as string;
        expect((labels[index] as string).includes(own)).toBe(own !== year);
        year = own;
      }
    }
});

test("days tell their year once, where they are not all of the current one", () => {
  const days = Array.from({ length: 28 }, (_, k) => `2021-06-${String(k + 1).padStart(2, "0")}`);
  const told = (today: string, grain: "day" | "week") => {
    const { labels, shown } = bucketLabels({ days, grain, language: "en", today }, 30);
    return shown.map((index) => labels[index] as string);
  };
  for (const grain of ["day", "week"] as const) {
    const [first, ...rest] = told("2026-11-22", grain);
    expect(first).toMatch(/^Jun \d+, 2021$/);
    expect(rest.length).toBeGreaterThan(1);
    for (const label of rest) expect(label).not.toContain("2021");
    expect(told("2021-11-22", grain).join()).not.toContain("2021");
  }
});
