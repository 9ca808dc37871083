// A trend the size of a word. It repeats what stands beside it in numbers, so it is hidden from screen readers.

import { linePath, loners } from "../shape/line.ts";
import { valueAxis } from "../shape/scale.ts";
import { useWidth } from "./use-width.ts";

interface Props {
  readonly values: readonly (number | null)[];
  readonly width?: number;
  readonly height?: number;
}

export const Sparkline = ({ values, width = 96, height = 26 }: Props) => {
  if (values.every((value) => value === null)) return null;
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
export const WideSparkline = ({ values, height = 30 }: Omit<Props, "width">) => {
  const [ref, width] = useWidth(180);
  return (
    <div className="spark-wide" ref={ref}>
      <Sparkline values={values} width={width} height={height} />
    </div>
  );
};
