// The schema of exchange rates: what one unit of a currency was worth in another, day by day.

import { words } from "../base/words.ts";
import { fxRate } from "../facts/fx.ts";
import { constant, differ, same } from "../sources/words.ts";
import { field, type Schema } from "./schema.ts";
import { day } from "./shared-fields.ts";

export const ratesSchema: Schema = {
  id: "fx_rate",
  name: words("Exchange rates", "환율", "Kursy walut"),
  about: words(
    "One row per day and pair of currencies: how much of the second one unit of the first was worth.",
    "하루와 통화 한 쌍이 한 행입니다. 첫째 통화 1단위가 둘째 통화로 얼마인지 나타냅니다.",
    "Jeden wiersz to dzień i para walut: ile drugiej waluty było warte jedno pierwszej.",
  ),
  called: ["exchange", "rates", "fx", "currency", "eurofxref", "환율", "kursy", "waluty"],
  needs: [["day"], ["base"], ["quote"], ["rate"]],
  report: "exchange rates",
  fields: [
    day(),
    field(
      "base",
      "currency",
      words("Of one", "기준 통화", "Za jedno"),
      "base|base currency|from|from currency|source currency|기준 통화|기준통화|waluta bazowa|z waluty",
      { once: true },
    ),
    field(
      "quote",
      "currency",
      words("Counted in", "표시 통화", "W walucie"),
      "quote|quote currency|to|to currency|target currency|counter currency|표시 통화|상대 통화|waluta kwotowana|na walutę",
      { once: true },
    ),
    field(
      "rate",
      "number",
      words("Rate", "환율", "Kurs"),
      "rate|exchange rate|fx rate|value|price|close|환율|매매기준율|kurs|kurs średni",
      { positive: true, ofOne: true },
    ),
  ],
  facts: [
    {
      into: fxRate,
      // A currency is worth itself; tables of banks list it all the same.
      when: differ("base", "quote"),
      values: {
        ...same("day", "base", "quote", "rate"),
        report: constant("exchange rates"),
      },
    },
  ],
};
