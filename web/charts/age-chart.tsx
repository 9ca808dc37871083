// Figures of posts by their age: a dot for the median, a bar for the middle half; a line only between neighbouring ages.

import { formatTick } from "../shape/format.ts";
import { linePath } from "../shape/line.ts";
import type { Measure } from "../shape/measure.ts";
import { labelled, labelWidth, places, valueAxis } from "../shape/scale.ts";
import { useLanguage } from "../text/text.tsx";
import { BucketAxis, ValueAxis } from "./marks.tsx";
import { chartHeight } from "./trend-layout.ts";
import { useWidth } from "./use-width.ts";

export interface AtAge {
  readonly age: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

interface Props {
  readonly ages: readonly AtAge[];
  readonly measure: Measure;
  /** The chart in one sentence, for those who do not see it. */
  readonly summary: string;
  readonly labelOf: (age: number) => string;
}

const layAges = (
  { ages, measure, labelOf }: Props,
  width: number,
  tickOf: (v: number, step: number) => string,
) => {
  const last = Math.max(7, ...ages.map(({ age }) => age));
  const height = chartHeight(width);
  const values = ages.flatMap(({ low, high }) => [low, high]);
  const bare = { width, height, left: 0, right: 14, top: 10, bottom: 26 };
  const { ticks, step } = valueAxis(values, bare, true, measure.display === "seconds");
  const left = 14 + Math.max(...ticks.map((tick) => labelWidth(tickOf(tick, step))));
  const box = { ...bare, left };
  const axis = valueAxis(values, box, true, measure.display === "seconds");
  const at = places(last + 1, box, false);
  const labels = Array.from({ length: last + 1 }, (_, age) => labelOf(age));
  const shown = labelled(last + 1, () => labels, at.pitch);
  return { box, axis, at, labels, shown, last };
};

export const AgeChart = (props: Props) => {
  const language = useLanguage();
  const [ref, width] = useWidth(720);
  const { ages, measure, summary } = props;
  const tick = (value: number, step: number) => formatTick(value, step, measure, language);
  const { box, axis, at, labels, shown, last } = layAges(props, width, tick);
  const middles = Array.from(
    { length: last + 1 },
    (_, age) => ages.find((one) => one.age === age)?.middle ?? null,
  );
  return (
    <div className="chart" ref={ref}>
      <svg role="img" aria-label={summary} width={box.width} height={box.height}>
        <ValueAxis axis={axis} box={box} text={(value) => tick(value, axis.step)} />
        <BucketAxis places={at} box={box} labels={labels} shown={shown} />
        <path className="chart-line" d={linePath(middles, at.at, axis.at)} />
        {ages.map(({ age, low, middle, high }) => (
          <g key={age}>
            <line
              className="chart-half"
              x1={at.at(age)}
              x2={at.at(age)}
              y1={axis.at(low)}
              y2={axis.at(high)}
            />
            <circle className="chart-dot" cx={at.at(age)} cy={axis.at(middle)} r={4} />
          </g>
        ))}
      </svg>
    </div>
  );
};
