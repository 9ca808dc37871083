// Chart geometry: axes, gaps, stretches not yet certain, labels kept apart, parts in order.

import fc from "fast-check";
import { expect, test } from "vitest";
import { areaPath, between, gaps, linePath, loners, partialStrips, runs } from "./line.ts";
import { additive, bars, drawn, rankParts } from "./parts.ts";
import { type Box, labelled, labelWidth, places, spread, valueAxis } from "./scale.ts";

const box: Box = { width: 700, height: 240, left: 40, right: 20, top: 10, bottom: 24 };
const x = (index: number): number => index * 10;
const y = (value: number): number => 100 - value;

test("areas stand on zero; a line far from zero may not, and says so", () => {
  expect(valueAxis([10_200, 10_900], box, true).fromZero).toBe(true);
  expect(valueAxis([10_200, 10_900], box, false).fromZero).toBe(false);
  expect(valueAxis([2, 10_900], box, false).fromZero).toBe(true);
  expect(valueAxis([-5, 5], box, true).ticks).toContain(0);
});

// No figure of a file is smaller; below that a double has no digits left to lay ticks with.
const figure = fc
  .double({ min: -1e9, max: 1e9, noNaN: true })
  .map((value) => (Math.abs(value) < 1e-9 ? 0 : value));

test("every value stands inside the frame", () => {
  fc.assert(
    fc.property(fc.array(fc.option(figure), { maxLength: 60 }), fc.boolean(), (values, zero) => {
      const axis = valueAxis(values, box, zero);
      for (const value of values) {
        if (value === null) continue;
        expect(axis.at(value)).toBeGreaterThanOrEqual(box.top - 0.01);
        expect(axis.at(value)).toBeLessThanOrEqual(box.height - box.bottom + 0.01);
      }
      for (const tick of axis.ticks) expect(axis.at(tick)).toBeGreaterThanOrEqual(box.top - 0.01);
    }),
  );
});

test("a lone value fills the axis: 1 % does not lie on the floor of 100 %", () => {
  for (const zero of [true, false])
    expect(Math.max(...valueAxis([0.0124], box, zero).ticks)).toBeLessThan(0.02);
  expect(Math.max(...valueAxis([0], box, true).ticks)).toBe(1);
});

test("an axis of time ticks as a clock does: never at 33 min 20 s", () => {
  const ticksOf = (most: number) => valueAxis([0, most], box, true, true).ticks;
  expect(ticksOf(6000)).toEqual([0, 1800, 3600, 5400, 7200]);
  expect(ticksOf(7 * 86_400)).toEqual([0, 2, 4, 6, 8].map((days) => days * 86_400));
  expect(ticksOf(50)).toEqual([0, 15, 30, 45, 60]);
  fc.assert(
    fc.property(fc.double({ min: 2, max: 3e7, noNaN: true }), (most) => {
      const { ticks, at } = valueAxis([0, most], box, true, true);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(9);
      expect(at(most)).toBeGreaterThanOrEqual(box.top - 0.01);
    }),
  );
});

test("nothing known and flat lines still have an axis", () => {
  expect(valueAxis([null, null], box, true).ticks.length).toBeGreaterThan(1);
  expect(valueAxis([0, 0], box, true).ticks.length).toBeGreaterThan(1);
  expect(valueAxis([7, 7], box, false).ticks.length).toBeGreaterThan(1);
});

test("the nearest bucket is found from either kind of place", () => {
  for (const barsToo of [true, false])
    for (const count of [1, 2, 30]) {
      const found = places(count, box, barsToo);
      for (let index = 0; index < count; index++) expect(found.nearest(found.at(index))).toBe(index);
      expect(found.nearest(-100)).toBe(0);
      expect(found.nearest(10_000)).toBe(count - 1);
    }
});

test("a gap is a gap: no line crosses it", () => {
  const values = [1, 2, null, 4, null, null, 7, 8];
  expect(runs(values)).toEqual([
    { from: 0, to: 1 },
    { from: 3, to: 3 },
    { from: 6, to: 7 },
  ]);
  expect(gaps(values)).toEqual([
    { from: 2, to: 2 },
    { from: 4, to: 5 },
  ]);
  expect(loners(values)).toEqual([3]);
  expect(linePath(values, x, y).match(/M/g)).toHaveLength(3);
  expect(areaPath(values, x, y, 100).match(/M/g)).toHaveLength(3);
  expect(gaps([null, null])).toEqual([]);
  expect(linePath([null, null], x, y)).toBe("");
});

test("a line runs straight from day to day and invents no hill between them", () => {
  expect(linePath([0, 0, 1, 0], x, y)).toBe("M0,100L10,100L20,99L30,100");
  expect(areaPath([0, 1], x, y, 100)).toBe("M0,100L10,99L10,100L0,100Z");
});

test("what is not yet certain is cut out of what is", () => {
  const inner = { left: 0, right: 30 };
  const strips = partialStrips([false, false, false, true], x, inner);
  expect(strips).toEqual([{ left: 20, right: 30 }]);
  expect(between(strips, inner)).toEqual([{ left: 0, right: 20 }]);
  const first = partialStrips([true, false, false, true], x, inner);
  expect(first).toEqual([
    { left: 0, right: 10 },
    { left: 20, right: 30 },
  ]);
  expect(between(first, inner)).toEqual([{ left: 10, right: 20 }]);
  expect(between([], inner)).toEqual([inner]);
});

test("labels do not touch, and the newest has one", () => {
  const labels = Array.from({ length: 56 }, (_, index) => `Sep ${index}`);
  const shown = labelled(labels.length, () => labels, 12);
  expect(shown).toContain(55);
  expect((shown[1] as number) - (shown[0] as number)).toBe(7);
  expect(labelled(1, () => ["a"], 600)).toEqual([0]);
  expect(labelled(0, () => [], 600)).toEqual([]);
  // One wide label does not thin out the narrow ones where it has room itself.
  const wide = (some: readonly number[]) =>
    labels.map((label, k) => (k === some[0] ? `${label}, 2021` : label));
  expect(labelled(labels.length, wide, 12)).toEqual(shown);
});

test("a label's room is never narrower than its letters", () => {
  // Inter's tabular figures are 0.64 em wide and its per cent sign 0.95, at 11 px.
  expect(labelWidth("100%")).toBeGreaterThanOrEqual(3 * 7 + 10.4);
});

test("end labels are moved apart and stay inside", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 10, max: 200, noNaN: true }), { maxLength: 6 }), (wanted) => {
      const found = [...spread(wanted, 14, 10, 200)].sort((a, b) => a - b);
      for (let i = 1; i < found.length; i++)
        expect((found[i] as number) - (found[i - 1] as number)).toBeGreaterThanOrEqual(13.99);
      for (const at of found) expect(at >= 9.99 && at <= 200.01).toBe(true);
    }),
  );
});

const point = (answer: number | null) => ({
  since: "2026-01-01",
  until: "2026-02-01",
  answer,
  top: answer,
  bottom: null,
  interval: null,
  rows: 1,
  partial: false,
  note: null,
  missing: [],
});
const part = (name: string, answer: number | null, before: number | null = null) => ({
  part: name,
  total: point(answer),
  points: [point(answer)],
  compared: before === null ? null : point(before),
  comparable: before !== null,
  change: before === null || answer === null ? null : (answer - before) / before,
  note: null,
  covered: null,
});

test("parts are ranked, unknown last, and only a few are drawn", () => {
  const many = Array.from({ length: 9 }, (_, index) => part(`p${index}`, index));
  expect(rankParts([...many, part("none", null)]).at(-1)?.part).toBe("none");
  expect(drawn(many).map((p) => p.part)).toEqual(["p8", "p7", "p6", "p5", "p4", "p3"]);
});

test("a part the server does not compare has no change, whatever both its numbers are", () => {
  const cut = { days: 17, of: 28 };
  const partial = {
    ...part("x", 30, 20),
    comparable: false,
    change: null,
    note: "begins_before",
    covered: cut,
  };
  expect(bars([partial], "sum")[0]).toMatchObject({
    change: null,
    why: { note: "begins_before", covered: cut },
  });
});

test("shares exist where parts add up, and nowhere else", () => {
  const two = [part("a", 30, 20), part("b", 10)];
  expect(bars(two, "sum").map(({ share }) => share)).toEqual([0.75, 0.25]);
  expect(bars(two, "sum")[0]?.change).toBeCloseTo(0.5);
  expect(bars(two, "distinct")[0]?.share).toBeNull();
  expect(additive("ratio", two)).toBe(false);
  expect(bars([part("a", -5), part("b", 10)], "sum")[0]?.share).toBeNull();
  expect(bars([part("a", null)], "sum")[0]).toMatchObject({ value: null, width: 0, share: null });
});
