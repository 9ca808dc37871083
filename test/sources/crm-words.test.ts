// What a CRM's row says of itself: its own flags, the currency of its amounts, where it came from, and what is no row of it.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const rowsOf = async (columns: string, table: string) =>
  (
    await desk.rows(`select ${columns} from ${table}_now where workspace = {workspace:text} order by line`)
  ).map((row) => Object.values(row));
const leftOf = async () =>
  (
    await desk.rows(
      "select line, fate, reason from import_left where workspace = {workspace:text} order by line",
    )
  ).map((row) => Object.values(row));

const hubspot = (more: string, ...rows: readonly string[]): string =>
  `${[`Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date${more}`, ...rows].join("\n")}\n`;
const days = "2026-09-01 10:00,2026-09-05 10:00";

test("HubSpot's flag decides, whatever the stage is called", async () => {
  await desk.import(
    "deals.csv",
    hubspot(
      ",Is Closed Won",
      `101,A,Won't buy,10,${days},false`,
      `102,B,Wonder phase,10,${days},false`,
      `103,C,Closed Won,10,${days},true`,
      `104,D,Closed Lost,10,${days},false`,
      `105,E,Lost contact,10,${days},true`,
      `106,F,Closed Won,10,${days},false`,
      `107,G,Closed Won,10,${days},`,
    ),
  );
  expect((await rowsOf("outcome, closed_day is not null", "deal")).map(([outcome]) => outcome)).toEqual([
    "open",
    "open",
    "won",
    "lost",
    "won",
    "open",
    "won",
  ]);
});

test("without flags a stage is won or lost only where it says so in a word of its own", async () => {
  const stages = [
    "Won't buy",
    "Wonder phase",
    "Closed Won",
    "closedwon",
    "Won - signed",
    "Lost",
    "Lostwithiel",
    "Abandoned",
    "Deadline agreed",
    "수주",
    "수주 실패",
    "수주 예정",
    "성사 가능",
    "Won/Lost",
    "Won – pending",
  ];
  await desk.import(
    "deals.csv",
    hubspot("", ...stages.map((stage, i) => `${101 + i},A,${stage},10,${days}`)),
  );
  expect((await rowsOf("outcome", "deal")).flat()).toEqual([
    "open",
    "open",
    "won",
    "won",
    "won",
    "lost",
    "open",
    "lost",
    "open",
    "won",
    "lost",
    "open",
    "open",
    "open",
    "open",
  ]);
});

const salesforce = (head: string, ...rows: readonly string[]): string =>
  `${[`Opportunity ID,Opportunity Name,Stage,${head},Close Date,Created Date,Closed,Won`, ...rows].join("\n")}\n`;

test("Salesforce's flags decide: what is neither closed nor won is open and has no day of closing", async () => {
  await desk.import(
    "o.csv",
    salesforce(
      "Amount",
      "0061t00000AAAA1,A,Won - pending signature,5,2026-12-31,2026-09-01,0,0",
      "0061t00000AAAA2,B,Closed Won,5,2026-09-30,2026-09-01,1,1",
      "0061t00000AAAA3,C,Closed Won,5,2026-09-30,2026-09-01,1,0",
    ),
  );
  expect(await rowsOf("outcome, closed_day", "deal")).toEqual([
    ["open", null],
    ["won", "2026-09-30"],
    ["lost", "2026-09-30"],
  ]);
});

test("an amount is in the currency it prints, or its header does", async () => {
  await desk.import(
    "deals.csv",
    hubspot(
      "",
      `101,A,Open,"€1,000.00",${days}`,
      `102,B,Open,$700,${days}`,
      `103,C,Open,"EUR 1,000.00",${days}`,
      `104,D,Open,"1,000.00 zł",${days}`,
      `105,E,Open,"1,000.00",${days}`,
      `106,F,Open,,${days}`,
    ),
  );
  expect(await rowsOf("currency, cast(amount_minor as integer)", "deal")).toEqual([
    ["EUR", 100000],
    ["USD", 70000],
    ["EUR", 100000],
    ["PLN", 100000],
    ["PLN", 100000],
    ["PLN", null],
  ]);
  await desk.fresh();
  await desk.import("o.csv", salesforce("Amount (EUR)", "0061t00000AAAA1,A,New,5,2026-12-31,2026-09-01,0,0"));
  expect(await rowsOf("currency", "deal")).toEqual([["EUR"]]);
});

test("an amount whose sign speaks against its currency column is refused", async () => {
  await desk.import(
    "deals.csv",
    hubspot(",Currency", `101,A,Open,"€1.00",${days},EUR`, `102,B,Open,"£1.00",${days},EUR`),
  );
  expect(await rowsOf("deal, currency", "deal")).toEqual([["101", "EUR"]]);
  expect(await leftOf()).toEqual([[3, "reject", "cell/unclear-currency"]]);
});

const ads = (...costs: readonly string[]): string =>
  `Campaign report\n"September 1, 2026 - September 30, 2026"\nDay,Campaign,Campaign type,Impr.,Clicks,Cost\n${costs
    .map((cost, i) => `2026-09-01,C${i},Search,1,1,"${cost}"\n`)
    .join("")}`;
const currenciesOf = async (...costs: readonly string[]) => {
  await desk.import("Campaign report.csv", ads(...costs), { account: "A" });
  return (await rowsOf("currency", "spend")).flat();
};

test("a code or a sign beside an amount names its currency, and a longer sign is never taken for a shorter one", async () => {
  const printed = [
    "CA$1.00",
    "A$1.00",
    "R$1.00",
    "NZ$1.00",
    "HK$1.00",
    "MX$1.00",
    "US$1.00",
    "EUR 1.00",
    "1.00 CHF",
    "1.00 zł",
    "C$1.00",
  ];
  expect(await currenciesOf(...printed)).toEqual([
    "CAD",
    "AUD",
    "BRL",
    "NZD",
    "HKD",
    "MXN",
    "USD",
    "EUR",
    "CHF",
    "PLN",
    "CAD",
  ]);
});

test("a sign that several currencies bear is the workspace's where it has one of them", async () => {
  await desk.fresh({ currency: "SEK" });
  expect(await currenciesOf("kr 1.00", "1.00 kr", "$1.00")).toEqual(["SEK", "SEK", "USD"]);
  await desk.fresh({ currency: "CAD" });
  expect(await currenciesOf("$1.00")).toEqual(["CAD"]);
  await desk.fresh({ currency: "PLN" });
  expect(await currenciesOf("1.00", "kr 1.00", "1.00 foo")).toEqual(["PLN"]);
  expect(await leftOf()).toEqual([
    [5, "reject", "cell/unclear-currency"],
    [6, "reject", "cell/not-a-number"],
  ]);
});

test("notes below a Salesforce report stand alone; a record may be called like one of them", async () => {
  await desk.import(
    "o.csv",
    `${salesforce(
      "Amount",
      "0061t00000AAAA1,Grand Totals Ltd,New,5,2026-12-31,2026-09-01,0,0",
      "0061t00000AAAA2,Confidential information desk,New,5,2026-09-30,2026-09-01,0,0",
    )}"Grand Totals (2 records)",,,,,,,\n`,
  );
  expect((await rowsOf("deal_name", "deal")).flat()).toEqual([
    "Grand Totals Ltd",
    "Confidential information desk",
  ]);
  expect(await leftOf()).toEqual([[4, "skip", "footer"]]);
  await desk.fresh();
  await desk.import(
    "l.csv",
    "Lead ID,Email,Company,Status,Created Date,Lead Source\n00Q1t00000AAAA1,a@b.co,Grand Totals Ltd,Open,2026-09-13,Web\n00Q1t00000AAAA2,b@b.co,Copyright © Agency,Open,2026-09-13,Web\nConfidential Information - Do Not Distribute,,,,,\n",
  );
  expect((await rowsOf("company", "lead")).flat()).toEqual(["Grand Totals Ltd", "Copyright © Agency"]);
});

test("a lead source that names a network's advertising is paid social of that network", async () => {
  const sources = ["LinkedIn Ads", "Facebook Ads", "Paid Instagram", "LinkedIn", "X-Ray fair"];
  await desk.import(
    "l.csv",
    `Lead ID,Email,Company,Status,Created Date,Lead Source\n${sources
      .map((source, i) => `00Q1t00000AAAA${i},a${i}@b.co,Acme,Open,2026-09-13,${source}\n`)
      .join("")}`,
  );
  expect(await rowsOf("platform, channel", "lead")).toEqual([
    ["linkedin", "paid_social"],
    ["facebook", "paid_social"],
    ["instagram", "paid_social"],
    ["linkedin", "organic_social"],
    ["", ""],
  ]);
});

test("a table is no CRM's for names that any program prints, nor Salesforce's without an id of its form", async () => {
  const refused = (name: string, text: string) =>
    desk.import(name, text).then(
      () => "imported",
      (error: { readonly code?: string }) => error.code,
    );
  expect(await refused("g.csv", "id,Email,Create Date\n1,a@b.c,2026-09-01\n2,a@d.c,2026-09-02\n")).toBe(
    "file/plain-names",
  );
  expect(await refused("h.csv", "Id,Company,Status,Created Date,Email\n1,Acme,Open,2026-09-01,a@b.c\n")).toBe(
    "file/unknown",
  );
  expect(await refused("l.csv", "Lead ID,Company,Lead Status,CreatedDate\n1,Acme,Open,2026-09-01\n")).toBe(
    "file/unknown",
  );
});
