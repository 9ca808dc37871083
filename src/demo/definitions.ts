// What the sample says its words mean, as anyone would in the settings: with a note that it is made up.

import type { z } from "zod";
import type { DefinitionName, definitionKinds } from "../contract/definition-kinds.ts";
import { competitors, handle, instagramAccount } from "./brand.ts";
import { isHoliday, type Year } from "./calendar.ts";

const note =
  "Part of the example: the brand, those it is measured against and every rule here are made up. Your own workspace starts without them.";
const shift = [{ from: "08:00", to: "17:00" }];

type Said = {
  [K in DefinitionName]: { readonly kind: K; readonly body: z.input<(typeof definitionKinds)[K]["body"]> };
}[DefinitionName];

const said = ({ days }: Year): readonly Said[] => [
  {
    kind: "qualified_interaction",
    body: {
      name: "A deal was opened",
      events: ["Deal created"],
      graded: [
        { name: "Asked for a demo", events: ["demo"] },
        { name: "Began a trial", events: ["trial"] },
      ],
    },
  },
  {
    kind: "brand",
    body: {
      name: "Dobranuri",
      aliases: ["Dobra Nuri", "도브라누리"],
      handles: [handle, instagramAccount.handle],
      hashtags: ["dobranuri", "quietshift"],
      employees: ["ola_wrona", "marta_zielinska", "doyun_kim"],
    },
  },
  {
    kind: "competitors",
    body: { brands: competitors.map(({ name, handles }) => ({ name, handles: [...handles] })) },
  },
  {
    kind: "opening_hours",
    body: {
      ...{ monday: shift, tuesday: shift, wednesday: shift, thursday: shift, friday: shift },
      holidays: days.filter(isHoliday),
    },
  },
  { kind: "service_level", body: { first_response_hours: 4 } },
  { kind: "customer_value", body: { gross_margin_percent: 72, lost_after_months: 2 } },
  {
    kind: "ideal_customer",
    body: {
      countries: ["Poland", "South Korea"],
      industries: ["FOOD_PRODUCTION", "MACHINERY", "PACKAGING_AND_CONTAINERS"],
    },
  },
];

/** In the order in which they are saved. */
export const demoDefinitions = (year: Year) => said(year).map((one) => ({ ...one, note }));
