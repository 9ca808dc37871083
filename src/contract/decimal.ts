// A number as a person types it, its decimals after a point or a comma; null where it can be read two ways.

export interface Readings {
  readonly whole: string;
  readonly decimal: string;
}

/** Spaces, as French and Polish part thousands with, stand only before three digits. */
const unspaced = (text: string): string =>
  text
    .trim()
    .replace(/^\+/, "")
    .replace(/(?<=^-?\d{1,3}(?:[ \u00a0\u202f]\d{3})*)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "");

/** One comma before three digits parts thousands in English and decimals in Polish; after a 0 it parts decimals alone. */
const eitherWay = /^-?[1-9]\d{0,2},\d{3}$/;

/** Both readings of a number such as 1,234, each written so that it can be read one way only; null of any other. */
export const readingsOf = (text: string): Readings | null => {
  const written = unspaced(text);
  if (!eitherWay.test(written)) return null;
  return { whole: written.replace(",", ""), decimal: written.replace(",", ".") };
};

export const readDecimal = (text: string): number | null => {
  const written = unspaced(text);
  if (/^-?\d+([.,]\d+)?$/.test(written) && !/^-?[1-9]\d*,\d{3}$/.test(written))
    return Number(written.replace(",", "."));
  const thousands = /^-?[1-9]\d{0,2}((,\d{3}){2,}(\.\d+)?|,\d{3}\.\d+)$/;
  return thousands.test(written) ? Number(written.replaceAll(",", "")) : null;
};
