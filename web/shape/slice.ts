// Which slice of a KPI a view asks for: only filters that its rows carry, and which filters those are not.

import type { Language } from "./language.ts";
import type { Dimension, Kpi, Variant } from "./measure.ts";
import { platformName } from "./platform.ts";

type Filters = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/** One left out does not compile. */
const every: Readonly<Record<Dimension, true>> = {
  platform: true,
  account: true,
  format: true,
  campaign: true,
  ad_group: true,
  ad: true,
  post: true,
  kind: true,
  language: true,
  pillar: true,
  author: true,
  employee: true,
  shared_content: true,
  share: true,
  group: true,
  post_hour: true,
  post_weekday: true,
  mix: true,
  distribution: true,
  channel: true,
  source: true,
  medium: true,
  landing_page: true,
  page: true,
  query: true,
  link: true,
  event: true,
  country: true,
  industry: true,
  stage: true,
  status: true,
  pipeline: true,
  owner: true,
  brand: true,
  sentiment: true,
  visibility: true,
  team: true,
  agent: true,
  priority: true,
  task: true,
  criterion: true,
};
export const dimensions = Object.keys(every) as readonly Dimension[];

/** Those a question names by themselves; the others go as "dimension=value". */
const plain = ["platform", "account", "format", "campaign"] as const;

const chosenIn = (filters: Filters): readonly Dimension[] =>
  dimensions.filter((by) => (filters[by]?.length ?? 0) > 0);

type Carried = Partial<Record<(typeof plain)[number] | "only", string[]>>;

/** The filters a question can carry; arrays are copied because the contract's input is mutable. */
export const carried = (filters: Filters, offered: readonly Dimension[]): Carried => {
  const chosen = chosenIn(filters).filter((by) => offered.includes(by));
  const named = (by: Dimension): boolean => plain.some((one) => one === by);
  const only = chosen
    .filter((by) => !named(by))
    .flatMap((by) => (filters[by] ?? []).map((value) => `${by}=${value}`));
  return {
    ...Object.fromEntries(chosen.filter(named).map((by) => [by, [...(filters[by] ?? [])]])),
    ...(only.length === 0 ? {} : { only }),
  };
};

/** Filters that stand in the address but not in the rows of this KPI: they must be named, not dropped silently. */
export const ignored = (filters: Filters, offered: readonly Dimension[]): readonly Dimension[] =>
  chosenIn(filters).filter((by) => !offered.includes(by));

/** The variant that is shown: the one asked for, else the one that covers most, else the first. */
export const variantOf = (
  kpi: Kpi & { readonly chosen?: string | null },
  asked: string | null,
): Variant | undefined =>
  kpi.variants.find(({ id }) => id === asked) ??
  kpi.variants.find(({ id }) => id === kpi.chosen) ??
  kpi.variants[0];

/** What may be split and filtered by: what the named variant carries, else what any does, since the server then chooses one that fits. */
export const offeredBy = (kpi: Kpi, asked: string | null): readonly Dimension[] => {
  const named = kpi.variants.filter(({ id }) => id === asked);
  const from = named.length > 0 ? named : kpi.variants;
  return dimensions.filter((by) => from.some((variant) => variant.dimensions.includes(by)));
};

/** Networks by name; rows that belong to no network (an own website, a CRM) have none to tell. */
export const platformsText = (platforms: readonly string[]): string =>
  platforms
    .filter((platform) => platform !== "")
    .map(platformName)
    .join(", ");

/** A KPI by name, with its variant where that is not the one the name stands for by itself. */
export const titleOf = (kpi: Kpi, variant: Variant | undefined, language: Language): string =>
  variant === undefined || variant.id === kpi.variants[0]?.id
    ? kpi.name[language]
    : `${kpi.name[language]} (${variant.name[language]})`;
