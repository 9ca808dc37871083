// What is wanted of each bucket: a dashed step over it, one for each bound.

import type { Aim } from "../shape/target.ts";
import type { Layout } from "./trend-layout.ts";

interface Props {
  readonly aims: readonly Aim[];
  readonly layout: Layout;
}

export const aimValues = (aims: readonly Aim[] | undefined): readonly (number | null)[] =>
  (aims ?? []).flatMap(({ low, high }) => [low, high]);

export const TargetLine = ({ aims, layout: { axis, box, places } }: Props) => {
  const held = (x: number) => Math.min(box.width - box.right, Math.max(box.left, x)).toFixed(1);
  const steps = (bounds: readonly (number | null)[]): string =>
    bounds
      .map((bound, index) => {
        if (bound === null) return "";
        const [from, to] = [places.at(index) - places.pitch / 2, places.at(index) + places.pitch / 2];
        const joined = index > 0 && bounds[index - 1] !== null;
        return `${joined ? "L" : "M"}${held(from)},${axis.at(bound).toFixed(1)}H${held(to)}`;
      })
      .join("");
  const paths = [steps(aims.map(({ low }) => low)), steps(aims.map(({ high }) => high))];
  return paths.map((path, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the lower bound and the upper one, always both
    path === "" ? null : <path key={index} d={path} className="chart-target" />,
  );
};
