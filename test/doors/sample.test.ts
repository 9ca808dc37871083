// The sample workspace whole: everything imports, every KPI has a number, and its words are said to be an example.

import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, toDay } from "../../src/base/period.ts";
import type { OperationName } from "../../src/contract/operations.ts";
import { owner } from "../../src/doors/cli/connect.ts";
import { type Door, openDoor } from "./kit.ts";

let door: Door;
let workspace: string;
beforeAll(async () => {
  door = await openDoor({ sample: true });
  const { workspaces } = await call("list_workspaces", {});
  workspace = workspaces.find(({ sample }) => sample)?.id ?? "";
}, 600_000);
afterAll(() => door.stop());

const call = <N extends OperationName>(name: N, input: object) => door.engine.call(name, input, owner);
const year = async () => {
  const { last } = await call("list_kpis", { workspace });
  const until = addDays(toDay(last ?? ""), 1);
  return { since: addDays(until, -365), until };
};

test("every file of the sample is imported, and not a row of it is refused", async () => {
  const { imports } = await call("list_imports", { workspace });
  expect(imports.length).toBeGreaterThan(28);
  expect(imports.filter(({ rejects, facts }) => rejects > 0 || facts === 0)).toEqual([]);
});

test("every KPI has data in the sample, of every group", async () => {
  const { kpis } = await call("list_kpis", { workspace });
  const groups = [...new Set(kpis.map(({ group }) => group))];
  const lit = kpis.filter(({ coverage }) => coverage.length > 0);
  expect(groups.filter((group) => !lit.some((kpi) => kpi.group === group))).toEqual([]);
  expect(kpis.filter((kpi) => !lit.includes(kpi)).map(({ id }) => id)).toEqual([]);
  expect(kpis.filter(({ settings }) => settings.length > 0).map(({ id }) => id)).toEqual([]);
});

test("every KPI answers for the days of which it has data", async () => {
  const { kpis } = await call("list_kpis", { workspace });
  const answers = await Promise.all(
    kpis.map(async ({ id, chosen, coverage }) => {
      const of = coverage.find(({ variant }) => variant === chosen);
      const period = { since: of?.first, until: addDays(toDay(of?.last ?? ""), 1) };
      const { total } = await call("ask_kpi", { workspace, kpi: id, ...period, grain: "total" });
      return { id, answer: total.answer };
    }),
  );
  expect(answers.filter(({ answer }) => answer === null)).toEqual([]);
});

test("channels have what an interaction cost: search by itself, social media by itself, and what was paid for", async () => {
  const asked = { workspace, kpi: "cost_per_qualified_interaction", ...(await year()) };
  const { variants } = await call("compare_variants", asked);
  const cost = new Map(variants.map(({ variant, total }) => [variant.id, total?.answer ?? null]));
  for (const channel of ["organic_search", "organic_social", "paid_social", "paid_search"])
    expect(cost.get(channel)).toBeGreaterThan(0);
  // Who searches or follows means it more than who comes by an advert.
  expect(cost.get("organic_social") as number).toBeLessThan(cost.get("paid_social") as number);
});

test("definitions and mappings are there as if saved by hand, and each definition is said to be an example", async () => {
  const { definitions } = await call("list_definitions", { workspace });
  const said = definitions.filter(({ version }) => version > 0);
  expect(said.length).toBeGreaterThan(6);
  for (const { versions } of said)
    expect(versions.map(({ note }) => note).join()).toMatch(/^Part of the example/);
  const { mappings } = await call("list_mappings", { workspace });
  expect(mappings.map(({ spec }) => spec.schema)).toEqual(
    expect.arrayContaining(["mention", "effort", "payment", "advocacy_share"]),
  );
});

test("some of the diagnostics have something to find", async () => {
  const { checks } = await call("list_findings", { workspace, ...(await year()) });
  const found = checks.filter(({ state }) => state === "found").map(({ code }) => code);
  expect(found).toEqual(expect.arrayContaining(["D-1", "D-2", "D-4", "D-5"]));
});

test("made again, nothing is made twice", async () => {
  const before = await call("list_mappings", { workspace });
  const again = await call("load_demo", {});
  expect(again.id).toBe(workspace);
  expect(await call("list_mappings", { workspace })).toEqual(before);
});
