// What runs here, for whom, and what it understands.

import product from "../../package.json" with { type: "json" };
import type { getStatus as operation } from "../contract/operations.ts";
import { sources } from "../sources/index.ts";
import type { UseCase } from "./context.ts";

export const version: string = product.version;

export const getStatus: UseCase<typeof operation> = async ({ warehouse }, _, who) => ({
  name: "leadline",
  version,
  facts: warehouse.dialect,
  who,
  sources: sources.map(({ id, name, platform }) => ({ id, name, platform })),
});
