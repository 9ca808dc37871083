import { expect, test } from "vitest";
import { gamma, poisson } from "../../test/stats/chance.ts";
import { seeded } from "../base/random.ts";
import { peaks, postsBefore } from "./peaks.ts";

const year = (level: number, burst: number, seed: number): number[] => {
  const random = seeded(seed);
  return Array.from({ length: 365 }, () =>
    poisson(random, burst ? (level * gamma(random, burst)) / burst : level),
  );
};

test.each([
  [2, 0, 1],
  [20, 0, 1],
  [300, 0, 1],
  [100, 20, 2],
])("of days by chance around %i (bursts: %i) at most %i of 100 are peaks", (level, burst, most) => {
  const found = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => peaks(year(level, burst, seed)).length);
  expect(found.reduce((sum, n) => sum + n, 0) / found.length).toBeLessThan(3.65 * most);
});

test("a day of double the visits is a peak", () => {
  const days = year(100, 0, 3);
  days[200] = 200;
  expect(peaks(days).map(({ at }) => at)).toContain(200);
});

test("unknown days are no peaks, and without 14 days to look back on there is none", () => {
  expect(peaks([...Array(13).fill(10), 500])).toEqual([]);
  expect(peaks([...Array(14).fill(10), 500]).map(({ at, value }) => [at, value])).toEqual([[14, 500]]);
  expect(peaks([...Array(14).fill(10), null, 500]).map(({ at }) => at)).toEqual([15]);
  expect(peaks([...Array(15).fill(null), ...Array(13).fill(10), 500])).toEqual([]);
  // A day 29 days back is no longer looked at.
  expect(peaks([10, ...Array(15).fill(null), ...Array(13).fill(10), 500])).toEqual([]);
});

test("one visit on a day after weeks of none is no peak", () => {
  expect(peaks([...Array(28).fill(0), 3])).toEqual([]);
  expect(peaks([...Array(28).fill(0), 4])).toHaveLength(1);
});

test("all posts of the 48 hours before the day and of the day itself are candidates", () => {
  const hour = 3_600_000;
  const day = { since: 100 * hour, until: 124 * hour };
  const posts = [51.9, 52, 80, 100, 123.9, 124].map((at) => ({ published: at * hour }));
  expect(postsBefore(posts, day).map(({ published }) => published / hour)).toEqual([52, 80, 100, 123.9]);
});
