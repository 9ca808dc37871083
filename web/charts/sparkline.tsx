// A trend the size of a word. It repeats what stands beside it in numbers, so it is hidden from screen readers.

import { linePath, loners } from "../shape/line.ts";
import { places, valueAxis } from "../shape/scale.ts";
import { useWidth } from "./use-width.ts";

interface Props {
  readonly values: readonly (number | null)[];
  readonly bars?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export const Sparkline = ({ bars = false, ...props }: Props) => {
  if (props.values.every((value) => value === null)) return null;
  return bars ? <SparkBars {...props} /> : <SparkLine {...props} />;
};

type ShapeProps = Omit<Props, "bars">;

const SparkBars = ({ values, width = 96, height = 26 }: ShapeProps) => {
  const box = { width, height, left: 1, right: 1, top: 2, bottom: 2 };
  const axis = valueAxis(values, box, true);
  const { at, pitch } = places(values.length, box, true);
  const wide = Math.max(1, Math.min(12, pitch * 0.7));
  return (
    <svg className="spark" width={width} height={height} aria-hidden="true">
      {values.map((value, index) =>
        value === null || value === 0 ? null : (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place
            key={index}
            x={at(index) - wide / 2}
            y={Math.min(axis.at(0), axis.at(value))}
            width={wide}
            height={Math.max(1, Math.abs(axis.at(0) - axis.at(value)))}
          />
        ),
      )}
    </svg>
  );
};

const SparkLine = ({ values, width = 96, height = 26 }: ShapeProps) => {
  const box = { width, height, left: 3, right: 4, top: 3, bottom: 3 };
  const axis = valueAxis(values, box, false);
  const room = width - box.left - box.right;
  const x = (index: number) =>
    values.length === 1 ? width / 2 : box.left + (room * index) / (values.length - 1);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg className="spark" width={width} height={height} aria-hidden="true">
      <path d={linePath(values, x, axis.at)} />
      {[...new Set([...loners(values), last])].map((index) => (
        <circle
          key={index}
          cx={x(index)}
          cy={axis.at(values[index] as number)}
          r={index === last ? 2.2 : 1.5}
        />
      ))}
    </svg>
  );
};

/** As wide as what it stands in. */
export const WideSparkline = ({ height = 30, ...props }: Omit<Props, "width">) => {
  const [ref, width] = useWidth(180);
  return (
    <div className="spark-wide" ref={ref}>
      <Sparkline {...props} width={width} height={height} />
    </div>
  );
};
