// The panel a chart stands in: a title that says what was found, and the same numbers as a table on demand.

import { Button } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useText } from "../text/text.tsx";

export interface TableOf {
  readonly heads: readonly string[];
  /** First cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  readonly table: TableOf;
  readonly actions?: ReactNode;
  readonly stale?: boolean;
  /** What holds of the chart and of the table alike. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

export const Figure = ({ title, note, table, actions, stale = false, below, children }: Props) => {
  const t = useText();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="panel figure" aria-labelledby={id} aria-busy={stale}>
      <div className="figure-head">
        <h2 id={id}>{title}</h2>
        <div className="figure-tools">
          {actions}
          <Button
            size="compact-xs"
            variant="default"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t("kpi.chart.table")}
          </Button>
        </div>
      </div>
      {note ? <div className="meta figure-note">{note}</div> : null}
      <div className={stale ? "dimmed-while-newer" : undefined}>
        {asTable ? <ChartTable table={table} /> : children}
      </div>
      {below}
    </section>
  );
};

const ChartTable = ({ table }: { table: TableOf }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <div className="chart-table" tabIndex={0}>
    <table className="grid">
      <thead>
        <tr>
          {table.heads.map((head, index) => (
            <th key={head} scope="col" className={index > 0 ? "number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={table.heads[index + 1]} className="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
