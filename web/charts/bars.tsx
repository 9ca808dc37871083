// Bars over time, each with a mark where the bar before stood.

import type { Point } from "../shape/measure.ts";
import type { Axis, Places } from "../shape/scale.ts";

interface Props {
  readonly points: readonly Point[];
  readonly before: readonly (number | null)[] | null;
  readonly axis: Axis;
  readonly places: Places;
  /** Fill of a bar whose bucket is not whole. */
  readonly hatch: string;
}

export const Bars = ({ points, before, axis, places, hatch }: Props) => {
  const width = Math.max(2, Math.min(72, places.pitch * 0.62));
  const base = axis.at(0);
  return (
    <g>
      {points.map(({ since, answer, partial }, index) => {
        if (answer === null) return null;
        const end = axis.at(answer);
        return (
          <rect
            key={since}
            x={places.at(index) - width / 2}
            y={Math.min(base, end)}
            width={width}
            // A known 0 is a bar of no height; the least that is not 0 can be seen.
            height={answer === 0 ? 0 : Math.max(1.5, Math.abs(base - end))}
            rx={2}
            className={partial ? "chart-bar-partial" : "chart-bar"}
            {...(partial ? { fill: hatch } : {})}
          />
        );
      })}
      {before?.map((value, index) =>
        value === null ? null : (
          <line
            key={points[index]?.since}
            x1={places.at(index) - width / 2 - 4}
            x2={places.at(index) + width / 2 + 4}
            y1={axis.at(value)}
            y2={axis.at(value)}
            className="chart-before"
          />
        ),
      )}
    </g>
  );
};
