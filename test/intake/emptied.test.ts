// A record that was cleared in the CRM is cleared here too, and a file without the column clears nothing.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { undoImport } from "../../src/engine/imports.ts";
import { embedded } from "../fixtures/warehouse.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh({ currency: "EUR" }));

const header =
  "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Create Date,Close Date,Original Source";
const september = [
  header,
  "1,A,Closed Won,S,1000,EUR,2026-07-06 00:30,2026-08-01 12:00,SOCIAL_MEDIA",
  "2,B,Closed Won,S,500,EUR,2026-07-31 23:30,2026-08-01 00:10,SOCIAL_MEDIA",
  "3,C,Closed Won,S,700,EUR,2026-07-31 23:30,2026-08-01 00:10,SOCIAL_MEDIA",
  "",
].join("\n");
const named = (day: string): string => `hubspot-crm-exports-all-deals-${day}.csv`;
const bring = (day: string, content: string) => desk.import(named(day), content, { account: "CRM" });

const deals = async (): Promise<readonly (readonly unknown[])[]> =>
  (
    await desk.rows(
      "select deal, outcome, amount_minor, closed_day from deal_now where workspace = {workspace:text} order by deal",
    )
  ).map((row) => Object.values(row));
const known = [
  ["1", "won", 100000, "2026-08-01"],
  ["2", "won", 50000, "2026-08-01"],
  ["3", "won", 70000, "2026-08-01"],
];

test.skipIf(!embedded)(
  "an amount that was cleared and a deal that was opened again are so in the numbers; one that is missing still counts",
  async () => {
    await bring("2026-09-24", september);
    const later = [
      header,
      "1,A,Negotiation,S,,EUR,2026-07-06 00:30,,SOCIAL_MEDIA",
      "2,B,Closed Won,S,,EUR,2026-07-31 23:30,2026-08-01 00:10,SOCIAL_MEDIA",
      "",
    ].join("\n");
    const { parts } = await desk.preview(named("2026-11-20"), later, { account: "CRM" });
    expect(parts[0]?.restates).toEqual({ fresh: 0, newer: 2, older: 0, same: 0 });
    const { importId } = await bring("2026-11-20", later);
    expect(await deals()).toEqual([["1", "open", null, null], ["2", "won", null, "2026-08-01"], known[2]]);
    await undoImport(desk.context, { workspace: desk.workspace, import: importId }, who);
    expect(await deals()).toEqual(known);
  },
);

test("an export without the columns clears nothing", async () => {
  await bring("2026-09-24", september);
  await bring(
    "2026-11-20",
    "Record ID,Deal Name,Deal Stage,Create Date\n1,A,Closed Won,2026-07-06 00:30\n2,B,Closed Won,2026-07-31 23:30\n",
  );
  expect(await deals()).toEqual(known);
});

test("an older export that comes later clears nothing and fills nothing that was cleared since", async () => {
  await bring(
    "2026-11-20",
    `${header}\n2,B,Closed Won,S,,EUR,2026-07-31 23:30,2026-08-01 00:10,SOCIAL_MEDIA\n`,
  );
  await bring("2026-09-24", september);
  expect((await deals())[1]).toEqual(["2", "won", null, "2026-08-01"]);
});
