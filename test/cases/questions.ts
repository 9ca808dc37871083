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
