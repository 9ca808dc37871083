// Which exports would light a KPI up that is dark: those of the facts that nothing tells yet, and not of those that are there.

import type { Leaf } from "../catalogue/expr.ts";
import type { Kpi, Variant } from "../catalogue/kpi.ts";
import { leafKey, leaves } from "../catalogue/print.ts";
import { suppliedBy, suppliesAll } from "../catalogue/supply.ts";
import type { Settings } from "../query/question.ts";
import { sources } from "../sources/index.ts";
import type { Context } from "./context.ts";
import { coverageOf } from "./coverage.ts";
import { supplyOf } from "./supply.ts";

const supplies = sources.map((source) => ({ name: source.name, supply: supplyOf(source) }));

/** The sources any one of which is enough for one of its variants, whatever is there. */
export const needsOf = (kpi: Kpi): string[] =>
  supplies.filter(({ supply }) => suppliedBy(kpi, [supply])).map(({ name }) => name);

const partsOf = ({ formula }: Variant): readonly Leaf[] => leaves(formula.node);

/** Each part of their formulas as a variant by itself, once. */
const partsAlone = (kpis: readonly Kpi[]): ReadonlyMap<string, Variant> =>
  new Map(
    kpis.flatMap(({ variants }) =>
      variants
        .filter((variant) => partsOf(variant).length > 1)
        .flatMap((variant) =>
          partsOf(variant).map(
            (leaf) => [leafKey(leaf), { ...variant, formula: { ...variant.formula, node: leaf } }] as const,
          ),
        ),
    ),
  );

interface Lack {
  readonly missing: readonly Leaf[];
  /** How many of them are figures that a table lacks of which other figures are there. */
  readonly beside: number;
}

/** Of the variants that are told in part those that lack least; whole tables that are missing come before figures of others. */
const leastLacking = (kpi: Kpi, told: ReadonlySet<string>, tables: ReadonlySet<string>): readonly Lack[] => {
  const partly = kpi.variants.flatMap((variant): readonly Lack[] => {
    const parts = partsOf(variant);
    const missing = parts.filter((leaf) => !told.has(leafKey(leaf)));
    if (missing.length === 0 || missing.length === parts.length) return [];
    return [{ missing, beside: missing.filter(({ table }) => tables.has(table)).length }];
  });
  const order = (a: Lack, b: Lack): number => a.missing.length - b.missing.length || a.beside - b.beside;
  const [least] = partly.toSorted(order);
  return least === undefined ? [] : partly.filter((one) => order(one, least) === 0);
};

const suppliersOf = (lacks: readonly Lack[]): string[] => {
  const whole = supplies.filter(({ supply }) => lacks.some(({ missing }) => suppliesAll(missing, supply)));
  const some = supplies.filter(({ supply }) =>
    lacks.some(({ missing }) => missing.some((leaf) => suppliesAll([leaf], supply))),
  );
  return (whole.length > 0 ? whole : some).map(({ name }) => name);
};

/** What each of the KPIs, none of which has a number, needs beside what is there. */
export const needsBeside = async (
  context: Pick<Context, "warehouse">,
  dark: readonly Kpi[],
  settings: Settings,
): Promise<(kpi: Kpi) => string[]> => {
  const parts = partsAlone(dark);
  const found = await coverageOf(context, [...parts.values()], { settings, only: {}, knownAt: null });
  const there = [...parts].filter(([, variant]) => (found.get(variant) ?? []).length > 0);
  const told = new Set(there.map(([key]) => key));
  const tables = new Set(there.flatMap(([, variant]) => partsOf(variant).map(({ table }) => table)));
  return (kpi) => {
    const lacks = leastLacking(kpi, told, tables);
    return lacks.length === 0 ? needsOf(kpi) : suppliersOf(lacks);
  };
};
