// What would light up next: settings not filled in, then exports not yet seen, those first that fill the most KPIs.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { usePlace } from "../../app/places.ts";
import { useReportName } from "../../app/report-name.ts";
import { useHere } from "../../app/workspace.ts";
import { lightsOf } from "../../shape/lights.ts";
import { useText } from "../../text/text.tsx";

export const NextLights = () => {
  const t = useText();
  const place = usePlace();
  const reportName = useReportName();
  const { kpis } = useHere();
  const dark = kpis.filter(({ chosen }) => chosen === null);
  const { settings, exports } = lightsOf(dark, 4);
  return (
    <section className="panel" aria-labelledby="overview-lights">
      <div className="figure-head">
        <h2 id="overview-lights">{t("kpi.overview.lights")}</h2>
      </div>
      <p className="meta">
        {dark.length === 0
          ? t("kpi.overview.lightsAll", { all: kpis.length })
          : t("kpi.overview.lightsText", { lit: kpis.length - dark.length, all: kpis.length })}
      </p>
      <ul className="overview-list overview-lights">
        {settings.map(({ setting, count }) => (
          <li key={setting}>
            <Link href={place("settings")}>{t(`kpi.needsSetting.${setting}`)}</Link>
            <span className="meta figures">{t("kpi.overview.lightsUp", { count })}</span>
          </li>
        ))}
        {exports.map(({ source, count }) => (
          <li key={source}>
            <span>{reportName(source)}</span>
            <span className="meta figures">{t("kpi.overview.lightsUp", { count })}</span>
          </li>
        ))}
      </ul>
      {exports.length === 0 ? null : (
        <Button component={Link} href={place("data")} size="xs" variant="default">
          {t("kpi.overview.add")}
        </Button>
      )}
    </section>
  );
};
