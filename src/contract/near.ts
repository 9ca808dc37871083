// The id somebody most likely meant who wrote one that is none.

const parts = (id: string): readonly string[] => id.toLowerCase().split(/[^a-z0-9]+/);

/** Pairs of neighbouring letters of every word: misspelt or in the plural it keeps most of them. */
const pairs = (id: string): ReadonlySet<string> =>
  new Set(parts(id).flatMap((word) => [...` ${word}`].map((_, at) => ` ${word}`.slice(at, at + 2))));

/** Sørensen and Dice: twice what two share of all they have. */
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);

/** Null where none is near: a guess from far off would be worse than the list. */
export const nearestTo = (id: string, known: readonly string[]): string | null => {
  const wanted = pairs(id);
  const [best] = known
    .map((one) => ({ one, fit: alike(wanted, pairs(one)) }))
    .sort((a, b) => b.fit - a.fit || a.one.length - b.one.length);
  return best === undefined || best.fit < 0.5 ? null : best.one;
};
