// The first rows of a table as they stand in the file.

import { Scroll } from "../../../parts/scroll.tsx";
import { useText } from "../../../text/text.tsx";
import type { Table } from "./state.ts";

export const RawRows = ({ table }: { table: Table }) => {
  const t = useText();
  const title = t("map.raw");
  // Two columns may bear one name, and two rows may be alike: their places tell them apart.
  const columns = table.header.map((header, at) => ({ header, at }));
  const rows = table.rows.slice(0, 4).map((cells, at) => ({ cells, at }));
  return (
    <div className="map-raw">
      <h3>{title}</h3>
      <Scroll label={title}>
        <table className="t t-small">
          <thead>
            <tr>
              {columns.map(({ header, at }) => (
                <th key={at} scope="col" className="nowrap">
                  {header || "–"}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, at: row }) => (
              <tr key={row}>
                {columns.map(({ at }) => (
                  <td key={at} className="sample-cell">
                    {cells[at] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
};
