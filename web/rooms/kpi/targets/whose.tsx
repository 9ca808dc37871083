// Of whom a target is: of all, or of one network, account or group of the audience.

import { NativeSelect } from "@mantine/core";
import { useAsk } from "../../../app/ask.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { addDays, today } from "../../../shape/day.ts";
import type { ListedKpi } from "../../../shape/measure.ts";
import { platformName } from "../../../shape/platform.ts";
import { useText } from "../../../text/text.tsx";
import type { Changing } from "./draft.ts";

interface Choosing extends Changing {
  readonly kpi: ListedKpi;
  readonly asked: string | undefined;
}

export const Whose = ({ kpi, asked, draft, change }: Choosing) => {
  const t = useText();
  const { id: workspace } = useWorkspace();
  const offered = new Set(kpi.variants.flatMap(({ dimensions }) => dimensions));
  const { data } = useAsk("list_values", { workspace });
  const all = { value: "", label: t("target.all") };
  const platforms = (data?.platform ?? []).map((value) => ({ value, label: platformName(value) }));
  const accounts = (data?.account ?? []).map((value) => ({ value, label: value }));
  return (
    <div className="target-pair">
      {offered.has("platform") ? (
        <NativeSelect
          label={t("target.platform")}
          value={draft.platform}
          data={[all, ...platforms]}
          onChange={(event) => change({ platform: event.currentTarget.value })}
        />
      ) : null}
      {offered.has("account") ? (
        <NativeSelect
          label={t("target.account")}
          value={draft.account}
          data={[all, ...accounts]}
          onChange={(event) => change({ account: event.currentTarget.value })}
        />
      ) : null}
      {offered.has("group") ? <Group kpi={kpi} asked={asked} draft={draft} change={change} /> : null}
    </div>
  );
};

/** The groups that a year's exports tell of this KPI. */
const Group = ({ kpi, asked, draft, change }: Choosing) => {
  const t = useText();
  const { id: workspace } = useWorkspace();
  const until = addDays(today(), 1);
  const variant = asked ?? kpi.chosen;
  const year = { workspace, kpi: kpi.id, since: addDays(until, -365), until, by: "group" } as const;
  const { data } = useAsk("breakdown_kpi", variant === null ? year : { ...year, variant });
  const groups = (data?.rows ?? []).flatMap(({ part }) =>
    part === "" ? [] : [{ value: part, label: part }],
  );
  return (
    <NativeSelect
      label={t("target.group")}
      value={draft.group}
      data={[{ value: "", label: t("target.all") }, ...groups]}
      onChange={(event) => change({ group: event.currentTarget.value })}
    />
  );
};
