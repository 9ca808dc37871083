import { expect, test } from "vitest";
import { canonicalLink, entitiesOf } from "./entities.ts";

test("links that differ by tracking, www., scheme, order or a slash are one article", () => {
  const shared = [
    "https://www.example.com/post/?utm_source=linkedin&b=2&a=1",
    "http://example.com/post?a=1&b=2&fbclid=XYZ",
    "example.com/post/?b=2&a=1#comments",
  ];
  expect(new Set(shared.map(canonicalLink))).toEqual(new Set(["https://example.com/post?a=1&b=2"]));
});
test("links that lead elsewhere are not", () => {
  expect(canonicalLink("https://youtube.com/watch?v=a")).not.toBe(
    canonicalLink("https://youtube.com/watch?v=b"),
  );
  expect(canonicalLink("https://example.com/a")).not.toBe(canonicalLink("https://example.com/A"));
});
test("what is no address is none", () => {
  expect(
    ["", "http://", "ftp://example.com/a", "mailto:a@example.com", "nonsense"].map(canonicalLink),
  ).toEqual([...[null, null, null, null, null]]);
});
test("tags and accounts are told once, in small letters", () => {
  expect(entitiesOf("#Rain with @Acme and @acme #rain https://example.com/?utm_campaign=x")).toEqual({
    hashtags: ["rain"],
    accounts: ["acme"],
    links: ["https://example.com/?utm_campaign=x"],
    articles: ["https://example.com"],
  });
});
