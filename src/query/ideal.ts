// Which leads are wanted, by the countries and industries a workspace names.

import type { Filter } from "../catalogue/expr.ts";
import type { Dialect } from "./dialect.ts";
import type { Settings } from "./question.ts";
import { ands, id, type Sql, sql, value } from "./sql.ts";

/** Columns of a lead, its own and its company's, that rules look at. */
export const idealReads = ["country", "company_country", "company_industry"] as const;

const attributes = {
  countries: sql`coalesce(${id("country")}, ${id("company_country")})`,
  industries: id("company_industry"),
} as const;
const lists = ["countries", "industries"] as const;

/** Of the attributes that rules are named for: all are known, or all are among those named. */
export const idealOf = (
  { ideal }: Extract<Filter, { ideal: unknown }>,
  name: string,
  { idealCustomer }: Settings,
  { lower }: Dialect,
): Sql => {
  const ruled = lists.filter((list) => (idealCustomer?.[list] ?? []).length > 0);
  // Nobody said which are wanted: none is known to be.
  if (ruled.length === 0) return sql`1 = 0`;
  return ands(
    ruled.map((list) => {
      const own = attributes[list];
      if (ideal === "known") return sql`coalesce(${own}, '') <> ''`;
      return sql`${lower(own)} in ${value(`${name}_${list}`, "texts", idealCustomer?.[list] ?? [])}`;
    }),
  );
};
