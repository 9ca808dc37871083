// Number columns whose mark was assumed: nothing in them tells thousands from fractions.

import type { Source } from "../sources/source.ts";
import type { Styles } from "./mapping-scan.ts";
import { usedColumns } from "./mapping-texts.ts";

/** Columns whose telling cells are all such as 4,305: thousands, or three decimals. */
export const assumedNumbers = (
  source: Source,
  header: readonly string[],
  styles: Styles,
): readonly string[] =>
  usedColumns(source, header)
    .filter(({ key, column }) => {
      const style = styles[key]?.style;
      return column.cell === "number" && style?.is === "number" && style.assumed;
    })
    .map((column) => column.header);
