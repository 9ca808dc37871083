// KPIs ticked in the list, to be set beside each other: a box in each row, and a bar at the foot while some are ticked.

import { Button, Checkbox } from "@mantine/core";
import { Link } from "wouter";
import { mostCompared } from "../../../src/contract/compared-items.ts";
import { useComparePlace } from "../../app/places.ts";
import { useText } from "../../text/text.tsx";

interface PickProps {
  readonly id: string;
  readonly name: string;
  readonly picked: readonly string[];
  readonly pick: (picked: readonly string[]) => void;
}

export const Pick = ({ id, name, picked, pick }: PickProps) => {
  const t = useText();
  const checked = picked.includes(id);
  return (
    <Checkbox
      size="xs"
      aria-label={t("compare.pick", { name })}
      checked={checked}
      disabled={!checked && picked.length >= mostCompared}
      onChange={() => pick(checked ? picked.filter((one) => one !== id) : [...picked, id])}
    />
  );
};

export const Picked = ({ picked, clear }: { picked: readonly string[]; clear: () => void }) => {
  const t = useText();
  const placeOf = useComparePlace();
  return (
    <div className="kpis-picked" hidden={picked.length === 0}>
      <span className="figures" aria-live="polite">
        {t("compare.picked", { count: picked.length })}
        {picked.length >= mostCompared ? ` · ${t("compare.full")}` : ""}
      </span>
      <Button component={Link} size="xs" href={placeOf(picked)}>
        {t("compare.go")}
      </Button>
      <Button size="xs" variant="default" onClick={clear}>
        {t("compare.clear")}
      </Button>
    </div>
  );
};
