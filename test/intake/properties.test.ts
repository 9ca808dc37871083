// Search Console's properties: each an account of its own, and of one that holds another only one counts on a day.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { csvText, zip } from "../../src/sources/layout.ts";
import { isWithin, propertyIn } from "../../src/sources/search-console/property.ts";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const numbers = ["Clicks", "Impressions", "CTR", "Position"];
/** As Search Console writes it: an empty table of appearances is among its parts. */
const download = (clicks: number, days: readonly string[], filters: readonly string[][] = []): Uint8Array =>
  zip(
    Object.entries({
      Chart: [["Date", ...numbers], ...days.map((day) => [day, clicks, 1_000, "1%", 5])],
      Queries: [
        ["Top queries", ...numbers],
        ["acme", clicks, 1_000, "1%", 1],
      ],
      "Search appearance": [["Search Appearance", ...numbers]],
      Filters: [["Filter", "Value"], ["Search type", "Web"], ...filters],
    }).map(([name, rows]) => ({ name: `${name}.csv`, text: csvText(rows, { lastNewline: false }) })),
  );
const september = ["2026-09-01", "2026-09-28"];
const october = ["2026-10-01", "2026-10-28"];
const named = (property: string): string => `${property}-Performance-on-Search-2026-10-30.zip`;
const [domain, site, www, blog] = [
  "sc-domain_acme.com",
  "https___acme.com_",
  "https___www.acme.com_",
  "https___www.acme.com_blog_",
].map(named) as [string, string, string, string];

const bring = (name: string, clicks: number, days: readonly string[] = september) =>
  desk.import(name, download(clicks, days), { account: undefined });
const refused = (name: string, clicks: number, days?: readonly string[]) =>
  bring(name, clicks, days).then(
    () => null,
    ({ code, where }: { readonly code: string; readonly where: object }) => ({ code, ...where }),
  );
const clicks = () =>
  desk.rows(`select account, cast(sum(search_clicks) as integer) as clicks from search_window_now
where workspace = {workspace:text} group by account order by account`);

describe("a property", () => {
  test.each([
    ["sc-domain_acme.com-Performance-on-Search-2026-10-01.zip", "acme.com"],
    ["acme.com-Performance-on-Search-2026-10-01.zip", "acme.com"],
    ["shop.my-acme.co.uk-Performance-on-Search-2026-10-01.zip", "shop.my-acme.co.uk"],
    ["https___acme.com_-Performance-on-Search-2026-10-01.zip", "https://acme.com/"],
    ["http___acme.com_-Performance-on-Search-2026-10-01 (1).zip", "http://acme.com/"],
    [
      "https___WWW.acme.com_blog_pl_-Performance-on-Discover-2026-10-01.xlsx",
      "https://www.acme.com/blog/pl/",
    ],
    ["https___acme.com_my-blog_-실적-2026-10-01.zip".normalize("NFD"), "https://acme.com/my-blog/"],
    ["https___acme.com_my-blog_-Rendimiento-2026-10-01.zip", "https://acme.com/my-blog/"],
    ["acme.com-Rendimiento-2026-10-01.zip", "acme.com"],
    ["Queries.csv", ""],
  ])("in the name %s is called %s, as Search Console calls it", (name, property) =>
    expect(propertyIn(name)).toBe(property),
  );

  test.each([
    ["https://www.acme.com/", "acme.com", true],
    ["http://acme.com/", "acme.com", true],
    ["shop.acme.com", "acme.com", true],
    ["sc-domain:acme.com", "acme.com", true],
    ["https://acme.com/blog/", "https://acme.com/", true],
    ["https://acme.com/blog", "https://acme.com/blog/", true],
    ["acme.com", "https://acme.com/", false],
    ["acme.com", "shop.acme.com", false],
    ["notacme.com", "acme.com", false],
    ["https://www.acme.com/", "https://acme.com/", false],
    ["http://acme.com/", "https://acme.com/", false],
    ["https://acme.com/blogs/", "https://acme.com/blog/", false],
    ["Acme", "acme.com", false],
    ["", "acme.com", false],
  ])("%s is a part of %s: %s", (inner, outer, is) => expect(isWithin(inner, outer)).toBe(is));
});

describe("of properties that hold one another only one counts on a day", () => {
  test("a part after the whole is turned away, and the days both tell are named", async () => {
    await bring(domain, 500);
    const why = { code: "file/part-of-account", since: "2026-09-01", until: "2026-09-28", earlier: domain };
    expect(await refused(www, 400)).toEqual({
      ...{ ...why, file: www, inner: "https://www.acme.com/", outer: "acme.com" },
    });
    expect(await refused(site, 60)).toMatchObject({ ...why, inner: "https://acme.com/" });
    expect(await clicks()).toEqual([{ account: "acme.com", clicks: 500 }]);
    expect((await desk.preview(www, download(400, september))).problem).toMatchObject({
      text: `https://www.acme.com/ is a part of acme.com, so ${www} and ${domain} tell the same figures of 2026-09-01 to 2026-09-28, which would count twice: leave this file out, undo that import first, or keep the two in workspaces of their own.`,
    });
  });

  test("so is the whole after a part, and a longer prefix before or after a shorter one", async () => {
    await bring(blog, 30);
    expect(await refused(www, 400)).toMatchObject({ inner: "https://www.acme.com/blog/", earlier: blog });
    expect(await refused(domain, 500)).toMatchObject({ inner: "https://www.acme.com/blog/" });
    await desk.fresh();
    await bring(www, 400);
    expect(await refused(blog, 30)).toMatchObject({ outer: "https://www.acme.com/", earlier: www });
  });

  test("whatever the download is filtered by", async () => {
    await bring(domain, 500);
    const filtered = download(9, september, [["Query", "+acme"]]);
    await expect(desk.import(www, filtered, { account: undefined })).rejects.toMatchObject({
      code: "file/part-of-account",
    });
  });

  test("days that do not meet both count, and properties beside one another are added up", async () => {
    await bring(domain, 500);
    await bring(www, 400, october);
    await bring(site, 60, october);
    expect(await clicks()).toEqual([
      { account: "acme.com", clicks: 500 },
      { account: "https://acme.com/", clicks: 60 },
      { account: "https://www.acme.com/", clicks: 400 },
    ]);
    expect(await refused(domain, 520, ["2026-09-20", "2026-10-02"])).toMatchObject({
      ...{ code: "file/part-of-account", since: "2026-10-01", until: "2026-10-01" },
    });
  });

  test("an import that was undone holds nothing any more", async () => {
    const { importId } = await bring(domain, 500);
    await desk.context.warehouse.undo(desk.workspace, importId);
    await bring(www, 400);
    expect(await clicks()).toEqual([{ account: "https://www.acme.com/", clicks: 400 }]);
  });
});

test("a file of which nothing is left but a table without rows is turned away whole", async () => {
  await bring(domain, 500);
  const filtered = download(9, september, [["Query", "+acme"]]);
  await expect(desk.import(domain, filtered, { account: undefined })).rejects.toMatchObject({
    code: "file/other-split",
  });
});
