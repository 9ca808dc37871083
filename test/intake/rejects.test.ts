// What no row can say: a period that ends before it begins, more points than there are, no day where one is needed.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { type Said, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check } = wizardAt(() => desk);

const rejected = async (csv: string, said: Said) => {
  const { left, facts, rejects } = await check(csv, said);
  return { facts, rejects, left: left.map(({ line, reason, column }) => [line, reason, column]) };
};

test("a period of ads that ends before it begins is no fact", async () => {
  const file = `Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Impressions
2026-09-01,2026-09-15,A,10.50,4000
2026-09-20,2026-09-15,B,20.50,5000
`;
  const { facts, rejects } = await desk.import("Campaigns.csv", file);
  expect([facts, rejects]).toEqual([1, 1]);
  expect(await desk.rows("select campaign from spend_window_now where workspace = {workspace:text}")).toEqual(
    [{ campaign: "A" }],
  );
});

test("nor is a value entered for one", async () => {
  const file =
    "KPI,From,To,Value\nnps,2026-04-01,2026-03-01,42\nnps,2026-04-01,2026-04-30,43\nnps,2026-05-01,,44\n";
  const columns = { kpi: "KPI", day: "From", until: "To", value: "Value" };
  expect(await rejected(file, { schema: "entered_value", columns })).toMatchObject({
    facts: 2,
    left: [[2, "cell/ends-early", "To"]],
  });
});

describe("points above the most there are", () => {
  const columns = { post: "Post", criterion: "Criterion", points: "Points", day: "Day" };
  const file =
    "Post,Criterion,Points,Most,Day\np1,Tone,6,5,2026-03-01\np2,Tone,5,5,2026-03-01\np3,Tone,4,,2026-03-01\n";
  test("of a column", async () => {
    const said = { schema: "rubric_score", columns: { ...columns, points_max: "Most" } };
    expect(await rejected(file, said)).toMatchObject({ facts: 2, left: [[2, "cell/above-whole", "Points"]] });
  });
  test("or said once", async () => {
    const said = { schema: "rubric_score", columns, once: { points_max: "5" } };
    expect(await rejected(file, said)).toMatchObject({ facts: 2, left: [[2, "cell/above-whole", "Points"]] });
  });
});

describe("a row without the day it needs is no fact", () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["payment", { payment: "Id", day: "Day", paid: "Amount" }, { currency: "EUR" }],
    ["lead", { lead: "Id", day: "Day" }, {}],
    ["deal", { deal: "Id", day: "Day", amount: "Amount" }, { currency: "EUR", outcome: "won" }],
  ])("%s", async (schema, columns, once) => {
    const told = await rejected("Id,Day,Amount\n1,2026-03-01,10\n2,,20\n", { schema, columns, once });
    expect(told).toMatchObject({ facts: 1, rejects: 1, left: [[3, "cell/undated", "Day"]] });
  });
  test("but one that counts nowhere needs none", async () => {
    const columns = { payment: "Id", day: "Day", paid: "Amount", state: "State" };
    const file = "Id,Day,Amount,State\n1,2026-03-01,10,paid\n2,,20,failed\n";
    const told = await check(file, { schema: "payment", columns, once: { currency: "EUR" } });
    expect([told.facts, told.skips, told.rejects]).toEqual([1, 1, 0]);
  });
});
