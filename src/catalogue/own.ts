// KPIs of a workspace's own: a formula over KPIs and fields, checked for units, circles and figures that do not add up.

import { Problem } from "../base/problem.ts";
import { per } from "../base/units.ts";
import { words } from "../base/words.ts";
import { factTables } from "../facts/index.ts";
import type { Expr, Node, Over } from "./expr.ts";
import { type Formula, mostParts, readFormula, writeFormula } from "./formula.ts";
import { catalogue, findVariant } from "./index.ts";
import type { Basis, Display, Kpi, Rollup, Variant } from "./kpi.ts";
import { averageOf, whyNotAdded } from "./per.ts";
import { leaves } from "./print.ts";
import { averaged } from "./words.ts";

export interface OwnKpi {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly better: Kpi["better"];
  readonly formula: string;
}

/** A figure on its way into a formula. */
interface Figure {
  readonly name: string;
  readonly expr: Expr;
  readonly display: Display;
  readonly time: Rollup;
  readonly basis: Basis;
  /** What it is multiplied by before it is divided. */
  readonly times: number;
}

/** Names put in: what stands for a formula of one's own is that formula. */
const expanded = (
  of: Formula,
  own: readonly OwnKpi[],
  path: readonly string[],
  spent = { names: 0 },
): Formula => {
  if (of.kind === "kpi") {
    spent.names += 1;
    if (spent.names > mostParts * 2) throw new Problem("formula/too-long", { limit: mostParts });
    const found = own.find(({ id }) => id === of.kpi);
    if (found === undefined) return of;
    if (path.includes(found.id))
      throw new Problem("formula/circle", { name: found.name, path: [...path, found.id].join(" → ") });
    return expanded(readFormula(found.formula), own, [...path, found.id], spent);
  }
  if (of.kind === "field" || of.kind === "number") return of;
  const side = (part: Formula): Formula => expanded(part, own, path, spent);
  return { ...of, left: side(of.left), right: side(of.right) };
};

const namesIn = (of: Formula): readonly (Formula & { kind: "kpi" | "field" })[] => {
  if (of.kind === "kpi" || of.kind === "field") return [of];
  return of.kind === "number" ? [] : [...namesIn(of.left), ...namesIn(of.right)];
};

const named = (id: string): Kpi => {
  const found = catalogue.find((kpi) => kpi.id === id);
  if (found) return found;
  const near = catalogue.filter((kpi) => kpi.id.includes(id) || id.includes(kpi.id)).slice(0, 5);
  const known = (near.length > 0 ? near : catalogue.slice(0, 5)).map((kpi) => kpi.id).join(", ");
  throw new Problem("formula/unknown-name", { name: id, known });
};

/** Of a KPI, the variants that can stand in a formula. */
const candidates = ({ kpi: id, variant }: Formula & { kind: "kpi" }): readonly Variant[] => {
  const kpi = named(id);
  const among = variant === null ? kpi.variants : [findVariant(kpi, variant)];
  const [first] = among;
  // What a KPI stands for by itself decides: a gross figure in place of different people is named by who wants it.
  if (first === undefined || whyNotAdded(first) === null)
    return among.filter((one) => whyNotAdded(one) === null && (!one.aside || one === first));
  throw new Problem("formula/not-added", { name: id, why: whyNotAdded(first) ?? "" });
};

const fieldOf = ({ table: name, column }: Formula & { kind: "field" }): Figure => {
  const table = factTables.find((one) => one.name === name);
  const found = table && Object.hasOwn(table.columns, column) ? table.columns[column] : undefined;
  const known = Object.entries(table?.columns ?? {}).flatMap(([key, { unit }]) =>
    unit ? [`${name}.${key}`] : [],
  );
  if (table === undefined || found?.unit === undefined)
    throw new Problem("formula/unknown-name", {
      name: `${name}.${column}`,
      known: (known.length > 0 ? known : factTables.slice(0, 5).map((one) => one.name)).join(", "),
    });
  if (
    found.stock ||
    found.unique ||
    Object.hasOwn(table.columns, "window_end") ||
    !Object.hasOwn(table.columns, "day")
  )
    throw new Problem("formula/not-added", {
      name: `${name}.${column}`,
      why: found.stock
        ? "a level is never added over time"
        : "different people or windows cannot be added up",
    });
  const money = found.unit === "minor unit";
  const node = {
    ...{ kind: "sum", table: name, where: [], on: "day", columns: [column], needs: [] },
    ...(money ? { money } : {}),
  } as Node;
  const basis = Object.hasOwn(table.columns, "post") && name !== "post_day" ? "published" : "activity";
  const display = money ? "money" : found.unit === "second" ? "seconds" : "count";
  return {
    name: `${name}.${column}`,
    expr: { node, unit: found.unit },
    display,
    time: "sum",
    basis,
    times: 1,
  };
};

/** A number waits for a division, for a sum times a number is a sum of nothing that is counted. */
const scaled = (of: Figure, times: number): Figure => {
  const { node, unit } = of.expr;
  if (node.kind !== "over") return { ...of, times: of.times * times };
  return { ...of, ...ratio(node, unit, times, of.display) };
};

const ratio = (
  node: Over,
  unit: string,
  times: number,
  display: Display,
): Pick<Figure, "expr" | "display"> =>
  times === 1
    ? { expr: { node, unit }, display }
    : {
        expr: { node: { ...node, times: node.times * times }, unit: `${times} × ${unit}` },
        display: display === "rate" ? "per" : display,
      };

const unscaled = (of: Figure): void => {
  if (of.times !== 1) throw new Problem("formula/number");
};

const added = (kind: "plus" | "minus", left: Figure, right: Figure): Figure => {
  for (const one of [left, right]) {
    unscaled(one);
    if (one.expr.node.kind === "over") throw new Problem("formula/ratio-inside", { name: one.name });
  }
  if (left.expr.unit !== right.expr.unit)
    throw new Problem("formula/units", {
      ...{ a: left.name, unitA: left.expr.unit },
      ...{ b: right.name, unitB: right.expr.unit },
    });
  if (left.time !== right.time) throw new Problem("formula/rollups", { a: left.name, b: right.name });
  return {
    ...left,
    name: `${left.name} ${kind === "plus" ? "+" : "−"} ${right.name}`,
    expr: { node: { kind, left: left.expr.node, right: right.expr.node }, unit: left.expr.unit },
  };
};

const ratioDisplay = (top: Figure, bottom: Figure): Display => {
  if (top.expr.unit === bottom.expr.unit) return "rate";
  return top.display === "money" || top.display === "seconds" ? top.display : "per";
};

const divided = (top: Figure, bottom: Figure): Figure => {
  if (bottom.expr.node.kind === "over") throw new Problem("formula/ratio-inside", { name: bottom.name });
  const simple = leaves(top.expr.node).length === 1 && leaves(bottom.expr.node).length === 1;
  const plain: Over = { kind: "over", top: top.expr.node, bottom: bottom.expr.node, times: 1, within: null };
  const node = simple ? averageOf(top.expr, bottom.expr).node : plain;
  const unit = per(top.expr.unit, bottom.expr.unit);
  return {
    name: `${top.name} ÷ ${bottom.name}`,
    ...ratio(node as Over, unit, top.times / bottom.times, ratioDisplay(top, bottom)),
    time: "ratio",
    basis: top.basis,
    times: 1,
  };
};

const figure = (of: Formula, choose: (of: Formula & { kind: "kpi" }) => Variant): Figure => {
  switch (of.kind) {
    case "number":
      throw new Problem("formula/number");
    case "field":
      return fieldOf(of);
    case "kpi": {
      const { formula, display, time, basis } = choose(of);
      return { name: of.kpi, expr: formula, display, time, basis, times: 1 };
    }
    case "times":
      if (of.left.kind === "number") return scaled(figure(of.right, choose), of.left.value);
      if (of.right.kind === "number") return scaled(figure(of.left, choose), of.right.value);
      throw new Problem("formula/number");
    case "over":
      return divided(figure(of.left, choose), figure(of.right, choose));
    default:
      return added(of.kind, figure(of.left, choose), figure(of.right, choose));
  }
};

/** Bases on which all that is named is told; none where there is no common one. */
const commonBases = (all: readonly (readonly Variant[])[]): readonly Basis[] => {
  const [first = [], ...others] = all;
  const bases = [...new Set(first.map(({ basis }) => basis))];
  return bases.filter((basis) => others.every((variants) => variants.some((one) => one.basis === basis)));
};

const basisNames: Readonly<Record<Basis, ReturnType<typeof words>>> = {
  activity: words("Activity in the period", "기간 중 활동", "Aktywność w okresie"),
  published: words("Posts published in the period", "기간 중 게시된 게시물", "Posty opublikowane w okresie"),
  created: words("Begun in the period", "기간 중 시작", "Rozpoczęte w okresie"),
  closed: words("Closed in the period", "기간 중 종료", "Zamknięte w okresie"),
  window: words("A whole period, as exported", "내보낸 기간 전체", "Cały okres, jak w eksporcie"),
};

const made = (of: Figure, basis: Basis): Variant => {
  unscaled(of);
  const { expr, display, time } = of;
  return {
    id: basis,
    name: basisNames[basis],
    unit: expr.unit,
    display,
    basis,
    ...(expr.node.kind === "over"
      ? { time: averaged.time, entities: averaged.entities }
      : { time, entities: "sum" }),
    formula: expr,
  };
};

const variantsOf = (formula: Formula): readonly Variant[] => {
  const kpis = namesIn(formula).filter((one) => one.kind === "kpi");
  if (namesIn(formula).length > mostParts) throw new Problem("formula/too-long", { limit: mostParts });
  const all = kpis.map(candidates);
  const bases = commonBases(all);
  const choose =
    (basis: Basis | null) =>
    (of: Formula & { kind: "kpi" }): Variant => {
      const among = candidates(of);
      return (among.find((one) => one.basis === basis) ?? among[0]) as Variant;
    };
  if (bases.length === 0) {
    const found = figure(formula, choose(null));
    return [made(found, found.basis)];
  }
  return bases.map((basis) => made(figure(formula, choose(basis)), basis));
};

const same = (text: string) => words(text, text, text);

/** A KPI of one's own; throws a problem that says in a sentence what is wrong with it. */
export const ownKpi = (own: OwnKpi, all: readonly OwnKpi[]): Kpi => {
  const formula = readFormula(own.formula);
  const others = all.filter(({ id }) => id !== own.id);
  const variants = variantsOf(expanded(formula, [...others, own], [own.id]));
  return {
    id: own.id,
    code: "OWN",
    group: "own",
    name: same(own.name),
    about: same(own.about || writeFormula(formula)),
    better: own.better,
    kind: "none",
    source: writeFormula(formula),
    variants,
  };
};

/** Own KPIs that stand in the formula of another. */
export const usersOf = (id: string, all: readonly OwnKpi[]): readonly OwnKpi[] =>
  all.filter((one) =>
    namesIn(readFormula(one.formula)).some((name) => name.kind === "kpi" && name.kpi === id),
  );
