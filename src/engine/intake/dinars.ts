// Amounts such as 12.345, where nothing in the column tells the mark: dinars have three decimals, other money has none.

import { Problem } from "../../base/problem.ts";
import type { Mapping } from "../../query/mapping.ts";
import type { Styles } from "../../query/mapping-scan.ts";
import type { StagedPart } from "../../store/warehouse.ts";
import type { Task } from "./parts.ts";

/** The styles once the currencies of the rows are known; throws where the rows want both readings of one column. */
export const knownMarks = async (
  part: { readonly styles: Styles; readonly csv: NonNullable<StagedPart["csv"]> },
  compile: (styles: Styles) => Mapping,
  { context, file }: Task,
): Promise<Styles> => {
  if (Object.values(part.styles).every(({ inDinars }) => inDinars === null)) return part.styles;
  const { threes } = compile(part.styles);
  if (threes === null) return part.styles;
  const [{ dinars = false, others = false } = {}] = await context.warehouse.read(part.csv, threes);
  if (dinars !== true) return part.styles;
  if (others === true) throw new Problem("file/unclear-amounts", { file: file.name });
  const settled = Object.entries(part.styles).map(([key, scan]) => {
    const style = scan.inDinars ?? scan.style;
    return [key, { ...scan, style, inDinars: null }] as const;
  });
  return Object.fromEntries(settled);
};
