// The day of a moment: where a cell tells its zone, the day it was then in the workspace's, whichever way it came in.

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
const { save } = wizardAt(() => desk);

const moments = ["2026-02-01T02:00:00Z", "2026-01-31T23:00:00Z", "2026-02-01 02:00:00 UTC"];
const more = ["2026-02-01T01:30:00+09:00", "Sun, 01 Feb 2026 02:00:00 GMT"];
/** No zone is told: the day that is printed. */
const printed = ["2026-02-01", "2026-02-01 02:00:00", "2026-01-31T23:00:00"];

const deals = {
  schema: "deal",
  columns: { deal: "Deal ID", day: "Created", closed_day: "Closed", outcome: "Outcome" },
};
const ownDeals = (days: readonly string[]): string =>
  ["Deal ID;Created;Closed;Outcome", ...days.map((day, k) => `d${k};2026-01-01;${day};won`)].join("\n");
const hubspot = (days: readonly string[]): string =>
  JSON.stringify({
    results: days.map((closedate, k) => ({
      id: `900${k}`,
      properties: {
        ...{ dealname: "a", dealstage: "closedwon", pipeline: "default", amount: "1.00" },
        ...{ deal_currency_code: "EUR", closedate, createdate: "2026-01-02T10:00:00Z" },
        hs_analytics_source: "SOCIAL_MEDIA",
      },
      archived: false,
    })),
  });

const days = async (table: string, column: string, key: string): Promise<readonly string[]> =>
  (
    await desk.rows(
      `select cast(${column} as varchar) as told from ${table}_now where workspace = '${desk.workspace}' order by ${key}`,
    )
  ).map(({ told }) => String(told));

const inOwnDeals = async (timeZone: string, cells: readonly string[]) => {
  await desk.fresh({ timeZone });
  await save(ownDeals(cells), deals);
  await desk.import("deals.csv", ownDeals(cells));
  return days("deal", "closed_day", "deal");
};

test.each([
  ["America/New_York", ["2026-01-31", "2026-01-31", "2026-01-31"], ["2026-01-31", "2026-01-31"]],
  ["Asia/Seoul", ["2026-02-01", "2026-02-01", "2026-02-01"], ["2026-02-01", "2026-02-01"]],
])("in %s a moment is of one day in an own table, a CRM's JSON and a mention", async (zone, told, rest) => {
  expect(await inOwnDeals(zone, [...moments, ...more])).toEqual([...told, ...rest]);
  await desk.fresh({ timeZone: zone });
  await desk.import("hubspot-deals.json", hubspot(moments.slice(0, 2)));
  expect(await days("deal", "closed_day", "deal")).toEqual(told.slice(0, 2));
  const mentions = ["Mention ID;Date;Source", ...moments.map((day, k) => `m${k};${day};Twitter`)].join("\n");
  const columns = { mention: "Mention ID", created_at: "Date", platform: "Source" };
  await save(mentions, { schema: "mention", columns });
  await desk.import("mentions.csv", mentions);
  expect(await days("mention", "day", "mention")).toEqual(told);
});

test("seconds since 1970 are a moment", async () =>
  expect(await inOwnDeals("America/New_York", ["1769911200", "1769900400"])).toEqual([
    "2026-01-31",
    "2026-01-31",
  ]));

test.each(["America/New_York", "Asia/Seoul"])(
  "in %s a cell without a zone keeps the day it prints, beside one with a zone too",
  async (zone) => {
    const kept = printed.map((cell) => cell.slice(0, 10));
    expect(await inOwnDeals(zone, printed)).toEqual(kept);
    const [beside] = moments;
    expect((await inOwnDeals(zone, [...printed, beside ?? ""])).slice(0, 3)).toEqual(kept);
  },
);

test.each([
  ["Europe/Warsaw", ["2026-03-29", "2026-04-01", "2026-03-28", "2026-03-27"]],
  ["America/New_York", ["2026-03-28", "2026-03-31", "2026-03-28", "2026-03-27"]],
])("in %s a zone told by the header is that of its cells with a time of day", async (timeZone, wanted) => {
  // The last tells an offset of its own.
  const cells = ["2026-03-28 23:30:00", "2026-03-31 22:30", "2026-03-28", "2026-03-28T02:00:00+09:00"];
  const file = [
    "Deal ID;Created;Closed (UTC);Outcome",
    ...cells.map((day, k) => `d${k};2026-01-01;${day};won`),
  ];
  await desk.fresh({ timeZone });
  await save(file.join("\n"), { ...deals, columns: { ...deals.columns, closed_day: "Closed (UTC)" } });
  await desk.import("deals.csv", file.join("\n"));
  expect(await days("deal", "closed_day", "deal")).toEqual(wanted);
});
