// Which currency an amount is in: a column that says so, a header's bracket, a code or sign at the amount, else the workspace's.

import { currencies } from "../base/money.ts";
import { normalise, readHeader } from "./header.ts";
import type { FileFacts, Test, Value } from "./source.ts";
import {
  all,
  any,
  constant,
  differ,
  first,
  given,
  known,
  lookup,
  match,
  matches,
  not,
  when,
} from "./words.ts";

/** In place of a currency that nobody can tell: the row is refused. */
export const unclearCurrency = "?";

const dollars: Readonly<Record<string, string>> = {
  ...{
    US$: "USD",
    CA$: "CAD",
    C$: "CAD",
    AU$: "AUD",
    A$: "AUD",
    NZ$: "NZD",
    HK$: "HKD",
    SG$: "SGD",
    S$: "SGD",
  },
  ...{
    NT$: "TWD",
    MX$: "MXN",
    R$: "BRL",
    CL$: "CLP",
    COL$: "COP",
    CO$: "COP",
    AR$: "ARS",
    RD$: "DOP",
    J$: "JMD",
  },
};
/** Signs that one currency alone bears. */
const signs: Readonly<Record<string, string>> = {
  ...dollars,
  ...{
    "€": "EUR",
    "£": "GBP",
    "₩": "KRW",
    "￦": "KRW",
    원: "KRW",
    zł: "PLN",
    zl: "PLN",
    euro: "EUR",
    руб: "RUB",
    Kč: "CZK",
    Ft: "HUF",
    lei: "RON",
  },
  ...{ "₺": "TRY", "₹": "INR", "₽": "RUB", "₴": "UAH", "฿": "THB", "₫": "VND", "₪": "ILS", "₱": "PHP" },
  ...{ "₦": "NGN", "₸": "KZT", 円: "JPY", "CN¥": "CNY", 元: "CNY", Rs: "INR", Rp: "IDR", RM: "MYR" },
};
/** Signs that several bear: the one of them that the file or the workspace has, else what they most often mean. */
const shared = {
  $: { of: [...new Set(["USD", ...Object.values(dollars), "UYU"])], otherwise: "USD" },
  "¥": { of: ["JPY", "CNY"], otherwise: "JPY" },
  "￥": { of: ["JPY", "CNY"], otherwise: "JPY" },
  kr: { of: ["SEK", "NOK", "DKK", "ISK"], otherwise: unclearCurrency },
} as const;

const pattern = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll("$", "\\$"))
    .join("|");
const letter = "[A-Za-z\u00c0-\u024f]";
/** A letter beside a code or a sign makes another word of it. */
const beside = (names: readonly string[]): string =>
  `(?i)(?:^|[^${letter.slice(1)})(${pattern(names)})(?:[^${letter.slice(1)}|$)`;

/** What may stand at an amount: every code and sign of a currency, in lower case. "k", "mln" and 만 are none: 1.5M is not 1.50. */
export const moneyWords: readonly string[] = [
  ...new Set(
    [...currencies, ...Object.keys(signs), ...Object.keys(shared)].map((word) => word.toLowerCase()),
  ),
];

const meanings = { ...Object.fromEntries(currencies.map((code) => [code, code])), ...signs };
const outright = (amount: string): Value =>
  lookup(match(amount, beside(Object.keys(meanings))), meanings, constant(null));

const isOneOf = (of: Value, codes: readonly string[]): Test => matches(of, `(?i)^(${codes.join("|")})$`);
const workspace = given("workspace_currency");
const sharedBy = (amount: string): readonly (readonly [Test, (typeof shared)[keyof typeof shared]])[] =>
  Object.entries(shared).map(([sign, meant]) => [matches(amount, beside([sign])), meant]);

/** Something is printed beside the figures that names no currency we know. */
const isOdd = (amount: string): Test =>
  all(
    known(amount),
    matches(amount, "[^0-9.,'’()<>%+\\-−\\s\u00a0\u2007\u2009\u202f]"),
    not(matches(amount, "^[+-]?[0-9.]+[eE][+-]?[0-9]+$")),
  );

/** The currency that stands at an amount, best first; unknown where nothing does. */
export const signedCurrency = (amount: string): readonly Value[] => [
  outright(amount),
  ...sharedBy(amount).map(([stands, { of, otherwise }]) =>
    when(stands, when(isOneOf(workspace, of), workspace, constant(otherwise))),
  ),
  when(isOdd(amount), constant(unclearCurrency)),
];

/** The code of ISO 4217 it is, in any letters' size; unknown where it is none. */
export const codeOf = (told: Value): Value =>
  lookup(told, Object.fromEntries(currencies.map((one) => [one, one])), constant(null));

/** A header such as "Value (EUR)" over an amount that a column says is of another currency. */
export const differsFromHeader = (told: Value, header: string): Test =>
  differ(constant(header), codeOf(told));

/** The column or the header says one currency and the sign at the amount another: one is wrong, and nothing tells which. */
export const contradicts = (told: Value, amount: string): Test => {
  const code = codeOf(told);
  return any(
    differ(outright(amount), code),
    ...sharedBy(amount).map(([stands, { of }]) => all(known(code), stands, not(isOneOf(code, of)))),
  );
};

/** `amount` is the column whose sign counts, `told` what names the currency outright, best first. */
export const currencyOf = (amount: string, ...told: readonly Value[]): Value => {
  const own = first(...told, ...signedCurrency(amount), workspace);
  return told.length === 0 ? own : when(contradicts(first(...told), amount), constant(unclearCurrency), own);
};

/** The currency of the amounts in a header such as "Amount spent (PLN)"; '' where none names one. `of`: these headers alone. */
export const headerCurrency = ({ header }: Pick<FileFacts, "header">, of: readonly string[] = []): string => {
  const names = of.map(normalise);
  return (
    header
      .map(readHeader)
      .filter(({ bare }) => names.length === 0 || names.includes(bare))
      .find(({ currency }) => currency !== "")?.currency ?? ""
  );
};
