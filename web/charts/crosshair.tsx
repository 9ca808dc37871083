// The crosshair: a slider over the chart, moved by pointer or arrow keys, that says each bucket aloud.

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import type { Box, Places } from "../shape/scale.ts";

export interface Crosshair {
  readonly index: number | null;
  readonly move: (index: number | null) => void;
}

export const useCrosshair = (count: number): Crosshair => {
  const [index, move] = useState<number | null>(null);
  return { index: index !== null && index < count ? index : null, move };
};

/** The line through the bucket that is pointed at. */
export const Hair = ({ index, places, box }: { index: number | null; places: Places; box: Box }) =>
  index === null ? null : (
    <line
      className="chart-hair"
      x1={places.at(index)}
      x2={places.at(index)}
      y1={box.top}
      y2={box.height - box.bottom}
    />
  );

const keyed = (key: string, index: number | null, last: number): number | null | undefined => {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return index === null ? 0 : Math.min(last, index + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return index === null ? last : Math.max(0, index - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "Escape":
      return null;
    default:
      return undefined;
  }
};

interface Props {
  readonly crosshair: Crosshair;
  readonly count: number;
  readonly places: Places;
  readonly box: Box;
  /** What the slider is called. */
  readonly label: string;
  /** A bucket with its values, said aloud. */
  readonly describe: (index: number) => string;
  /** What the tooltip shows of a bucket. */
  readonly children: (index: number) => ReactNode;
}

export const CrosshairLayer = (props: Props) => {
  const { crosshair, count, places, box, label, describe, children } = props;
  const { index, move } = crosshair;
  const last = count - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(event.key, index, last);
    if (next === undefined) return;
    event.preventDefault();
    // Escape closes the tooltip first and only then whatever the chart stands in.
    if (event.key === "Escape" && index !== null) event.stopPropagation();
    move(next);
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) =>
    move(places.nearest(event.clientX - event.currentTarget.getBoundingClientRect().left));
  const x = index === null ? 0 : places.at(index);
  return (
    <>
      <div
        className="chart-slider"
        style={{ height: box.height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index ?? last}
        aria-valuetext={describe(index ?? last)}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={() => move(null)}
        onBlur={() => move(null)}
      />
      {index === null ? null : (
        <div
          className="chart-tip"
          data-side={x > box.width / 2 ? "left" : "right"}
          style={{ left: x, top: box.top }}
          aria-hidden="true"
        >
          {children(index)}
        </div>
      )}
    </>
  );
};
