// compare_channels: what one costs by each channel, and by the networks of each.

import { type ComparedChannel, comparedChannels } from "../base/channel-words.ts";
import type { Dimension } from "../base/dimensions.ts";
import { Problem } from "../base/problem.ts";
import { catalogue } from "../catalogue/index.ts";
import type { Kpi, Variant } from "../catalogue/kpi.ts";
import { leaves, windowed } from "../catalogue/print.ts";
import type * as operations from "../contract/operations.ts";
import { effort } from "../facts/advocacy.ts";
import type { Point } from "../query/series.ts";
import { lackedBy, type Slice, sliceOf } from "./ask-slice.ts";
import { breakdownOf } from "./breakdown.ts";
import type { Context, UseCase } from "./context.ts";
import { coveragesOf, within } from "./coverage.ts";

/** Far more networks than there are. */
const everyNetwork = { search: "", sort: "answer", order: "asc", limit: 1000, offset: 0 } as const;
const by: Dimension = "platform";

const isByChannel = ({ variants }: Kpi): boolean => variants.some(({ channel }) => channel !== undefined);

const costOf = ({ formula: { node } }: Variant): "ads" | "work" =>
  node.kind === "over" && leaves(node.top).every(({ table }) => table === effort.name) ? "work" : "ads";

const noted = {
  setting_missing: "setting",
  over_nothing: "nothing",
  other_window: "window",
  not_additive: "window",
} as const;
type Why = "ads" | "work" | "count" | "unknown" | (typeof noted)[keyof typeof noted] | null;
const isNoted = (note: string | null): note is keyof typeof noted => note !== null && note in noted;

const whyOf = (variant: Variant, { answer, top, bottom, note }: Point): Why => {
  if (answer !== null) return null;
  if (isNoted(note)) return noted[note];
  if (top !== null) return "count";
  return bottom === null ? "unknown" : costOf(variant);
};

const figuresOf = (variant: Variant, point: Point) => ({
  cost: point.top,
  count: point.bottom,
  answer: point.answer,
  partial: point.partial,
  note: point.answer === null ? null : point.note,
  why: whyOf(variant, point),
});

type Found = Awaited<ReturnType<typeof breakdownOf>>;

/** Where no row names a network, there is nothing to say beside the channel. */
const networksIn = ({ rows }: Found): Found["rows"] => (rows.some(({ part }) => part !== "") ? rows : []);

const unmatched: readonly Why[] = ["ads", "work", "count", "unknown"];
const ofNetwork = (platform: string, figures: ReturnType<typeof figuresOf>) => {
  const unnamed = platform === "" && unmatched.includes(figures.why);
  return { platform, ...figures, why: unnamed ? ("network" as const) : figures.why };
};

/** Ads told for whole periods other than this one, of which no days are told. */
const inOtherWindows = async (context: Context, slice: Slice, all: readonly Variant[]): Promise<boolean> => {
  const windows = all.filter(({ formula }) => windowed(formula.node));
  const { picked } = await coveragesOf(context, windows, slice);
  return windows.some((variant) => within(picked.get(variant) ?? [], slice).length > 0);
};

const nothing = { cost: null, count: null, answer: null, partial: false, note: null } as const;

const told = async (
  context: Context,
  slice: Slice,
  channel: ComparedChannel,
  all: readonly [Variant, ...Variant[]],
) => {
  const named = (variant: Variant) => ({
    channel,
    variant: variant.id,
    name: variant.name,
    basis: variant.basis,
  });
  const variants = all.filter((variant) => lackedBy(variant, by, slice.only) === null);
  if (variants.length === 0) return { ...named(all[0]), ...nothing, why: "filter" as const, platforms: [] };
  const ofChannel = { ...slice, kpi: { ...slice.kpi, variants } };
  const asked = { variant: undefined, by, compare: "none", ...everyNetwork } as const;
  const found = await breakdownOf(context, ofChannel, asked);
  const variant = variants.find(({ id }) => id === found.variant) as Variant;
  const figures = figuresOf(variant, found.total);
  const elsewhere = figures.why === costOf(variant) && (await inOtherWindows(context, slice, variants));
  return {
    ...named(variant),
    ...figures,
    why: elsewhere ? ("window" as const) : figures.why,
    platforms: networksIn(found).map(({ part, total }) => ofNetwork(part, figuresOf(variant, total))),
  };
};

export const compareChannels: UseCase<typeof operations.compareChannels> = async (context, input) => {
  const slice = await sliceOf(context, input);
  const { kpi, settings, since, until } = slice;
  if (!isByChannel(kpi)) {
    const known = catalogue.filter(isByChannel).map(({ id }) => id);
    throw new Problem("kpi/no-channels", { kpi: kpi.id, known: known.join(", ") });
  }
  const channels = await Promise.all(
    comparedChannels.flatMap((channel) => {
      const [first, ...others] = kpi.variants.filter((variant) => variant.channel === channel);
      return first === undefined ? [] : [told(context, slice, channel, [first, ...others])];
    }),
  );
  const unit = kpi.variants.find(({ channel }) => channel !== undefined)?.unit ?? "";
  return { kpi: kpi.id, unit, currency: settings.currency, since, until, channels };
};
