// The language of a table's column names is told by its names, and left open where they do not tell.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { knowledge } from "../../src/engine/intake/knowledge.ts";
import { languageOf } from "../../src/sources/header-language.ts";
import type { Source } from "../../src/sources/source.ts";

const source = (id: string): Source => {
  const found = knowledge.sources.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no source ${id}`);
  return found;
};
const aliases = readFileSync(join(import.meta.dirname, "aliases.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
const seen = (platform: string, report: string, locale: string): readonly string[] =>
  aliases.flatMap(([of, at, language, header = ""]) =>
    of === platform && at === report && language === locale ? [header] : [],
  );

describe("every column name seen in the wild, by report and language", () => {
  test.each([
    ["meta-ads", "meta_ads", "ads_manager", "pl"],
    ["meta-ads", "meta_ads", "ads_manager", "ko"],
    ["meta-ads", "meta_ads", "ads_manager", "fr"],
    ["meta-ads", "meta_ads", "ads_manager", "en"],
    ["search-console-query", "gsc", "Queries", "pl"],
    ["search-console-query", "gsc", "Queries", "ko"],
    ["search-console-query", "gsc", "Queries", "en"],
    ["tiktok-overview", "tiktok", "Overview.csv", "sv"],
    ["tiktok-overview", "tiktok", "Overview.csv", "en"],
    ["youtube-videos", "youtube", "Table data.csv", "ko"],
    ["youtube-videos", "youtube", "Table data.csv", "en"],
    ["instagram-posts", "instagram", "mbs_content_posts", "ko"],
    ["instagram-posts", "instagram", "mbs_content_posts", "en"],
    ["google-ads", "google_ads", "캠페인 보고서", "ko"],
    ["google-ads", "google_ads", "Campaign report", "en"],
  ])("%s, %s %s: %s", (id, platform, report, locale) => {
    const header = seen(platform, report, locale);
    expect(header.length).toBeGreaterThan(0);
    expect(languageOf(source(id), header)).toBe(locale);
  });
});

test("every source has a name that tells its first language, so that no plain English export is of none", () => {
  const silent = knowledge.sources.filter(
    (one) =>
      one.about.languages.includes("en") &&
      languageOf(
        one,
        Object.values(one.columns).map(({ headers }) => headers[0] as string),
      ) === "",
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test("names that tell nothing are of no language", () => {
  expect(languageOf(source("search-console-query"), ["CTR"])).toBe("");
  expect(languageOf(source("meta-ads"), [])).toBe("");
});
