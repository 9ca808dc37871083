// Rows that became no facts, each with its reason, its place in the file and what stood there.

import { Scroll } from "../../parts/scroll.tsx";
import { useText, useTextOr } from "../../text/text.tsx";
import type { Preview } from "./jobs.ts";

type Left = Preview["parts"][number]["left"][number];

/** The reason in the reader's language: a problem's sentence or a skip's; else as the server says it. */
const useReason = () => {
  const textOr = useTextOr();
  return ({ reason, text, line, column, seen }: Left): string => {
    const holes = { line, ...(column === null ? {} : { column }), ...(seen === null ? {} : { seen }) };
    return textOr(`data.skip.${reason}`, holes, textOr(`problem.${reason}`, holes, text));
  };
};

export const LeftRows = ({ rows, part }: { rows: readonly Left[]; part?: (part: number) => string }) => {
  const t = useText();
  const reason = useReason();
  return (
    <Scroll label={t("data.left.title")}>
      <table className="t t-small">
        <thead>
          <tr>
            {part && <th scope="col">{t("data.left.part")}</th>}
            <th scope="col" className="number">
              {t("data.left.line")}
            </th>
            <th scope="col">{t("data.left.fate")}</th>
            <th scope="col">{t("data.left.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.part}-${row.line}-${row.reason}-${row.column ?? ""}`}>
              {part && <td>{part(row.part)}</td>}
              <td className="number">{row.line}</td>
              <td className={row.fate === "reject" ? "bad nowrap" : "mute nowrap"}>
                <span aria-hidden>{row.fate === "reject" ? "■" : "●"}</span> {t(`data.left.${row.fate}`)}
              </td>
              <td>{reason(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};
