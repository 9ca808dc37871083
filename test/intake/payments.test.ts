// Payments as services print them: refunds in rows or in a column of their own, and what never moved any money.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { codes, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, suggest } = wizardAt(() => desk);

const columns = { payment: "id", day: "Created (UTC)", paid: "Amount", currency: "Currency" };
const paidIn = async (file: string, more: Record<string, string>, words = {}) => {
  const told = await check(file, { schema: "payment", columns: { ...columns, ...more }, words });
  const rows = told.samples.flatMap(({ rows: some }) => some);
  return { told, paid: rows.map((row) => [row["payment"], row["paid_minor"]]) };
};

const oneRowEach = `id,Created (UTC),Amount,Amount Refunded,Currency,Status
ch_1,2026-05-01,100.00,0.00,eur,Paid
ch_2,2026-05-02,80.00,80.00,eur,Refunded
ch_3,2026-05-03,60.00,15.50,eur,Paid
ch_4,2026-05-04,40.00,0.00,eur,Failed
ch_5,2026-05-05,20.00,,eur,Paid
`;

test("what was given back is taken off, and a payment that failed is none", async () => {
  const { told, paid } = await paidIn(oneRowEach, { state: "Status", refunded: "Amount Refunded" });
  expect(codes(told.refusals)).toEqual([]);
  expect(paid).toEqual([
    ["ch_1", 10_000],
    ["ch_2", 0],
    ["ch_3", 4_450],
    ["ch_5", 2_000],
  ]);
  expect([told.rows, told.facts, told.skips, told.rejects]).toEqual([5, 4, 1, 0]);
});

test("without the column of what was given back, a payment given back is left out", async () => {
  const { paid, told } = await paidIn(oneRowEach, { state: "Status" });
  expect(paid.map(([id]) => id)).toEqual(["ch_1", "ch_3", "ch_5"]);
  expect(told.skips).toBe(2);
});

const movements = (sign: string): string => `id,Type,Amount,Currency,Created (UTC)
txn_1,charge,100.00,eur,2026-05-01
txn_2,refund,${sign}30.00,eur,2026-05-02
txn_3,payout,${sign}70.00,eur,2026-05-03
`;
test.each(["", "-"])("a row of a refund is money out, printed with the sign “%s”", async (sign) => {
  const { paid } = await paidIn(movements(sign), { state: "Type" });
  expect(paid).toEqual([
    ["txn_1", 10_000],
    ["txn_2", -3_000],
  ]);
});

test("a word that is not known is asked about, and a person's word for it holds", async () => {
  const file = movements("").replace("payout", "Wires");
  const open = await paidIn(file, { state: "Type" });
  expect(codes(open.told.refusals)).toEqual(["mapping/words"]);
  const said = await paidIn(file, { state: "Type" }, { state: { wires: "paid" } });
  expect(codes(said.told.refusals)).toEqual([]);
  expect(said.paid[2]).toEqual(["txn_3", 7_000]);
});

const apart = `id,Created (UTC),Amount,Currency,Status
T1,2026-05-01,100,eur,Refunded
T2,2026-05-02,-100,eur,Completed
T3,2026-05-03,50,eur,Completed
`;
const state = { state: "Status" };

test("a payment given back beside rows that give money back is asked about, and counts as a person says", async () => {
  const open = await paidIn(apart, state);
  expect(open.told.refusals).toMatchObject([
    { code: "mapping/refunds-apart", where: { column: "Status", line: 2, seen: "Refunded", other: 3 } },
  ]);
  const whole = await paidIn(apart, state, { state: { refunded: "paid" } });
  expect(codes(whole.told.refusals)).toEqual([]);
  expect(whole.paid.map(([, paid]) => paid)).toEqual([10_000, -10_000, 5_000]);
  const none = await paidIn(apart, state, { state: { refunded: "none" } });
  expect(none.paid.map(([id]) => id)).toEqual(["T2", "T3"]);
});

test("it is asked about where rows of refunds bear no minus, or the amount given back is empty", async () => {
  const typed = apart.replace("-100,eur,Completed", "100,eur,Refund");
  expect(codes((await paidIn(typed, state)).told.refusals)).toEqual(["mapping/refunds-apart"]);
  const lines = apart.trim().split("\n");
  const empty = lines.map((line, i) => `${line},${i === 0 ? "Given back" : ""}`).join("\n");
  const told = { ...state, refunded: "Given back" };
  expect(codes((await paidIn(empty, told)).told.refusals)).toEqual(["mapping/refunds-apart"]);
  const known = empty.replace("Refunded,", "Refunded,100");
  expect(codes((await paidIn(known, told)).told.refusals)).toEqual([]);
});

test("an amount given back that cannot be right is named and not counted", async () => {
  const file = `id,Created (UTC),Amount,Amount Refunded,Currency,Status
ch_1,2026-05-01,100.00,0.00,eur,Refunded
ch_2,2026-05-02,80.00,90.00,eur,Paid
ch_3,2026-05-03,80.00,-90.00,eur,Paid
ch_4,2026-05-04,60.00,60.00,eur,Refunded
`;
  const { told, paid } = await paidIn(file, { state: "Status", refunded: "Amount Refunded" });
  expect(paid).toEqual([["ch_4", 0]]);
  expect(told.left.map(({ line, reason, text }) => [line, reason, text])).toEqual([
    [
      2,
      "cell/not-given-back",
      "Amount Refunded says “0.00” in row 2, but the row says that the payment was given back: put one of the two right.",
    ],
    [3, "cell/above-whole", expect.stringContaining("“90.00” in row 3")],
    [4, "cell/above-whole", expect.stringContaining("“-90.00” in row 4")],
  ]);
});

test("the wizard finds both columns", async () => {
  const [table] = (await suggest(oneRowEach, "unified_payments.csv")).tables;
  const [likeliest] = table?.proposals ?? [];
  const fields = likeliest?.fields.map(({ field, column }) => [field, column]);
  expect(likeliest?.schema).toBe("payment");
  expect(Object.fromEntries(fields ?? [])).toMatchObject({
    ...{ paid: "Amount", refunded: "Amount Refunded", state: "Status" },
  });
});
