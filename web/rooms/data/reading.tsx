// How a table's columns are read; and folded away, where it stands in the file and what its first rows become.

import { Fragment } from "react";
import { useWorkspace } from "../../app/workspace.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { instantText } from "../../shape/day.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";
import type { Preview } from "./jobs.ts";
import { givenKey, styleKey } from "./styles.ts";

type Part = Preview["parts"][number];

const Style = ({ style }: { style: string | null }) => {
  const t = useText();
  const key = style === null ? null : styleKey(style);
  return key === null ? <span className="figures">{style}</span> : t(key);
};

/** A figure has its word in every language; what only sorts or dates a row stands under the word we know it by. */
const Meaning = ({ of }: { of: string | null }) =>
  useTextOr()(`word.field.${of}`, {}, (of ?? "").replaceAll("_", " "));

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
                  <Meaning of={meaning} />
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
        <details className="part-details">
          <summary>{t("data.columns.unused", { count: unused.length })}</summary>
          <p className="meta">{unused.map(({ header }) => header).join(", ")}</p>
        </details>
      )}
    </div>
  );
};

const cell = (value: string | number | boolean | null): string => (value === null ? "–" : String(value));

const Given = ({ given }: { given: Part["given"] }) => {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useWorkspace();
  const told = Object.entries(given).flatMap(([name, value]) => {
    const key = givenKey(name);
    const shown = name === "observed_at" && value !== "" ? instantText(value, language, timeZone) : value;
    return key && value !== "" ? [{ label: t(key), shown }] : [];
  });
  if (told.length === 0) return null;
  return (
    <dl className="given">
      {told.map(({ label, shown }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{shown}</dd>
        </Fragment>
      ))}
    </dl>
  );
};

export const Technical = ({ part }: { part: Part }) => {
  const t = useText();
  return (
    <details className="part-details">
      <summary>{t("data.part.technical")}</summary>
      <p className="meta">{t("data.part.table", { name: part.name, line: part.headerLine })}</p>
      <Given given={part.given} />
      <Samples part={part} />
    </details>
  );
};

const Samples = ({ part }: { part: Part }) => {
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
