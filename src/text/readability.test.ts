import { expect, test } from "vitest";
import { countsOf, fewestWords, fogPl, pisarek, readability } from "./readability.ts";
import { openSounds, polishSyllables } from "./syllables.ts";

const sounds = await openSounds();
const repeat = (sentence: string, times: number): string => Array(times).fill(sentence).join(" ");

test("each language has its formula", () => {
  const formula = (text: string, language: string): unknown => {
    const found = readability(text, language, sounds);
    return typeof found === "string" ? found : found.formula;
  };
  expect(formula(repeat("The cat sat on the mat.", 6), "en")).toBe("flesch_reading_ease");
  expect(formula(repeat("Kot siedzi na małej macie.", 8), "pl")).toBe("fog_pl");
  expect(formula(repeat("고양이가 작은 매트 위에 앉아 있다.", 6), "ko")).toBe("eojeol_per_sentence");
  expect(formula(repeat("Die Katze sitzt auf der Matte.", 6), "de")).toBe("lix");
  expect(formula(repeat("猫はマットの上に座っている。", 40), "ja")).toBe("no_formula");
});
test("fewer than thirty words are too short, and links and tags are no words", () => {
  const text = repeat("one two three.", 9);
  expect(readability(`${text} #a #b #c @d @e https://example.com/`, "en", sounds)).toBe("too_short");
  expect(readability(`${text} four five six.`, "en", sounds)).not.toBe("too_short");
  expect(fewestWords).toBe(30);
});
test("a text in no known language has no formula", () => {
  expect(readability(repeat("one two three.", 20), null, sounds)).toBe("no_formula");
});
test("the Korean index is eojeol a sentence, with the share of long sentences", () => {
  const long = `${repeat("단어가", 24)} 있다.`;
  const found = readability(`${long} 짧은 문장 하나가 여기 있다.`, "ko", sounds);
  expect(found).toMatchObject({ score: 15, higherIsEasier: false, beside: { long_sentences: 50 } });
});
test("the Polish formulas, by hand", () => {
  expect(fogPl(100, 10, 20)).toBeCloseTo(0.4 * (10 + 20), 12);
  expect(pisarek(100, 10, 20)).toBeCloseTo(0.5 * Math.sqrt(100 + 400), 12);
});
test("Pisarek leaves names out of the hard words", () => {
  const counts = countsOf("Byliśmy w Częstochowie. Zaangażowanie rośnie.", "pl", sounds);
  expect([counts.hard, counts.hardPlain]).toEqual([2, 1]);
});
test("English syllables: by the dictionary, else by rule; a number is one", () => {
  expect(["people", "area", "smiled", "42", "well-known", "skrobble"].map(sounds)).toEqual([
    2, 3, 1, 1, 2, 2,
  ]);
});
test("Polish syllables: i softens, au and eu are one but for a prefix", () => {
  expect(["mieszkanie", "auto", "Europa", "nauka", "zaufać", "w", "2026"].map(polishSyllables)).toEqual([
    ...[3, 2, 3, 3, 3, 1, 1],
  ]);
});
