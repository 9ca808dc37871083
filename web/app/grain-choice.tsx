// The width of the buckets of a trend, kept in the address.

import { SegmentedControl } from "@mantine/core";
import { useText } from "../text/text.tsx";
import { grains, useSetView } from "./view.ts";

export const GrainChoice = ({ value }: { value: string }) => {
  const t = useText();
  const setView = useSetView();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("kpi.grain.label")}
      value={value}
      data={grains.map((grain) => ({ value: grain, label: t(`kpi.grain.${grain}`) }))}
      onChange={(grain) => setView({ grain: grain as (typeof grains)[number] })}
    />
  );
};
