// What a preview promises and shows: the KPIs that a file fills and no other, and cells of its rows without our own marks.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

test("of a time per session a file promises nothing that has the sessions alone", async () => {
  const file = (column: string, cell: string): string =>
    [
      "# ----",
      "# Acme - GA4",
      "# ----",
      "# Start date: 20260901",
      "# End date: 20260902",
      `Date,Session source / medium,Sessions${column}`,
      `20260901,linkedin.com / referral,4${cell}`,
      `20260902,(direct) / (none),10${cell}`,
      "",
    ].join("\n");
  const promised = async (column: string, cell: string) =>
    (await desk.preview("site.csv", file(column, cell), { account: "Acme" })).kpis;
  expect(await promised("", "")).toEqual(["social_sessions", "direct_sessions"]);
  for (const column of ["Average engagement time per session", "User engagement"])
    expect(await promised(`,${column}`, ",31.5")).toContain("time_on_site");
});

test("the marks of what a record's row leaves empty are no cells to show", async () => {
  const deals = "Record ID,Deal Name,Deal Stage,Amount,Create Date\n1,A,Closed Won,,2026-07-06 00:30\n";
  const { parts } = await desk.preview("hubspot-deals.csv", deals, { account: "CRM" });
  const [deal] = parts[0]?.samples.find(({ table }) => table === "deal")?.rows ?? [];
  expect(deal).toMatchObject({ deal: "1", amount_minor: null });
  expect(Object.keys(deal ?? {})).not.toContain("emptied");
});

test("times of a zone that the network does not print are said to be read as its own", async () => {
  const posts = [
    "Post ID,Page ID,Page name,Title,Publish time,Is share,Permalink,Post type,Views",
    "122158000000000037,61550,Acme,One,09/28/2026 18:12,0,https://www.facebook.com/1,Photos,5",
    "122158000000000038,61550,Acme,Two,09/29/2026 02:30,0,https://www.facebook.com/2,Photos,7",
    "",
  ].join("\n");
  const { parts } = await desk.preview("Sep-01-2026_Sep-30-2026.csv", posts);
  const told = parts[0]?.columns.map(({ header, zone }) => [header, zone]);
  expect(told).toContainEqual(["Publish time", "America/Los_Angeles"]);
  expect(told?.filter(([, zone]) => zone !== null)).toHaveLength(1);
  // 18:12 in Los Angeles is 3:12 of the next day in Warsaw.
  expect(parts[0]?.samples[0]?.rows.map(({ day }) => day)).toEqual(["2026-09-29", "2026-09-29"]);
});
