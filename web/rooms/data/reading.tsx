// How a table's columns are read; and folded away, where it stands in the file and what its first rows become.

import { Fragment } from "react";
import { useWorkspace } from "../../app/workspace.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { instantText } from "../../shape/day.ts";
import { zoneText } from "../../shape/zone.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";
import type { Preview } from "./jobs.ts";
import { SampleRows } from "./sample-rows.tsx";
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

/** The language of the column names, and each way in which figures and days are written once. */
export const Written = ({ part: { language: of, columns } }: { part: Part }) => {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useWorkspace();
  const styles = [...new Set(columns.flatMap(({ style }) => style ?? []))];
  const zones = [...new Set(columns.flatMap(({ zone }) => zone ?? []))].filter((zone) => zone !== timeZone);
  // Which columns a guess is of is what a person has to look at.
  const ways = styles.map((style) => ({
    style,
    guessed: columns.filter((one) => one.style === style && one.assumed).map(({ header }) => header),
  }));
  if (of === "" && ways.length === 0) return null;
  const name = of === "" ? "" : (new Intl.DisplayNames([language], { type: "language" }).of(of) ?? of);
  return (
    <p className="meta written">
      {name !== "" && <span>{t("data.part.language", { language: name })}</span>}
      {ways.map(({ style, guessed }) => (
        <span key={style}>
          {" · "}
          <Style style={style} />{" "}
          {guessed.length > 0 && (
            <span className="warn">
              ▲ {t("data.columns.assumed")} ({guessed.join(", ")})
            </span>
          )}
        </span>
      ))}
      {zones.map((zone) => (
        <span key={zone}>
          {" · "}
          {t("data.part.zone", { zone: zoneText(zone, language), own: timeZone })}
        </span>
      ))}
    </p>
  );
};

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
      <p className="meta">
        {part.headerLine > 0
          ? t("data.part.table", { name: part.name, line: part.headerLine })
          : t("data.part.table_plain", { name: part.name })}
      </p>
      <Given given={part.given} />
      {part.samples.map(({ table, rows }) => (
        <SampleRows key={table} table={table} rows={rows} />
      ))}
    </details>
  );
};
