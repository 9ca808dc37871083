// "Average A per B" for any two counts of the catalogue, units checked, and refused where the quotient would mean nothing.

import { Problem } from "../base/problem.ts";
import { per as unitOf } from "../base/units.ts";
import { words } from "../base/words.ts";
import { factTable } from "../facts/index.ts";
import { type Expr, type Node, over } from "./expr.ts";
import type { Kpi, Variant } from "./kpi.ts";
import { leaves } from "./print.ts";
import { averaged } from "./words.ts";

/** Number of different posts among the rows of a table: the posts that the other side is known for, and no others. */
const postsAmong = (table: string, where: Expr["node"]): Node | null => {
  const columns = factTable(table).columns;
  if (!Object.hasOwn(columns, "post") || !Object.hasOwn(columns, "kind")) return null;
  const [leaf] = leaves(where);
  if (!leaf) return null;
  return { kind: "distinct", table, where: leaf.where, on: leaf.on, columns: ["platform", "post"] };
};

const countsPosts = (node: Node): boolean => node.kind === "sum" && node.table === "post";

/** Over the same posts where A is told per post: a post whose clicks are unknown is none of the posts. */
const bottomFor = (top: Node, bottom: Node): Node => {
  const table = leaves(top)[0]?.table;
  if (!countsPosts(bottom) || table === undefined || table === "post") return bottom;
  return postsAmong(table, bottom) ?? bottom;
};

/** Posts of one's own on both sides: replies gather comments too, and would be counted without being posts. */
const narrowedLike = (top: Node, bottom: Node): Node => {
  const [leaf] = leaves(bottom);
  if (!leaf || top.kind !== "sum" || top.table === "post" || bottom.kind !== "distinct") return top;
  return { ...top, where: [...top.where, ...leaf.where] };
};

/** Why a figure cannot stand in a sum or a quotient; null where it can. */
export const whyNotAdded = (of: Variant): string | null => {
  if (of.time === "distinct" || of.entities === "distinct")
    return "different people or values cannot be added up";
  if (of.time === "ratio" || of.entities === "ratio") return "it is a ratio already";
  if (of.time === "quantile" || of.entities === "quantile") return "a quantile cannot be added up";
  return null;
};

/** Σ A ÷ Σ B as a formula. */
export const averageOf = <A extends string, B extends string>(top: Expr<A>, bottom: Expr<B>) => {
  const posts = bottomFor(top.node, bottom.node);
  return over({ ...top, node: narrowedLike(top.node, posts) }, { ...bottom, node: posts });
};

const refuse = (a: string, b: string, why: string): never => {
  throw new Problem("kpi/not-per", { a, b, why });
};

/** One variant of A over one of B. Refuses uniques, ratios and quantiles, and a count over its own kind. */
export const per = (a: Kpi, top: Variant, b: Kpi, bottom: Variant): Variant => {
  const topWhy = whyNotAdded(top);
  const bottomWhy = whyNotAdded(bottom);
  if (topWhy !== null) return refuse(a.id, b.id, `${a.id}: ${topWhy}`);
  if (bottomWhy !== null) return refuse(a.id, b.id, `${b.id}: ${bottomWhy}`);
  if (unitOf(top.unit, bottom.unit) === "1") return refuse(a.id, b.id, `both are counted in ${top.unit}`);
  const formula = averageOf(top.formula, bottom.formula);
  const pair = (language: "en" | "ko" | "pl", by: string): string =>
    `${a.name[language]} (${top.name[language]}) ${by} ${b.name[language]} (${bottom.name[language]})`;
  return {
    id: `${top.id}_per_${bottom.id}`,
    name: words(pair("en", "per"), pair("ko", "÷"), pair("pl", "na")),
    unit: formula.unit,
    ...averaged,
    display: top.display === "money" ? "money" : "per",
    basis: top.basis,
    formula,
  };
};

/** Both sides of one basis where there are such: clicks of the posts published over posts published. */
const pairs = (a: Kpi, b: Kpi): readonly (readonly [Variant, Variant])[] => {
  const all = a.variants.flatMap((top) => b.variants.map((bottom) => [top, bottom] as const));
  const fit = all.filter(
    ([top, bottom]) => whyNotAdded(top) === null && whyNotAdded(bottom) === null && top.unit !== bottom.unit,
  );
  const alike = fit.filter(([top, bottom]) => top.basis === bottom.basis);
  return alike.length > 0 ? alike : fit.slice(0, 1);
};

/** A KPI made on the spot from two others, with a variant for every pair that counts on the same basis. */
export const perKpi = (a: Kpi, b: Kpi): Kpi => {
  const [first] = [a.variants[0], b.variants[0]];
  if (!first || a.variants.length === 0 || b.variants.length === 0) throw new Error("a KPI without variants");
  const found = pairs(a, b);
  if (found.length === 0) per(a, first, b, b.variants[0] as Variant);
  return {
    id: `${a.id}.per.${b.id}`,
    code: "P4",
    group: "productivity",
    name: words(
      `${a.name.en} per ${b.name.en}`,
      `${b.name.ko}당 평균 ${a.name.ko}`,
      `${a.name.pl} na: ${b.name.pl}`,
    ),
    about: words(
      `Average: ${a.name.en} over ${b.name.en}, sum over sum.`,
      `${b.name.ko}당 평균 ${a.name.ko}(합계 ÷ 합계)입니다.`,
      `Średnia: ${a.name.pl} do: ${b.name.pl}, suma do sumy.`,
    ),
    better: b.better === "down" || a.better === "down" ? "band" : "up",
    kind: "none",
    source: "BSC Designer, Social media KPIs (Korean edition): “B”당 평균 “A” 지표",
    variants: found.map(([top, bottom]) => per(a, top, b, bottom)),
  };
};
