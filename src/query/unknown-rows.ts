// Rows of a period that say nothing of a KPI: they are there, and the cells it is made of are not.

import { measuresOf } from "../catalogue/print.ts";
import { known } from "./cell.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { conditions, inPeriod, picked } from "./filter.ts";
import { columnsRead, relation } from "./known-at.ts";
import { plan } from "./plan.ts";
import type { Question } from "./question.ts";
import { ands, type Sql, sql, value } from "./sql.ts";

export interface UnknownRows {
  readonly columns: readonly string[];
  /** One row: `row_total` rows of the formula's kind in the period, `row_known` of them with the cell. */
  readonly statement: Sql;
}

/** A question for every leaf of the formula. */
export const unknownRows = (question: Question, name: Dialect["name"]): readonly UnknownRows[] => {
  const dialect = dialects[name];
  const asked = { plan: plan(question.variant.formula.node), by: null, only: question.only };
  return asked.plan.groups.flatMap((group) =>
    group.legs.map(({ leaf, index }) => ({
      columns: measuresOf(leaf),
      statement: sql`select count(*) as row_total, count(case when ${known(leaf, group.table)} then 1 end) as row_known
from ${relation(group.table, columnsRead(group.table, asked), question)}
where ${ands([
        sql`workspace = ${value("workspace", "text", question.settings.workspace)}`,
        inPeriod(group, { ...question, grain: "total" }, dialect),
        ...conditions(group.table, leaf.where, `unknown_${index}`, question, dialect),
        ...picked(group.table, question.only),
      ])}`,
    })),
  );
};
