// What customers of now are expected to bring in: a model of repeat purchases, tried on the time that is over.

import { z } from "zod";
import { inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";

export const forecastValue = operation({
  name: "forecast_value",
  about:
    "What the customers of now are expected to pay over the next 12 months (BG/NBD and Gamma-Gamma), discounted at 10 % a year, beside what the same model would have said some months ago and what came.",
  method: "get",
  path: "/workspaces/{workspace}/forecast",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({ ...inWorkspace }),
  output: z.object({
    currency: z.string().describe("Of all amounts; ISO 4217."),
    from: z.string().nullable().describe("The day after the last payment; null without payments."),
    months: z.number().int(),
    discount: z.number().describe("A year."),
    customers: z.number().int(),
    repeaters: z.number().int().describe("Customers who paid again on another day."),
    weeks: z.number().int().describe("From the first payment to the last, in whole weeks."),
    sampled: z
      .number()
      .int()
      .nullable()
      .describe("The model is of so many customers, drawn by chance; null: of all."),
    unpriced: z.number().int().describe("Payments left out: no exchange rate of their day is known."),
    lacking: z
      .array(
        z.object({
          need: z.enum(["customers", "repeaters", "weeks"]),
          have: z.number().int(),
          least: z.number().int(),
        }),
      )
      .describe("What it takes and is not there. The model is not tried then."),
    expected: z
      .object({
        total: z.number().int().describe("Minor units."),
        perCustomer: z.number().describe("Minor units."),
        active: z.number().describe("Customers expected to be customers still."),
        profit: z
          .number()
          .int()
          .nullable()
          .describe("Minor units: times the gross margin; null where nobody said it."),
      })
      .nullable(),
    tried: z
      .object({
        since: z.string().describe("What was known before this day was all the model was told."),
        weeks: z.number().int(),
        expected: z.number().int().describe("Minor units, of the customers known then."),
        came: z.number().int().describe("Minor units, of the same customers."),
      })
      .nullable()
      .describe("null where the time before is too short for the model."),
  }),
});
