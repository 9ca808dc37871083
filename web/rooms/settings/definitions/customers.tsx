// The forms of what a customer is worth and of which leads are wanted.

import { NumberInput, TagsInput } from "@mantine/core";
import type { z } from "zod";
import type {
  customerValueDefinition,
  idealCustomerDefinition,
} from "../../../../src/contract/definitions/customers.ts";
import { useText } from "../../../text/text.tsx";
import type { FormProps } from "./form.ts";

type Value = z.output<typeof customerValueDefinition>;
type Ideal = z.output<typeof idealCustomerDefinition>;

export const CustomerValue = ({ body, change }: FormProps<Value>) => {
  const t = useText();
  const now: Value = body ?? { gross_margin_percent: 0, lost_after_months: 2 };
  return (
    <>
      <NumberInput
        label={t("define.value.margin")}
        suffix=" %"
        min={0}
        max={100}
        decimalScale={2}
        value={body?.gross_margin_percent ?? ""}
        onChange={(margin) => change({ ...now, gross_margin_percent: Number(margin) })}
      />
      <NumberInput
        label={t("define.value.lost")}
        min={1}
        max={24}
        allowDecimal={false}
        value={now.lost_after_months}
        onChange={(months) => typeof months === "number" && change({ ...now, lost_after_months: months })}
      />
    </>
  );
};

export const IdealCustomer = ({ body, change }: FormProps<Ideal>) => {
  const t = useText();
  const now: Ideal = body ?? { countries: [], industries: [] };
  return (
    <>
      {(["countries", "industries"] as const).map((list) => (
        <TagsInput
          key={list}
          label={t(`define.ideal.${list}`)}
          value={now[list]}
          onChange={(words) => change({ ...now, [list]: words })}
        />
      ))}
    </>
  );
};
