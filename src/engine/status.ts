// What runs here, for whom, and what it understands.

import product from "../../package.json" with { type: "json" };
import type { getStatus as operation } from "../contract/operations.ts";
import { sources } from "../sources/index.ts";
import type { Context, UseCase, Who } from "./context.ts";

export const version: string = product.version;

/** What can be said before anything is opened. */
export const statusOf = (facts: Context["warehouse"]["dialect"], who: Who) => ({
  name: "leadline" as const,
  version,
  facts,
  who,
  sources: sources.map(({ id, name, platform }) => ({ id, name, platform })),
});

export const getStatus: UseCase<typeof operation> = async ({ warehouse }, _, who) =>
  statusOf(warehouse.dialect, who);
