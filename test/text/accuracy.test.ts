// How right the marks are on the cases of test/fixtures/text: never less than today.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { casesOf, onCases } from "../../bench/text-accuracy.ts";
import { countsOf } from "../../src/text/readability.ts";
import { openSounds } from "../../src/text/syllables.ts";

const measured = await onCases();

const least: Readonly<Record<string, number>> = {
  "language 15": 94.5,
  "language en": 93,
  "language ko": 100,
  "language pl": 96,
  "readability formulas en, LIX": 100,
  "syllables pl": 100,
  "syllables a word within 3 % en": 75,
  "brand forms pl": 100,
  "brand forms ko": 100,
  "sentiment ko cases of the tests (NSMC)": 87.5,
  "sentiment ko cases of the tests (KOTE)": 70,
  "sentiment pl": 79,
  "question ko": 92,
  "question en, ko, pl": 100,
  "complaint en, ko, pl": 100,
  "pillar en, ko, pl": 100,
};

describe("no mark is less right than it was", () => {
  test.each(measured)("$mark, $language, $set: $value", ({ mark, language, set, value }) => {
    const floor = least[`${mark} ${language} ${set}`] ?? least[`${mark} ${language}`];
    expect(floor).toBeDefined();
    expect(value).toBeGreaterThanOrEqual(floor as number);
  });
});

test("words and sentences are those a person counts", async () => {
  const sounds = await openSounds();
  for (const { text, lang, expected } of casesOf("counts.hand")) {
    const { words, sentences, hard } = countsOf(text, lang, sounds);
    const counted = { words, sentences, hard4: hard };
    expect({ ...counted, ...expected }, text).toEqual(counted);
  }
});

test("the written figures of docs/text.json are the measured ones", () => {
  const written = JSON.parse(readFileSync(join(import.meta.dirname, "../../docs/text.json"), "utf8"));
  expect(written.cases).toEqual(measured);
});
