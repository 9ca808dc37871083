// What a number lacks, account by account, and the way to the days that have data.

import type { Range } from "../shape/day.ts";
import { addDays, dayText, rangeText } from "../shape/day.ts";
import type { Point, Series } from "../shape/measure.ts";
import { platformName } from "../shape/platform.ts";
import { useLanguage, useText } from "../text/text.tsx";

type Missing = Point["missing"];

/** As many as a reader takes in; the rest is counted. */
const shown = 3;

export const useMissingWords = () => {
  const t = useText();
  const language = useLanguage();
  const who = ({ platform, account }: Missing[number]): string => {
    if (account === "") return platformName(platform);
    return platform === "" ? account : t("kpi.missing.who", { account, platform: platformName(platform) });
  };
  return (missing: Missing): string => {
    const each = missing.slice(0, shown).map((one) =>
      t("kpi.missing.days", {
        who: who(one),
        days: rangeText({ since: one.first, until: addDays(one.last, 1) }, language),
      }),
    );
    const more = missing.length - shown;
    return [...each, ...(more > 0 ? [t("kpi.missing.more", { count: more })] : [])].join(" ");
  };
};

/** The days the series' data cover, where they are others than those asked for. */
const elsewhere = ({ total, coverage, since, until }: Series): Range | null => {
  const [first] = coverage.map((span) => span.first).sort();
  const last = coverage
    .map((span) => span.last)
    .sort()
    .at(-1);
  if (total.answer !== null || total.note !== "no_data" || first === undefined || last === undefined)
    return null;
  const range = { since: first, until: addDays(last, 1) };
  return range.since === since && range.until === until ? null : range;
};

/** Of a figure that exports tell for whole periods: those nearest to the end, each once. */
const windowsTold = ({ total, windows, since, until }: Series, few: number): readonly Range[] => {
  if (total.answer !== null || (total.note !== "other_window" && total.note !== "not_additive")) return [];
  const others = windows.filter(
    (one) => one.answer !== null && !(one.since === since && one.until === until),
  );
  const each = new Map(others.map((one) => [`${one.until}/${one.since}`, one]));
  return [...each]
    .sort(([a], [b]) => b.localeCompare(a))
    .slice(0, few)
    .map(([, one]) => one);
};

interface ShowProps {
  readonly series: Series;
  readonly show: (range: Range) => void;
}

/** The periods a figure is known for, in short. */
export const useWindowsWords = () => {
  const language = useLanguage();
  return (series: Series): string =>
    windowsTold(series, shown + 1)
      .map((range, index) => (index < shown ? rangeText(range, language) : "…"))
      .join(", ");
};

const ShowWindows = ({ series, show }: ShowProps) => {
  const t = useText();
  const language = useLanguage();
  return windowsTold(series, shown).map((range) => (
    <button
      key={`${range.since}/${range.until}`}
      type="button"
      className="link-button show-days"
      onClick={() => show({ since: range.since, until: range.until })}
    >
      {t("kpi.windows.show", { window: rangeText(range, language) })}
    </button>
  ));
};

/** Under a dash: a step to the days that have data, or to the periods that exports tell. */
export const ShowDays = (props: ShowProps) => {
  const { series, show } = props;
  const t = useText();
  const language = useLanguage();
  const range = elsewhere(series);
  if (windowsTold(series, 1).length > 0) return <ShowWindows {...props} />;
  if (range === null) return null;
  const days = { first: dayText(range.since, language), last: dayText(addDays(range.until, -1), language) };
  return (
    <button type="button" className="link-button show-days" onClick={() => show(range)}>
      {t("kpi.showDays", days)}
    </button>
  );
};
