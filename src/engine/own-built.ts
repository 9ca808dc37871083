// The KPIs of a workspace's own out of what it said, and what it says held to the rules of saving one.

import { Problem } from "../base/problem.ts";
import { catalogue, findKpi } from "../catalogue/index.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import { type OwnKpi, ownKpi } from "../catalogue/own.ts";
import type { DefinitionBody } from "../contract/definition-kinds.ts";

type Body = DefinitionBody<"own_kpis">;

/** Throws where one of them cannot be worked out, or two go by one name. */
export const builtKpis = ({ kpis }: Body): readonly Kpi[] => {
  const names = new Set(catalogue.map(({ name }) => name.en.toLowerCase()));
  for (const { name } of kpis) {
    if (names.has(name.toLowerCase())) throw new Problem("kpi/name-taken", { name });
    names.add(name.toLowerCase());
  }
  if (new Set(kpis.map(({ id }) => id)).size < kpis.length)
    throw new Problem("input/invalid", { field: "kpis", reason: "two of them have one id" });
  return kpis.map((own) => ownKpi(own, kpis));
};

/** One that cannot be worked out any more is left out of the list, and says why where it is asked for. */
export const knownKpis = (own: readonly OwnKpi[]): readonly Kpi[] =>
  own.flatMap((one) => {
    try {
      return [ownKpi(one, own)];
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  });

export const kpiAmong = (id: string, own: readonly OwnKpi[]): Kpi => {
  const found = own.find((one) => one.id === id);
  return found === undefined ? findKpi(id) : ownKpi(found, own);
};
