// Which buckets of a series a network's change falls into.

import type { Series } from "./measure.ts";

export type SpliceMark = Series["marks"][number];

interface Bucket {
  readonly since: string;
  readonly until: string;
}

/** The buckets a change falls into, with the numbers the changes have in the list below. */
export const markedBuckets = (
  marks: readonly SpliceMark[],
  points: readonly Bucket[],
  own: (mark: SpliceMark) => boolean = () => true,
): readonly { readonly index: number; readonly numbers: readonly number[] }[] =>
  points.flatMap(({ since, until }, index) => {
    const numbers = marks.flatMap((mark, k) =>
      mark.since >= since && mark.since < until && own(mark) ? [k + 1] : [],
    );
    return numbers.length === 0 ? [] : [{ index, numbers }];
  });

/** Behind a bucket's name in a table: the numbers of its changes. */
export const splicedName = (name: string, index: number, series: Series): string => {
  const found = markedBuckets(series.marks, series.points).find((one) => one.index === index);
  return found === undefined ? name : `${name} [${found.numbers.join(", ")}]`;
};
