// The form of the service level: hours until a first answer.

import { NumberInput } from "@mantine/core";
import type { z } from "zod";
import type { serviceLevel } from "../../../../src/contract/definitions/service-level.ts";
import { useText } from "../../../text/text.tsx";
import type { FormProps } from "./form.ts";

export const ServiceLevel = ({ body, change }: FormProps<z.output<typeof serviceLevel>>) => {
  const t = useText();
  return (
    <NumberInput
      label={t("define.service.hours")}
      min={0}
      max={8_760}
      decimalScale={2}
      value={body?.first_response_hours ?? ""}
      onChange={(hours) => change({ first_response_hours: Number(hours) })}
    />
  );
};
