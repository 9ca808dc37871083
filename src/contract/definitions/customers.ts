// What a customer is worth to a business, and which leads it wants.

import { z } from "zod";

export const customerValueDefinition = z.strictObject({
  gross_margin_percent: z
    .number()
    .positive({ error: "a margin of nothing makes every customer worth nothing: say more than 0 %" })
    .max(100, "a margin is 100 % at most")
    .describe("What is left of 100 of revenue after the cost of what was sold."),
  lost_after_months: z
    .number()
    .int()
    .min(1)
    .max(24)
    .default(2)
    .describe("Months without a payment after which a customer counts as lost."),
});

const names = z
  .array(z.string().trim().min(1, "it is empty").max(120))
  .max(300)
  .default([])
  .transform((words) => [...new Set(words)]);

export const idealCustomerDefinition = z
  .strictObject({
    countries: names.describe("Countries as the CRM names them."),
    industries: names.describe("Industries as the CRM names them."),
  })
  .refine(({ countries, industries }) => countries.length + industries.length > 0, {
    error: "no rule is named: say at least one country or industry",
  });
