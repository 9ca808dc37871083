// Checks that many exports share: a row that prints, under the same headers, the sum of the rows of its table.

import { measures, type Table } from "../facts/table.ts";
import type { Excuse } from "./check.ts";
import type { RowCheck, Test, Value } from "./source.ts";

type Values = Readonly<Record<string, Value>>;

/** The printed figure stands where each row's own stands; levels are no sums of anything. */
export const totalOf = (
  when: Test,
  into: Table | readonly [Table, ...Table[]],
  values: Values,
  excuses: readonly Excuse[] = [],
): RowCheck => {
  const tables: readonly [Table, ...Table[]] = "name" in into ? [into] : into;
  const [table] = tables;
  return {
    is: "rows",
    id: `total-${table.name.replaceAll("_", "-")}`,
    when,
    into: tables,
    over: "part",
    figures: Object.fromEntries(
      measures(table).flatMap((name) => {
        const value = values[name];
        return value === undefined || table.columns[name]?.stock === true ? [] : [[name, value] as const];
      }),
    ),
    excuses,
  };
};
