import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exponential, logNormal, often } from "../../test/stats/chance.ts";
import { seeded } from "../base/random.ts";
import { endedBy, kaplanMeier, type Spell, timeUntil } from "./kaplan-meier.ts";
import { median } from "./median.ts";

const golden = JSON.parse(
  readFileSync(new URL("../../test/stats/golden/scipy.json", import.meta.url), "utf8"),
);
const watched = (...lengths: readonly (readonly [number, boolean])[]): readonly Spell[] =>
  lengths.map(([length, ended]) => ({ length, ended }));

test("the curve and its log-log bounds are SciPy's", () => {
  const curve = kaplanMeier(watched(...golden.survival.spells));
  for (const [at, survival, low, high] of golden.survival.steps) {
    const found = endedBy(curve, at);
    expect(found.value).toBeCloseTo(1 - survival, 12);
    if (low === null || survival === 1) continue;
    expect(found.low).toBeCloseTo(1 - high, 10);
    expect(found.high).toBeCloseTo(1 - low, 10);
  }
});

test("remission times of the 6-MP group give the published curve and median", () => {
  // Freireich et al. 1963, Blood 21: weeks of 21 children, + still in remission.
  const times = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split(" ");
  const curve = kaplanMeier(times.map((t) => ({ length: Number.parseInt(t, 10), ended: !t.endsWith("+") })));
  const survival = curve.steps.map((step) => Number(step.survival.toFixed(3)));
  expect(survival).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
  const found = timeUntil(curve, 0.5);
  expect(found).toEqual({ value: 23, low: 13, high: null });
});

test("what never falls so far has no median, and beyond the last one watched nothing is known", () => {
  const curve = kaplanMeier(watched([1, true], [2, false], [3, false], [4, false]));
  expect(timeUntil(curve, 0.5).value).toBeNull();
  expect(endedBy(curve, 4).value).toBeCloseTo(0.25, 12);
  expect(endedBy(curve, 4.1)).toEqual({ value: null, low: null, high: null });
  expect(endedBy(curve, 0.5)).toEqual({ value: 0, low: null, high: null });
  expect(timeUntil(kaplanMeier([]), 0.5)).toEqual({ value: null, low: null, high: null });
  expect(endedBy(kaplanMeier([]), 1).value).toBeNull();
  expect(endedBy(kaplanMeier(watched([1, true], [2, true])), 9).value).toBe(1);
});

test("whoever stopped being watched at the time of an end was still watched then", () => {
  const curve = kaplanMeier(watched([5, true], [5, false], [9, true]));
  expect(curve.steps[0]?.survival).toBeCloseTo(2 / 3, 12);
});

test("a spell that is endless or shorter than nothing is refused", () => {
  expect(() => kaplanMeier(watched([-1, true]))).toThrow(RangeError);
  expect(() => kaplanMeier(watched([Number.NaN, true]))).toThrow(RangeError);
});

const lengths = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 40, noNaN: true })),
  {
    minLength: 1,
  },
);

test("where everything has ended the median is the middle one, or halfway between the middle two", () => {
  fc.assert(
    fc.property(lengths, (all) => {
      const found = timeUntil(kaplanMeier(all.map((length) => ({ length, ended: true }))), 0.5).value;
      expect(found).toBeCloseTo(median(all) as number, 9);
    }),
  );
});

test("the curve never rises, and cases seen for longer never make it lower", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.boolean()), { minLength: 1 }), (all) => {
      const curve = kaplanMeier(watched(...all));
      const falls = curve.steps.every((s, i) => i === 0 || s.survival < (curve.steps[i - 1]?.survival ?? 1));
      expect(falls).toBe(true);
      const longer = kaplanMeier(watched(...all.map(([t, ended]) => [ended ? t : t + 50, ended] as const)));
      for (const { at, survival } of curve.steps) {
        const waiting = 1 - (endedBy(longer, at).value as number);
        expect(waiting).toBeGreaterThanOrEqual(survival - 1e-12);
      }
    }),
  );
});

/** Messages that came at any time of a window, seen at its end; some are never answered. */
const inbox = (seed: number, n: number, hours: number, reply: { middle: number; never: number }) => {
  const random = seeded(seed);
  return Array.from({ length: n }, (): Spell => {
    const open = hours * random();
    const takes = random() < reply.never ? Infinity : logNormal(random, reply.middle, 1.4);
    return { length: Math.min(open, takes), ended: takes <= open };
  });
};
const repliedOnly = (spells: readonly Spell[]): number =>
  median(spells.filter(({ ended }) => ended).map(({ length }) => length)) as number;

test("with 15 % never answered the median is the true 8 hours, that of replies alone 5.9", () => {
  // Half of all is at 0.5/0.85 of those answered: 5.85 h · exp(1.4 · z(0.588)) = 8.0 h.
  for (const seed of [1, 2, 3]) {
    const spells = inbox(seed, 40_000, 60 * 24, { middle: 5.85, never: 0.15 });
    expect(Math.abs((timeUntil(kaplanMeier(spells), 0.5).value as number) / 8 - 1)).toBeLessThan(0.05);
    expect(Math.abs(repliedOnly(spells) / 5.85 - 1)).toBeLessThan(0.05);
  }
});

test("of a slow team seen over 72 hours replies alone say 12 hours where the median is 26.8", () => {
  for (const seed of [1, 2, 3]) {
    const spells = inbox(seed, 20_000, 72, { middle: 26.8, never: 0 });
    expect(Math.abs((timeUntil(kaplanMeier(spells), 0.5).value as number) / 26.8 - 1)).toBeLessThan(0.05);
    expect(Math.abs(repliedOnly(spells) / 12 - 1)).toBeLessThan(0.05);
  }
});

test("median and conversion are in their intervals 95 times of 100", () => {
  const random = seeded(9);
  const sample = () =>
    kaplanMeier(
      Array.from({ length: 120 }, () => {
        const [takes, seen] = [exponential(random, 10), 40 * random()];
        return { length: Math.min(takes, seen), ended: takes <= seen };
      }),
    );
  const half = often(1500, () => {
    const { low, high } = timeUntil(sample(), 0.5);
    return (low ?? Infinity) <= 10 * Math.LN2 && 10 * Math.LN2 <= (high ?? Infinity);
  });
  const week = often(1500, () => {
    const { low, high } = endedBy(sample(), 7);
    return (low as number) <= 1 - Math.exp(-0.7) && 1 - Math.exp(-0.7) <= (high as number);
  });
  for (const held of [half, week]) {
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.975);
  }
});
