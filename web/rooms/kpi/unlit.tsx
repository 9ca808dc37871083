// A KPI without data: what would light it up, and the way there.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { usePlace } from "../../app/places.ts";
import { Empty } from "../../parts/states.tsx";
import type { ListedKpi } from "../../shape/measure.ts";
import { useText } from "../../text/text.tsx";

export const Unlit = ({ kpi }: { kpi: ListedKpi }) => {
  const t = useText();
  const place = usePlace();
  const sources = kpi.needs.join(", ");
  return (
    <Empty
      title={t("kpi.page.unlit")}
      action={
        <Button component={Link} href={place("data")}>
          {t("kpi.overview.add")}
        </Button>
      }
    >
      {sources ? t("kpi.page.unlitText", { sources }) : t("kpi.page.unlitAny")}
    </Empty>
  );
};
