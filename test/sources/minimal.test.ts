// A table is read as a report when it says which one it is, and asked about when any program could have printed it.

import { describe, expect, test } from "vitest";
import { knowledge } from "../../src/engine/intake/knowledge.ts";
import { recognise } from "../../src/sources/recognise.ts";
import type { Source } from "../../src/sources/source.ts";

const seen = (header: readonly string[], partName = "export.csv", title: readonly string[] = []) =>
  recognise(
    { partName, preamble: title.map((line) => [line]), header, headerLine: title.length + 1, rows: [] },
    { fileName: "export.csv", partName },
    knowledge,
  );

/** The required columns alone, by the names that stand at the same place of each column's list. */
const minimalHeaders = (source: Source): readonly (readonly string[])[] => {
  const names = source.detect.required.map((key) => source.columns[key]?.headers ?? []);
  const most = Math.max(...names.map((all) => all.length));
  return Array.from({ length: most }, (_, n) => names.map((all) => all[n % all.length] as string));
};

describe("the columns without which a table is not the report make it that report or a question, and never another", () => {
  test.each(knowledge.sources.map((source) => [source.id, source] as const))("%s", (_, source) => {
    for (const header of minimalHeaders(source))
      for (const partName of ["export.csv", ...(source.detect.parts ?? [])]) {
        const found = seen(header, partName);
        if (found.is === "known" || found.is === "refused")
          expect([source.id, header], `${found.source.id}`).toEqual([found.source.id, header]);
      }
  });
});

describe("a table that any program could have printed is of no network", () => {
  const anybodys: readonly (readonly string[])[] = [
    ["Date", "Impressions", "Clicks"],
    ["Date", "Impressions", "Clicks", "CTR"],
    ["Day", "Campaign", "Cost"],
    ["Day", "Campaign", "Impressions", "Clicks", "Cost", "Conversions"],
    ["Date", "Campaign", "Impressions", "Clicks", "Cost"],
    ["Date", "Campaign name", "Cost"],
    ["Date", "Campaign name", "Impressions", "Clicks", "Spend"],
    ["Campaign", "Cost", "Impressions"],
    ["Day", "Campaign", "Cost (EUR)"],
    ["일", "캠페인", "비용"],
    ["일자", "캠페인 이름", "비용", "노출수", "클릭수"],
    ["Dzień", "Kampania", "Koszt"],
    ["Date", "Views"],
    ["Date", "Impressions"],
    ["Date", "Likes"],
    ["Date", "Followers"],
    ["Date", "New followers"],
    ["Date", "Impressions", "Engagements"],
    ["Data", "Impressões", "Engajamentos"],
    ["Date", "Sessions"],
    ["Date", "Source", "Sessions"],
    ["Date", "Users"],
    ["날짜", "조회수"],
    ["날짜", "노출수", "클릭수"],
    ["Data", "Wyświetlenia", "Kliknięcia"],
    ["Country", "Clicks", "Impressions"],
    ["Device", "Clicks", "Impressions"],
    ["Location", "Total followers"],
    ["Industry", "Total views"],
    ["Name", "Status"],
    ["ID", "Status", "Created at"],
  ];
  test.each(anybodys.map((header) => [header.join(", "), header] as const))("%s", (_, header) =>
    expect(["unclear", "unknown"]).toContain(seen(header).is),
  );
});

describe("what stands around plain columns says whose they are", () => {
  const told = [
    ["google-ads", ["Day", "Campaign", "Cost"], "export.csv", ["Campaign report", "September 1, 2026"]],
    ["google-ads", ["일", "캠페인", "비용"], "export.csv", ["캠페인 보고서", "2026년 9월 1일"]],
    ["ga4-days-no-split", ["Date", "Sessions"], "export.csv", ["# Start date: 20260901"]],
    ["linkedin-personal-engagement", ["Date", "Impressions", "Engagements"], "ENGAGEMENT", []],
    ["search-console-country", ["Country", "Clicks", "Impressions"], "Countries", []],
    ["linkedin-page-followers-location", ["Location", "Total followers"], "Location", []],
  ] as const;
  test.each(told)("%s", (id, header, partName, title) =>
    expect(seen(header, partName, title)).toMatchObject({ is: "known", source: { id } }),
  );
});
