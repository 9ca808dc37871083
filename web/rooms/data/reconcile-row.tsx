// The row of the file that prints a total, under its headers.

import { useAsk } from "../../app/ask.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useText } from "../../text/text.tsx";

interface Props {
  readonly workspace: string;
  readonly place: { readonly import: number; readonly part: number; readonly line: number };
  readonly close: () => void;
}

export const PrintedRow = ({ workspace, place, close }: Props) => {
  const t = useText();
  const row = useAsk("get_source_row", { workspace, ...place });
  return (
    <section className="reconcile-printed">
      <h3>
        {t("reconcile.row", { line: place.line })}{" "}
        <button type="button" className="plain-button" onClick={close}>
          {t("reconcile.hide")}
        </button>
      </h3>
      {row.error && !row.data && <Failed error={row.error} retry={() => row.refetch()} />}
      {!row.data && !row.error && <Loading height={120} />}
      {row.data && (
        <table className="t t-small">
          <tbody>
            {row.data.cells.map(({ header, value }, index) => (
              // Headers may repeat in a file; their order does not change.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is what a cell is known by
              <tr key={index}>
                <th scope="row">{header}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
