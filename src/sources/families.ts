// The exports of one program together, and what a report is called in the languages of the page.

import { sources } from "./index.ts";
import type { About, Source } from "./source.ts";

export interface Family extends Pick<About, "kind" | "family" | "languages"> {
  /** In the order of the list. */
  readonly sources: readonly Source[];
  /** Where its exports are found: a folder of the family may name its own place. */
  readonly places: readonly About["where"][];
}

const familyOf = (name: string): Family => {
  const all = sources.filter(({ about }) => about.family.en === name);
  const [{ about }] = all as [Source];
  const places = new Map(all.map(({ about: { where } }) => [where.en, where]));
  return {
    kind: about.kind,
    family: about.family,
    sources: all,
    places: [...places.values()],
    languages: [...new Set(all.flatMap((one) => one.about.languages))].sort(),
  };
};

/** Every program whose exports are understood, in the order of the list of sources. */
export const families: readonly Family[] = [...new Set(sources.map(({ about }) => about.family.en))].map(
  familyOf,
);

/** What a reader calls a report, in every language of the page. */
export const reportNames = ({ id, name, about: { names } }: Pick<Source, "id" | "name" | "about">) => ({
  en: name,
  ko: names[id]?.ko ?? name,
  pl: names[id]?.pl ?? name,
});
