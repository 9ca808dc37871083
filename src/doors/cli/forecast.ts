// `leadline forecast`: what the customers of now are expected to pay over the next 12 months, and how right that was before.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { type Common, inWorkspace } from "./command.ts";
import { figure } from "./figures.ts";
import { faint, strong } from "./say.ts";

type Forecast = Output<"forecast_value">;

const needs = {
  customers: (have: number, least: number) => `${have} of ${least} customers`,
  repeaters: (have: number, least: number) => `${have} of ${least} customers who paid again on another day`,
  weeks: (have: number, least: number) => `${have} of ${least} weeks of payments`,
} as const;

const lines = (of: Forecast): readonly string[] => {
  const money = (minor: number): string => figure(minor, { display: "money", currency: of.currency });
  const { lacking, expected, tried } = of;
  if (lacking.length > 0)
    return [
      `Too little to expect anything by: ${lacking.map(({ need, have, least }) => needs[need](have, least)).join(", ")}.`,
    ];
  if (expected === null) return ["The model does not settle on these payments: nothing is expected by it."];
  return [
    `${strong(money(expected.total))} over the ${of.months} months from ${of.from}, ${money(expected.perCustomer)} a customer`,
    ...(expected.profit === null ? [] : [`${money(expected.profit)} of it at the gross margin`]),
    `${of.customers} customers, ${of.repeaters} of whom paid again; about ${Math.round(expected.active)} are customers still`,
    tried === null
      ? "The payments reach too little back to try the model on the past."
      : `Told only what was known before ${tried.since}, it would have expected ${money(tried.expected)} in ${tried.weeks} weeks; ${money(tried.came)} came.`,
    faint(
      `BG/NBD and Gamma-Gamma; each month discounted at ${of.discount * 100} % a year${of.sampled === null ? "" : `; the model is of ${of.sampled} customers drawn by chance`}`,
    ),
  ];
};

export const forecastCommands = (program: Command): void => {
  inWorkspace<Common>(
    program
      .command("forecast")
      .description("what the customers of now are expected to pay over the next 12 months"),
    async ({ caller, workspace, tell }) => {
      tell(await caller.call("forecast_value", { workspace: workspace.id }), (of) =>
        [
          ...lines(of),
          ...(of.unpriced === 0
            ? []
            : [`${of.unpriced} payments are left out: no exchange rate of their day is known.`]),
        ].join("\n"),
      );
    },
  );
};
