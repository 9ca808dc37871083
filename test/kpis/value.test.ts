// Lifetime value: the forms in use, one's own retention held to the same formulas in memory, and a margin somebody said.

import { afterAll, beforeAll, expect, test } from "vitest";
import { seeded } from "../../src/base/random.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { saveDefinition } from "../../src/engine/definitions.ts";
import { cappedValue } from "../../src/stats/formula-value.ts";
import { kaplanMeier } from "../../src/stats/kaplan-meier.ts";
import type { FactRow } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const ask = async (workspace: string, variant: string, kpi = "lifetime_value") =>
  kit.call(operations.askKpi, askKpi, {
    ...{ workspace, kpi, variant, since: "2024-01-01", until: "2024-02-01", grain: "total" },
  } as never);

const say = (workspace: string, kind: string, body: object) =>
  kit.call(operations.saveDefinition, saveDefinition, {
    workspace,
    kind,
    version: 0,
    body,
    note: "",
  } as never);

/** A customer who paid in each of so many months, the first of them January 2024. */
const paying = (customer: string, months: number, amount: (month: number) => number): FactRow[] =>
  Array.from({ length: months }, (_, month) => ({
    ...{ account: "Shop", report: "payments", payment: `${customer} ${month}`, customer, currency: "EUR" },
    day: new Date(Date.UTC(2024, month, 10)).toISOString().slice(0, 10),
    paid_minor: amount(month),
  }));

test("80 a month at 70 % and 4 % churn is worth 2,000, 1,400, 1,168, 874 or 542, by the form", async () => {
  // One is lost after four months, three are there for the seven that are watched: one of 25 months at risk.
  const payment = [
    ...paying("gone", 4, () => 80),
    ...["a", "b", "c"].flatMap((name) => paying(name, 9, () => 80)),
  ];
  const workspace = await kit.brand({ currency: "EUR" }, { payment });
  await say(workspace, "customer_value", { gross_margin_percent: 70, lost_after_months: 1 });
  const forms = ["revenue_over_churn", "margin_over_churn", "discounted", "constant_churn", "first_year"];
  const told = await Promise.all(forms.map(async (form) => (await ask(workspace, form)).total.answer));
  expect(told.map((value) => Math.round(value ?? Number.NaN))).toEqual([2000, 1400, 1168, 874, 542]);
  // Of the own curve eight months are known: four whole and four of three quarters.
  expect((await ask(workspace, "capped")).total.answer).toBeCloseTo(80 * 0.7 * 7, 9);
  expect((await ask(workspace, "months")).total.answer).toBe(8);
});

test("without a margin it is unknown and says so; what was paid is told all the same", async () => {
  const workspace = await kit.brand({ currency: "EUR" }, { payment: paying("a", 3, () => 500) });
  const { total, empty } = await ask(workspace, "capped");
  expect(total).toMatchObject({ answer: null, note: "setting_missing" });
  expect(empty?.text).toContain("gross margin");
  expect((await ask(workspace, "realised")).total.answer).toBe(1500);
});

test("own retention is the product-limit curve, added up over the months it is known of and 24 at most", async () => {
  const random = seeded(24);
  const lengths = Array.from({ length: 60 }, () => 1 + Math.floor(40 * random() * random()));
  for (const end of [9, 34]) {
    const paid = lengths.map((length) => Math.min(length, end + 1));
    const payment = paid.flatMap((months, k) => paying(`c${k}`, months, (month) => 100 + 7 * k + month));
    const workspace = await kit.brand(
      { currency: "EUR" },
      { payment: [...payment, ...paying("z", end + 1, () => 1)] },
    );
    await say(workspace, "customer_value", { gross_margin_percent: 40 });
    const all = [...paid, end + 1];
    // Two months of silence tell that one is lost, so all are watched until two months before the end.
    const spells = all.map((months) => ({ length: Math.min(months, end - 2), ended: months - 1 < end - 2 }));
    const { steps } = kaplanMeier(spells);
    const curve = Array.from(
      { length: end - 1 },
      (_, month) => steps.findLast(({ at }) => at <= month)?.survival ?? 1,
    );
    const money = payment.reduce((sum, row) => sum + Number(row["paid_minor"]), end + 1);
    const perMonth = money / all.reduce((sum, months) => sum + months, 0);
    const { value, months } = cappedValue(perMonth, 0.4, curve) ?? { value: Number.NaN, months: 0 };
    expect((await ask(workspace, "capped")).total.answer, String(end)).toBeCloseTo(value, 6);
    expect((await ask(workspace, "months")).total.answer).toBe(months);
  }
});

test("a lead of unknown country or industry is no misfit, and without rules nothing is known", async () => {
  const lead = (id: string, more: object): FactRow => ({
    ...{
      account: "CRM",
      report: "contacts",
      lead: id,
      day: "2024-01-05",
      channel: "organic_social",
      leads: 1,
    },
    ...more,
  });
  const leads = [lead("1", { country: "POLAND" }), lead("2", { country: "Spain" }), lead("3", {})];
  const workspace = await kit.brand({}, { lead: leads });
  expect((await ask(workspace, "social", "lead_fit")).total.note).toBe("setting_missing");
  await say(workspace, "ideal_customer", { countries: ["Poland"] });
  expect((await ask(workspace, "social", "lead_fit")).total).toMatchObject({ top: 1, bottom: 2 });
  expect((await ask(workspace, "coverage", "lead_fit")).total).toMatchObject({ top: 2, bottom: 3 });
});
