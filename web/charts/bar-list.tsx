// A breakdown: a bar behind each row, its value, its share where shares have a meaning, and its change.

import { formatDelta } from "../shape/delta.ts";
import { dash, formatShare, formatValue } from "../shape/format.ts";
import type { Better, Measure } from "../shape/measure.ts";
import type { Bar } from "../shape/parts.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { DeltaText } from "./delta-text.tsx";
import { useSeriesWords } from "./series-words.ts";

interface Props {
  readonly bars: readonly Bar[];
  readonly measure: Measure;
  readonly better: Better;
  /** A part as the reader knows it. */
  readonly name: (part: string) => string;
  readonly compared: boolean;
  /** Shows only this part; rows are not to be chosen where it is left out. */
  readonly choose?: (part: string) => void;
}

export const BarList = (props: Props) => {
  const { bars, measure, better, name, compared, choose } = props;
  const language = useLanguage();
  const words = useSeriesWords();
  const shares = bars.some(({ share }) => share !== null);
  return (
    <table className="bars">
      <Heads shares={shares} compared={compared} />
      <tbody>
        {bars.map(({ name: part, value, width, share, change, before, why }) => (
          <tr key={part}>
            <th scope="row">
              <span
                className="bars-bar"
                style={{ width: `${(width * 100).toFixed(2)}%` }}
                aria-hidden="true"
              />
              <PartName part={part} name={name(part)} {...(choose ? { choose } : {})} />
            </th>
            <td className="number">{formatValue(value, measure, language)}</td>
            {shares ? (
              <td className="number meta">{share === null ? dash : formatShare(share, language)}</td>
            ) : null}
            {compared ? (
              <td className="number meta">
                {change === null ? (
                  <span className="mute" title={words.compared(why) ?? undefined}>
                    <span aria-hidden="true">{dash}</span>
                    <span className="unseen">{words.compared(why)}</span>
                  </span>
                ) : (
                  <DeltaText delta={formatDelta(change, { ...measure, better }, language, before)} />
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Heads = ({ shares, compared }: { shares: boolean; compared: boolean }) => {
  const t = useText();
  return (
    <thead className="unseen">
      <tr>
        <th scope="col">{t("kpi.table.name")}</th>
        <th scope="col">{t("kpi.table.value")}</th>
        {shares ? <th scope="col">{t("kpi.table.share")}</th> : null}
        {compared ? <th scope="col">{t("kpi.table.change")}</th> : null}
      </tr>
    </thead>
  );
};

const PartName = (props: { part: string; name: string; choose?: (part: string) => void }) => {
  const t = useText();
  const { part, name, choose } = props;
  // A part without a name cannot be asked for by name.
  if (choose === undefined || part === "") return <span className="bars-name">{name}</span>;
  return (
    <button
      type="button"
      className="bars-name"
      title={t("kpi.split.filterTo", { name })}
      onClick={() => choose(part)}
    >
      {name}
    </button>
  );
};
