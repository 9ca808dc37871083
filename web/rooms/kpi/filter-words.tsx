// Filters said in words: what is joined by "and", what by "or", what does not apply, and as of which day.

import { partName } from "../../charts/series-words.ts";
import { dayText } from "../../shape/day.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import type { Question } from "./question.ts";

export const FilterWords = ({ question }: { question: Question }) => {
  const t = useText();
  const language = useLanguage();
  const { view, offered, asked } = question;
  const active = offered.filter((by) => (view.filters[by]?.length ?? 0) > 0);
  const filters = active
    .map((by) =>
      t("kpi.page.filter", {
        dimension: t(`shell.filter.${by}`),
        values: (view.filters[by] ?? [])
          .map((value) => partName(by, value, { none: t("kpi.part.none"), language }))
          .join(t("kpi.page.or")),
      }),
    )
    .join(t("kpi.page.and"));
  return (
    <>
      {active.length > 0 ? <p className="meta">{t("kpi.page.filters", { filters })}</p> : null}
      {question.ignored.map((by) => (
        <p key={by} className="meta warn">
          {t("kpi.page.filterIgnored", { dimension: t(`shell.filter.${by}`) })}
        </p>
      ))}
      {asked.knownDay === null ? null : (
        <p className="meta warn">{t("kpi.known.note", { day: dayText(asked.knownDay, language) })}</p>
      )}
    </>
  );
};
