// The trend with the line of the target that is of these numbers, where one can be drawn.

import { type ComponentProps, useMemo } from "react";
import { useAsk } from "../../../app/ask.ts";
import { SeriesFigure } from "../../../charts/series-figure.tsx";
import { addDays } from "../../../shape/day.ts";
import { aimsOf, fitsGrain, isOf } from "../../../shape/target.ts";
import { useText } from "../../../text/text.tsx";
import type { Question } from "../question.ts";
import { useTargets } from "./panel.tsx";
import { useTargetWords } from "./words.ts";

type Props = ComponentProps<typeof SeriesFigure> & { readonly question: Question };

export const TargetedFigure = ({ question, ...props }: Props) => {
  const target = useLine(props.series, question);
  return <SeriesFigure {...props} target={target} />;
};

const useLine = (series: Props["series"], question: Question) => {
  const t = useText();
  const words = useTargetWords();
  const targets = useTargets(question);
  const { workspace } = question.slice;
  const { knownAt } = question.slice as { knownAt?: string };
  const own = targets.filter((one) => isOf(one, question.slice, series.variant));
  const target = own.find((one) => fitsGrain(one, series.grain));
  const { points } = series;
  const hull = {
    since: points[0]?.since ?? series.since,
    until: points.at(-1)?.until ?? addDays(series.since, 1),
  };
  const { data } = useAsk(
    "get_target",
    { workspace, target: target?.target ?? "-", ...hull, ...(knownAt ? { knownAt } : {}) },
    { enabled: target !== undefined && target.period !== "date" },
  );
  const periods = data?.target.target === target?.target ? data?.periods : undefined;
  return useMemo(() => {
    if (target === undefined) return undefined;
    const aims = aimsOf(target, periods ?? [], points);
    const drawn = aims.some(({ low, high }) => low !== null || high !== null);
    return drawn ? { aims, words: t("target.line", { target: words.title(target) }) } : undefined;
  }, [target, periods, points, t, words]);
};
