// An amount of which two currencies are told: nobody knows which is right, so it is not chosen between them.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { codes, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check } = wizardAt(() => desk);

const asked = async (file: string, currency = "") => {
  const header = (file.split("\n")[0] ?? "").split(",");
  const columns = {
    ...{ payment: "Id", day: "Paid", paid: header.at(-1) as string },
    ...(header.includes("Currency") ? { currency: "Currency" } : {}),
  };
  const once = currency === "" ? {} : { currency };
  return check(file, { schema: "payment", columns, once });
};

test.each([
  ["a column says USD and the header EUR", "Id,Paid,Currency,Value (EUR)\n1,2026-01-01,USD,100.00", ""],
  ["a sign says USD and the column EUR", "Id,Paid,Currency,Value\n1,2026-01-01,EUR,$100.00", ""],
  ["a code says PLN and the column EUR", "Id,Paid,Currency,Value\n1,2026-01-01,EUR,200 PLN", ""],
  ["a sign says EUR and a person PLN", "Id,Paid,Value\n1,2026-01-01,€200", "PLN"],
  ["the header says EUR and a person PLN", "Id,Paid,Value (EUR)\n1,2026-01-01,200", "PLN"],
])("%s: refused", async (_, file, currency) => {
  const { refusals, reasons } = await asked(file, currency);
  // A header speaks against the whole file; a cell against its own row, and this file has one.
  const told = [...codes(refusals), ...codes(reasons)].join(" ");
  expect(told).toMatch(/two-currencies|unclear-currency/);
});

test.each([
  ["Id,Paid,Currency,Value (EUR)\n1,2026-01-01,EUR,100.00", ""],
  ["Id,Paid,Currency,Value\n1,2026-01-01,USD,$100.00\n2,2026-01-01,EUR,€5", ""],
  ["Id,Paid,Currency,Value\n1,2026-01-01,CAD,$100.00", ""],
  ["Id,Paid,Currency,Value (EUR)\n1,2026-01-01,EUR,100.00\n2,2026-01-02,USD,", ""],
  ["Id,Paid,Value\n1,2026-01-01,€200", "EUR"],
])("one currency told twice is fine: %j", async (file, currency) => {
  expect(codes((await asked(file, currency)).refusals)).toEqual([]);
});

test("currencies of rates are codes in any letters' size; what is none is told with its row", async () => {
  const columns = { day: "Day", base: "From", quote: "To", rate: "Rate" };
  const rates = (...rows: readonly string[]): string => ["Day,From,To,Rate", ...rows].join("\n");
  const said = { schema: "fx_rate", columns };
  const fine = await check(rates("2026-01-05,usd,PLN,4.30", "2026-01-06,€,pln,4.51"), said);
  expect([codes(fine.refusals), fine.facts]).toEqual([[], 2]);
  for (const odd of ["JPY(100)", "100 JPY", "KRW100", "XYZ"]) {
    const { refusals } = await check(rates("2026-01-05,USD,PLN,4.30", `2026-01-05,${odd},PLN,2.51`), said);
    expect(refusals).toMatchObject([
      { code: "mapping/not-a-currency", where: { column: "From", line: 3, seen: odd } },
    ]);
  }
});

test("a rate of a currency to itself is left out", async () => {
  const columns = { day: "Day", base: "From", quote: "To", rate: "Rate" };
  const file = "Day,From,To,Rate\n2026-01-05,EUR,EUR,1.2\n2026-01-05,EUR,PLN,4.30\n";
  expect(await check(file, { schema: "fx_rate", columns })).toMatchObject({ rows: 2, facts: 1, skips: 1 });
});

test.each([
  [
    "a refund's header says EUR and the amount's USD",
    "Id,Paid,Back (EUR),Value (USD)\n1,2026-01-01,3.00,10.00",
  ],
  ["the header says PLN and a sign EUR", "Id,Paid,Back,Value (PLN)\n1,2026-01-01,,€10.00"],
  ["the header says PLN and a code EUR", "Id,Paid,Back,Value (PLN)\n1,2026-01-01,,10.00 EUR"],
  ["a refund's sign says PLN and the amount's EUR", "Id,Paid,Back,Value (EUR)\n1,2026-01-01,3 zł,10.00"],
])("of two columns of amounts, %s: refused", async (_, file) => {
  const header = (file.split("\n")[0] ?? "").split(",");
  const columns = { payment: "Id", day: "Paid", refunded: header[2] as string, paid: header[3] as string };
  const { refusals, reasons } = await check(file, { schema: "payment", columns });
  expect([...codes(refusals), ...codes(reasons)].join(" ")).toMatch(/two-currencies|unclear-currency/);
});

test("two columns of amounts in one currency are read together", async () => {
  const file = "Id,Paid,Back (EUR),Value (EUR)\n1,2026-01-01,3.00,10.00\n2,2026-01-01,,€5.00";
  const columns = { payment: "Id", day: "Paid", refunded: "Back (EUR)", paid: "Value (EUR)" };
  const { refusals, samples } = await check(file, { schema: "payment", columns });
  expect(codes(refusals)).toEqual([]);
  expect(samples[0]?.rows.map((row) => [row["paid_minor"], row["currency"]])).toEqual([
    [700, "EUR"],
    [500, "EUR"],
  ]);
});
