// Totals in a person's own table: a row that is named one is left out, and one that may be one is told of.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { codes, type Said, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save } = wizardAt(() => desk);

const spend: Said = {
  schema: "spend",
  columns: { day: "Day", platform: "Network", campaign: "Campaign", cost: "Cost" },
  once: { currency: "EUR" },
};
const spent = (...names: readonly string[]): string =>
  [
    "Day,Network,Campaign,Cost",
    ...names.map((name, i) => `2026-03-01,Facebook,${name},${(i + 1) * 10}`),
  ].join("\n");
const left = (told: Awaited<ReturnType<typeof check>>) => told.left.map(({ line, reason }) => [line, reason]);

describe("a row is a total of the others where a cell that tells rows apart says so", () => {
  test.each(["Total", "TOTALS:", "Grand Total (3)", "Sub-total", "Razem", "Ogółem", "총 합계", "소계: 3건"])(
    "a campaign called “%s”",
    async (name) => {
      const told = await check(spent("A", "B", name), spend);
      expect(codes(told.refusals)).toEqual([]);
      expect([told.facts, told.skips, told.rejects]).toEqual([2, 1, 0]);
      expect(left(told)).toEqual([[4, "total"]]);
    },
  );
  test("a network, among words that mean one", async () => {
    const told = await check(`${spent("A", "B")}\n2026-03-01,Grand total,,30`, spend);
    expect(codes(told.refusals)).toEqual([]);
    expect(left(told)).toEqual([[4, "total"]]);
  });
  test("an account of days of accounts", async () => {
    const told = await check("Day,Account,Impressions\n2026-03-01,One,5\n2026-03-01,Total,5\n", {
      schema: "account_day",
      columns: { day: "Day", account: "Account", impressions: "Impressions" },
      once: { platform: "linkedin" },
    });
    expect(left(told)).toEqual([[3, "total"]]);
  });
  test("a group of followers", async () => {
    const told = await check("Day,Age,Followers\n2026-03-01,18-24,5\n2026-03-01,Total,5\n", {
      schema: "audience",
      columns: { day: "Day", bucket: "Age", people: "Followers" },
      once: { platform: "instagram", facet: "age" },
    });
    expect(left(told)).toEqual([[3, "total"]]);
  });
  test("a task, or the person at it", async () => {
    const told = await check(
      "Day,Who,What,Hours\n2026-03-01,Ana,Posts,5\n2026-03-01,Ana,Total,5\n2026-03-01,Total,,5\n",
      { schema: "effort", columns: { day: "Day", person: "Who", task: "What", hours: "Hours" } },
    );
    expect(left(told)).toEqual([
      [3, "total"],
      [4, "total"],
    ]);
  });
  test.each(["Total: 3", "Grand Total (3)", "3 leads", "2 rekordy", "Total 3", "Sum"])(
    "an id that is “%s”",
    async (id) => {
      const told = await check(`Id,Day\nL1,2026-03-01\nL2,2026-03-02\n${id},2026-03-02\n`, {
        schema: "lead",
        columns: { lead: "Id", day: "Day" },
      });
      expect(codes(told.refusals)).toEqual([]);
      expect(left(told)).toEqual([[4, "total"]]);
    },
  );
});

describe("no row is taken for a total by guessing", () => {
  test.each(["Total care", "Totally new", "Total 2026", "Summer", "Sumatra", "All"])(
    "a campaign called “%s” counts",
    async (name) => {
      expect((await check(spent("A", "B", name), spend)).facts).toBe(3);
    },
  );
  test("a text that tells no rows apart says what it likes", async () => {
    const told = await check("Id,Day,Result,Name\nD1,2026-03-01,won,Total\n", {
      schema: "deal",
      columns: { deal: "Id", day: "Day", outcome: "Result", deal_name: "Name" },
    });
    expect(told.facts).toBe(1);
  });
});

describe("a name that may be a total's is told of before the import", () => {
  test.each(["All", "all campaigns", "Sum", "전체", "A Total"])("“%s” beside others", async (name) => {
    const told = await check(spent("A", "B", name), spend);
    expect(told.warnings).toMatchObject([
      { code: "mapping/maybe-totals", where: { column: "Campaign", seen: name, line: 4, count: 1 } },
    ]);
  });
  test("and not where it is the only name, or no row of its own is there", async () => {
    expect((await check(spent("All"), spend)).warnings).toEqual([]);
    expect((await check(spent("A", "Brand Total"), spend)).warnings).toEqual([]);
  });
  test("in the preview of the next file as well", async () => {
    await save(spent("A", "B"), spend);
    const { warnings } = await desk.preview("next.csv", spent("A", "All"));
    expect(codes(warnings)).toContain("mapping/maybe-totals");
  });
});
