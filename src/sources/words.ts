// Short constructors for the words of source.ts, so that a source reads like a table.

import type { Test, Value } from "./source.ts";

const asValue = (of: string | Value): Value => (typeof of === "string" ? { is: "column", column: of } : of);

/** A bare text names a column everywhere a value is wanted; `constant("x")` is the text x. */
export const column = (name: string): Value => ({ is: "column", column: name });
export const given = (name: string): Value => ({ is: "given", name });
export const constant = (value: string | number | boolean | null): Value => ({ is: "constant", value });
export const first = (...of: readonly (string | Value)[]): Value => ({ is: "first", of: of.map(asValue) });
export const match = (of: string | Value, pattern: string, group = 1): Value => ({
  is: "match",
  of: asValue(of),
  pattern,
  group,
});
export const lookup = (
  of: string | Value,
  words: Readonly<Record<string, string>>,
  otherwise: string | Value,
): Value => ({
  is: "lookup",
  of: asValue(of),
  words,
  otherwise: typeof otherwise === "string" ? constant(otherwise) : otherwise,
});
export const idTime = (of: string | Value, scheme: "x" | "linkedin" | "tiktok"): Value => ({
  is: "id_time",
  of: asValue(of),
  scheme,
});
export const dayOf = (of: string | Value): Value => ({ is: "day_of", of: asValue(of) });
export const nextDay = (of: string | Value): Value => ({ is: "next_day", of: asValue(of) });
export const sum = (...of: readonly (string | Value)[]): Value => ({ is: "sum", of: of.map(asValue) });
export const product = (...of: readonly (string | Value)[]): Value => ({
  is: "product",
  of: of.map(asValue),
});
export const join = (by: string, ...of: readonly (string | Value)[]): Value => ({
  is: "join",
  of: of.map(asValue),
  by,
});
export const channel = (source: string | Value, medium: string | Value): Value => ({
  is: "channel",
  source: asValue(source),
  medium: asValue(medium),
});
export const network = (source: string | Value): Value => ({ is: "network", source: asValue(source) });
export const entitiesIn = (which: "hashtags" | "accounts", of: string | Value): Value => ({
  is: "entities",
  of: asValue(of),
  which,
  listed: false,
});
/** Of a column of its own, with or without # and @, parted by anything. */
export const entitiesListed = (which: "hashtags" | "accounts", of: string | Value): Value => ({
  is: "entities",
  of: asValue(of),
  which,
  listed: true,
});
export const personKey = (of: string | Value): Value => ({ is: "person_key", of: asValue(of) });
export const pseudonym = (of: string | Value): Value => ({ is: "pseudonym", of: asValue(of) });
export const when = (test: Test, yes: string | Value, otherwise: string | Value = constant(null)): Value => ({
  is: "when",
  test,
  yes: asValue(yes),
  otherwise: asValue(otherwise),
});

export const equals = (of: string | Value, ...to: readonly string[]): Test => ({
  is: "equals",
  of: asValue(of),
  to,
});
export const starts = (of: string | Value, text: string): Test => ({
  is: "starts",
  of: asValue(of),
  with: text,
});
export const matches = (of: string | Value, pattern: string): Test => ({
  is: "matches",
  of: asValue(of),
  pattern,
});
export const known = (of: string | Value): Test => ({ is: "known", of: asValue(of) });
export const above = (of: string | Value, limit = 0): Test => ({ is: "above", of: asValue(of), limit });
export const differ = (of: string | Value, from: string | Value): Test => ({
  is: "differ",
  of: asValue(of),
  from: asValue(from),
});
export const later = (of: string | Value, than: string | Value): Test => ({
  is: "later",
  of: asValue(of),
  than: asValue(than),
});
export const all = (...of: readonly Test[]): Test => ({ is: "all", of });
export const any = (...of: readonly Test[]): Test => ({ is: "any", of });
export const not = (of: Test): Test => ({ is: "not", of });

/** A fact's values where most columns keep their name: `same("impressions", "clicks")`. */
export const same = (...names: readonly string[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(names.map((name) => [name, column(name)]));
