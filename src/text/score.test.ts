import fc from "fast-check";
import { expect, test } from "vitest";
import { openTexts } from "../engine/texts.ts";
import { seedSettings } from "./score.ts";

const score = await openTexts({
  ...seedSettings,
  brands: [{ name: "Acme" }, { name: "삼성" }, { name: "Biedronka" }],
});

test("one text has all its marks, with the version that made them", () => {
  const marks = score("W Biedronce znowu nie działa kasa! @acme #fail https://example.com/?utm_source=x");
  expect(marks).toMatchObject({ language: "pl", complaint: true, readability: "too_short", pillar: null });
  expect(marks.brands.map(({ brand }) => brand)).toEqual(["Biedronka", "Acme"]);
  expect(marks.entities.articles).toEqual(["https://example.com"]);
  expect(marks.version).toMatch(/^text-\d+-[0-9a-f]{16}$/);
});
test("the language an export tells goes before the one that is found", () => {
  expect(score("super!", { media: null, language: "pl" }).language).toBe("pl");
  expect(score("super!", { media: null, language: "fr" }).feeling.why).toBe("not_scored");
});

const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "#",
    "@",
    "https://",
    "?",
    "!!!",
    "😀",
    "\n",
    "Acme",
    "삼성이",
    "nie działa",
    "don't",
    "\ud800",
    "\u0000",
  ),
);
test("any text has marks, and the same ones again", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom("en", "pl", "ko", "de", null),
      (parts, language) => {
        const text = parts.join("");
        const about = { media: null, language };
        expect(score(text, about)).toEqual(score(text, about));
      },
    ),
    { numRuns: 200 },
  );
});

const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
// Each of these is the worst case of some pattern that looks for an end it never finds.
const hostile = [
  "a",
  "a ",
  "@a.",
  "#a",
  "http://",
  "!",
  ". ",
  "a.b",
  "가",
  "😀",
  "AB ",
  "a-",
  "1.",
  "/",
  "nie ",
  "'",
];
test.each(hostile)("four times the length of %j takes no more than about four times as long", (unit) => {
  const time = (length: number): number => {
    const text = unit.repeat(length / unit.length);
    return Math.min(
      ...[1, 2].map(() =>
        cpu(() => {
          for (const language of ["en", "pl", "ko"]) score(text, { media: null, language });
        }),
      ),
    );
  };
  // What is constant and the noise of a busy machine are let off.
  expect(time(24_000)).toBeLessThan(12 * time(6_000) + 400);
});
