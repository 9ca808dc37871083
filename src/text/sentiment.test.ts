import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTone } from "./lexicon.ts";
import { readModel } from "./linear.ts";
import { openSentiment } from "./sentiment.ts";

const read = (name: string): Buffer => readFileSync(join(import.meta.dirname, "models", name));
const en = read("en-vader.tsv").toString();
const tone = openTone(en);
const feel = openSentiment({
  en,
  ko: readModel(read("ko-sentiment.bin")),
  pl: readModel(read("pl-sentiment.bin")),
});
const sentiment = (text: string, language: string | null): string | null => feel(text, language).sentiment;

// The values that VADER's own README prints for its examples.
test.each([
  [0.8316, "VADER is smart, handsome, and funny."],
  [0.8439, "VADER is smart, handsome, and funny!"],
  [0.8545, "VADER is very smart, handsome, and funny."],
  [0.9227, "VADER is VERY SMART, handsome, and FUNNY."],
  [0.9342, "VADER is VERY SMART, handsome, and FUNNY!!!"],
  [0.9469, "VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!"],
  [-0.7424, "VADER is not smart, handsome, nor funny."],
  [0.4404, "The book was good."],
  [0.431, "At least it isn't a horrible book."],
  [0.3832, "The book was only kind of good."],
  [-0.7042, "The plot was good, but the characters are uncompelling and the dialog is not great."],
  [-0.5461, "Today SUX!"],
  [0.5249, "Today only kinda sux! But I'll get by, lol"],
  [0.8633, "Make sure you :) or :D today!"],
  [0.431, "Not bad at all"],
])("the lexicon gives %d as its authors do: %s", (value, text) => expect(tone(text)).toBeCloseTo(value, 3));

test("a language without a model is not scored", () => {
  expect(feel("C'est magnifique", "fr")).toEqual({ sentiment: null, probability: null, why: "not_scored" });
  expect(feel("magnifique", null).why).toBe("not_scored");
});
test("English, Polish and Korean are", () => {
  expect(sentiment("I love this, thank you!", "en")).toBe("positive");
  expect(sentiment("This is terrible and I hate it", "en")).toBe("negative");
  expect(sentiment("Parcel at the door", "en")).toBe("neutral");
  expect(sentiment("Obsługa fatalna , nie polecam .", "pl")).toBe("negative");
  expect(sentiment("Bardzo miła obsługa , polecam !", "pl")).toBe("positive");
  expect(sentiment("정말 재밌고 최고예요", "ko")).toBe("positive");
  expect(sentiment("최악이다 돈 아까워", "ko")).toBe("negative");
});
test("a Korean text that is neither clearly is unclear, never neutral", () => {
  const all = ["그냥 그래요", "봤어요", "음", "1", "보통이에요", "오늘 봄", "글쎄요", "모르겠다"].map(
    (text) => feel(text, "ko"),
  );
  for (const { sentiment, probability, why } of all) {
    expect(sentiment).not.toBe("neutral");
    expect(why).toBe((probability as number) < 0.6 ? "unclear" : null);
    expect(sentiment === null).toBe(why === "unclear");
  }
  expect(all.some(({ why }) => why === "unclear")).toBe(true);
});
