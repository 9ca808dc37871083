// The events there are, with what each came to lately: which of them count is ticked here.

import { Checkbox } from "@mantine/core";
import type { Output } from "../../../app/client.ts";
import { Scroll } from "../../../parts/scroll.tsx";
import { dayText, rangeText } from "../../../shape/day.ts";
import { numberFormat } from "../../../shape/format.ts";
import { useLanguage, useText } from "../../../text/text.tsx";

export type Candidates = Output<"list_candidates">;
type Tally = NonNullable<Candidates["chosen"]>;

/** The one event that is named by us, after the deals of a CRM; all others bear the name their program gave. */
const dealCreated = "Deal created";

export const useEventName = (): ((event: string) => string) => {
  const t = useText();
  return (event) => (event === dealCreated ? t("define.qualified.event.deal_created") : event);
};

const columns = ["count", "before", "social", "people"] as const;

const Figures = ({ of }: { of: Tally }) => {
  const language = useLanguage();
  const format = numberFormat(language, { maximumFractionDigits: 1 });
  return [of.conversions, of.before, of.social, of.persons].map((figure, k) => (
    <td key={columns[k]} className="number">
      {figure === null ? "–" : format.format(figure)}
    </td>
  ));
};

interface Props {
  readonly known: Candidates;
  readonly chosen: readonly string[];
  readonly toggle: (event: string) => void;
}

export const EventTable = ({ known, chosen, toggle }: Props) => {
  const t = useText();
  const language = useLanguage();
  const nameOf = useEventName();
  const { since, until, events } = known;
  if (since === null || until === null) return <p className="mute">{t("define.qualified.none")}</p>;
  const ends = rangeText({ since, until }, language);
  return (
    <>
      <p className="meta">{t("define.qualified.days", { range: ends })}</p>
      <Scroll label={t("define.qualified.event")}>
        <table className="t t-small">
          <thead>
            <tr>
              <th scope="col">{t("define.qualified.event")}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`define.qualified.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map(({ event, last, ...of }) => (
              <tr key={event}>
                <th scope="row">
                  <Checkbox
                    size="xs"
                    label={nameOf(event)}
                    checked={chosen.includes(event)}
                    onChange={() => toggle(event)}
                  />
                  {of.conversions === null && last !== null && (
                    <span className="meta">{dayText(last, language)}</span>
                  )}
                </th>
                <Figures of={{ ...of, last }} />
              </tr>
            ))}
          </tbody>
          {known.chosen !== null && (
            <tfoot>
              <tr>
                <th scope="row">{t("define.qualified.chosen")}</th>
                <Figures of={known.chosen} />
              </tr>
            </tfoot>
          )}
        </table>
      </Scroll>
    </>
  );
};
