// The chosen essential over time, and by network.

import { NativeSelect } from "@mantine/core";
import { useAsk } from "../../app/ask.ts";
import { useSetView, useView } from "../../app/view.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { BarList } from "../../charts/bar-list.tsx";
import { SeriesFigure } from "../../charts/series-figure.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import type { Kpi, Series, Variant } from "../../shape/measure.ts";
import { bars } from "../../shape/parts.ts";
import { platformName } from "../../shape/platform.ts";
import { titleOf } from "../../shape/slice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import type { Essential } from "./essential.ts";

interface Props {
  readonly chosen: Essential;
  readonly choices: readonly Essential[];
  readonly choose: (kpi: string) => void;
  readonly stale: boolean;
}

export const ChosenPanels = ({ chosen, choices, choose, stale }: Props) => {
  const t = useText();
  const language = useLanguage();
  const { kpi } = chosen;
  const series = chosen.series as Series;
  const variant = kpi.variants.find(({ id }) => id === series.variant);
  return (
    <div className="overview-panels">
      <SeriesFigure
        series={series}
        name={titleOf(kpi, variant, language)}
        variant={variant}
        stale={stale}
        actions={
          <NativeSelect
            size="xs"
            aria-label={t("kpi.overview.choose")}
            value={kpi.id}
            data={choices.map(({ kpi: each }) => ({ value: each.id, label: each.name[language] }))}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        }
      />
      <Networks kpi={kpi} series={series} variant={variant} />
    </div>
  );
};

const Networks = ({ kpi, series, variant }: { kpi: Kpi; series: Series; variant: Variant | undefined }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="overview-networks">
      <div className="figure-head">
        <h2 id="overview-networks">{t("kpi.overview.platforms", { name: kpi.name[language] })}</h2>
      </div>
      {variant?.dimensions.includes("platform") ? (
        // Keyed, so that the numbers of one KPI are never shown, not even dimmed, under the name of another.
        <NetworkBars key={`${kpi.id}/${variant.id}`} kpi={kpi} variant={variant} better={series.better} />
      ) : (
        <p className="mute">{t("kpi.overview.noSplit")}</p>
      )}
    </section>
  );
};

const NetworkBars = (props: { kpi: Kpi; variant: Variant; better: Series["better"] }) => {
  const t = useText();
  const view = useView();
  const setView = useSetView();
  const { id } = useWorkspace();
  const { kpi, variant } = props;
  const { platform, account } = view.filters;
  const split = useAsk("ask_kpi", {
    ...{ workspace: id, kpi: kpi.id, variant: variant.id, since: view.since, until: view.until },
    ...{ grain: "total", by: "platform", compare: view.compare },
    ...(platform ? { platform: [...platform] } : {}),
    ...(account ? { account: [...account] } : {}),
  });
  if (split.error && !split.data) return <Failed error={split.error} retry={() => split.refetch()} />;
  if (!split.data) return <Loading height={160} />;
  const rows = bars(split.data.parts, variant.entities);
  if (rows.length === 0) return <p className="mute">{t("kpi.split.empty")}</p>;
  return (
    <div className={split.isPlaceholderData ? "dimmed-while-newer" : undefined}>
      <BarList
        bars={rows}
        name={(part) => (part === "" ? t("kpi.part.none") : platformName(part))}
        measure={split.data}
        better={props.better}
        compared={view.compare !== "none"}
        choose={(part) => setView({ filters: { ...view.filters, platform: [part] } })}
      />
    </div>
  );
};
