// What somebody most likely meant who wrote a name that is none.

const parts = (id: string): readonly string[] => id.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** Pairs of neighbouring letters of every word: misspelt or in the plural it keeps most of them. */
const pairs = (id: string): ReadonlySet<string> =>
  new Set(parts(id).flatMap((word) => [...` ${word}`].map((_, at) => ` ${word}`.slice(at, at + 2))));

/** Sørensen and Dice: twice what two share of all they have. */
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);

/** Those whose names come near, the nearest first. */
export const near = <T>(
  wanted: string,
  all: readonly T[],
  { names, least }: { readonly names: (one: T) => readonly string[]; readonly least: number },
): readonly T[] => {
  const asked = pairs(wanted);
  return all
    .map((one) => ({ one, fit: Math.max(...names(one).map((name) => alike(asked, pairs(name)))) }))
    .filter(({ fit }) => fit >= least)
    .sort((a, b) => b.fit - a.fit)
    .map(({ one }) => one);
};

/** Null where none is near: a guess from far off would be worse than the list. */
export const nearestTo = (id: string, known: readonly string[]): string | null => {
  const shortFirst = [...known].sort((a, b) => a.length - b.length);
  return near(id, shortFirst, { names: (one) => [one], least: 0.5 })[0] ?? null;
};
