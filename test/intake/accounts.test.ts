// Whose figures a file holds: one account under one name, and none where nobody said which.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toDay } from "../../src/base/period.ts";
import { getFreshness } from "../../src/engine/imports.ts";
import { pageVisitorsFile } from "../../src/sources/linkedin-page-visitors/example.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { wizardAt } from "./wizard-at.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const accounts = async (table: string) =>
  (
    await desk.rows(
      `select account, count(*) as n from ${table}_now where workspace = {workspace:text} group by account order by account`,
    )
  ).map((row) => [row["account"], row["n"]]);

const overview = (day: string) =>
  `Date,Impressions,Likes,Engagements,Unfollows,Create Post\n${day},229,1,2,0,1\n`;
const days = (handle: string) => `daily_tweet_activity_metrics_${handle}_20210101_20210102_en.csv`;
const activity = "Date,Tweets published,impressions,engagements\n2021-01-01,1,5,2\n";
const tweets = (handle: string, id: string) =>
  `Post id,Date,Post text,Post Link,Impressions\n${id},x,hi,https://x.com/${handle}/status/${id},5\n`;
const facebook = (page: string, id: string) =>
  `Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Date,Views\n${id},1,${page},t,09/28/2026 18:12,https://f.com/${id},Photos,Lifetime,5\n`;

describe("one account has one name", () => {
  test("a handle is kept in lower case and without @, wherever it is named", async () => {
    await desk.import("a.csv", overview("2026-08-31"), { account: "@Acme" });
    await desk.import("b.csv", overview("2026-09-01"), { account: " acme " });
    await desk.import(days("ACME"), activity);
    expect(await accounts("account_day")).toEqual([["acme", 3]]);
    await desk.import("c.csv", tweets("Acme", "1900000000000000001"));
    expect(await accounts("post")).toEqual([["acme", 1]]);
  });

  test("a newer export under another spelling of the handle replaces the figures and does not double them", async () => {
    await desk.import("a.csv", tweets("Acme", "1900000000000000001"));
    await desk.import("b.csv", tweets("acme", "1900000000000000001").replace(",5\n", ",9\n"));
    expect(
      await desk.rows("select impressions from post_obs_now where workspace = {workspace:text}"),
    ).toEqual([{ impressions: 9 }]);
  });

  test("any other name keeps the spelling it came with first: capitals, blanks and forms of accents make no other", async () => {
    await desk.import("a.csv", facebook("Café Łódź", "101"));
    await desk.import("b.csv", facebook(" CAFÉ  Łódź".normalize("NFD"), "102"));
    await desk.import("c.csv", facebook("café\u00a0łódź", "103"));
    expect(await accounts("post")).toEqual([["Café Łódź", 3]]);
  });

  test("two spellings in one file are one account", async () => {
    const two = `${facebook("Acme Works", "101")}${facebook("ACME works", "102").split("\n")[1]}\n`;
    await desk.import("a.csv", two);
    expect(await accounts("post")).toEqual([["Acme Works", 2]]);
  });

  test("two spellings in two files of one zip are one account, named in rows or above them", async () => {
    const pages = [
      ["a.csv", facebook("Acme Works", "101")],
      ["b.csv", facebook("ACME works", "102")],
    ] as const;
    await desk.import("both.zip", await zipOf(pages));
    expect(await accounts("post")).toEqual([["Acme Works", 2]]);
    const traffic = (property: string, day: string): string =>
      `# Property: ${property}\n# All Users\n# Start date: ${day}\n# End date: ${day}\n\nDate,Session source / medium,Session campaign,Sessions,Engaged sessions\n${day},x.com / referral,c,10,5\n`;
    const sites = [
      ["a.csv", traffic("Acme Site", "20260901")],
      ["b.csv", traffic("ACME site", "20260902")],
    ] as const;
    await desk.import("sites.zip", await zipOf(sites));
    expect(await accounts("web_day")).toEqual([["Acme Site", 2]]);
  });

  test("the same file under other capitals, blanks or an @ is the same account, told beforehand, and adds nothing", async () => {
    const ads = "Campaign name,Day,Amount spent (EUR)\nspring,2026-09-01,5.00\n";
    await desk.import("a.csv", ads, { account: "Testfirma" });
    await expect(desk.import("a.csv", ads, { account: "testfirma" })).rejects.toMatchObject({
      code: "file/already-imported",
    });
    for (const [n, said] of ["testfirma", " @TestFirma ", "TESTFIRMA"].entries()) {
      const { account, alreadyImported, warnings } = await desk.preview("a.csv", ads, { account: said });
      expect([account, alreadyImported?.fileName]).toEqual(["Testfirma", "a.csv"]);
      expect(warnings).toMatchObject([
        { code: "file/account-respelled", where: { account: "Testfirma", said: said.trim() } },
      ]);
      await desk.import("b.csv", `${ads}spring,2026-09-0${n + 2},1.00\n`, { account: said });
    }
    const again = await desk.preview("a.csv", ads, { account: "  Testfirma " });
    expect(again.warnings).toEqual([]);
    expect(await accounts("spend")).toEqual([["Testfirma", 4]]);
    expect(
      await desk.rows("select sum(cost_minor) as cost from spend_now where workspace = {workspace:text}"),
    ).toEqual([{ cost: 800 }]);
  });

  test("a chosen name is spelled as the files of its network spell it", async () => {
    const ads = "Campaign name,Day,Amount spent (EUR)\nspring,2026-09-01,5.00\n";
    await desk.import("a.csv", ads, { account: "Acme  Ads" });
    await desk.import("b.csv", ads.replace("09-01", "09-02"), { account: "ACME ADS" });
    expect(await accounts("spend")).toEqual([["Acme Ads", 2]]);
  });
});

describe("an account of a help desk is a brand, whichever network its tickets came by:", () => {
  const tickets = (rows: readonly string[]) => `Case no,Opened,Channel,Brand\n${rows.join("\n")}\n`;
  const { save } = wizardAt(() => desk);
  const columns = { conversation: "Case no", created_at: "Opened", platform: "Channel" };
  const two = ["C-1,2026-10-01,Email,Riverbend Tea", "C-2,2026-10-02,Twitter,Riverbend Tea"];
  const names = async () => {
    const { sources } = await getFreshness(desk.context, { workspace: desk.workspace }, who);
    return [...new Set(sources.map(({ account }) => account))];
  };

  test("it stands there once where a person says it for the file", async () => {
    await save(tickets(two), { schema: "ticket", columns });
    await desk.import("tickets.csv", tickets(two), { account: "Riverbend Tea" });
    await desk.import("posts.csv", facebook("Riverbend Tea", "101"));
    expect(await accounts("care_case")).toEqual([["Riverbend Tea", 2]]);
    expect(await names()).toEqual(["Riverbend Tea"]);
  });

  test("it stands there once where its rows name it, or a mapping is of one network alone", async () => {
    await save(tickets(two), { schema: "ticket", columns: { ...columns, account: "Brand" } });
    await desk.import("tickets.csv", tickets(two), { account: undefined });
    expect(await names()).toEqual(["Riverbend Tea"]);
    await desk.fresh();
    const { platform: _, ...others } = columns;
    await save(tickets(two), { schema: "ticket", columns: others, once: { platform: "x" } });
    await desk.import("tickets.csv", tickets(two), { account: "Riverbend Tea" });
    expect(await names()).toEqual(["Riverbend Tea"]);
  });

  test("it is spelled as the files of any network spell it, a handle too", async () => {
    await desk.import("posts.csv", facebook("Riverbend Tea", "101"));
    await desk.import("x.csv", tweets("acme", "1900000000000000001"));
    await save(tickets(two), { schema: "ticket", columns });
    await desk.import("tickets.csv", tickets(two), { account: "riverbend  tea" });
    await desk.import("more.csv", tickets(["C-3,2026-10-03,Twitter,-"]), { account: "@Acme" });
    expect(await accounts("care_case")).toEqual([
      ["Riverbend Tea", 2],
      ["acme", 1],
    ]);
    expect((await names()).sort()).toEqual(["Riverbend Tea", "acme"]);
  });
});

describe("a zip of files", () => {
  const visitors = (slug: string, exported: string) => {
    const day = { day: toDay("2026-09-01"), views: [20, 9], visitors: [11, 6, 15] } as const;
    return pageVisitorsFile({ slug, exported: Date.parse(exported), days: [day], groups: {} });
  };
  const first = visitors("acme-works", "2026-09-08T09:32:00.000Z");

  test("tells account and moment by the names of its files, as each would alone", async () => {
    const second = visitors("lumen", "2026-09-08T09:33:00.000Z");
    const both = [first, second].map(({ name, bytes }) => [`exports/${name}`, bytes] as const);
    await desk.import("exports.zip", await zipOf(both), { account: undefined });
    expect(await accounts("account_day")).toEqual([
      ["acme-works", 1],
      ["lumen", 1],
    ]);
    const told = await desk.rows(
      "select max(observed_at) as at from account_day_now where workspace = {workspace:text}",
    );
    expect(String(told[0]?.["at"])).toMatch(/^2026-09-08.09:33/);
  });

  test("tells by its own name what theirs do not", async () => {
    const zip = await zipOf([["visitors.xlsx", first.bytes]]);
    await desk.import(first.name.replace(".xlsx", ".zip"), zip, { account: undefined });
    expect(await accounts("account_day")).toEqual([["acme-works", 1]]);
    const chart = "Date,Clicks,Impressions,CTR,Position\n2026-09-01,1,10,10%,3.2\n";
    const queries = "Top queries,Clicks,Impressions,CTR,Position\nlumen,1,10,10%,3.2\n";
    const site = await zipOf([
      ["Chart.csv", chart],
      ["Queries.csv", queries],
    ]);
    const name = "https___acme.com_-Performance-on-Search-2026-09-02.zip";
    await desk.import(name, site, { account: undefined });
    expect(await accounts("search_day")).toEqual([["https://acme.com/", 1]]);
    expect(await accounts("search_window")).toEqual([["https://acme.com/", 1]]);
  });
});

describe("a file that names no account", () => {
  const file = "account_overview_analytics.csv";
  test("is not imported until somebody says whose it is", async () => {
    await expect(desk.import(file, overview("2026-08-31"), { account: undefined })).rejects.toMatchObject({
      code: "file/account-needed",
      message:
        "account_overview_analytics.csv does not say whose account it is: name its account for X account by day.",
    });
    expect(await accounts("account_day")).toEqual([]);
    expect(desk.leftovers()).toEqual([]);
  });

  test("may go without a name only where that is said", async () => {
    await desk.import(file, overview("2026-08-31"), { account: "" });
    expect(await accounts("account_day")).toEqual([["", 1]]);
  });

  test("is shown with the accounts of its network, and never booked to one of them unasked", async () => {
    await desk.import("a.csv", tweets("lumen", "1900000000000000001"));
    await desk.import("b.csv", facebook("Other page", "101"));
    const preview = await desk.preview(file, overview("2026-08-31"));
    expect(preview).toMatchObject({ accountNeeded: true, needs: [{ accounts: ["lumen"] }], account: "" });
    await expect(desk.import(file, overview("2026-08-31"), { account: undefined })).rejects.toMatchObject({
      where: { file },
    });
  });

  test("is what a file becomes that carried its account in a name it has lost", async () => {
    await expect(desk.import("january.csv", activity, { account: undefined })).rejects.toMatchObject({
      code: "file/account-needed",
    });
    await desk.import(days("lumen"), activity, { account: undefined });
    expect(await accounts("account_day")).toEqual([["lumen", 1]]);
  });
});

describe("a zip of nameless files of two networks", () => {
  const ads =
    "Campaign report\nSeptember 1, 2026 - September 1, 2026\nDay,Campaign,Currency code,Impr.,Clicks,Cost\n2026-09-01,spring,EUR,10,2,5.00\n";
  const bytes = () =>
    zipOf([
      ["ads.csv", ads],
      ["overview.csv", overview("2026-08-31")],
    ]);
  const both = ["google_ads=Acme Ads", "x=@Acme"];

  test("says which of them need a name, and with which accounts they are known", async () => {
    await desk.import("a.csv", tweets("lumen", "1900000000000000001"));
    const { accountNeeded, needs } = await desk.preview("all.zip", await bytes(), { accounts: ["x=lumen"] });
    expect(accountNeeded).toBe(true);
    expect(needs).toMatchObject([
      { key: "google_ads", platform: "google_ads", accounts: [], account: "" },
      { key: "x", platform: "x", accounts: ["lumen"], account: "lumen" },
    ]);
  });

  test("is booked to the account of each, by network or by report", async () => {
    await desk.import("all.zip", await bytes(), { account: undefined, accounts: both });
    expect([await accounts("spend"), await accounts("account_day")]).toEqual([
      [["Acme Ads", 1]],
      [["acme", 1]],
    ]);
    const closer = ["google-ads=Other", ...both, "x-overview=lumen"];
    await desk.fresh();
    await desk.import("all.zip", await bytes(), { account: undefined, accounts: closer });
    expect([await accounts("spend"), await accounts("account_day")]).toEqual([
      [["Other", 1]],
      [["lumen", 1]],
    ]);
  });

  test("takes one account for what is not said by network, and a name for none on purpose", async () => {
    await desk.import("all.zip", await bytes(), { account: "Acme", accounts: ["x="] });
    expect([await accounts("spend"), await accounts("account_day")]).toEqual([[["Acme", 1]], [["", 1]]]);
  });

  test("waits while one is not said, and the answer says for which", async () => {
    const file = await bytes();
    await expect(
      desk.import("all.zip", file, { account: undefined, accounts: ["x=acme"] }),
    ).rejects.toMatchObject({ code: "file/account-needed", where: { keys: "google_ads" } });
    await expect(desk.import("all.zip", file, { account: undefined })).rejects.toMatchObject({
      where: { keys: "google_ads, x" },
    });
  });

  test("takes no misspelt network, and says which there are; one of other files only is no mistake", async () => {
    const accounts = ["gogle_ads=Acme", "x=acme"];
    const answer =
      "“gogle_ads” is neither a network nor a report: all.zip takes an account for google_ads, x.";
    await expect(desk.import("all.zip", await bytes(), { accounts })).rejects.toMatchObject({
      code: "file/account-key",
      message: answer,
    });
    expect((await desk.preview("all.zip", await bytes(), { accounts })).problem?.text).toBe(answer);
    const done = await desk.import("b.csv", overview("2026-09-01"), { account: undefined, accounts: both });
    expect(done.facts).toBe(1);
  });

  test("is another import for another account of one of them", async () => {
    const file = await bytes();
    await desk.import("all.zip", file, { account: undefined, accounts: both });
    const again = await desk.preview("all.zip", file, { accounts: both });
    expect(again.alreadyImported).not.toBeNull();
    const other = await desk.preview("all.zip", file, { accounts: ["google_ads=Acme Ads", "x=lumen"] });
    expect(other.alreadyImported).toBeNull();
  });
});
