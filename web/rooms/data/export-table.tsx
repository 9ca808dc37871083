// Any table of the workspace as a file.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAsk } from "../../app/ask.ts";
import { address } from "../../app/client.ts";
import type { Workspace } from "../../app/workspace.ts";
import { addDays, isDay } from "../../shape/day.ts";
import { platformName } from "../../shape/platform.ts";
import { useText, useTextOr } from "../../text/text.tsx";

type Kind = "csv" | "xlsx" | "parquet";

const first = {
  table: "",
  as: "csv" as Kind,
  rows: "now" as "now" | "observed",
  since: "",
  until: "",
  platform: "",
  account: "",
};
type Chosen = typeof first;
type Filter = "period" | "platform" | "account";

const Filters = ({
  workspace,
  chosen,
  known,
  change,
}: {
  workspace: Workspace;
  chosen: Chosen;
  known: readonly Filter[];
  change: (by: Partial<Chosen>) => void;
}) => {
  const t = useText();
  const values = useAsk("list_values", { workspace: workspace.id });
  const all = { value: "", label: t("ways.export.all") };
  return (
    <>
      {known.includes("period") && (
        <>
          <TextInput
            size="xs"
            type="date"
            label={t("ways.export.since")}
            value={chosen.since}
            onChange={(event) => change({ since: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            type="date"
            label={t("ways.export.until")}
            value={chosen.until}
            onChange={(event) => change({ until: event.currentTarget.value })}
          />
        </>
      )}
      {(["platform", "account"] as const)
        .filter((filter) => known.includes(filter))
        .map((filter) => (
          <NativeSelect
            key={filter}
            size="xs"
            label={t(`ways.export.${filter}`)}
            value={chosen[filter]}
            data={[
              all,
              ...(values.data?.[filter] ?? []).map((one) => ({
                value: one,
                label: filter === "platform" ? platformName(one) : one,
              })),
            ]}
            onChange={(event) => change({ [filter]: event.currentTarget.value })}
          />
        ))}
    </>
  );
};

/** Only what the table can be chosen by: the server refuses a filter that it would have to pass over. */
const inputOf = (workspace: string, table: string, chosen: Chosen, known: readonly Filter[]) => ({
  workspace,
  table,
  as: chosen.as,
  rows: chosen.rows,
  ...(known.includes("period") && isDay(chosen.since) ? { since: chosen.since } : {}),
  ...(known.includes("period") && isDay(chosen.until) ? { until: addDays(chosen.until, 1) } : {}),
  ...(known.includes("platform") && chosen.platform !== "" ? { platform: chosen.platform } : {}),
  ...(known.includes("account") && chosen.account !== "" ? { account: chosen.account } : {}),
});

/** The tables of posts and of their figures are one to a reader elsewhere, and two files here. */
const useTableName = () => {
  const textOr = useTextOr();
  return (table: string): string =>
    textOr(`ways.export.named.${table}`, {}, textOr(`word.table.${table}`, {}, table));
};

export const ExportTable = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const tableName = useTableName();
  const [chosen, setChosen] = useState(first);
  const change = (by: Partial<Chosen>): void => setChosen((old) => ({ ...old, ...by }));
  const { data } = useAsk("list_tables", { workspace: workspace.id });
  const tables = (data?.tables ?? []).filter(({ rows }) => rows > 0);
  const table = tables.find((one) => one.table === chosen.table) ?? tables[0];
  if (table === undefined) return null;
  const isLog = table.table.startsWith("import_");
  return (
    <section className="panel section" aria-labelledby="export-title">
      <h2 id="export-title">{t("ways.export.title")}</h2>
      <p className="meta">{t("ways.export.about")}</p>
      <div className="export-fields">
        <NativeSelect
          size="xs"
          label={t("ways.export.table")}
          value={table.table}
          data={tables.map((one) => ({
            value: one.table,
            label: t("ways.export.option", { table: tableName(one.table), count: one.rows }),
          }))}
          onChange={(event) => change({ table: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t("ways.export.kind")}
          value={chosen.as}
          data={[
            { value: "csv", label: "CSV" },
            { value: "xlsx", label: "XLSX" },
            { value: "parquet", label: "Parquet" },
          ]}
          onChange={(event) => change({ as: event.currentTarget.value as Kind })}
        />
        {!isLog && (
          <NativeSelect
            size="xs"
            label={t("ways.export.rows")}
            value={chosen.rows}
            data={[
              { value: "now", label: t("ways.export.now") },
              { value: "observed", label: t("ways.export.observed") },
            ]}
            onChange={(event) => change({ rows: event.currentTarget.value as Chosen["rows"] })}
          />
        )}
        <Filters workspace={workspace} chosen={chosen} known={table.filters} change={change} />
      </div>
      <Button
        component="a"
        size="xs"
        className="export-button"
        href={address("export_table", inputOf(workspace.id, table.table, chosen, table.filters))}
        download
      >
        {t("ways.export.save")}
      </Button>
    </section>
  );
};
