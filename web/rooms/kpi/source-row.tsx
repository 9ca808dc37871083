// One row of a source file as it stands there, under its headers.

import { useAsk } from "../../app/ask.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { SidePanel } from "../../parts/dialog.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { ownPart } from "../../shape/traced.ts";
import { useText } from "../../text/text.tsx";
import { useSetAsked } from "./question.ts";

interface Place {
  readonly import: number;
  readonly part: number;
  readonly line: number;
}

const placeOf = (asked: string | null): Place | null => {
  const found = asked?.match(/^(\d+)\.(\d+)\.(\d+)$/);
  if (!found) return null;
  const [, from, part, line] = found.map(Number);
  return { import: from as number, part: part as number, line: line as number };
};

export const SourceRow = ({ asked }: { asked: string | null }) => {
  const t = useText();
  const set = useSetAsked();
  const place = placeOf(asked);
  return (
    <SidePanel
      opened={place !== null}
      close={() => set({ row: null })}
      title={place === null ? "" : `${t("kpi.rows.line")} ${place.line}`}
      size={560}
    >
      {place === null ? null : <Cells key={asked} place={place} />}
    </SidePanel>
  );
};

const Cells = ({ place }: { place: Place }) => {
  const t = useText();
  const { id } = useWorkspace();
  const row = useAsk("get_source_row", { workspace: id, ...place });
  if (row.error) return <Failed error={row.error} retry={() => row.refetch()} />;
  if (!row.data) return <Loading height={240} />;
  const { fileName, line, cells } = row.data;
  const part = ownPart(row.data);
  return (
    <>
      <p className="source-file">{t("kpi.rows.source", { line, file: fileName })}</p>
      {part === "" ? null : <p className="meta rows-part">{t("kpi.rows.part", { part })}</p>}
      <table className="grid source-cells">
        <thead>
          <tr>
            <th scope="col">{t("kpi.rows.header")}</th>
            <th scope="col">{t("kpi.rows.cell")}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ header, value }, index) => (
            // Headers may repeat in a file; their order does not change.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is what a cell is known by
            <tr key={index}>
              <th scope="row">{header}</th>
              <td>{value === "" ? <span className="mute">{t("kpi.rows.emptyCell")}</span> : value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
