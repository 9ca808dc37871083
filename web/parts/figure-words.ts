// Figures in the reader's language, by their column of facts: their names, and the amounts in a problem's sentence.

import { dayText, instantText } from "../shape/day.ts";
import { figureHoles } from "../shape/figure.ts";
import type { Language } from "../shape/language.ts";
import { useLanguage, useTextOr } from "../text/text.tsx";

export const useFigureName = (): ((column: string) => string) => {
  const textOr = useTextOr();
  return (column) => textOr(`word.field.${column}`, {}, column.replace(/_minor$/, "").replaceAll("_", " "));
};

type Holes = Parameters<typeof figureHoles>[0];

/** Holes that hold a day or a moment; in others a date stands as the file prints it. */
const dated = ["since", "until", "day", "when"];

const dateText = (text: string, language: Language): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayText(text, language);
  // Outside of a workspace, such as before it is known, the reader's own zone is the only one.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /^\d{4}-\d{2}-\d{2}T.*Z$/.test(text) ? instantText(text, language, zone) : text;
};

const withDates = (where: Holes, language: Language): Holes =>
  Object.fromEntries(
    Object.entries(where).map(([hole, told]) => [
      hole,
      dated.includes(hole) && typeof told === "string" ? dateText(told, language) : told,
    ]),
  );

/** What a problem's sentence names, in the reader's words: figures, amounts and dates. */
export const useFigureHoles = () => {
  const language = useLanguage();
  const name = useFigureName();
  return (where: Holes) => figureHoles(withDates(where, language), name, language);
};
