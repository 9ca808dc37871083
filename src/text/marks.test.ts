import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isComplaint } from "./complaint.ts";
import { openTongue } from "./language.ts";
import { readModel } from "./linear.ts";
import { isQuestion } from "./question.ts";

const model = (name: string) => readModel(readFileSync(join(import.meta.dirname, "models", name)));
const questions = model("ko-question.bin");
const complaints = model("ko-complaint.bin");
const asks = (text: string, language: string | null): boolean | null => isQuestion(text, language, questions);
const complains = (text: string, language: string | null): boolean | null =>
  isComplaint(text, language, null, complaints);
const tongue = await openTongue();

test("a question mark asks in every language, and none of a link", () => {
  expect(asks("Ça va ?", "fr")).toBe(true);
  expect(asks("Look https://example.com/?a=1", "en")).toBe(false);
});
test("openers ask without a mark; the same words inside a statement do not", () => {
  expect(
    ["do you ship to Poland", "how much is it", "Hi! when will you open"].map((one) => asks(one, "en")),
  ).toEqual([...[true, true, true]]);
  expect(["What a day", "When I was young", "How nice"].map((one) => asks(one, "en"))).toEqual([
    ...[false, false, false],
  ]);
  expect(
    ["czy macie rozmiar 38", "jak można zamówić", "Jak zwykle super"].map((one) => asks(one, "pl")),
  ).toEqual([...[true, true, false]]);
  expect(asks("배송은 언제 되나요", "ko")).toBe(true);
});
test("without a mark a language without a rule is unknown", () => {
  expect(asks("wann kommt das", "de")).toBeNull();
  expect(asks("???", null)).toBe(true);
});

test("what went wrong is a complaint, “no problem” is none", () => {
  expect(complains("The app doesn't work", "en")).toBe(true);
  expect(complains("Delivered without delay, no problem", "en")).toBe(false);
  expect(complains("Aplikacja nie działa", "pl")).toBe(true);
  expect(complains("Zamówienie bez problemu", "pl")).toBe(false);
  expect(complains("환불해주세요", "ko")).toBe(true);
  expect(complains("Gdzie jest moja paczka? Czekam od 2 tygodni", "pl")).toBe(true);
  expect(complains("waiting for 3 weeks now", "en")).toBe(true);
  expect(complains("kaputt", "de")).toBeNull();
});
test("asking how to give something back is no complaint yet", () => {
  expect(complains("반품 가능한가요", "ko")).toBe(false);
});
test("a negative text about service is a complaint, a negative one about the weather is none", () => {
  expect(isComplaint("I hate your support", "en", "negative", complaints)).toBe(true);
  expect(isComplaint("I hate rain", "en", "negative", complaints)).toBe(false);
});

test("the script tells Korean, Japanese and Chinese, also in two letters", () => {
  expect(["네", "ㅋㅋ", "これは", "谢谢", "삼성 Galaxy S26 출시"].map(tongue)).toEqual([
    "ko",
    "ko",
    "ja",
    "zh",
    "ko",
  ]);
});
test("where nothing tells, the language is unknown", () => {
  expect(["", "👍👍", "@brand #tag https://example.com/a", "12345", "ok"].map(tongue)).toEqual([
    ...[null, null, null, null, null],
  ]);
});
test("Polish without its letters is Polish", () => expect(tongue("nie dziala mi aplikacja")).toBe("pl"));
