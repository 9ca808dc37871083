// The period a file prints and the other dates beside it tell day from month; a row outside of the period is refused.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const daysOf = async (table = "spend") =>
  (await desk.rows(`select day from ${table}_now where workspace = {workspace:text} order by line`)).map(
    ({ day }) => day,
  );
const codeOf = (name: string, text: string) =>
  desk.import(name, text, { account: "A" }).then(
    () => "imported",
    ({ code }: { readonly code?: string }) => code,
  );

const google = (period: string, ...days: readonly string[]): string =>
  `Campaign report\n${period}\nDay,Campaign,Campaign type,Currency code,Impr.,Clicks,Cost\n${days
    .map((day) => `${day},B,Search,EUR,100,5,1.00\n`)
    .join("")}`;

test("the period above a Google report tells day from month", async () => {
  expect(
    await codeOf(
      "Campaign report.csv",
      google("1 September 2026 - 3 September 2026", "01/09/2026", "02/09/2026"),
    ),
  ).toBe("imported");
  expect(await daysOf()).toEqual(["2026-09-01", "2026-09-02"]);
  await desk.fresh();
  await codeOf(
    "Campaign report.csv",
    google('"September 1, 2026 - September 3, 2026"', "09/01/2026", "09/02/2026"),
  );
  expect(await daysOf()).toEqual(["2026-09-01", "2026-09-02"]);
});

test("a row outside of the printed period is refused", async () => {
  expect(
    await codeOf(
      "Campaign report.csv",
      google('"September 1, 2026 - September 3, 2026"', "2026-08-01", "2026-09-02"),
    ),
  ).toBe("file/outside-period");
});

const meta = "Day,Campaign name,Amount spent (USD),Impressions\n";
test("Meta's dates with slashes are month first in English and day first in French", async () => {
  await codeOf("a.csv", `${meta}09/01/2026,Alpha,10.00,100\n09/02/2026,Alpha,10.00,100\n`);
  expect(await daysOf()).toEqual(["2026-09-01", "2026-09-02"]);
  await desk.fresh();
  await codeOf(
    "f.csv",
    "Jour;Nom de la campagne;Montant dépensé (EUR);Impressions\n01/09/2026;Alpha;10,00;100\n02/09/2026;Alpha;10,00;100\n",
  );
  expect(await daysOf()).toEqual(["2026-09-01", "2026-09-02"]);
});

test("one date column above the 12th tells the order of the others", async () => {
  await codeOf(
    "w.csv",
    "Reporting starts,Reporting ends,Campaign name,Amount spent (USD),Impressions\n01/09/2026,30/09/2026,Alpha,300.00,3000\n",
  );
  expect(await daysOf("spend_window")).toEqual(["2026-09-01"]);
});
