// A KPI without data: what would light it up, and the way there.

import { Button, Group } from "@mantine/core";
import { Link } from "wouter";
import { usePlace } from "../../app/places.ts";
import { useReportName } from "../../app/report-name.ts";
import { Empty } from "../../parts/states.tsx";
import type { ListedKpi } from "../../shape/measure.ts";
import { useText } from "../../text/text.tsx";

export const Unlit = ({ kpi }: { kpi: ListedKpi }) => {
  const t = useText();
  const place = usePlace();
  const reportName = useReportName();
  const sources = kpi.needs.map(reportName).join(", ");
  const [setting] = kpi.settings;
  return (
    <Empty
      title={t("kpi.page.unlit")}
      action={
        <Group justify="center">
          {setting !== undefined && (
            <Button component={Link} href={place("settings")}>
              {t("kpi.page.toSettings")}
            </Button>
          )}
          <Button
            component={Link}
            href={place("data")}
            variant={setting === undefined ? "filled" : "default"}
          >
            {t("kpi.overview.add")}
          </Button>
        </Group>
      }
    >
      {kpi.settings.map((one) => (
        <span key={one}>{t(`kpi.needsSetting.${one}`)}. </span>
      ))}
      {sources ? t("kpi.page.unlitText", { sources }) : t("kpi.page.unlitAny")}
    </Empty>
  );
};
