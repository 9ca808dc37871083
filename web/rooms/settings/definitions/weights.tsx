// The form of the weights of engagement: how much each action counts.

import { NumberInput } from "@mantine/core";
import type { z } from "zod";
import type { weightsDefinition } from "../../../../src/contract/definitions/brand.ts";
import { useText } from "../../../text/text.tsx";
import type { FormProps } from "./form.ts";

type Body = z.output<typeof weightsDefinition>;
const usual: Body = { reactions: 1, shares: 2, comments: 3, link_clicks: 3 };
const actions = ["reactions", "shares", "comments", "link_clicks"] as const;

export const Weights = ({ body, change }: FormProps<Body>) => {
  const t = useText();
  const now = body ?? usual;
  return (
    <>
      {actions.map((action) => (
        <NumberInput
          key={action}
          label={t(`define.weights.${action}`)}
          value={now[action]}
          min={0}
          max={1000}
          onChange={(value) => typeof value === "number" && change({ ...now, [action]: value })}
        />
      ))}
    </>
  );
};
