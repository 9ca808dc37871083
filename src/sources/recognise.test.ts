// Which report a table is: the grain's own columns decide.

import { expect, test } from "vitest";
import { vocabulary } from "./header.ts";
import { lookAlikes } from "./look-alikes.ts";
import { recognise } from "./recognise.ts";
import type { RawTable, Source } from "./source.ts";

const source = (id: string, headers: readonly string[], detect: Source["detect"]): Source => ({
  id,
  name: id,
  about: {
    kind: "social",
    family: { en: "Test", ko: "Test", pl: "Test" },
    where: { en: "Nowhere", ko: "Nowhere", pl: "Nowhere" },
    ...{ languages: ["en"], limits: [], names: {} },
  },
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
  expect(seen(["Date", "Impressions", "Unfollows"])).toMatchObject({ is: "known", source: days });
});
test("a table of names that any program prints is asked about, unless its sheet, its file or its title says whose it is", () => {
  expect(seen(["Date", "Impressions", "Likes"])).toMatchObject({
    is: "unclear",
    between: [{ source: days }],
  });
  expect(seen(["Date", "Total followers"])).toMatchObject({ is: "unclear" });
  expect(seen(["Date", "Total followers"], "New followers")).toMatchObject({ is: "known", source: daily });
  const titled = { ...days, detect: { ...days.detect, title: /^Report of days$/ } };
  const of = (title: string) =>
    recognise(
      { ...table(["Date", "Impressions"]), preamble: [[title]] },
      { fileName: "", partName: "" },
      { ...knowledge, sources: [titled] },
    );
  expect(of("Report of days").is).toBe("known");
  expect(of("Some report").is).toBe("unclear");
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
test("names inside a zip are evidence as the zip's own is", () => {
  const named = { ...days, id: "named", detect: { ...days.detect, fileName: /^overview/ } };
  const twins = { ...knowledge, sources: [days, named] };
  const of = (names: object) =>
    recognise(table(["Date", "Impressions"]), { fileName: "exports.zip", partName: "", ...names }, twins);
  expect(of({})).toMatchObject({ is: "unclear" });
  expect(of({ entry: "overview_1.csv" })).toMatchObject({ is: "known", source: named });
  expect(of({ folder: "overview_1.zip" })).toMatchObject({ is: "known", source: named });
});
test("the right name on the wrong report proves nothing", () => {
  const named = { ...days, detect: { ...days.detect, fileName: /^overview/ } };
  const of = (header: readonly string[]) =>
    recognise(
      table(header),
      { fileName: "overview.csv", partName: "" },
      { ...knowledge, sources: [named, posts] },
    );
  expect(of(["Likes", "Unfollows"])).toMatchObject({
    is: "unknown",
    nearest: named,
    missing: ["date", "impressions"],
  });
  expect(of(["Post id", "Date", "Impressions", "Likes"])).toMatchObject({ is: "known", source: posts });
});
