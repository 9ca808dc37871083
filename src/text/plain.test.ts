import { expect, test } from "vitest";
import { accountsIn, hashtagsIn, linksIn, prose, sentencesIn, wordsIn } from "./plain.ts";

const sentences = (text: string, language = "en"): number => sentencesIn(prose(text), language).length;
const words = (text: string): number => wordsIn(prose(text)).length;

test("a full stop behind an abbreviation or an initial ends no sentence", () => {
  expect(sentences("Dr. Smith paid $3.50 for it. Was it worth it?")).toBe(2);
  expect(sentences("J. K. Rowling writes. So do we.")).toBe(2);
  expect(sentences("Ul. Długa 5, tel. 123. Zapraszamy!", "pl")).toBe(2);
});
test("lines and emoji end a sentence", () => {
  expect(sentences("One line\nanother line")).toBe(2);
  expect(sentences("Love it 😍 so much")).toBe(2);
});
test("links, accounts and hashtags in a row are no words; a single hashtag is read as its words", () => {
  expect(words("See https://example.com/a.b?c=d, @brand")).toBe(1);
  expect(words("We like rain #rain #coat #autumn")).toBe(3);
  expect(words("Our #BestDay ever")).toBe(4);
});
test("numbers and words with an apostrophe or a hyphen are one word", () => {
  expect(wordsIn("Don't pay 1,250.50 for e-mail at 12:30")).toEqual([
    ...["Don't", "pay", "1,250.50", "for", "e-mail", "at", "12:30"],
  ]);
});

test("an e-mail address holds no account", () => {
  expect(accountsIn("write to info@example.com or @help.desk.")).toEqual(["help.desk"]);
});
test("an account ends where Korean goes on, and may itself be in any letters", () => {
  expect(accountsIn("@brand님 @삼성 @żabka_pl @a.b@host.example")).toEqual([
    ...["brand", "삼성", "żabka_pl", "a.b@host.example"],
  ]);
});
test("a sign of trade ends no sentence", () => expect(sentences("Acme® makes umbrellas")).toBe(1));
test("hashtags need a letter, may touch each other, and are not looked for in links", () => {
  expect(hashtagsIn("#맛집#카페 #1 C# &#39; #New_York https://a.example/#part")).toEqual([
    ...["맛집", "카페", "New_York"],
  ]);
});
test("what closes a sentence is no part of the link before it", () => {
  expect(linksIn("(see https://example.com/a), www.example.org!")).toEqual([
    "https://example.com/a",
    "www.example.org",
  ]);
});
