// Costs: which ads are of social media, and what is shown where nobody books hours.

import { afterAll, beforeAll, expect, test } from "vitest";
import { searchAds, socialAds } from "../../src/catalogue/cost-parts.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { compareChannels } from "../../src/engine/compare-channels.ts";
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

const booked = { report: "effort", account: "Team", currency: "EUR", day: "2026-01-10" };
const search = { ...paid, platform: "google_ads", account: "Search", day: "2026-01-10", cost_minor: 5000 };
const worked = [
  { ...booked, platform: "linkedin", task: "posts", channel: "organic_social", effort_minor: 3000 },
  { ...booked, platform: "x", task: "posts", channel: "organic_social", effort_minor: 1500 },
  { ...booked, platform: "instagram", task: "posts", channel: "organic_social", effort_minor: 500 },
];
const came = (channel: string, platform: string, many: number) =>
  Array.from({ length: many }, (_, k) => ({
    ...{ account: "CRM", report: "contacts", lead: `${channel} ${platform} ${k}` },
    ...{ day: "2026-01-10", channel, platform, leads: 1 },
  }));
const everyLead = [
  ...came("organic_social", "linkedin", 3),
  ...came("organic_social", "x", 1),
  ...came("paid_social", "facebook", 1),
  ...came("paid_social", "instagram", 1),
  ...came("paid_search", "", 2),
  ...came("organic_search", "", 4),
];
const compared = (workspace: string, more: object = {}) =>
  kit.call(operations.compareChannels, compareChannels, {
    ...{ workspace, kpi: "cost_per_lead", since: "2026-01-01", until: "2026-02-01" },
    ...more,
  } as never);
const rowOf = ({ cost, count, answer, why }: Readonly<Record<string, unknown>>) => [cost, count, answer, why];

test("side by side each channel and network has its cost over its count, and says why one is not known", async () => {
  const workspace = await kit.brand(
    { currency: "EUR" },
    { spend: [...spend, search], lead: everyLead, effort: worked },
  );
  const { channels, currency } = await compared(workspace);
  expect(currency).toBe("EUR");
  const told = channels.map(({ channel, platforms, ...all }) => ({
    [channel]: rowOf(all),
    ...Object.fromEntries(platforms.map(({ platform, ...one }) => [platform, rowOf(one)])),
  }));
  expect(told).toEqual([
    // Nobody booked hours of it; its rows name no network.
    { organic_search: [null, 4, null, "work"] },
    // 30 + 15 + 5 euros over 3 + 1 leads: no mean of the networks' 10 and 15.
    {
      ...{ organic_social: [5000, 4, 1250, null], linkedin: [3000, 3, 1000, null], x: [1500, 1, 1500, null] },
      instagram: [500, null, null, "count"],
    },
    { paid_social: [1000, 2, 500, null], meta: [1000, 2, 500, null] },
    {
      ...{ paid_search: [5000, 2, 2500, null], google_ads: [5000, null, null, "count"] },
      "": [null, 2, null, "network"],
    },
  ]);
});

test("side by side the filters count, and a channel whose costs do not carry one says so", async () => {
  const workspace = await kit.brand(
    { currency: "EUR" },
    { spend: [...spend, search], lead: everyLead, effort: worked },
  );
  const one = async (more: object) =>
    Object.fromEntries((await compared(workspace, more)).channels.map((each) => [each.channel, rowOf(each)]));
  expect(await one({ platform: "linkedin" })).toMatchObject({
    organic_social: [3000, 3, 1000, null],
    paid_social: [null, null, null, "unknown"],
  });
  expect(await one({ only: ["channel=organic_social"] })).toMatchObject({
    organic_social: [5000, 4, 1250, null],
    paid_search: [null, null, null, "filter"],
  });
  await expect(compared(workspace, { kpi: "impressions" })).rejects.toMatchObject({
    code: "kpi/no-channels",
    message: expect.stringContaining("cost_per_qualified_interaction"),
  });
});

test("side by side ads of a whole month stand for the channel where none are told by day", async () => {
  const month = { ...paid, day: "2026-01-01", window_end: "2026-02-01", cost_minor: 9000 };
  const workspace = await kit.brand({ currency: "EUR" }, { spend_window: [month], lead: leads });
  const ofPaid = async (more: object) =>
    (await compared(workspace, more)).channels.find(({ channel }) => channel === "paid_social");
  expect(await ofPaid({})).toMatchObject({ variant: "paid_window", cost: 9000, count: 2, answer: 4500 });
  expect(await ofPaid({ until: "2026-01-20" })).toMatchObject({ answer: null, why: "window" });
});

test("split by what the first definition does not carry, another says that it stands in its place", async () => {
  const workspace = await kit.brand(
    { currency: "EUR" },
    { spend: [...spend, search], lead: everyLead, effort: worked },
  );
  const asked = { workspace, kpi: "cost_per_lead", since: "2026-01-01", until: "2026-02-01", grain: "total" };
  const call = (more: object) => kit.call(operations.askKpi, askKpi, { ...asked, ...more } as never);
  expect(await call({ by: "channel" })).toMatchObject({
    variant: "organic_social",
    passedOver: { variant: "social", lacks: "channel" },
  });
  expect((await call({ by: "channel", variant: "organic_social" })).passedOver).toBeNull();
  const { parts, variant } = await call({ by: "platform" });
  expect(variant).toBe("social");
  const notes = parts.map(({ part, total }) => [part, total.answer, total.note]);
  // Of LinkedIn's and X's ads nothing is known.
  expect(notes).toEqual(expect.arrayContaining([["linkedin", null, "addend_unknown"]]));
});
