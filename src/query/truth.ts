// Cells that do not go together: an export told other figures than the newer one whose cells stand beside its own.

import type { Leaf } from "../catalogue/expr.ts";
import { measuresOf } from "../catalogue/print.ts";
import { contradicting } from "../facts/table.ts";
import { type Group, isLevel } from "./plan.ts";
import { ands, id, literal, ors, type Sql, sql } from "./sql.ts";

/** The row an outdated cell came from; '' of one that goes with all others that are not. */
const truthOf = (column: string): Sql => sql`regexp_extract(outdated, ${literal(`,${column}=([0-9]+),`)}, 1)`;

/** The measures that are known wherever the leaf is. */
const needsOf = (leaf: Leaf): readonly string[] => {
  const read = measuresOf(leaf);
  if (read.length === 1) return read;
  return leaf.kind === "sum" ? leaf.needs : [];
};

/**
 * True, in SQL, where the measures that a formula sets against each other are all of the newest truth, or all of one
 * older row. Nothing where it adds them up or reads a single one: each is then the latest that is known.
 */
export const oneTruth = ({ table, legs }: Group): readonly Sql[] => {
  const flows = legs.filter(({ leaf }) => !isLevel(leaf));
  const places = new Set(flows.map(({ side, sign }) => `${side} ${sign}`));
  const read = new Set(flows.flatMap(({ leaf }) => measuresOf(leaf)));
  const judged = contradicting(table).filter((column) => read.has(column));
  const needed = flows.flatMap(({ leaf }) => needsOf(leaf)).find((column) => judged.includes(column));
  const one = needed ?? judged[0];
  if (places.size < 2 || one === undefined || judged.length < 2) return [];
  const same = judged
    .filter((column) => column !== one)
    .map((column) => ors([sql`${id(column)} is null`, sql`${truthOf(column)} = ${truthOf(one)}`]));
  return [ors([sql`outdated is null`, ands(same)])];
};
