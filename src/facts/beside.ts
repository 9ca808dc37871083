// What another table tells of a row: never stored, looked up by what both name whenever a formula asks.

import type { ColumnType } from "./table.ts";

export interface Match {
  readonly own: string;
  readonly theirs: string;
  /** Ids of other kinds share the column: only rows of this one name what is looked up. */
  readonly only?: { readonly column: string; readonly is: string };
  /**
   * An id is one account's own, so it is looked up in the same account, and among rows that name none. Of a person only
   * where it is no key of an address: an address is the same person everywhere.
   */
  readonly within?: "account" | "account unless an address";
}

export interface Beside {
  readonly type: ColumnType;
  readonly note: string;
  /** The table that tells it. */
  readonly from: string;
  /** What names the same thing here and there; of several the first or last of all. A list here is known by its first. */
  readonly match: readonly Match[];
  readonly take: "first" | "last";
  readonly column: string;
  /** Only rows of theirs with more than 0 of this: neither a refund nor what was deleted. */
  readonly above: string;
}

const paid = { type: "day", from: "payment", column: "day", above: "paid_minor" } as const;
const ofCompany = {
  type: "text",
  from: "company",
  // Of leads only HubSpot's contacts name companies by their ids; others print a name.
  match: [
    {
      own: "company",
      theirs: "company",
      within: "account",
      only: { column: "report", is: "contacts" },
    },
  ],
  take: "last",
  above: "companies",
} as const;

/** By table and by the name under which a formula reads it beside the columns of the table. */
export const beside: Readonly<Record<string, Readonly<Record<string, Beside>>>> = {
  conversion: {
    paid_until: {
      ...paid,
      note: "Day of the last payment by the same person, or for the same deal.",
      match: [
        { own: "person", theirs: "customer" },
        // Conversions of other names are known by ids of sign-ups or of rows.
        {
          own: "conversion",
          theirs: "deal",
          within: "account",
          only: { column: "name", is: "Deal created" },
        },
      ],
      take: "last",
    },
  },
  payment: {
    acquired_day: {
      ...paid,
      note: "Day of the customer's first payment.",
      match: [{ own: "customer", theirs: "customer", within: "account unless an address" }],
      take: "first",
    },
    cared_day: {
      type: "day",
      note: "Day of the customer's first care conversation.",
      from: "care_case",
      match: [{ own: "customer", theirs: "person" }],
      take: "first",
      column: "day",
      above: "cases",
    },
  },
  lead: {
    company_industry: { ...ofCompany, note: "Industry of the lead's company.", column: "industry" },
    company_country: { ...ofCompany, note: "Country of the lead's company.", column: "country" },
  },
};

export const besideOf = (table: string, column: string): Beside | undefined => beside[table]?.[column];
