// What the KPI page asks, read off its address: slice, variant, bucket, split, and the day the answer was known at.

import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import { useView } from "../../app/view.ts";
import { type Fault, shortened } from "../../app/view-address.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { isDay } from "../../shape/day.ts";
import type { Dimension, ListedKpi } from "../../shape/measure.ts";
import { carried, dimensions, ignored, offeredBy } from "../../shape/slice.ts";
import { endOfDay } from "../../shape/zone.ts";

export const tabs = ["parts", "variants", "rows", "windows", "ages"] as const;
export type Tab = (typeof tabs)[number];

export interface Asked {
  /** Variant named in the address; null where coverage chooses. */
  readonly variant: string | null;
  readonly by: Dimension | null;
  readonly knownDay: string | null;
  readonly tab: Tab | null;
  readonly offset: number;
  /** Row opened, `import.part.line`. */
  readonly row: string | null;
  readonly definition: boolean;
}

export const readAsked = (search: string): Asked => {
  const query = new URLSearchParams(search);
  const known = query.get("known");
  const offset = Number(query.get("offset"));
  return {
    variant: query.get("variant"),
    by: dimensions.find((each) => each === query.get("by")) ?? null,
    knownDay: isDay(known) ? known : null,
    tab: tabs.find((each) => each === query.get("tab")) ?? null,
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
    row: query.get("row"),
    definition: query.get("show") === "definition",
  };
};

/** What the address asks of this KPI and cannot have; `shown` is the variant in place of one that is none. */
export const askedFaults = (search: string, kpi: ListedKpi, shown: string): readonly Fault[] => {
  const query = new URLSearchParams(search);
  const [variant, by, known] = [query.get("variant") ?? "", query.get("by") ?? "", query.get("known") ?? ""];
  const noVariant = variant !== "" && !kpi.variants.some(({ id }) => id === variant);
  const noSplit = by !== "" && !offeredBy(kpi, variant).some((each) => each === by);
  const noDay = known !== "" && !isDay(known);
  return [
    ...(noVariant ? [{ key: "variant" as const, asked: shortened(variant), shown }] : []),
    ...(noSplit ? [{ key: "by" as const, asked: shortened(by) }] : []),
    ...(noDay ? [{ key: "known" as const, asked: shortened(known) }] : []),
  ];
};

/** Changes several parameters in one step of the history; null takes one away. */
export const useSetAsked = () => {
  const [path, go] = useLocation();
  const search = useSearch();
  return useCallback(
    (change: Readonly<Record<string, string | null>>) => {
      const query = new URLSearchParams(search);
      for (const [key, value] of Object.entries(change)) {
        if (value === null) query.delete(key);
        else query.set(key, value);
      }
      go(query.size > 0 ? `${path}?${query}` : path);
    },
    [path, search, go],
  );
};

const useKnownAt = (day: string | null): { readonly knownAt?: string } => {
  const { timeZone } = useWorkspace();
  return day === null ? {} : { knownAt: endOfDay(day, timeZone) };
};

/** The whole question, with what had to be left out of it. */
export const useQuestion = (kpi: ListedKpi) => {
  const asked = readAsked(useSearch());
  const view = useView();
  const { id: workspace } = useWorkspace();
  const offered = offeredBy(kpi, asked.variant);
  const by = asked.by !== null && offered.includes(asked.by) ? asked.by : null;
  const range = {
    workspace,
    kpi: kpi.id,
    since: view.since,
    until: view.until,
    ...useKnownAt(asked.knownDay),
  };
  const named = kpi.variants.some(({ id }) => id === asked.variant)
    ? { variant: asked.variant as string }
    : {};
  const slice = { ...range, ...named, ...carried(view.filters, offered) };
  return {
    asked,
    view,
    offered,
    by,
    slice,
    /** The same without a variant, to compare them all. */
    range: { ...range, ...carried(view.filters, offered) },
    ignored: ignored(view.filters, offered),
    series: { ...slice, grain: view.grain, compare: view.compare, ...(by === null ? {} : { by }) },
  };
};

export type Question = ReturnType<typeof useQuestion>;
