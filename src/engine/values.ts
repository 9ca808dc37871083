// list_values: the words there are to filter by.

import type * as operations from "../contract/operations.ts";
import type { Sql } from "../query/sql.ts";
import { eventNames, valuesOf } from "../query/values.ts";
import { settingsOf } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";

export const listValues: UseCase<typeof operations.listValues> = async (context, { workspace }) => {
  const settings = await settingsOf(context, workspace);
  const words = async (statement: Sql): Promise<string[]> =>
    (await context.warehouse.rows(statement)).map((row) => String(row["one_word"]));
  const [platform, account, format, campaign, events] = await Promise.all([
    words(valuesOf("platform", settings)),
    words(valuesOf("account", settings)),
    words(valuesOf("format", settings)),
    words(valuesOf("campaign", settings)),
    words(eventNames(workspace)),
  ]);
  return { platform, account, format, campaign, events };
};
