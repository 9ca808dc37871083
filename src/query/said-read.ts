// Which of a workspace's own words a variant reads, so that a new version of one is told where it changes the number.

import type { Filter, Leaf } from "../catalogue/expr.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { leaves } from "../catalogue/print.ts";
import { takesMargin } from "./lifetime.ts";

export type SaidPart =
  | "qualified"
  | "hours"
  | "serviceLevel"
  | "brandNames"
  | "brandHandles"
  | "brandHashtags"
  | "staff"
  | "competitors"
  | "competitorHandles"
  | "weights"
  | "margin"
  | "lostAfter"
  | "idealCustomer"
  | "formula";

const named = {
  own: ["brandHandles"],
  handles: ["brandHandles"],
  set: ["brandHandles", "competitorHandles"],
  staff: ["staff"],
  hashtags: ["brandHashtags"],
} as const;

const ofFilter = (filter: Filter): readonly SaidPart[] => {
  if ("setting" in filter) return ["qualified"];
  if ("ideal" in filter) return ["idealCustomer"];
  if ("brand" in filter) return filter.brand === "own" ? ["brandNames"] : ["brandNames", "competitors"];
  return "names" in filter ? named[filter.names] : [];
};

const ofLeaf = (leaf: Leaf): readonly SaidPart[] => {
  if (leaf.kind === "sum") return leaf.weighted ? ["weights"] : [];
  if (leaf.kind === "distinct") return leaf.columns.includes("brand") ? ["brandNames", "competitors"] : [];
  if (leaf.kind === "lifetime") return takesMargin(leaf) ? ["margin", "lostAfter"] : ["lostAfter"];
  if (leaf.kind !== "survival") return [];
  return [
    ...(leaf.clock === "business" ? (["hours"] as const) : []),
    ...(leaf.at === "serviceLevel" ? (["serviceLevel"] as const) : []),
  ];
};

export const saidRead = ({ formula }: Variant): ReadonlySet<SaidPart> =>
  new Set(leaves(formula.node).flatMap((leaf) => [...leaf.where.flatMap(ofFilter), ...ofLeaf(leaf)]));
