import { expect, test } from "vitest";
import { type Brand, formsOf, openBrands } from "./brand.ts";

const found = (text: string, ...brands: readonly Brand[]): readonly string[] =>
  openBrands(brands)(text).map(({ form }) => form);

test("a Polish sentence names a brand in its cases", () => {
  expect(
    found("W Biedronce taniej niż w Lidlu, wolę Biedronkę.", { name: "Biedronka" }, { name: "Lidl" }),
  ).toEqual([...["Biedronce", "Lidlu", "Biedronkę"]]);
  expect(found("Kupiłem to w Poczcie Polskiej", { name: "Poczta Polska" })).toEqual(["Poczcie Polskiej"]);
});
test("an acronym takes its endings and keeps its capitals", () => {
  expect(found("Konto w PKO, wniosek do PKO-u, pko", { name: "PKO" })).toEqual(["PKO", "PKO-u"]);
});
test("a Korean name is found before particles and not inside another word", () => {
  expect(found("삼성에서는 삼성이 삼성전자 삼성이라고", { name: "삼성" })).toEqual(["삼성", "삼성", "삼성"]);
  expect(found("Samsung이 만든", { name: "Samsung" })).toEqual(["Samsung"]);
});
test("a name inside a longer word is none", () => {
  expect(
    found("playlista, orangutan, Acmeville", { name: "Play" }, { name: "Orange" }, { name: "Acme" }),
  ).toEqual([]);
});
test("a name that is a common word counts with a capital, # or @ only", () => {
  const orange = { name: "Orange", common: true };
  expect(found("orange jest kolorem, Orange siecią, #orange też", orange)).toEqual(["Orange", "orange"]);
});
test("an exclusion word silences one brand in that text", () => {
  const brands = [{ name: "Apple", without: ["pie"] }, { name: "Acme" }];
  expect(found("Apple pie by Acme", ...brands)).toEqual(["Acme"]);
  expect(found("Apple by Acme", ...brands)).toEqual(["Apple", "Acme"]);
});
test("the list of forms is the person's to correct", () => {
  expect(formsOf({ name: "Lidl" })).toContain("lidlem");
  expect(found("w Lidlu i z Lidlem", { name: "Lidl", forms: ["lidlem"] })).toEqual(["Lidlem"]);
});
test("the list stays one that can be read", () => {
  for (const name of ["PKO BP", "Bank Gospodarstwa Krajowego", "Poczta Polska", "Acme"])
    expect(formsOf({ name }).length).toBeLessThan(250);
});
test("names are told from tags, and links name nobody", () => {
  const spot = openBrands([{ name: "Acme" }]);
  expect(spot("Acme #acme @ACME https://example.com/acme/acme").map(({ tagged }) => tagged)).toEqual([
    ...[false, true, true],
  ]);
});
test("the place of a name is its place in the text", () => {
  const text = "https://example.com/x 😀 İ: z Lidlem";
  const [naming] = openBrands([{ name: "Lidl" }])(text);
  expect(text.slice(naming?.start)).toBe("Lidlem");
});
