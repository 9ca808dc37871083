// Ads over a period: a row of a single day is that day's, any other counts for its period alone and says nothing of its days.

import { spend, spendWindow } from "../facts/spend.ts";
import type { FactMap, Reject, RowCheck, Test, Value } from "./source.ts";
import { totalOf } from "./totals.ts";
import { all, column, differ, known, later, nextDay, not } from "./words.ts";

type Values = FactMap["values"];

interface Period {
  readonly since: Value;
  readonly until: Value;
  /** What is told of a period alone, such as people, who cannot be added. */
  readonly ofPeriod?: Values;
}

export const spendFacts = (values: Values, { since, until, ofPeriod = {} }: Period): readonly FactMap[] => {
  const oneDay = all(known(since), known(until), not(differ(since, until)));
  return [
    { into: spend, when: oneDay, values: { ...values, day: since } },
    {
      into: spendWindow,
      when: not(oneDay),
      values: { ...values, day: since, window_end: nextDay(until), ...ofPeriod },
    },
  ];
};

/** A period that ends before it begins. */
export const endsEarly = (since: string, until: string): Reject => ({
  when: later(column(since), column(until)),
  problem: "cell/ends-early",
  column: until,
});

/** The total below such rows is that of both kinds together. */
export const spendTotal = (when: Test, values: Values): RowCheck =>
  totalOf(when, [spend, spendWindow], values);
