// Where a network began to count otherwise: a line in the chart, and in words below it.

import { useWorkspace } from "../app/workspace.ts";
import { dayText, instantText } from "../shape/day.ts";
import { platformName } from "../shape/platform.ts";
import type { Box, Places } from "../shape/scale.ts";
import { markedBuckets, type SpliceMark } from "../shape/splice.ts";
import { useLanguage, useText } from "../text/text.tsx";

interface LinesProps {
  readonly marks: readonly SpliceMark[];
  readonly points: readonly { readonly since: string; readonly until: string }[];
  readonly places: Places;
  readonly box: Box;
  /** Which of the marks this chart has, where several charts share one list of them. */
  readonly own?: (mark: SpliceMark) => boolean;
}

export const SpliceLines = ({ marks, points, places, box, own }: LinesProps) => (
  <g className="chart-splice">
    {markedBuckets(marks, points, own).map(({ index, numbers }) => (
      <g key={index} transform={`translate(${places.at(index).toFixed(1)},0)`}>
        <line y1={box.top} y2={box.height - box.bottom} />
        <text
          y={box.top - 2}
          textAnchor={index > points.length / 2 ? "end" : "start"}
          dx={index > points.length / 2 ? -3 : 3}
          dy="0.7em"
        >
          {numbers.join(", ")}
        </text>
      </g>
    ))}
  </g>
);

/** Numbered as in the chart, with who says so. */
export const SpliceWords = ({ marks }: { marks: readonly SpliceMark[] }) => {
  const t = useText();
  if (marks.length === 0) return null;
  return (
    <div className="chart-splices meta">
      <p>{t("kpi.chart.marks")}</p>
      <ol>
        {marks.map((mark) => (
          <li key={mark.change}>
            <SpliceWord mark={mark} />
          </li>
        ))}
      </ol>
    </div>
  );
};

const SpliceWord = ({ mark }: { mark: SpliceMark }) => {
  const t = useText();
  const language = useLanguage();
  const { since, platforms, text, effect, source, definition } = mark;
  const what = `${[dayText(since, language), ...platforms.map(platformName)].join(", ")}: ${text[language]}`;
  if (definition !== null) return <Restated what={what} definition={definition} />;
  return (
    <>
      {what.replace(/\.$/, "")} ({t(`kpi.chart.mark.${effect}`)}
      {source === null ? null : (
        <>
          ;{" "}
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.name}
          </a>
        </>
      )}
      ).
    </>
  );
};

/** Who said it anew, and when; what it said before is one step away. */
const Restated = (props: { what: string; definition: NonNullable<SpliceMark["definition"]> }) => {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useWorkspace();
  const { savedBy, savedAt, note, now, before } = props.definition;
  const who = savedBy === "local" ? t("define.you") : savedBy;
  const versions = before === null ? [now] : [now, before];
  return (
    <details className="chart-restated">
      <summary>
        {props.what}{" "}
        {t("define.version", { version: now.version, who, when: instantText(savedAt, language, timeZone) })}
        {note === "" ? null : ` · ${note}`}
      </summary>
      <ul>
        {versions.map(({ version, text }) => (
          <li key={version}>{t("kpi.chart.said", { version, text: text[language] })}</li>
        ))}
      </ul>
    </details>
  );
};
