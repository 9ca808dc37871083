// A line or area with its comparison: solid where it is certain, dashed and hatched where a bucket is not whole.

import { areaPath, between, linePath, loners, partialStrips } from "../shape/line.ts";
import type { Point } from "../shape/measure.ts";
import type { Box } from "../shape/scale.ts";
import { ClipStrips } from "./marks.tsx";
import { answers, type Layout, type Values } from "./trend-layout.ts";

interface Props {
  readonly id: string;
  readonly points: readonly Point[];
  readonly before: Values | null;
  readonly layout: Layout;
  readonly area: boolean;
}

/** Half a stroke beyond the frame, so that the first and the last point are not cut. */
const certain = (unsure: ReturnType<typeof partialStrips>, box: Box) => {
  const inner = { left: box.left, right: box.width - box.right };
  return between(unsure, inner).map(({ left, right }) => ({
    left: left === inner.left ? left - 4 : left,
    right: right === inner.right ? right + 4 : right,
  }));
};

export const TrendLines = ({ id, points, before, layout, area }: Props) => {
  const { axis, box, places } = layout;
  const values = answers(points);
  const cut = points.map(({ partial }) => partial);
  const unsure = partialStrips(cut, places.at, { left: box.left, right: box.width - box.right });
  const path = linePath(values, places.at, axis.at);
  const ground = area ? areaPath(values, places.at, axis.at, axis.at(0)) : null;
  return (
    <>
      <ClipStrips id={`${id}sure`} strips={certain(unsure, box)} height={box.height} />
      <ClipStrips id={`${id}unsure`} strips={unsure} height={box.height} />
      {ground === null ? null : (
        <>
          <path d={ground} className="chart-area" clipPath={`url(#${id}sure)`} />
          <path d={ground} fill={`url(#${id}partial)`} clipPath={`url(#${id}unsure)`} />
        </>
      )}
      {before === null ? null : <Before values={before} layout={layout} />}
      <path d={path} className="chart-line" clipPath={`url(#${id}sure)`} />
      <path d={path} className="chart-line chart-unsure" clipPath={`url(#${id}unsure)`} />
      <Dots points={points} layout={layout} />
    </>
  );
};

const Before = ({ values, layout: { places, axis } }: { values: Values; layout: Layout }) => (
  <>
    <path d={linePath(values, places.at, axis.at)} className="chart-before" />
    {loners(values).map((index) => (
      <circle
        key={index}
        cx={places.at(index)}
        cy={axis.at(values[index] as number)}
        r={3}
        className="chart-dot-before"
      />
    ))}
  </>
);

/** Values without neighbours, which no line would show, and unfinished ones, hollow. */
const Dots = ({ points, layout }: { points: readonly Point[]; layout: Layout }) => {
  const alone = new Set(loners(answers(points)));
  return points.map(({ since, answer, partial }, index) =>
    answer === null || !(partial || alone.has(index)) ? null : (
      <circle
        key={since}
        cx={layout.places.at(index)}
        cy={layout.axis.at(answer)}
        r={3.5}
        className={partial ? "chart-dot-open" : "chart-dot"}
      />
    ),
  );
};
