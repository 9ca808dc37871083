// Costs: which ads are of social media, and what is shown where nobody books hours.

import { afterAll, beforeAll, expect, test } from "vitest";
import { searchAds, socialAds } from "../../src/catalogue/cost-parts.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { listKpis } from "../../src/engine/kpis.ts";
import { supplyOf } from "../../src/engine/supply.ts";
import { spendSchema } from "../../src/generic/spend.ts";
import { sources } from "../../src/sources/index.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const ask = (workspace: string, kpi: string) =>
  kit.call(operations.askKpi, askKpi, {
    workspace,
    kpi,
    since: "2026-01-01",
    until: "2026-02-01",
    grain: "total",
  } as never);

const paid = { platform: "meta_ads", account: "Ads", report: "ads", currency: "EUR" };
const spend = [
  { ...paid, day: "2026-01-01", cost_minor: 600 },
  { ...paid, day: "2026-01-31", cost_minor: 400 },
];
const leads = ["2026-01-01", "2026-01-31"].map((day, k) => ({
  account: "CRM",
  report: "contacts",
  lead: String(k),
  day,
  channel: "paid_social",
  leads: 1,
}));
const hours = ["2026-01-01", "2026-01-31"].map((day) => ({
  account: "Team",
  report: "effort",
  day,
  currency: "EUR",
  effort_minor: 1500,
}));

test("every place where ads are bought is of social media, of search, or of neither, and never of two", () => {
  const places = spendSchema.fields.find(({ key }) => key === "platform")?.choices ?? [];
  const elsewhere = ["web", "email", "other"];
  expect([...socialAds, ...searchAds, ...elsewhere].sort()).toEqual(places.map(({ value }) => value).sort());
});

test("with hours booked, the work is in the cost", async () => {
  const workspace = await kit.brand({ currency: "EUR" }, { spend, lead: leads, effort: hours });
  expect(await ask(workspace, "social_spend")).toMatchObject({
    variant: "with_effort",
    currency: "EUR",
    total: { answer: 4000 },
  });
  expect(await ask(workspace, "cost_per_lead")).toMatchObject({ variant: "social", total: { answer: 2000 } });
});

test("without, the ads alone are shown, and say so; a sum with unknown work is never one of the ads", async () => {
  const workspace = await kit.brand({ currency: "EUR" }, { spend, lead: leads });
  const series = await ask(workspace, "social_spend");
  expect(series).toMatchObject({
    variant: "ads_alone",
    total: { answer: 1000 },
    passedOver: { variant: "with_effort", tells: false },
  });
  expect(await ask(workspace, "cost_per_lead")).toMatchObject({ variant: "paid", total: { answer: 500 } });
});

test("ads of a whole month are set against the leads of exactly this month", async () => {
  const month = { ...paid, day: "2026-01-01", window_end: "2026-02-01", cost_minor: 9000 };
  const workspace = await kit.brand({ currency: "EUR" }, { spend_window: [month], lead: leads });
  expect(await ask(workspace, "cost_per_lead")).toMatchObject({
    variant: "paid_window",
    total: { answer: 4500, top: 9000, bottom: 2 },
  });
});

test("by network what was spent on its ads is set against the leads of the network itself", async () => {
  const met = leads.map((lead, k) => ({ ...lead, platform: k === 0 ? "facebook" : "instagram" }));
  const other = { ...paid, platform: "linkedin_ads", account: "B2B", day: "2026-01-02", cost_minor: 300 };
  const lead = { ...leads[0], lead: "9", platform: "linkedin" };
  const workspace = await kit.brand({ currency: "EUR" }, { spend: [...spend, other], lead: [...met, lead] });
  const asked = { workspace, kpi: "cost_per_lead", since: "2026-01-01", until: "2026-02-01", grain: "total" };
  const call = (more: object) => kit.call(operations.askKpi, askKpi, { ...asked, ...more } as never);
  const { parts } = await call({ by: "platform" });
  const told = parts.map(({ part, total }) => [part, total.answer]);
  expect(told.sort()).toEqual([
    ["linkedin", 300],
    ["meta", 500],
  ]);
  for (const platform of ["meta", "facebook", "meta_ads"])
    expect((await call({ platform: [platform] })).total.answer, platform).toBe(500);
});

test("a change is of the days on which cost and leads are known, though the cost is known for longer", async () => {
  const days = (month: string, count: number) =>
    Array.from({ length: count }, (_, k) => `2026-${month}-${String(k + 1).padStart(2, "0")}`);
  const costs = [...days("02", 28), ...days("03", 12)].map((day) => ({ ...paid, day, cost_minor: 100 }));
  const met = [...days("02", 10), ...days("03", 10)].map((day) => ({ ...leads[0], lead: day, day }));
  const workspace = await kit.brand({ currency: "EUR" }, { spend: costs, lead: met });
  const { total, comparison } = await kit.call(operations.askKpi, askKpi, {
    ...{ workspace, kpi: "cost_per_lead", since: "2026-03-01", until: "2026-04-01" },
    ...{ grain: "total", compare: "previous" },
  } as never);
  expect(total).toMatchObject({ answer: 120, top: 1200, bottom: 10, partial: true });
  expect(comparison).toMatchObject({
    ...{ since: "2026-02-01", until: "2026-02-11", total: { answer: 100 } },
    current: { since: "2026-03-01", until: "2026-03-11", answer: 100 },
    ...{ note: "cut_to_data", change: 0 },
  });
});

const listed = (workspace: string) =>
  kit.call(operations.listKpis, listKpis, { workspace } as never) as Promise<{
    readonly kpis: readonly { readonly id: string; readonly needs: readonly string[] }[];
  }>;
const needsIn = async (workspace: string, kpi: string): Promise<readonly string[]> =>
  (await listed(workspace)).kpis.find(({ id }) => id === kpi)?.needs ?? [];
/** Exports that tell leads, and those that tell what ads cost. */
const telling = (column: string): readonly string[] =>
  sources.filter((one) => supplyOf(one).filled.has(column)).map(({ name }) => name);

test("a KPI of which a part is there needs exports of the part that is not, on the list and where it is asked for", async () => {
  const workspace = await kit.brand({}, { spend });
  const needs = await needsIn(workspace, "cost_per_lead");
  expect(needs.length).toBeGreaterThan(0);
  expect(telling("lead.leads")).toEqual(expect.arrayContaining([...needs]));
  expect(telling("spend.cost_minor").filter((name) => needs.includes(name))).toEqual([]);
  const { empty } = await ask(workspace, "cost_per_lead");
  expect(empty?.text).toContain(needs[0]);
  const other = await needsIn(await kit.brand({}, { lead: leads }), "cost_per_lead");
  expect(telling("spend.cost_minor")).toEqual(expect.arrayContaining([...other]));
});

test("a day of costs without a lead has nothing to divide by, and one past the leads' data has no data", async () => {
  const days = ["2026-01-01", "2026-01-02", "2026-01-31", "2026-02-01"];
  const workspace = await kit.brand(
    { currency: "EUR" },
    { spend: days.map((day) => ({ ...paid, day, cost_minor: 100 })), lead: leads },
  );
  const { points } = await kit.call(operations.askKpi, askKpi, {
    ...{ workspace, kpi: "cost_per_lead", variant: "paid" },
    ...{ since: "2026-01-01", until: "2026-02-03", grain: "day" },
  } as never);
  const told = new Map(points.map(({ since, answer, note }) => [since as string, [answer, note]]));
  expect(told.get("2026-01-01")).toEqual([100, null]);
  expect(told.get("2026-01-02")).toEqual([null, "over_nothing"]);
  // Leads are told up to 31 January: nobody knows of a day after.
  expect(told.get("2026-02-01")).toEqual([null, "no_data"]);
  // Nothing was spent, or no export tells it.
  expect(told.get("2026-01-15")?.[1]).toBe("no_data");
});
