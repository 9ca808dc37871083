// What the page compares, read off its address: the items, the index, and the filters of the view where an item has none.

import { useLocation, useSearch } from "wouter";
import {
  type ComparedItem,
  mostCompared,
  readItem,
  writeItem,
} from "../../../src/contract/compared-items.ts";
import type { Output } from "../../app/client.ts";
import { useView } from "../../app/view.ts";
import { useHere } from "../../app/workspace.ts";
import type { Language } from "../../shape/language.ts";
import type { Dimension, ListedKpi } from "../../shape/measure.ts";
import { valueName } from "../../shape/platform.ts";
import { offeredBy, titleOf } from "../../shape/slice.ts";
import { useLanguage, useText } from "../../text/text.tsx";

export type Answer = Output<"compare_kpis">;
/** One of the answer, by the names it has on the page. */
export type Told = Answer["items"][number] & {
  /** KPI, the variant that is counted, and filters. */
  readonly label: string;
  /** Where there is little room: what tells it from the others. */
  readonly brief: string;
};

export interface Shown {
  /** As it stands in the address. */
  readonly item: ComparedItem;
  /** The same with the filters of the view: what is asked. */
  readonly asked: string;
  readonly kpi: ListedKpi | undefined;
  /** KPI, variant and filters of its own; no two are called the same. */
  readonly name: string;
}

/** What stands there twice stands there once, and no more than fit. */
const itemsIn = (search: string): readonly ComparedItem[] => {
  const all = new URLSearchParams(search).getAll("item").flatMap((text) => readItem(text) ?? []);
  return [...new Map(all.map((item) => [writeItem(item), item])).values()].slice(0, mostCompared);
};

const unlike = (names: readonly string[]): readonly string[] =>
  names.map((name, k) => {
    const before = names.slice(0, k).filter((one) => one === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });

const filterWords = ({ filters }: ComparedItem, language: Language): readonly string[] =>
  Object.entries(filters).flatMap(([by, values = []]) =>
    values.map((value) => valueName(by as Dimension, value, language)),
  );

const nameOf = (
  kpi: ListedKpi | undefined,
  variant: string | null,
  item: ComparedItem,
  language: Language,
) => {
  const shown = kpi?.variants.find(({ id }) => id === variant);
  return [kpi ? titleOf(kpi, shown, language) : item.kpi, ...filterWords(item, language)].join(" · ");
};

/** While newer ones come only those are told that are still asked for. */
export const useTold = () => {
  const t = useText();
  const language = useLanguage();
  return (items: readonly Shown[], answer: Answer): readonly Told[] => {
    const found = items.flatMap(({ asked, item, kpi }) => {
      const one = answer.items.find((each) => each.item === asked);
      return one === undefined ? [] : [{ ...one, of: item, named: kpi }];
    });
    const labels = unlike(found.map(({ of, named, series }) => nameOf(named, series.variant, of, language)));
    const same = new Set(found.map(({ series }) => `${series.kpi} ${series.variant}`)).size === 1;
    const filters = found.map(({ of }) => filterWords(of, language).join(" · ") || t("compare.everyNetwork"));
    const brief = same && found.length > 1 ? unlike(filters) : labels;
    return found.map(({ of: _, named: __, ...one }, k) => ({
      ...one,
      label: labels[k] as string,
      brief: brief[k] as string,
    }));
  };
};

export const useItems = (): readonly Shown[] => {
  const items = itemsIn(useSearch());
  const language = useLanguage();
  const { filters } = useView();
  const { kpis } = useHere();
  const kpiOf = ({ kpi }: ComparedItem) => kpis.find(({ id }) => id === kpi);
  const names = items.map((item) => nameOf(kpiOf(item), item.variant, item, language));
  const shown = unlike(names);
  const asked = items.map((item) => {
    const kpi = kpiOf(item);
    const offered = kpi ? offeredBy(kpi, item.variant) : [];
    const view = Object.fromEntries(
      Object.entries(filters).filter(([by]) => offered.some((one) => one === by)),
    );
    return writeItem({ ...item, filters: { ...view, ...item.filters } });
  });
  // With the filters of the view two may be the same: asked once, they would be one line.
  return items.flatMap((item, k) =>
    asked.indexOf(asked[k] as string) < k
      ? []
      : [{ item, asked: asked[k] as string, kpi: kpiOf(item), name: shown[k] as string }],
  );
};

/** Writes items into the address, one step of the history. */
export const useSetItems = () => {
  const [path, go] = useLocation();
  const search = useSearch();
  return (items: readonly ComparedItem[]) => {
    const query = new URLSearchParams(search);
    query.delete("item");
    for (const item of items) query.append("item", writeItem(item));
    go(query.size > 0 ? `${path}?${query}` : path);
  };
};
