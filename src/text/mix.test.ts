import { expect, test } from "vitest";
import { openMix, seedWords } from "./mix.ts";

const sort = openMix();

test("a post without any of the words is unclassified, never guessed", () => {
  expect(["", "Lorem ipsum dolor", "https://example.com/quiz", "Nasza Ania"].map(sort)).toEqual([
    ...[null, null, null, null],
  ]);
});
test("letters of a word are not the word", () => {
  expect(sort("The memento stands in the windows")).toBeNull();
});
test("the words are a setting", () => {
  expect(openMix({ ...seedWords, useful: ["umbrella care"] })("Umbrella care, part 1")).toBe("useful");
});
