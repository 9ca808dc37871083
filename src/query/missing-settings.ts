// Words a formula takes from the workspace, and that the workspace has not set.

import type { Filter, Leaf } from "../catalogue/expr.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { leaves } from "../catalogue/print.ts";
import { takesMargin } from "./lifetime.ts";
import type { Settings } from "./question.ts";

type OfBrand = "handles" | "hashtags" | "staff";
export type MissingSetting =
  | "brandTerms"
  | "qualified"
  | "openingHours"
  | "serviceLevel"
  | "brand"
  | "competitors"
  | "customerValue"
  | "idealCustomer"
  | "mentionLabels"
  | "commentLabels"
  | OfBrand;

const labelsOf = { mention: "mentionLabels", comment: "commentLabels" } as const;

const wordsOf = (filter: Filter): readonly MissingSetting[] => {
  if ("labelled" in filter) return [labelsOf[filter.labelled]];
  if ("contains" in filter) return [filter.contains];
  if ("setting" in filter) return filter.setting === "qualified" ? ["qualified"] : [];
  if ("ideal" in filter) return ["idealCustomer"];
  if ("brand" in filter) return filter.brand === "own" ? ["brand"] : ["brand", "competitors"];
  if (!("names" in filter)) return [];
  const { names, is } = filter;
  if (names === "handles" || names === "hashtags") return [names];
  // Nobody is left out where nobody is named; but nobody can be looked for either.
  return names === "staff" && is ? ["staff"] : [];
};

type Said = Pick<
  Settings,
  | "brandTerms"
  | "qualified"
  | "hours"
  | "serviceLevel"
  | "brand"
  | "competitors"
  | "customerValue"
  | "idealCustomer"
  | "labels"
>;

const ofTimes = (leaf: Leaf): readonly MissingSetting[] => {
  if (leaf.kind === "lifetime") return takesMargin(leaf) ? ["customerValue"] : [];
  if (leaf.kind !== "survival") return [];
  const hours = leaf.clock === "business" ? (["openingHours"] as const) : [];
  return leaf.at === "serviceLevel" ? ["serviceLevel", ...hours] : hours;
};

const neededBy = (leaf: Leaf): readonly MissingSetting[] => [
  ...leaf.where.flatMap(wordsOf),
  ...ofTimes(leaf),
];

const isSaid = (
  setting: MissingSetting,
  { brand, hours, serviceLevel, competitors = [], customerValue, idealCustomer, labels, ...words }: Said,
): boolean => {
  switch (setting) {
    case "openingHours":
      return hours !== undefined;
    case "serviceLevel":
      return serviceLevel !== undefined;
    case "customerValue":
      return customerValue !== undefined;
    case "idealCustomer":
      return idealCustomer !== undefined;
    case "brand":
      return Boolean(brand);
    case "competitors":
      return competitors.length > 0;
    case "mentionLabels":
      return (labels?.mention ?? []).length > 0;
    case "commentLabels":
      return (labels?.comment ?? []).length > 0;
    case "brandTerms":
    case "qualified":
      return words[setting].length > 0;
    default:
      return (brand?.[setting] ?? []).length > 0;
  }
};

/** Without them the number is unknown, whatever the rows. */
export const missingSettings = (variant: Variant, settings: Said): readonly MissingSetting[] => {
  const needed = new Set(leaves(variant.formula.node).flatMap(neededBy));
  return [...needed].filter((setting) => !isSaid(setting, settings));
};
