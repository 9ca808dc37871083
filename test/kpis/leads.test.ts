// Leads of social media: by touches where there are some, by the CRM's own word where there are none.

import { afterAll, beforeAll, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import type { FactRow } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const asked = { kpi: "social_leads", since: "2026-01-01", until: "2026-02-01" } as const;
const ask = (workspace: string, variant?: string) =>
  kit.call(operations.askKpi, askKpi, { workspace, ...asked, variant, grain: "total" } as never);

const lead = (id: string, day: string): FactRow => ({
  ...{
    account: "CRM",
    report: "contacts",
    lead: id,
    day,
    person: `p${id}`,
    channel: "organic_social",
    leads: 1,
  },
});
const touch = (person: string, day: string, channel: string): FactRow => ({
  ...{ account: "CRM", touch: `${person} ${day} ${channel}`, person, day, channel, touches: 1 },
});
const leads = [lead("1", "2026-01-10"), lead("2", "2026-01-20")];

test("without touches the CRM's original source stands in, and the answer says that it is another figure", async () => {
  const workspace = await kit.brand({}, { lead: leads });
  expect(await ask(workspace)).toMatchObject({
    variant: "stated",
    chosenBy: "aside",
    total: { answer: 2 },
    passedOver: { variant: "position", tells: false },
  });
});

test("with touches they are shared out, and every model gives a lead once", async () => {
  const touches = ["organic_social", "direct", "email", "paid_social", "referral"];
  const all = touches.map((channel, k) => touch("p1", `2026-01-0${k + 1}`, channel));
  const workspace = await kit.brand({}, { lead: leads, touch: all });
  expect(await ask(workspace)).toMatchObject({
    variant: "position",
    total: { answer: 0.4 + 0.2 / 3, rows: 1 },
  });
  // What is not of social media is of the others: laid over, they make one.
  const other = (channel: string) => (channel.includes("social") ? "direct" : "organic_social");
  const rest = await kit.brand(
    {},
    { lead: leads, touch: touches.map((channel, k) => touch("p1", `2026-01-0${k + 1}`, other(channel))) },
  );
  for (const variant of ["first", "last", "linear", "position", "decay"]) {
    const [one, two] = await Promise.all([ask(workspace, variant), ask(rest, variant)]);
    expect((one.total.answer ?? 0) + (two.total.answer ?? 0), variant).toBeCloseTo(1, 12);
  }
});

test("the rows behind are leads, each with its credit; one told anew counts with the credit of its new day", async () => {
  const workspace = await kit.brand(
    {},
    {
      lead: leads,
      touch: [touch("p1", "2026-01-09", "organic_social"), touch("p1", "2026-01-11", "direct")],
    },
    { lead: [lead("1", "2026-01-12")] },
  );
  expect((await ask(workspace)).total.answer).toBe(0.5);
  const { rows } = await kit.call(operations.traceKpi, traceKpi, {
    workspace,
    ...asked,
    variant: "position",
  } as never);
  expect(rows.map(({ cells }) => cells["leads"])).toEqual([0.5]);
});

test("where no lead was ever told to be a customer, none won is unknown, and with one it is a share", async () => {
  const workspace = await kit.brand({}, { lead: leads });
  const won = (of: string, variant: string) =>
    kit.call(operations.askKpi, askKpi, {
      ...{ workspace: of, since: "2026-01-01", until: "2026-02-01", grain: "total" },
      ...{ kpi: "social_leads_won", variant },
    } as never);
  for (const variant of ["within_90", "so_far"])
    expect((await won(workspace, variant)).total.answer, variant).toBeNull();
  const [first, ...others] = leads;
  const told = await kit.brand({}, { lead: [{ ...first, customer_day: "2026-03-01" }, ...others] });
  expect((await won(told, "so_far")).total.answer).toBe(0.5);
});

test("where nobody said which leads are wanted, no share of them is told, not even 0", async () => {
  const workspace = await kit.brand({ idealCustomer: undefined } as never, { lead: leads });
  const fit = await kit.call(operations.askKpi, askKpi, {
    ...{ workspace, kpi: "lead_fit", variant: "coverage", since: "2026-01-01", until: "2026-02-01" },
    grain: "total",
  } as never);
  expect(fit.total.answer).toBeNull();
});
