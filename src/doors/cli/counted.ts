// How many of a thing, as English says it: 1 row, 2 rows.

const rules = new Intl.PluralRules("en");

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${rules.select(count) === "one" ? one : many}`;
