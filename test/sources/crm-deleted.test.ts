// Records that a CRM has deleted: they count in no KPI, whichever of two exports told them alive, and one restored counts again.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askKpi } from "../../src/engine/ask.ts";
import { csvText } from "../../src/sources/layout.ts";
import { type Desk, openDesk, who } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh({ currency: "EUR" }));

const asked = { since: "2026-07-01", until: "2026-09-01", grain: "total", compare: "none" };
const ask = async (kpi: string, variant: string) => {
  const input = { workspace: desk.workspace, kpi, variant, ...asked };
  const answered = await askKpi(desk.context, input as Parameters<typeof askKpi>[1], who);
  return answered.total.answer;
};
const won = async () => [
  await ask("social_revenue", "social"),
  await ask("social_revenue", "all"),
  await ask("social_revenue", "deals"),
  await ask("qualified_interactions", "events"),
];
const sum = async (table: string, measure: string) => {
  const [row] = await desk.rows(
    `select cast(sum(${measure}) as integer) as n from ${table}_now where workspace = {workspace:text}`,
  );
  return row?.["n"];
};
const give = (name: string, content: string) => desk.import(name, content, { account: "C" });

/** An answer of HubSpot's API: each record's id, and whether it is in the recycle bin. */
const answer = (properties: object, ...records: readonly (readonly [id: string, archived: boolean])[]) =>
  JSON.stringify({
    results: records.map(([id, archived]) => ({
      ...{ id, properties: { createdate: "2026-07-05T22:30:00.000Z", ...properties }, archived },
      ...(archived ? { archivedAt: "2026-09-01T00:00:00Z" } : {}),
    })),
  });
const deals = (...records: readonly (readonly [id: string, archived: boolean])[]) =>
  answer(
    {
      ...{ dealname: "A", dealstage: "closedwon", amount: "500", deal_currency_code: "EUR" },
      ...{ closedate: "2026-08-01T10:00:00Z", hs_analytics_source: "SOCIAL_MEDIA" },
      hs_analytics_source_data_1: "LinkedIn",
    },
    ...records,
  );
const extract = (
  head: readonly string[],
  row: readonly string[],
  ...records: readonly (readonly [id: string, deleted: boolean])[]
) => csvText([["Id", "IsDeleted", ...head], ...records.map(([id, is]) => [id, String(is), ...row])]);
const opportunities = (...records: readonly (readonly [id: string, deleted: boolean])[]) =>
  extract(
    [
      ...["AccountId", "Name", "StageName", "Amount", "CloseDate", "LeadSource", "IsClosed", "IsWon"],
      ...["OwnerId", "CreatedDate", "CurrencyIsoCode"],
    ],
    [
      ...["", "E", "Closed Won", "500.0", "2026-08-01", "LinkedIn", "true", "true", ""],
      ...["2026-07-02T08:00:00.000Z", "EUR"],
    ],
    ...records,
  );

describe.each([
  ["HubSpot's archive", "deals.json", deals, "201", "202"],
  ["Salesforce's Export All", "extract.csv", opportunities, "0065g00000AbCdHAAV", "0065g00000AbCdJAAV"],
] as const)("a deal deleted in %s", (_, name, made, kept, gone) => {
  beforeEach(async () => {
    const said = { workspace: desk.workspace, kind: "qualified_interaction", version: 1, note: "" };
    const body = { name: "", events: ["Deal created"], graded: [] };
    await desk.ledger.addDefinition({ ...said, body, savedBy: "Ana" });
  });

  test("is no revenue, no deal won and no qualified interaction", async () => {
    await give(name, made([kept, false], [gone, true]));
    expect(await won()).toEqual([50_000, 50_000, 1, 1]);
    expect([await sum("deal", "deals"), await sum("conversion", "conversions")]).toEqual([1, 1]);
  });

  test("no longer counts where an earlier import told it alive", async () => {
    await give(name, made([kept, false], [gone, false]));
    expect(await won()).toEqual([100_000, 100_000, 2, 2]);
    await give(name, made([gone, true]));
    expect(await won()).toEqual([50_000, 50_000, 1, 1]);
  });

  test("counts again once a later import tells it alive", async () => {
    await give(name, made([kept, false], [gone, true]));
    await give(name, made([gone, false]));
    expect(await won()).toEqual([100_000, 100_000, 2, 2]);
  });
});

const contacts = (...records: readonly (readonly [id: string, archived: boolean])[]) =>
  answer({ email: "maja@example.com", lifecyclestage: "lead" }, ...records);
const companies = (...records: readonly (readonly [id: string, archived: boolean])[]) =>
  answer({ name: "Example GmbH", domain: "gmbh.example" }, ...records);
const tickets = (...records: readonly (readonly [id: string, archived: boolean])[]) =>
  answer({ subject: "Login", hs_pipeline_stage: "4" }, ...records);
const leads = (...records: readonly (readonly [id: string, deleted: boolean])[]) =>
  extract(
    ["Email", "Company", "LeadSource", "Status", "CreatedDate"],
    ["maja@example.com", "Nowa", "LinkedIn", "New", "2026-07-02T08:00:00.000Z"],
    ...records,
  );

test.each([
  ["contact", "contacts.json", contacts, ["701", "702"], "lead", "leads"],
  ["company", "companies.json", companies, ["901", "902"], "company", "companies"],
  ["ticket", "tickets.json", tickets, ["501", "502"], "care_case", "cases"],
  ["Salesforce lead", "extract.csv", leads, ["00Q5g00000AbCdEEAZ", "00Q5g00000AbCdFEAZ"], "lead", "leads"],
] as const)(
  "a deleted %s counts as none, alive before as after",
  async (_, name, made, [id, other], table, measure) => {
    await give(name, made([id, true]));
    expect(await sum(table, measure)).toBe(0);
    await give(name, made([id, false]));
    expect(await sum(table, measure)).toBe(1);
    await give(name, made([id, true], [other, false]));
    expect(await sum(table, measure)).toBe(1);
  },
);
