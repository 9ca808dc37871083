// The form of every kind of definition; one without does not compile. Own KPIs are made where KPIs are listed.

import type { ComponentType } from "react";
import type { Output } from "../../../app/client.ts";
import { Brand, Competitors } from "./brand.tsx";
import { CustomerValue, IdealCustomer } from "./customers.tsx";
import type { FormProps } from "./form.ts";
import { OpeningHours } from "./opening-hours.tsx";
import { Qualified } from "./qualified.tsx";
import { ServiceLevel } from "./service-level.tsx";
import { Weights } from "./weights.tsx";

export type Definition = Output<"list_definitions">["definitions"][number];
type Said = Exclude<Definition["kind"], "own_kpis">;

/** Each is given the body of its kind, which the server has checked. */
// biome-ignore lint/suspicious/noExplicitAny: the kind, known when it is drawn, says which body it is
const ofKind: Readonly<Record<Said, ComponentType<FormProps<any>>>> = {
  qualified_interaction: Qualified,
  opening_hours: OpeningHours,
  service_level: ServiceLevel,
  brand: Brand,
  competitors: Competitors,
  engagement_weights: Weights,
  customer_value: CustomerValue,
  ideal_customer: IdealCustomer,
};

export const formOf = (kind: Definition["kind"]) => (kind === "own_kpis" ? null : ofKind[kind]);
