// A figure that takes what nobody said is no figure: then not a row of it counts.

import type { Leaf } from "../catalogue/expr.ts";
import { lead } from "../facts/journey.ts";
import { nowName } from "../facts/table.ts";
import { hoursTold } from "./clock.ts";
import { marginTold } from "./lifetime.ts";
import type { Settings } from "./question.ts";
import { id, type Sql, sql, value } from "./sql.ts";

/** Nobody said which leads are wanted: none is known to be, and none not to be. */
const idealTold = ({ where }: Leaf, { idealCustomer }: Settings): readonly Sql[] => {
  const said = Object.values(idealCustomer ?? {}).some((words) => Array.isArray(words) && words.length > 0);
  return said || !where.some((filter) => "ideal" in filter) ? [] : [sql`1 = 0`];
};

/** True of a part that counts leads by when they became customers. */
export const ofCustomers = (leaf: Leaf): boolean =>
  leaf.table === lead.name &&
  (leaf.where.some(({ column }) => column === "customer_day") ||
    (leaf.kind === "survival" && leaf.to === "customer_day"));

/** Where no lead was ever told to be a customer, that none became one is not known. */
const customersTold = (leaf: Leaf, { workspace }: Settings): readonly Sql[] =>
  ofCustomers(leaf)
    ? [
        sql`(select count(customer_day) from ${id(nowName(lead))} where workspace = ${value("workspace", "text", workspace)}) > 0`,
      ]
    : [];

/** Nothing where all that the leaf takes of the workspace is said. */
export const settingsTold = (leaf: Leaf, settings: Settings): readonly Sql[] => [
  ...hoursTold(leaf, settings),
  ...marginTold(leaf, settings),
  ...idealTold(leaf, settings),
  ...customersTold(leaf, settings),
];
