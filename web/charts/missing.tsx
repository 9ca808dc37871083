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

/** Under a dash: a step to the days that have data. */
export const ShowDays = ({ series, show }: { series: Series; show: (range: Range) => void }) => {
  const t = useText();
  const language = useLanguage();
  const range = elsewhere(series);
  if (range === null) return null;
  const days = { first: dayText(range.since, language), last: dayText(addDays(range.until, -1), language) };
  return (
    <button type="button" className="link-button show-days" onClick={() => show(range)}>
      {t("kpi.showDays", days)}
    </button>
  );
};
