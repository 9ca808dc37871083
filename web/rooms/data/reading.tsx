// How a table's columns are read, and a few of the facts they give.

import { Scroll } from "../../parts/scroll.tsx";
import { useText } from "../../text/text.tsx";
import type { Preview } from "./jobs.ts";
import { styleKey } from "./styles.ts";

type Part = Preview["parts"][number];

const Style = ({ style }: { style: string | null }) => {
  const t = useText();
  const key = style === null ? null : styleKey(style);
  return key === null ? <span className="figures">{style}</span> : t(key);
};

export const Columns = ({ part }: { part: Part }) => {
  const t = useText();
  const used = part.columns.filter(({ meaning }) => meaning !== null);
  const unused = part.columns.filter(({ meaning }) => meaning === null);
  return (
    <div>
      <h5>{t("data.columns.title")}</h5>
      <Scroll label={t("data.columns.title")}>
        <table className="t">
          <thead>
            <tr>
              <th scope="col">{t("data.columns.header")}</th>
              <th scope="col">{t("data.columns.meaning")}</th>
              <th scope="col">{t("data.columns.style")}</th>
            </tr>
          </thead>
          <tbody>
            {used.map(({ header, meaning, style, assumed }) => (
              <tr key={header}>
                <td>{header}</td>
                <td>
                  <code>{meaning}</code>
                </td>
                <td>
                  <Style style={style} />{" "}
                  {assumed && <span className="warn">▲ {t("data.columns.assumed")}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {unused.length > 0 && (
        <p className="meta">
          {t("data.columns.unused", {
            count: unused.length,
            names: unused.map(({ header }) => header).join(", "),
          })}
        </p>
      )}
    </div>
  );
};

const cell = (value: string | number | boolean | null): string => (value === null ? "–" : String(value));

export const Samples = ({ part }: { part: Part }) => {
  const t = useText();
  return part.samples
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => {
      // Columns that say nothing in any of the rows only widen the table.
      const names = Object.keys(rows[0] ?? {}).filter((name) =>
        rows.some((row) => row[name] != null && row[name] !== ""),
      );
      const numeric = new Set(
        names.filter((name) => rows.every((row) => row[name] == null || typeof row[name] === "number")),
      );
      return (
        <div key={table}>
          <h5>{t("data.samples.title", { table })}</h5>
          <Scroll label={t("data.samples.title", { table })}>
            <table className="t t-small">
              <thead>
                <tr>
                  {names.map((name) => (
                    <th key={name} scope="col" className={numeric.has(name) ? "number" : ""}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={JSON.stringify(row)}>
                    {names.map((name) => (
                      <td key={name} className={numeric.has(name) ? "number" : "sample-cell"}>
                        {cell(row[name] ?? null)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </div>
      );
    });
};
