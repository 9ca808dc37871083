import { expect, test } from "vitest";
import { quality, seedRubric } from "./rubric.ts";

const text = "A short first line\nand https://example.com/article";

test("the seed's points are eleven", () => {
  expect(quality(text, { media: 1 })).toMatchObject({ max: 11, points: 10 });
});
test("an unknown criterion leaves the index open, between its bounds", () => {
  const { met, index, between } = quality(text, { media: 1 });
  expect(met).toEqual({ proofread: null, illustration: true, links: true, layout: true });
  expect(index).toBeNull();
  expect(between.map(Math.round)).toEqual([91, 100]);
});
test("what a person says goes before every rule", () => {
  const { index } = quality(text, { media: 1, byHand: { proofread: true, links: false } });
  expect(index).toBeCloseTo((100 * 9) / 11, 9);
});
test("media an export does not tell are unknown, none are none", () => {
  expect(quality(text, { media: null }).met.illustration).toBeNull();
  expect(quality(text, { media: 0 }).met.illustration).toBe(false);
});
test("a bare short link is no relevant one, a network's wrapped one may be", () => {
  const links = (said: string): boolean | null => quality(said, { media: 0 }).met.links;
  expect(links("Read https://bit.ly/abc")).toBe(false);
  expect(links("Read https://t.co/abc")).toBeNull();
  expect(links("Read https://t.co/abc https://example.com/a")).toBe(true);
  expect(links("Read it")).toBe(false);
});
test("capitals, marks and tags without end are no layout", () => {
  const shouted = `${"#a ".repeat(9)}${"BUY NOW TODAY ONLY!!!!! ".repeat(20)}`;
  expect(quality(shouted, { media: 0 }).met.layout).toBe(false);
});
test("the rubric is a setting", () => {
  const only = seedRubric.filter(({ id }) => id === "illustration");
  expect(quality(text, { media: 2 }, only)).toMatchObject({ max: 5, points: 5, index: 100 });
  expect(quality(text, { media: 2 }, []).index).toBeNull();
});
