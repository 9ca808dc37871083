// Which report a table is: the grain's own columns decide.

import { expect, test } from "vitest";
import { vocabulary } from "./header.ts";
import { lookAlikes } from "./look-alikes.ts";
import { recognise } from "./recognise.ts";
import type { RawTable, Source } from "./source.ts";

const source = (id: string, headers: readonly string[], detect: Source["detect"]): Source => ({
  id,
  name: id,
  platform: "",
  report: "",
  columns: Object.fromEntries(
    headers.map((header) => [header.toLowerCase(), { headers: [header], cell: "text" }]),
  ),
  detect,
  facts: [],
});
const days = source("days", ["Date", "Impressions", "Likes", "Unfollows"], {
  required: ["date", "impressions"],
  never: ["Post id"],
});
const posts = source("posts", ["Post id", "Date", "Impressions", "Likes"], {
  required: ["post id", "impressions"],
});
const daily = source("daily", ["Date", "Total followers"], {
  required: ["date", "total followers"],
  parts: ["new followers"],
});
const stock = source("stock", ["Location", "Total followers"], {
  required: ["location", "total followers"],
  parts: ["location"],
  partsOnly: true,
});
const sources = [days, posts, daily, stock];
const knowledge = { sources, known: vocabulary(sources), alikes: lookAlikes };

const table = (header: readonly string[]): RawTable => ({
  partName: "",
  preamble: [],
  header,
  headerLine: 1,
  rows: [],
});
const seen = (header: readonly string[], partName = "", fileName = "export.csv") =>
  recognise({ ...table(header), partName }, { fileName, partName }, knowledge);

test("posts and days share their figures and differ in their key", () => {
  expect(seen(["Post id", "Date", "Impressions", "Likes"])).toMatchObject({ is: "known", source: posts });
  expect(seen(["Date", "Impressions", "Likes"])).toMatchObject({ is: "known", source: days });
});
test("a sheet's name settles what its header leaves open", () => {
  expect(seen(["Location", "Total followers"], "Location")).toMatchObject({ is: "known", source: stock });
  expect(seen(["Location", "Total followers"], "Elsewhere").is).toBe("unknown");
});
test("a header without the key is explained by what is nearest", () =>
  expect(seen(["Impressions", "Likes", "Unfollows"])).toMatchObject({
    is: "unknown",
    nearest: days,
    missing: ["date"],
  }));
test("two reports that fit alike are not guessed at", () => {
  const twin = { ...days, id: "twin" };
  const both = { ...knowledge, sources: [...sources, twin], known: vocabulary([...sources, twin]) };
  expect(recognise(table(["Date", "Impressions"]), { fileName: "", partName: "" }, both).is).toBe("unclear");
  const named = { ...twin, detect: { ...twin.detect, fileName: /^twin/ } };
  const told = { ...both, sources: [...sources, named] };
  expect(
    recognise(table(["Date", "Impressions"]), { fileName: "twin.csv", partName: "" }, told),
  ).toMatchObject({
    is: "known",
    source: named,
  });
});
test("the right name with the wrong table is a look-alike", () =>
  expect(seen(["날짜", "영향을 받은 페이지"], "차트")).toMatchObject({ is: "look_alike" }));
test("a reshaping that cannot read a table is no match and no crash", () => {
  const odd: Source = {
    ...posts,
    reshape: () => {
      throw new Error("not mine");
    },
  };
  const known = vocabulary([odd]);
  const result = recognise(
    table(["Post id", "Impressions"]),
    { fileName: "", partName: "" },
    { ...knowledge, sources: [odd], known },
  );
  expect(result.is).toBe("unknown");
});
