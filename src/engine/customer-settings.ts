// What a workspace says of its customers, in the words formulas ask for.

import type { Settings } from "../query/question.ts";
import type { Said } from "./definitions.ts";

const small = (words: readonly string[]): readonly string[] => words.map((word) => word.toLowerCase());

export const customerSettings = ({
  customer_value: value,
  ideal_customer: ideal,
}: Said): Pick<Settings, "customerValue" | "idealCustomer"> => ({
  ...(value === undefined
    ? {}
    : { customerValue: { margin: value.gross_margin_percent / 100, lostAfter: value.lost_after_months } }),
  ...(ideal === undefined
    ? {}
    : { idealCustomer: { countries: small(ideal.countries), industries: small(ideal.industries) } }),
});
