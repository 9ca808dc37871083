// What would light up next: the exports not yet seen, those first that fill the most KPIs.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { usePlace } from "../../app/places.ts";
import { useHere } from "../../app/workspace.ts";
import { useText } from "../../text/text.tsx";

const most = (needs: readonly (readonly string[])[], few: number): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const need of needs.flat()) counts.set(need, (counts.get(need) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, few);
};

export const NextLights = () => {
  const t = useText();
  const place = usePlace();
  const { kpis } = useHere();
  const dark = kpis.filter(({ chosen }) => chosen === null);
  const wanted = most(
    dark.map(({ needs }) => needs),
    5,
  );
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
        {wanted.map(([source, count]) => (
          <li key={source}>
            <span>{source}</span>
            <span className="meta figures">{t("kpi.overview.lightsUp", { count })}</span>
          </li>
        ))}
      </ul>
      {dark.length === 0 ? null : (
        <Button component={Link} href={place("data")} size="xs" variant="default">
          {t("kpi.overview.add")}
        </Button>
      )}
    </section>
  );
};
