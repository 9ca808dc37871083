// Which currency an amount is in: a column that says so, a sign at the amount, a header's bracket, else the workspace's.

import { readHeader } from "./header.ts";
import type { FileFacts, Value } from "./source.ts";
import { all, any, constant, first, given, matches, not, when } from "./words.ts";

// A plain "$" is the workspace's own dollar where it has one.
const dollars = "^(AUD|CAD|HKD|MXN|NZD|SGD|TWD|USD|BRL|CLP|COP|ARS)$";
const signs: readonly (readonly [pattern: string, currency: string])[] = [
  ["€", "EUR"],
  ["£", "GBP"],
  ["₩", "KRW"],
  ["zł", "PLN"],
  ["¥", "JPY"],
];

/** The currency of the amounts in a header such as "Amount spent (PLN)"; '' where no header names one. */
export const headerCurrency = ({ header }: Pick<FileFacts, "header">): string =>
  header.map((cell) => readHeader(cell).currency).find((currency) => currency !== "") ?? "";

/** `amount` is the column whose sign counts, `told` what names the currency outright, best first. */
export const currencyOf = (amount: string, ...told: readonly Value[]): Value =>
  first(
    ...told,
    ...signs.map(([sign, currency]) => when(matches(amount, sign), constant(currency))),
    when(
      all(matches(amount, "\\$"), not(any(matches(given("workspace_currency"), dollars)))),
      constant("USD"),
    ),
    given("workspace_currency"),
  );
