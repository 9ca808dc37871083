import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { binomial, normal, often } from "../../test/stats/chance.ts";
import { seeded } from "../base/random.ts";
import { correctedShare, trueShare } from "./misclassification.ts";
import { correctedMean } from "./prediction-powered.ts";
import { describe as figures, type Sample } from "./sample.ts";

test("30 % seen at .75/.75 are 10 %, at .75/.85 they are 25 %", () => {
  expect(trueShare(0.3, 0.75, 0.75)).toBeCloseTo(0.1, 12);
  expect(trueShare(0.3, 0.75, 0.85)).toBeCloseTo(0.25, 12);
});

test("the interval of the corrected share is that of its formula in NumPy's numbers", () => {
  const golden = readFileSync(new URL("../../test/stats/golden/scipy.json", import.meta.url), "utf8");
  for (const [hits, total, found, positives, left, negatives, low, high] of JSON.parse(golden)
    .langReiczigel) {
    const labels = {
      sensitivity: { hits: found, total: positives },
      specificity: { hits: left, total: negatives },
    };
    const corrected = correctedShare({ hits, total }, labels);
    expect(corrected?.low).toBeCloseTo(low, 10);
    expect(corrected?.high).toBeCloseTo(high, 10);
  }
});

test("no share is below nothing or above all, and chance corrects nothing", () => {
  expect(trueShare(0.1, 0.75, 0.75)).toBe(0);
  expect(trueShare(0.9, 0.75, 0.75)).toBe(1);
  expect(trueShare(0.3, 0.5, 0.5)).toBeNull();
});

test("what a classifier makes of a true share is put right", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const skill = fc.double({ min: 0.55, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, skill, skill, (p, sens, spec) => {
      expect(trueShare(p * sens + (1 - p) * (1 - spec), sens, spec)).toBeCloseTo(p, 9);
    }),
  );
});

test("under 100 labels, or without any of one kind, there is no corrected figure", () => {
  const seen = { hits: 300, total: 1000 };
  const good = { hits: 40, total: 50 };
  expect(correctedShare(seen, { sensitivity: good, specificity: { hits: 40, total: 49 } })).toBeNull();
  expect(
    correctedShare(seen, { sensitivity: { hits: 0, total: 0 }, specificity: { hits: 90, total: 120 } }),
  ).toBeNull();
  expect(correctedShare(seen, { sensitivity: good, specificity: { hits: 10, total: 50 } })).toBeNull();
  expect(correctedShare(seen, { sensitivity: good, specificity: good })?.value).toBeCloseTo(1 / 6, 12);
});

test.each([
  [0.1, 60, 140],
  [0.3, 60, 140],
  [0.05, 30, 170],
  [0.6, 100, 100],
])(
  "the true share %f is in its interval, labels doubted and all, 95 times of 100",
  (p, positives, negatives) => {
    const random = seeded(positives + negatives);
    const held = often(2000, () => {
      const seen = { hits: binomial(random, 800, p * 0.75 + (1 - p) * 0.15), total: 800 };
      const found = correctedShare(seen, {
        sensitivity: { hits: binomial(random, positives, 0.75), total: positives },
        specificity: { hits: binomial(random, negatives, 0.85), total: negatives },
      });
      return found !== null && found.low <= p && p <= found.high;
    });
    expect(held).toBeGreaterThan(0.93);
  },
);

test("a net sentiment guessed 25 points off comes right, 95 times of 100", () => {
  const random = seeded(12);
  const held = often(1500, () => {
    const cases = Array.from({ length: 1000 }, () => {
      const label = random() < 0.63 ? -1 : random() < 0.56 ? 0 : 1;
      const guess = random() < 0.7 ? label : random() < 0.5 ? 0 : 1;
      return { label, guess };
    });
    const labelled = cases.slice(0, 200);
    const found = correctedMean(
      figures(cases.map(({ guess }) => guess)) as Sample,
      figures(labelled.map(({ label, guess }) => label - guess)) as Sample,
    );
    const truth = -0.63 + 0.37 * 0.44;
    return found !== null && found.low <= truth && truth <= found.high;
  });
  expect(held).toBeGreaterThan(0.93);
  expect(held).toBeLessThan(0.975);
});

test("labels of fewer than 100 correct no mean", () => {
  const random = seeded(1);
  const sample = (n: number) => figures(Array.from({ length: n }, () => normal(random))) as Sample;
  expect(correctedMean(sample(500), sample(99))).toBeNull();
  expect(correctedMean(sample(500), sample(100))).not.toBeNull();
  expect(figures([])).toBeNull();
});
