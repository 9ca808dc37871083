// What runs here, for whom, and what it understands.

import product from "../../package.json" with { type: "json" };
import type { getStatus as operation } from "../contract/operations.ts";
import { families, reportNames } from "../sources/families.ts";
import { sources } from "../sources/index.ts";
import type { Context, UseCase, Who } from "./context.ts";

export const version: string = product.version;

const understood = {
  sources: sources.map((source) => ({
    ...{ id: source.id, name: source.name, platform: source.platform },
    ...{ family: source.about.family.en, languages: [...source.about.languages] },
    names: reportNames(source),
  })),
  exports: families.map(({ kind, family, places, languages }) => ({
    ...{ kind, name: family, places: [...places], languages: [...languages] },
  })),
};

/** What can be said before anything is opened. */
export const statusOf = (facts: Context["warehouse"]["dialect"], who: Who) => ({
  name: "leadline" as const,
  version,
  facts,
  who,
  ...understood,
});

export const getStatus: UseCase<typeof operation> = async ({ warehouse }, _, who) =>
  statusOf(warehouse.dialect, who);
