// What is set beside what, each in one text: "impressions", or "impressions?platform=linkedin&variant=views".

import { type Dimension, dimensions, plainDimensions } from "../base/dimensions.ts";

export interface ComparedItem {
  readonly kpi: string;
  readonly variant: string | null;
  readonly filters: Readonly<Partial<Record<Dimension, readonly string[]>>>;
}

export const mostCompared = 6;

const isDimension = (name: string): name is Dimension => dimensions.some((one) => one === name);

/** Null where it names something that is neither a variant nor a dimension. */
export const readItem = (text: string): ComparedItem | null => {
  const [kpi = "", ...rest] = text.split("?");
  const query = new URLSearchParams(rest.join("?"));
  const names = [...new Set(query.keys())];
  if (kpi === "" || !names.every((name) => name === "variant" || isDimension(name))) return null;
  const filters = names.filter(isDimension).map((by) => [by, query.getAll(by).filter(Boolean)] as const);
  return {
    kpi,
    variant: query.get("variant") || null,
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
  };
};

/** One spelling for one thing, so that the same twice is seen to be. */
export const writeItem = ({ kpi, variant, filters }: ComparedItem): string => {
  const query = new URLSearchParams(variant === null ? {} : { variant });
  for (const by of dimensions) for (const value of [...(filters[by] ?? [])].sort()) query.append(by, value);
  return query.size > 0 ? `${kpi}?${query}` : kpi;
};

type Plain = (typeof plainDimensions)[number];

/** The filters as a question takes them: those with an input of their own, and the others as "dimension=value". */
export const picksOf = ({ filters }: ComparedItem) => {
  const plain = (by: string): by is Plain => plainDimensions.some((one) => one === by);
  const all = Object.entries(filters);
  const only = all
    .filter(([by]) => !plain(by))
    .flatMap(([by, values = []]) => values.map((value) => `${by}=${value}`));
  return {
    ...(Object.fromEntries(all.filter(([by]) => plain(by))) as Partial<Record<Plain, readonly string[]>>),
    ...(only.length === 0 ? {} : { only }),
  };
};
