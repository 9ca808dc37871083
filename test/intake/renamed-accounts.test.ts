// An account that was renamed: where exports print its id it stays one, under the name it has now.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askKpi } from "../../src/engine/ask.ts";
import { getFreshness, undoImport } from "../../src/engine/imports.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import { listValues } from "../../src/engine/values.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const head = "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Is share,Date,Views";
const posts = (page: string, id: string, ...days: readonly (readonly [day: string, views: number])[]) =>
  `${head}\n${days.map(([day, views]) => `10000000000000${day},${id},${page},t,09/${day}/2026 18:12,https://f.com/${day},Photos,0,Lifetime,${views}`).join("\n")}\n`;
const january = posts("Acme", "77", ["01", 5], ["02", 7]);
const now = posts("Acme Works", "77", ["02", 9], ["03", 2]);

const period = { since: "2026-09-01", until: "2026-10-01" };
const asked = (more: object = {}) =>
  ({
    workspace: desk.workspace,
    kpi: "impressions",
    ...period,
    grain: "total",
    compare: "none",
    ...more,
  }) as Parameters<typeof askKpi>[1];
const parts = async (more: object = {}) => {
  const { parts: all } = await askKpi(desk.context, asked({ by: "account", ...more }), who);
  return (all ?? []).map(({ part, total }) => [part, total.answer]);
};

describe("a page that was renamed", () => {
  test("stays one account, called by its newest name, with all its history", async () => {
    await desk.import("a.csv", january);
    expect(await parts()).toEqual([["Acme", 12]]);
    await desk.import("b.csv", now);
    expect(await parts()).toEqual([["Acme Works", 16]]);
    expect((await askKpi(desk.context, asked(), who)).total).toMatchObject({ answer: 16 });
    const kept = await desk.rows("select distinct account from post_now where workspace = {workspace:text}");
    expect(kept).toEqual([{ account: "Acme" }]);
  });

  test("is found by its new name and by the one it had", async () => {
    await desk.import("a.csv", january);
    await desk.import("b.csv", now);
    for (const account of ["Acme", "acme works", "Acme Works"])
      expect(await parts({ account: [account] })).toEqual([["Acme Works", 16]]);
    const values = await listValues(desk.context, { workspace: desk.workspace }, who);
    expect(values.account).toEqual(["Acme Works"]);
    const { sources } = await getFreshness(desk.context, { workspace: desk.workspace }, who);
    expect(sources.map(({ account, firstDay, lastDay }) => [account, firstDay, lastDay])).toEqual([
      ["Acme Works", "2026-09-02", "2026-09-04"],
    ]);
  });

  test("has the rows of both names behind its numbers, and no other way through an older moment", async () => {
    await desk.import("a.csv", january);
    const before = new Date().toISOString();
    await desk.import("b.csv", now);
    const input = { workspace: desk.workspace, kpi: "impressions", ...period, account: ["Acme"], limit: 10 };
    const traced = await traceKpi(
      desk.context,
      { ...input, offset: 0 } as Parameters<typeof traceKpi>[1],
      who,
    );
    expect(traced.total).toBe(3);
    expect(await parts({ knownAt: before })).toEqual([["Acme Works", 12]]);
  });

  test("goes by its old name again when the import that told the new one is undone", async () => {
    await desk.import("a.csv", january);
    const { importId } = await desk.import("b.csv", now);
    await undoImport(desk.context, { workspace: desk.workspace, import: importId }, who);
    expect(await parts()).toEqual([["Acme", 12]]);
  });

  test("keeps its newest name when an older export comes in later", async () => {
    await desk.import("Sep-01-2026_Sep-30-2026_77.csv", now);
    await desk.import("Aug-01-2026_Aug-31-2026_77.csv", january);
    expect((await parts()).map(([part]) => part)).toEqual(["Acme Works"]);
  });

  test("stays one where both names come in one zip", async () => {
    const later = posts("Acme Works", "77", ["03", 2]);
    await desk.import(
      "both.zip",
      await zipOf([
        ["a.csv", january],
        ["b.csv", later],
      ]),
    );
    expect(await parts()).toEqual([["Acme Works", 14]]);
  });

  test("takes in the files of its network that name it and print no id, by either name", async () => {
    await desk.import("a.csv", january);
    await desk.import("b.csv", now);
    await desk.import("c.csv", posts("Acme", "", ["04", 1]));
    await desk.import("d.csv", posts("Acme Works", "", ["05", 1]));
    expect(await parts()).toEqual([["Acme Works", 18]]);
  });

  test("is another one than a page that bears the name it had: that is refused as before", async () => {
    await desk.import("a.csv", january);
    await desk.import("b.csv", now);
    await expect(desk.import("c.csv", posts("Acme", "88", ["05", 1]))).rejects.toMatchObject({
      code: "file/two-accounts",
    });
  });
});

test("an Instagram account that took another handle stays one, and its old handle finds it", async () => {
  const gram = (handle: string, day: string) =>
    `Post ID,Account ID,Account username,Account name,Description,Publish time,Permalink,Post type,Date,Views\n180000000000000${day},17841400000000123,${handle},Acme,t,09/${day}/2026 18:12,https://i.com/${day},IG image,Lifetime,5\n`;
  await desk.import("a.csv", gram("acme.pl", "01"));
  await desk.import("b.csv", gram("Acme", "02"));
  expect(await parts()).toEqual([["acme", 10]]);
  expect(await parts({ account: ["@Acme.PL"] })).toEqual([["acme", 10]]);
});

test("where no ids are printed a new name is another account, as before", async () => {
  const bare = (text: string): string => text.replaceAll(/,77,/g, ",,");
  await desk.import("a.csv", bare(january));
  await desk.import("b.csv", bare(now));
  expect((await parts()).map(([part]) => part).sort()).toEqual(["Acme", "Acme Works"]);
});

describe("a LinkedIn ads account, whose id stands in the file's name", () => {
  const ads = (account: string, impressions: number): string =>
    `Start Date (in UTC),Account Name,Currency,Campaign Name,Campaign ID,Total Spent,Impressions,Clicks\n9/1/2026,${account},EUR,Autumn,310000001,5.00,${impressions},2\n`;
  const file = (id: number, copy: string): string => `account_${id}_campaign_performance_report${copy}.csv`;

  test("is told once by the days of both names", async () => {
    await desk.import(file(500000001, ""), ads("Acme Ads", 100));
    await desk.import(file(500000001, " (1)"), ads("Acme Works Ads", 120));
    expect(await parts()).toEqual([["Acme Works Ads", 120]]);
  });

  test("names none where a file holds the rows of several", async () => {
    const two = `${ads("Acme Ads", 100)}${ads("Lumen Ads", 7).split("\n")[1]}\n`;
    await desk.import(file(500000001, ""), two);
    await desk.import(file(500000001, " (1)"), ads("Acme Works Ads", 120));
    expect((await parts()).map(([part]) => part).sort()).toEqual(["Acme Ads", "Acme Works Ads", "Lumen Ads"]);
  });
});
