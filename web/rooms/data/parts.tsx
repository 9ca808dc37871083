// The tables found in a file: which report each is, how surely, its rows and days, and how it is read.

import { Fragment } from "react";
import { addDays, rangeText } from "../../shape/day.ts";
import { numberFormat } from "../../shape/format.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import type { Preview } from "./jobs.ts";
import { LeftRows } from "./left-rows.tsx";
import { Columns, Samples } from "./reading.tsx";
import { RowSum } from "./row-sum.tsx";
import { givenKey } from "./styles.ts";

type Part = Preview["parts"][number];

const Confidence = ({ share }: { share: number }) => {
  const t = useText();
  const language = useLanguage();
  const word = share >= 0.8 ? "sure" : share >= 0.5 ? "likely" : "unsure";
  const shown = numberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
  return (
    <span className={`confidence confidence-${word}`}>
      {t(`data.confidence.${word}`)} · {shown}
    </span>
  );
};

const Given = ({ given }: { given: Part["given"] }) => {
  const t = useText();
  const told = Object.entries(given).flatMap(([name, value]) => {
    const key = givenKey(name);
    return key && value !== "" ? [{ label: t(key), value }] : [];
  });
  if (told.length === 0) return null;
  return (
    <dl className="given">
      {told.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
};

const Known = ({ part }: { part: Part }) => {
  const t = useText();
  const language = useLanguage();
  const { since, until } = part;
  return (
    <>
      <div className="part-head">
        <h4>{part.sourceName ?? part.name}</h4>
        <Confidence share={part.confidence} />
        <span className="meta">{t("data.part.table", { name: part.name, line: part.headerLine })}</span>
      </div>
      <div className="part-figures">
        <RowSum of={part} />
        {since && until && (
          <span className="meta">{rangeText({ since, until: addDays(until, 1) }, language)}</span>
        )}
      </div>
      <details className="part-details">
        <summary>{t("data.part.how")}</summary>
        <Given given={part.given} />
        <Columns part={part} />
        <Samples part={part} />
        {part.left.length > 0 && (
          <div>
            <h5>{t("data.left.title")}</h5>
            <LeftRows rows={part.left} />
            {part.skips + part.rejects > part.left.length && (
              <p className="meta">{t("data.left.first", { count: part.left.length })}</p>
            )}
          </div>
        )}
      </details>
    </>
  );
};

const SetAside = ({ part }: { part: Part }) => {
  const t = useText();
  return (
    <div className="part-head">
      <h4 className="mute">{part.name}</h4>
      <span className="confidence">{t("data.part.aside")}</span>
      <span className="meta">{part.why}</span>
    </div>
  );
};

export const Parts = ({ preview }: { preview: Preview }) => (
  <ul className="parts">
    {preview.parts.map((part) => (
      <li key={part.part} className="part">
        {part.source === null ? <SetAside part={part} /> : <Known part={part} />}
      </li>
    ))}
  </ul>
);
