// Overview: the five essentials for the period, one of them over time and by network, and what is missing.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useAsk } from "../../app/ask.ts";
import { PageHead } from "../../app/page-head.tsx";
import { usePlace } from "../../app/places.ts";
import { useSearchValue, useView } from "../../app/view.ts";
import { type Fault, shortened } from "../../app/view-address.ts";
import { useHere } from "../../app/workspace.ts";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { useText } from "../../text/text.tsx";
import "../../charts/charts.css";
import { Cards } from "./cards.tsx";
import { ChosenPanels } from "./chosen.tsx";
import { Findings } from "./findings.tsx";
import { LatestImports } from "./imports.tsx";
import { NextLights } from "./lights.tsx";
import "./overview.css";

const useOverview = () => {
  const view = useView();
  const { workspace } = useHere();
  const { platform, account } = view.filters;
  return useAsk("get_overview", {
    workspace: workspace.id,
    since: view.since,
    until: view.until,
    grain: view.grain,
    compare: view.compare,
    ...(platform ? { platform: [...platform] } : {}),
    ...(account ? { account: [...account] } : {}),
  });
};

const NothingYet = () => {
  const t = useText();
  const place = usePlace();
  return (
    <Empty
      title={t("kpi.overview.emptyTitle")}
      action={
        <Button component={Link} href={place("data")}>
          {t("kpi.overview.add")}
        </Button>
      }
    >
      {t("kpi.overview.emptyText")}
    </Empty>
  );
};

/** A KPI in the address that is none of those shown here. */
const useChosenFaults = (): readonly Fault[] => {
  const { data } = useOverview();
  const [asked] = useSearchValue("kpi");
  if (asked === null || data === undefined || data.kpis.some(({ kpi }) => kpi.id === asked)) return [];
  return [{ key: "kpi", asked: shortened(asked) }];
};

const Filled = () => {
  const overview = useOverview();
  const [asked, choose] = useSearchValue("kpi");
  if (overview.error && !overview.data)
    return <Failed error={overview.error} retry={() => overview.refetch()} />;
  if (!overview.data)
    return (
      <div className="overview-wait">
        <Loading height={170} />
        <Loading height={320} />
      </div>
    );
  const { kpis } = overview.data;
  const answered = kpis.filter(({ series }) => series !== null);
  const chosen =
    answered.find(({ kpi }) => kpi.id === asked) ??
    answered.find(({ series }) => series?.total.answer !== null) ??
    answered[0];
  const stale = overview.isPlaceholderData;
  return (
    <>
      {overview.error ? <Failed error={overview.error} retry={() => overview.refetch()} /> : null}
      <Cards kpis={kpis} stale={stale} />
      {chosen === undefined ? null : (
        <ChosenPanels chosen={chosen} choices={answered} choose={choose} stale={stale} />
      )}
      <Findings />
      <div className="overview-foot">
        <LatestImports />
        <NextLights />
      </div>
    </>
  );
};

export const Overview = () => {
  const t = useText();
  const { last, workspace } = useHere();
  const faults = useChosenFaults();
  return (
    <>
      <PageHead
        title={t("kpi.overview.title")}
        faults={faults}
        {...(last === null ? {} : { period: { filters: ["platform", "account"] } })}
      />
      {last === null ? <NothingYet /> : <Filled key={workspace.id} />}
    </>
  );
};
