// The formula that two chosen KPIs and what to do with them stand for, and back.

export const ways = ["over", "plus", "minus"] as const;
export type Way = (typeof ways)[number];

const signs: Readonly<Record<Way, string>> = { over: "/", plus: "+", minus: "-" };

export interface Pair {
  readonly a: string | null;
  readonly b: string | null;
  readonly how: Way;
}

export const formulaOf = ({ a, b, how }: Pair): string | null =>
  a === null || b === null ? null : `${a} ${signs[how]} ${b}`;

/** Null where a formula is more than two names: it is then written, not chosen. */
export const pairOf = (formula: string): Pair | null => {
  const found = /^([a-z][\w:]*) ([-+/]) ([a-z][\w:]*)$/.exec(formula.trim());
  const how = ways.find((way) => signs[way] === found?.[2]);
  return found && how ? { a: found[1] ?? null, b: found[3] ?? null, how } : null;
};
