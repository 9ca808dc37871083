// Rows of a period that say nothing of a KPI: they are there, and the cells it is made of are not.

import { measuresOf } from "../catalogue/print.ts";
import { known, supplied } from "./cell.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { conditions, inPeriod, picked } from "./filter.ts";
import { columnsRead, ratesFor, relation } from "./known-at.ts";
import { rateName, withoutRates } from "./money.ts";
import { isLevel, plan } from "./plan.ts";
import type { Question } from "./question.ts";
import { ands, id, type Sql, sql, value, withs } from "./sql.ts";
import { oneTruth } from "./truth.ts";

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
      statement: sql`select count(*) as row_total, count(case when ${supplied(leaf, group.table)} then 1 end) as row_known
from ${relation(group.table, withoutRates(columnsRead(group.table, asked)), question, dialect)}
where ${ands([
        sql`workspace = ${value("workspace", "text", question.settings.workspace)}`,
        inPeriod(group, { ...question, grain: "total" }, dialect),
        ...conditions(group.table, leaf.where, `unknown_${index}`, question, dialect),
        ...picked(group.table, question.only, question.settings, dialect),
      ])}`,
    })),
  );
};

/** A row for each currency of amounts that stay out for want of a rate: `row_total` rows in `of_currency`. */
export const rowsWithoutRate = (question: Question, name: Dialect["name"]): readonly Sql[] => {
  const dialect = dialects[name];
  const asked = { plan: plan(question.variant.formula.node), by: null, only: question.only };
  return asked.plan.groups.flatMap((group) =>
    group.legs
      .filter(({ leaf }) => leaf.money)
      .map(
        ({
          leaf,
          index,
        }) => sql`${withs(ratesFor(columnsRead(group.table, asked), question))}select coalesce(currency, '') as of_currency, count(*) as row_total
from ${relation(group.table, columnsRead(group.table, asked), question, dialect)}
where ${ands([
          sql`workspace = ${value("workspace", "text", question.settings.workspace)}`,
          inPeriod(group, { ...question, grain: "total" }, dialect),
          ...conditions(group.table, leaf.where, `unpriced_${index}`, question, dialect),
          ...picked(group.table, question.only, question.settings, dialect),
          supplied(leaf, group.table),
          sql`${id(rateName(leaf))} is null`,
        ])}
group by currency`,
      ),
  );
};

/** One row for each table in which rows of the period know all that is set against each other, and not of one truth. */
export const contradictingRows = (question: Question, name: Dialect["name"]): readonly Sql[] => {
  const dialect = dialects[name];
  const asked = { plan: plan(question.variant.formula.node), by: null, only: question.only };
  return asked.plan.groups.flatMap((group) => {
    const truth = oneTruth(group);
    if (truth.length === 0) return [];
    const flows = group.legs.filter(({ leaf }) => !isLevel(leaf));
    const read = [...columnsRead(group.table, asked), "outdated"];
    return [
      sql`${withs(ratesFor(read, question))}select 1 as found
from ${relation(group.table, read, question, dialect)}
where ${ands([
        sql`workspace = ${value("workspace", "text", question.settings.workspace)}`,
        inPeriod(group, { ...question, grain: "total" }, dialect),
        ...flows.flatMap(({ leaf, index }) => [
          known(leaf, group.table),
          ...conditions(group.table, leaf.where, `contradicting_${index}`, question, dialect),
        ]),
        sql`not ${ands(truth)}`,
        ...picked(group.table, question.only, question.settings, dialect),
      ])}
limit 1`,
    ];
  });
};
