// What the wizard tells before a mapping is saved: the currency it saw, what no KPI reads, what a column is needed for.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listSchemas } from "../../src/engine/wizard/suggest.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save } = wizardAt(() => desk);

test("a code of a currency at the end of a header is the currency of its amounts, and another word is none", async () => {
  const hours = (header: string) => `Date,Task,Hours,${header}\n2026-10-05,Writing,1.5,120\n`;
  const of = async (rate: string) =>
    check(hours(rate), { schema: "effort", columns: { day: "Date", task: "Task", hours: "Hours", rate } });
  const { samples, refusals } = await of("Rate PLN");
  expect(refusals).toEqual([]);
  expect(samples[0]?.rows[0]).toMatchObject({ currency: "PLN", effort_minor: 18_000 });
  expect((await of("Rate MAX")).refusals).toMatchObject([{ code: "mapping/no-currency" }]);
});

test("each kind of row says which KPIs read it", async () => {
  const { schemas } = await listSchemas(desk.context, {}, who);
  const kpis = Object.fromEntries(schemas.map(({ id, kpis: read }) => [id, read]));
  expect(kpis["ticket"]).toEqual(expect.arrayContaining(["first_response", "resolution_time"]));
  expect(kpis["post"]?.length).toBeGreaterThan(3);
});

test("what differs in every row is asked for as a column and never once for the whole file", async () => {
  const { refusals } = await check("Opened\n2026-10-01\n", {
    schema: "ticket",
    columns: { created_at: "Opened" },
  });
  expect(refusals).toMatchObject([
    { code: "mapping/needs-column", text: "Tickets need Id of the ticket: choose a column for it." },
  ]);
});

test("a nameless file of a mapping is proposed for the account of the last one", async () => {
  const cases = (id: string) => `Case no,Opened\n${id},2026-10-01\n`;
  const columns = { conversation: "Case no", created_at: "Opened" };
  await save(cases("C-1"), { schema: "ticket", columns });
  expect(await desk.preview("oct.csv", cases("C-1"), { account: undefined })).toMatchObject({
    accountNeeded: true,
    needs: [{ accountBefore: null }],
  });
  await desk.import("oct.csv", cases("C-1"), { account: "Riverbend Tea" });
  const { needs } = await desk.preview("nov.csv", cases("C-2"), { account: undefined });
  expect(needs.map(({ accountBefore }) => accountBefore)).toEqual(["Riverbend Tea"]);
});
