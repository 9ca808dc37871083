// The tables found in a file: which report each is, how surely, what it fills, its rows and days, and how it is read.

import { useReportName } from "../../app/report-name.ts";
import { useProblemText } from "../../parts/states.tsx";
import { rangeText } from "../../shape/day.ts";
import { numberFormat } from "../../shape/format.ts";
import { lengthOf, spanOf } from "../../shape/lit.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { Fills, Restates } from "./fills.tsx";
import type { Preview } from "./jobs.ts";
import { LeftRows } from "./left-rows.tsx";
import { Columns, Technical, Written } from "./reading.tsx";
import { RowSum } from "./row-sum.tsx";

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

const Days = ({ part }: { part: Part }) => {
  const t = useText();
  const language = useLanguage();
  const range = spanOf([part]);
  if (range === null) return null;
  const { unit, count } = lengthOf(range);
  return (
    <span className="meta">
      {t(`data.span.${unit}`, { count })}, {rangeText(range, language)}
    </span>
  );
};

const mostRefused = 5;

/** The first rows that were refused, with their reasons: what a person may have to mend is not behind a fold. */
export const RefusedRows = ({ part: { left, rejects } }: { part: Part }) => {
  const t = useText();
  const refused = left.filter(({ fate }) => fate === "reject").slice(0, mostRefused);
  if (refused.length === 0) return null;
  return (
    <div className="part-refused">
      <LeftRows rows={refused} />
      {rejects > refused.length && <p className="meta">{t("data.left.first", { count: refused.length })}</p>}
    </div>
  );
};

const Known = ({ part, several }: { part: Part; several: boolean }) => {
  const t = useText();
  const reportName = useReportName();
  return (
    <>
      <div className="part-head">
        <h4>{reportName(part.sourceName ?? part.name)}</h4>
        <Confidence share={part.confidence} />
        {several && <span className="meta">“{part.name}”</span>}
      </div>
      <Written part={part} />
      <Fills fills={part.fills} />
      <div className="part-figures">
        <RowSum of={part} />
        <Days part={part} />
      </div>
      <RefusedRows part={part} />
      <Restates of={part.restates} />
      <details className="part-details">
        <summary>{t("data.part.how")}</summary>
        <Columns part={part} />
        {part.left.length > 0 && (
          <div>
            <h5>{t("data.left.title")}</h5>
            <LeftRows rows={part.left} />
            {part.skips + part.rejects > part.left.length && (
              <p className="meta">{t("data.left.first", { count: part.left.length })}</p>
            )}
          </div>
        )}
        <Technical part={part} />
      </details>
    </>
  );
};

const SetAside = ({ part }: { part: Part }) => {
  const t = useText();
  const sentence = useProblemText();
  return (
    <div className="part-head">
      <h4 className="mute">{part.name}</h4>
      <span className="confidence">{t("data.part.aside")}</span>
      <span className="meta">{sentence(part.why)}</span>
    </div>
  );
};

export const Parts = ({ preview }: { preview: Preview }) => (
  <ul className="parts">
    {preview.parts.map((part) => (
      <li key={part.part} className="part">
        {part.source === null ? (
          <SetAside part={part} />
        ) : (
          <Known part={part} several={preview.parts.length > 1} />
        )}
      </li>
    ))}
  </ul>
);
