// The view in an address, read and written. Pure.

import { daysIn, isDay, type Preset, presetOf, presetRange, today } from "../shape/day.ts";
import type { Dimension } from "../shape/measure.ts";
import { dimensions } from "../shape/slice.ts";
import type { Input } from "./client.ts";

type Asked = Required<Input<"ask_kpi">>;
export type Grain = Exclude<Asked["grain"], undefined>;
type Compare = Exclude<Asked["compare"], undefined>;
type Filters = Readonly<Partial<Record<Dimension, readonly string[]>>>;

export interface View {
  /** First day. */
  readonly since: string;
  /** The first day that is out. */
  readonly until: string;
  readonly grain: Grain;
  /** True where the reader chose the bucket; else it follows the period's length. */
  readonly grainChosen: boolean;
  readonly compare: Compare;
  readonly filters: Filters;
  /** The preset the period equals, if any. */
  readonly preset: Preset | null;
  /** True where the address names no period, so the default holds: the last 28 days there are data for. */
  readonly byDefault: boolean;
}
export interface ViewChange {
  readonly since?: string;
  readonly until?: string;
  readonly grain?: Grain | null;
  readonly compare?: Compare;
  readonly filters?: Filters;
}

export const grains = ["day", "week", "month", "quarter", "year"] as const;
const comparisons = ["none", "previous", "last_year"] as const;
const defaultPreset: Preset = "days28";

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find((each) => each === text) ?? null;

/** Buckets that give a line enough points to read and few enough to see. */
export const grainFor = (days: number): Grain =>
  days <= 45 ? "day" : days <= 200 ? "week" : days <= 1100 ? "month" : "quarter";

export const readView = (search: string, first: string | null, last: string | null): View => {
  const query = new URLSearchParams(search);
  const [since, until] = [query.get("since"), query.get("until")];
  const anchor = last ?? today();
  const asked = isDay(since) && isDay(until) && since < until ? { since, until } : null;
  const range = asked ?? presetRange(defaultPreset, anchor, first);
  const grain = oneOf([...grains, "total"] as const, query.get("grain"));
  return {
    ...range,
    grain: grain ?? grainFor(daysIn(range)),
    grainChosen: grain !== null,
    compare: oneOf(comparisons, query.get("compare")) ?? "previous",
    filters: Object.fromEntries(
      dimensions.map((by) => [by, query.getAll(by)] as const).filter(([, chosen]) => chosen.length > 0),
    ),
    preset: presetOf(range, anchor, first),
    byDefault: asked === null,
  };
};

/** What an address asks for and cannot have, by the key of the sentence that says so. */
export interface Fault {
  readonly key: "period" | "half" | "reversed" | "grain" | "compare" | "variant" | "by" | "known" | "kpi";
  readonly asked: string;
  /** What is shown in its place, where that is not told by the key. */
  readonly shown?: string;
}

/** Whatever stands in an address is shown on the page: a part of it does. */
export const shortened = (asked: string): string => (asked.length > 60 ? `${asked.slice(0, 59)}…` : asked);

const periodFault = (since: string | null, until: string | null): Fault["key"] | null => {
  if (since === null && until === null) return null;
  if ([since, until].some((day) => day !== null && !isDay(day))) return "period";
  if (since === null || until === null) return "half";
  return since < until ? null : "reversed";
};

/** What of the view in an address is not believed. */
export const viewFaults = (search: string): readonly Fault[] => {
  const query = new URLSearchParams(search);
  const [since, until] = [query.get("since"), query.get("until")];
  const key = periodFault(since, until);
  const span = [since, until].filter((day) => day !== null).join(" – ");
  const period = key === null ? [] : [{ key, asked: shortened(span) }];
  const lists = { grain: [...grains, "total"], compare: comparisons } as const;
  const others = (["grain", "compare"] as const).flatMap((each) => {
    const asked = query.get(each);
    return asked === null || oneOf<string>(lists[each], asked) !== null
      ? []
      : [{ key: each, asked: shortened(asked) }];
  });
  return [...period, ...others];
};

export const put = (query: URLSearchParams, key: string, value: string | null | undefined): void => {
  if (value) query.set(key, value);
  else query.delete(key);
};

/** The search part of an address after a change; what is not named stays. */
export const writeView = (search: string, change: ViewChange): string => {
  const query = new URLSearchParams(search);
  if (change.since) put(query, "since", change.since);
  if (change.until) put(query, "until", change.until);
  if (change.grain !== undefined) put(query, "grain", change.grain);
  if (change.compare) put(query, "compare", change.compare);
  if (change.filters)
    for (const by of dimensions) {
      query.delete(by);
      for (const value of change.filters[by] ?? []) query.append(by, value);
    }
  return query.toString();
};
