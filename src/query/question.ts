// What may be asked of a KPI, before it is SQL.

import type { OpeningHours } from "../base/business-hours.ts";
import type { Dimension } from "../base/dimensions.ts";
import type { Grain, Weekday } from "../base/grain.ts";
import type { Day } from "../base/period.ts";
import type { TextKind } from "../base/text-kinds.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type { DefinitionVersion } from "../store/ledger.ts";
import type { Called } from "./called.ts";

/** When someone answers, and the day before which all that was observed lies. */
export interface Hours extends OpeningHours {
  readonly until: Day;
}

/** A brand as a workspace calls it: everything in small letters but its own name, handles without @, hashtags without #. */
export interface Brand {
  readonly name: string;
  readonly names: readonly string[];
  readonly handles: readonly string[];
}
export interface OwnBrand extends Brand {
  readonly hashtags: readonly string[];
  /** What a text says that means another of the same name. */
  readonly exclusions: readonly string[];
  /** Handles of people who work for the brand. */
  readonly staff: readonly string[];
}

/** What a reaction, a share, a comment and a click weigh. */
export type Weights = Readonly<Record<string, number>>;

/** A comment costs attention, a like does not: what actions weigh until a workspace says otherwise. */
export const usualWeights: Weights = { reactions: 1, shares: 2, comments: 3, link_clicks: 3 };

export const weightOf = ({ weights = usualWeights }: Pick<Settings, "weights">, column: string): number =>
  weights[column] ?? 0;

/** A text that a person labelled. */
export interface Labelled {
  readonly language: string;
  readonly platform: string;
  readonly item: string;
  readonly sentiment: "positive" | "neutral" | "negative";
}

export const languagesOf = (labels: readonly Labelled[] = []): readonly string[] => [
  ...new Set(labels.map(({ language }) => language)),
];

/** One version of what a workspace said of a kind of definition. */
export type SaidVersion = Omit<DefinitionVersion, "workspace" | "signedBy" | "signedAt">;

/** Workspace words that formulas refer to. */
export interface Settings {
  readonly workspace: string;
  readonly weekStart: Weekday;
  readonly brandTerms: readonly string[];
  readonly qualified: readonly string[];
  readonly currency: string;
  /** IANA name; UTC where nobody said. */
  readonly zone?: string;
  /** No rate of a currency was ever told: only amounts in the workspace's own are known. */
  readonly withoutRates?: true;
  /** None where nobody said. */
  readonly hours?: Hours;
  /** Seconds within which a first answer is promised; none where nobody said. */
  readonly serviceLevel?: number;
  /** The workspace's own brand, and those it is measured against; none where nobody said. */
  readonly brand?: OwnBrand | null;
  readonly competitors?: readonly Brand[];
  readonly weights?: Weights;
  /** The gross margin as a share, and months without a payment after which a customer is lost; none where nobody said. */
  readonly customerValue?: { readonly margin: number; readonly lostAfter: number };
  /** Which leads are wanted, in small letters; an empty list rules nothing out. None where nobody said. */
  readonly idealCustomer?: { readonly countries: readonly string[]; readonly industries: readonly string[] };
  /** What people said of texts drawn by chance, where a language has enough of them, by the kind of text. */
  readonly labels?: Readonly<Record<TextKind, readonly Labelled[]>>;
  /** Accounts that were renamed. */
  readonly called?: readonly Called[];
  /** Every version of these words up to the moment asked for, newest first: a series is marked where one was saved. */
  readonly versions?: readonly SaidVersion[];
}

export interface Question {
  readonly variant: Variant;
  readonly settings: Settings;
  readonly since: Day;
  /** The first day that is out. */
  readonly until: Day;
  readonly grain: Grain;
  readonly by: Dimension | null;
  /** Only rows with one of these values, all named dimensions together (AND between dimensions, OR within one). */
  readonly only: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  /** What was known at this instant (ISO, UTC); null is now. */
  readonly knownAt: string | null;
}

/** Within which a number may be by chance, 19 times in 20, and by which method that was worked out. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly method: "wilson" | "wilson_all" | "garwood" | "rogan_gladen" | "prediction_powered";
}

/** A row of the answer. `top` and `bottom` are the sides of a ratio; `top` alone where it is none. */
export interface Answer {
  /** First day of the bucket; null for a total. */
  readonly bucket: Day | null;
  readonly part: string | null;
  readonly answer: number | null;
  readonly top: number | null;
  readonly bottom: number | null;
  /** Merged fact rows that supplied a known cell. */
  readonly rows: number;
  /** Different accounts behind the number: a stock with fewer accounts than before is not comparable. */
  readonly accounts: number;
  /** Where more than the two sides is needed to tell it. */
  readonly interval?: Interval | null;
}
