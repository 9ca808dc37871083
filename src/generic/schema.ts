// What a table of a person's own may be: the fields of a fact, the names they go by in tools and languages, and how they become facts.

import type { Words } from "../base/words.ts";
import type { CellKind, FactMap, Reject } from "../sources/source.ts";

/** Beside the kinds of cells: words of a fixed list, the name of a network, the code of a currency. */
export type FieldKind = CellKind | "choice" | "platform" | "currency";

export interface Choice {
  readonly value: string;
  readonly name: Words;
  /** Words that mean it, in lower case. */
  readonly synonyms: readonly string[];
}

export interface Field {
  readonly key: string;
  readonly kind: FieldKind;
  readonly name: Words;
  /** Names of its column in tools and languages; compared after normalising. */
  readonly synonyms: readonly string[];
  /** What a choice may be. */
  readonly choices?: readonly Choice[];
  /** May be said once for the whole file instead of standing in a column. */
  readonly once?: true;
  /** Tells rows apart: a value that repeats loses a row. */
  readonly unique?: true;
  /** The field of the time of day, for tables that print it in a column of its own. */
  readonly clock?: string;
  /** The field in which a person agrees to be named: without a yes there a pseudonym stands in place of the name. */
  readonly agreed?: string;
  /** Nothing and less than nothing make no sense. */
  readonly positive?: true;
  /** Is of one unit: a header such as "100 JPY" is of another number of them. */
  readonly ofOne?: true;
}

export interface Schema {
  readonly id: string;
  readonly name: Words;
  readonly about: Words;
  /** Words in the names of files and sheets that speak for it, in lower case. */
  readonly called: readonly string[];
  readonly fields: readonly Field[];
  /** Of each group at least one field must be told. */
  readonly needs: readonly (readonly string[])[];
  /** Fields a mapping may leave out and without which its rows count for next to nothing: asked for beside the needs. */
  readonly asks?: readonly "brand"[];
  /** Moments of which the first comes before the second, where both are told. */
  readonly order?: readonly (readonly [earlier: string, later: string])[];
  /** Family of the export, see facts/common.ts. */
  readonly report: string;
  readonly oneSplit?: true;
  readonly brandAccounts?: true;
  /** A column of this field under one of these names says that the table is this and not those. */
  readonly telling?: {
    readonly field: string;
    readonly words: readonly string[];
    readonly not: readonly string[];
  };
  /** Where no id and no link is there: the fields that tell rows apart together, and what they stand for in the facts. */
  readonly apart?: {
    readonly column: string;
    /** Without these nothing does. */
    readonly needs: readonly string[];
    readonly also: readonly string[];
  };
  /** What no row can say. Fields stand as columns of their own keys, as in the facts. */
  readonly rejects?: readonly Reject[];
  readonly facts: readonly FactMap[];
}

/** Names in one text, parted by |. */
export const names = (text: string): readonly string[] => text.split("|").map((name) => name.trim());

export const field = (
  key: string,
  kind: FieldKind,
  name: Words,
  synonyms: string,
  more: Pick<Field, "choices" | "once" | "unique" | "positive" | "ofOne" | "clock" | "agreed"> = {},
): Field => ({ key, kind, name, synonyms: names(synonyms), ...more });

export const choice = (value: string, name: Words, synonyms: string): Choice => ({
  value,
  name,
  synonyms: names(synonyms),
});
