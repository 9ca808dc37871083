// What a KPI is.

import type { ComparedChannel } from "../base/channel-words.ts";
import type { Grouping } from "../base/dimensions.ts";
import type { TextKind } from "../base/text-kinds.ts";
import type { Words } from "../base/words.ts";
import type { Expr } from "./expr.ts";

/** How values combine over time and over entities; the roll-up page of every KPI states both. */
export type Rollup = "sum" | "last" | "ratio" | "distinct" | "quantile" | "net";

/** What a number is the number of: activity in the period, posts published in it, deals created or closed in it, the network's window. */
export type Basis = "activity" | "published" | "created" | "closed" | "window";

/** How a number is shown. rate: 0..1 as per cent · per: a plain ratio · per_thousand · money: minor units. */
export type Display = "count" | "rate" | "per" | "seconds" | "money";

/** Which texts are labelled, and the tone whose share is told; of a net the share of those that lean to either side. */
export type Corrected =
  | { readonly kind: TextKind; readonly of: "positive" | "negative" }
  | { readonly kind: TextKind; readonly of: "net"; readonly leaning: Expr<"1"> };

export interface Variant<U extends string = string> {
  /** snake_case, stable. */
  readonly id: string;
  readonly name: Words;
  readonly unit: U;
  readonly display: Display;
  readonly basis: Basis;
  readonly time: Rollup;
  readonly entities: Rollup;
  readonly formula: Expr<NoInfer<U>>;
  /**
   * Measures something else than the KPI's other variants (views are no impressions), so coverage alone never puts it
   * in their place: it is shown beside them, and shown first only where no other variant has data.
   */
  readonly aside?: true;
  /** Where it is another direction than the KPI's that is good. */
  readonly better?: Kpi["better"];
  /** It is the cost of one by this channel, and stands beside those of the others; of several of a channel the first that is known. */
  readonly channel?: ComparedChannel;
  /** What it lists by itself, where nothing else is asked for: a distribution its groups, a ranking what is ranked. */
  readonly groups?: Grouping;
  /**
   * How the answer's interval is told: of a share by itself, of one brand's among all of the set at once, of a rate of
   * events over so much exposure, which posts bring in bursts.
   */
  readonly interval?: "share" | "competitors" | "rate";
  /** Days that stand out of the weeks before are told, with the posts that came before them. */
  readonly peaks?: true;
  /** The share that a tool told, put right by texts that people labelled; its parts have no labels of their own. */
  readonly corrected?: Corrected;
  /** What to know before comparing: which networks lack it, what it counts that others do not. */
  readonly note?: Words;
}

export interface Kpi {
  /** Stable, snake_case, never reused: it stands in saved scorecards and in the API. */
  readonly id: string;
  /** Code in the definitions: X1, E7, … */
  readonly code: string;
  readonly group:
    | "exposure"
    | "engagement"
    | "productivity"
    | "internal"
    | "demographics"
    | "advocacy"
    | "traffic"
    | "care"
    | "conversion"
    | "own";
  readonly name: Words;
  /** The definition in plain words. */
  readonly about: Words;
  /** "band" means neither more nor less is better by itself. */
  readonly better: "up" | "down" | "band";
  readonly kind: "leading" | "lagging" | "none";
  /** Of the five essentials every company can use. */
  readonly essential?: true;
  /** Where the definition comes from, so a reader can disagree with it. */
  readonly source: string;
  /** The first is the default; the others are shown beside it, never instead of it without saying so. */
  readonly variants: readonly Variant[];
}

export const variant = <const U extends string>(definition: Variant<U>): Variant<U> => definition;
export const kpi = (definition: Kpi): Kpi => definition;
