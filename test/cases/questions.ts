// Questions about the tiny brand, for tests that run every variant of every KPI.

import { toDay } from "../../src/base/period.ts";
import { catalogue } from "../../src/catalogue/index.ts";
import type { Variant } from "../../src/catalogue/kpi.ts";
import type { Question, Settings } from "../../src/query/question.ts";

export const brandSettings: Settings = {
  workspace: "brand",
  weekStart: 1,
  brandTerms: ["Acme"],
  qualified: ["trial"],
  currency: "EUR",
  // From nine to five on working days.
  hours: {
    zone: "UTC",
    openings: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 })),
    holidays: [],
    until: toDay("2026-01-21"),
  },
  serviceLevel: 3 * 3600,
  customerValue: { margin: 0.7, lostAfter: 1 },
  idealCustomer: { countries: ["poland", "germany"], industries: ["software"] },
  brand: {
    name: "Acme",
    names: ["acme", "acme inc"],
    handles: ["acme"],
    hashtags: ["acmeday"],
    exclusions: ["acme band"],
    staff: ["ann"],
  },
  competitors: [{ name: "Rival", names: ["rival"], handles: ["rival"] }],
};

export const january = (variant: Variant, change: Partial<Question> = {}): Question => ({
  variant,
  settings: brandSettings,
  since: toDay("2026-01-01"),
  until: toDay("2026-02-01"),
  grain: "total",
  by: null,
  only: {},
  knownAt: null,
  ...change,
});

export const everyVariant = catalogue.flatMap((kpi) => kpi.variants.map((variant) => ({ kpi, variant })));

/** The same as a workspace says it. */
export const brandSaid = {
  brand: {
    name: "Acme",
    aliases: ["Acme Inc"],
    handles: ["acme"],
    hashtags: ["acmeday"],
    exclusions: ["Acme Band"],
    employees: ["ann"],
  },
  competitors: { brands: [{ name: "Rival", aliases: [], handles: ["rival"] }] },
  customer_value: { gross_margin_percent: 70, lost_after_months: 1 },
  ideal_customer: { countries: ["Poland", "Germany"], industries: ["Software"] },
} as const;
