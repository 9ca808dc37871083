// Which KPIs a file lights up, asked of its rows under the conditions of an answer: what is promised is there after the import.

import { type Beside, catalogue, litBy } from "../catalogue/index.ts";
import { leaves } from "../catalogue/print.ts";
import { factTable } from "../facts/index.ts";
import { lead } from "../facts/journey.ts";
import { missingSettings } from "../query/missing-settings.ts";
import type { Settings } from "../query/question.ts";
import { partsSupplied, suppliedRows } from "../query/supplied-rows.ts";
import type { Row, Warehouse } from "../store/warehouse.ts";
import { settingsOf } from "./ask-slice.ts";
import type { Context } from "./context.ts";
import { knowsAny } from "./intake/knows-any.ts";
import type { ReadPart } from "./intake/parts.ts";
import { supplyOf } from "./supply.ts";

type Count = NonNullable<Parameters<Warehouse["rehearse"]>[1]["count"]>;

export interface Lights {
  /** What is counted over the rows of a part, table by table. */
  readonly count: Count;
  /** The KPIs that these parts light up together. */
  readonly of: (parts: readonly (readonly [part: ReadPart, counts: Row])[]) => Promise<string[]>;
}

const moneyTables = [
  ...new Set(
    catalogue.flatMap(({ variants }) =>
      variants.flatMap(({ formula }) =>
        leaves(formula.node).flatMap(({ money, table }) => (money ? [table] : [])),
      ),
    ),
  ),
];

const besideOf = async (context: Context, workspace: string, settings: Settings): Promise<Beside> => {
  const amounts = await Promise.all(moneyTables.map((name) => knowsAny(context, factTable(name), workspace)));
  return {
    leads: await knowsAny(context, lead, workspace),
    amounts: amounts.includes(true),
    fits: (variant) => missingSettings(variant, settings).length === 0,
  };
};

export const lightsFor = async (context: Context, workspace: string): Promise<Lights> => {
  const settings = await settingsOf(context, workspace);
  let beside: Promise<Beside> | null = null;
  return {
    count: (table) => suppliedRows(table, settings),
    of: async (parts) => {
      beside ??= besideOf(context, workspace, settings);
      const supplies = parts.map(([{ source, mapping }, counts]) =>
        supplyOf(source, mapping.filled, partsSupplied(counts)),
      );
      return [...litBy(supplies, await beside)];
    },
  };
};
