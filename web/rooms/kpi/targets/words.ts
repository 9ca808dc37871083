// A target in words: its bounds, its period, how it stands, and what was compared with what.

import { bucketName } from "../../../shape/bucket.ts";
import { dayText } from "../../../shape/day.ts";
import { formatValue } from "../../../shape/format.ts";
import type { Measure } from "../../../shape/measure.ts";
import { platformName } from "../../../shape/platform.ts";
import type { Aim, Judged, Target } from "../../../shape/target.ts";
import { useLanguage, useText } from "../../../text/text.tsx";

export const measureOf = ({ display, currency }: Target): Measure => ({
  display: display ?? "count",
  currency,
});

export const useTargetWords = () => {
  const t = useText();
  const language = useLanguage();
  const bounds = ({ low, high }: Aim, measure: Measure): string => {
    const at = (bound: number | null) => formatValue(bound, measure, language);
    if (low !== null && high !== null) return t("target.bounds.both", { low: at(low), high: at(high) });
    if (low !== null) return t("target.bounds.low", { low: at(low) });
    return high === null ? at(null) : t("target.bounds.high", { high: at(high) });
  };
  const per = ({ period, versions: [now] }: Target): string =>
    period === "date"
      ? t("target.per.date", { day: now?.by ? dayText(now.by, language) : "" })
      : t(`target.per.${period}`);
  /** "at least 600 every month · LinkedIn". */
  const title = (target: Target): string => {
    const [now] = target.versions;
    const what = `${bounds(now ?? { low: null, high: null }, measureOf(target))} ${per(target)}`;
    const network = target.platform === null ? null : platformName(target.platform);
    return [what, network, target.account, target.group].filter((part) => part !== null).join(" · ");
  };
  const state = ({ state: is, preliminary }: Judged): string =>
    preliminary && is !== "unknown" ? t(`target.soFar.${is}`) : t(`target.state.${is}`);
  /** What was compared with what: a part of a period is never told as if it were whole. */
  const compared = (target: Target, judged: Judged): string => {
    const period = target.period === "date" ? per(target) : bucketName(judged, target.period, language);
    if (judged.answer === null)
      return t("target.unknown", { period, why: t(`target.reason.${judged.reason ?? "no_data"}`) });
    const measure = measureOf(target);
    const holes = {
      period,
      answer: formatValue(judged.answer, measure, language),
      due: bounds({ low: judged.dueLow, high: judged.dueHigh }, measure),
      days: judged.told?.days ?? 0,
      of: judged.told?.of ?? 0,
    };
    if (judged.compared === "share") return t("target.compared.share", holes);
    if (judged.compared === "as_is") return t("target.compared.as_is", holes);
    if (judged.compared === "line") return t("target.compared.line", holes);
    return t("target.compared.whole", holes);
  };
  return { bounds, per, title, state, compared };
};
