// What other tables tell of a row: looked up by an id of the same kind, in the account whose id it is.

import { afterAll, beforeAll, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { saveDefinition } from "../../src/engine/definitions.ts";
import type { FactRow, Facts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const ask = async (kpi: string, variant: string, facts: Facts, workspace?: string) => {
  const { total } = await kit.call(operations.askKpi, askKpi, {
    ...{ workspace: workspace ?? (await kit.brand({}, facts)), kpi, variant },
    ...{ since: "2026-01-01", until: "2026-02-01", grain: "total" },
  } as never);
  return total;
};

const signUp = (id: string): FactRow => ({
  ...{ account: "", report: "sign-ups", conversion: id, day: "2026-01-05", name: "newsletter" },
  ...{ person: `person ${id}`, channel: "organic_social", conversions: 1 },
});
const dealCreated = (id: string): FactRow => ({
  ...{ account: "North", report: "deals", conversion: id, day: "2026-01-02", name: "Deal created" },
  ...{ channel: "organic_social", conversions: 1 },
});
const paid = (id: string, more: FactRow): FactRow => ({
  ...{ account: "", report: "payments", payment: id, day: "2026-01-15", currency: "EUR", paid_minor: 100 },
  ...more,
});

test("a payment for deal 1 is none of sign-up 1", async () => {
  const payment = [
    paid("a", { deal: "1", customer: "someone" }),
    paid("b", { deal: "2", customer: "another" }),
    paid("c", { deal: "77", customer: "person 3" }),
  ];
  const facts = { conversion: ["1", "2", "3", "4"].map(signUp), payment };
  expect(await ask("paid_conversions", "persons", facts)).toMatchObject({ answer: 0.25 });
});

test("a payment for a deal is of the deal of its own account, or of any where it names none", async () => {
  const of = (account: string) => ({
    conversion: ["1", "2"].map(dealCreated),
    payment: [paid("a", { account, deal: "2", customer: "someone" })],
  });
  const share = async (account: string) => (await ask("paid_conversions", "deals", of(account))).answer;
  expect([await share("South"), await share("North"), await share("")]).toEqual([0, 0.5, 0.5]);
});

test("customer 7 of one shop is not customer 7 of another; an address is the same customer in both", async () => {
  const address = "0123456789abcdef0123456789abcdef";
  const facts = {
    payment: ["7", address].flatMap((customer) => [
      paid(`${customer} long ago`, { account: "North", customer, day: "2025-03-01" }),
      paid(`${customer} now`, { account: "South", customer }),
    ]),
  };
  // Customers who are new in January: the 7 of South.
  expect(await ask("lifetime_value", "realised", facts)).toMatchObject({ answer: 100 });
});

test("a lead's company is one of its own account, and a name that looks like an id is none", async () => {
  const lead = (id: string, account: string, report: string): FactRow => ({
    ...{ account, report, lead: id, day: "2026-01-05", company: "1", channel: "organic_social", leads: 1 },
  });
  const facts = {
    lead: [
      lead("a", "North", "contacts"),
      lead("b", "South", "contacts"),
      lead("c", "North", "leads"),
      lead("d", "North", "contacts"),
    ],
    company: [
      { account: "North", company: "1", day: "2025-01-01", industry: "Software", companies: 1 },
    ] as FactRow[],
  };
  const workspace = await kit.brand({}, facts);
  await kit.call(operations.saveDefinition, saveDefinition, {
    ...{
      workspace,
      kind: "ideal_customer",
      version: 0,
      note: "",
      body: { industries: ["Software"], countries: [] },
    },
  } as never);
  expect(await ask("lead_fit", "coverage", facts, workspace)).toMatchObject({ answer: 0.5 });
});
