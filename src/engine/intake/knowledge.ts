// What the house knows of exports: its sources, the names in their headers, and the tables that only look like one.

import { vocabulary } from "../../sources/header.ts";
import { sources } from "../../sources/index.ts";
import { lookAlikes } from "../../sources/look-alikes.ts";
import type { Source } from "../../sources/source.ts";
import type { Knowledge } from "./found.ts";

export const knowledgeOf = (known: readonly Source[]): Knowledge => ({
  sources: known,
  known: vocabulary(
    known,
    lookAlikes.flatMap(({ headers }) => headers),
  ),
  alikes: lookAlikes,
});

export const knowledge: Knowledge = knowledgeOf(sources);

export const sourceNamed = (id: string | null): Source | null =>
  sources.find((source) => source.id === id) ?? null;
