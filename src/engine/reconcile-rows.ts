// Totals printed in rows: each beside the facts that it is the total of.

import { glue } from "../base/glue.ts";
import type { Table } from "../facts/table.ts";
import type { Left, Pair } from "../query/reconcile.ts";
import { id } from "../query/sql.ts";
import type { RowCheck } from "../sources/source.ts";
import type { Row } from "../store/warehouse.ts";
import {
  added,
  type Checked,
  currencyOf,
  finished,
  isMoney,
  known,
  type Matched,
  nowIn,
  shown,
  slackOf,
} from "./reconcile-checked.ts";
import type { Sums, Teller, TellerPart } from "./reconcile-tell.ts";

const leftIn = (rows: readonly Row[], measure: string, scope: string): readonly Left[] =>
  rows
    .filter((row) => row["told"] !== "printed" && row["measure"] === measure && row["scope"] === scope)
    .map((row) => ({
      why: String(row["told"]),
      figure: known(row["figure"]),
      rows: Number(row["row_count"]),
      unread: Number(row["unread_count"]),
    }));

const byOf = ({ over }: RowCheck): readonly string[] =>
  over === "part" ? [] : over === "row" ? ["line"] : over;

const rowsIn = (sums: readonly Row[]): number => sums.reduce((all, row) => all + Number(row["fact_rows"]), 0);

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const before = found.get(key);
    if (before === undefined) found.set(key, [one]);
    else before.push(one);
  }
  return found;
};

/** Our sums by what they are sums of; facts of two tables are one sum where one total counts both. */
const sumsBy = (sums: readonly Row[], by: readonly string[]) =>
  grouped(sums, (row) => by.map((column) => String(row[`by_${column}`])).join(glue));

/** Of several lines that print a total of the same rows: one whole repeated, parts of it, or both. */
const wholeOf = (lines: readonly Matched[]): Matched => {
  const [first] = lines as [Matched];
  const agrees = ({ pair: { printed, ours, slack } }: Matched): boolean =>
    Math.abs(printed - (ours ?? 0)) <= Math.max(slack, 1e-9 * Math.abs(printed));
  const found = lines.find(agrees);
  if (found !== undefined || lines.length === 1) return found ?? first;
  const sum = lines.reduce((all, { pair }) => all + pair.printed, 0);
  const parts = { ...first, line: null, printed: shown(sum), pair: { ...first.pair, printed: sum } };
  if (agrees(parts)) return parts;
  // Nothing says what each of them counts; the whole is none of the smaller ones.
  return lines.reduce((most, one) => (Math.abs(one.printed) > Math.abs(most.printed) ? one : most));
};

interface Asked {
  readonly part: TellerPart;
  readonly check: RowCheck;
  /** The rows of printed_total. */
  readonly told: readonly Row[];
  readonly sums: ReturnType<typeof sumsBy>;
}

/** A measure's printed totals with our sums; `m` is its place among the figures asked for. */
const matchedIn = ({ part, check, told, sums }: Asked, measure: string, m: number): readonly Matched[] => {
  const printed = told.filter((row) => row["told"] === "printed" && row["measure"] === measure);
  const scopes = grouped(printed, (row) => String(row["scope"]));
  return [...scopes].map(([scope, lines]) => {
    const own = sums.get(scope) ?? [];
    const [ours, rows] = [added(own.map((row) => known(row[`f${m}`]))), rowsIn(own)];
    const left = leftIn(told, measure, scope);
    const shared = { part: part.part, scope: check.over === "row" ? "" : scope, gap: 0 };
    return wholeOf(
      lines.map((row) => {
        const figure = Number(row["figure"]);
        const slack = Number(row["slack"] ?? 0) + slackOf(check.into[0], measure, rows);
        const pair: Pair = { printed: figure, ours, rows, slack, left, broken: part.broken };
        const at = {
          line: Number(row["line"]),
          printed: shown(figure),
          ours: ours === null ? null : shown(ours),
        };
        return { ...shared, ...at, pair };
      }),
    );
  });
};

/** Totals printed in rows of one table of the file. */
export const checkRows = async (
  teller: Teller,
  part: TellerPart,
  check: RowCheck,
): Promise<readonly Checked[]> => {
  const told = teller.printed.filter((row) => row["part"] === part.part && row["check_id"] === check.id);
  const measures = Object.keys(check.figures).filter((measure) =>
    told.some((row) => row["told"] === "printed" && row["measure"] === measure),
  );
  if (measures.length === 0) return [];
  const asked = { parts: [part.part], by: byOf(check), figures: measures.map(id), where: [] };
  const sums: Row[] = [];
  const nows: Row[] = [];
  const tables: Table[] = [];
  for (const table of check.into) {
    const of: Sums = { ...asked, table };
    const found = await teller.sums(of);
    if (check.over === "part" && rowsIn(found) === 0) continue;
    sums.push(...found);
    nows.push(...(await nowIn(teller, of)));
    tables.push(table);
  }
  const [table] = tables;
  // Where a day lies in a period of the same rows both tell it: their sum is no total of anything.
  if (table === undefined || (check.into.length > 1 && (await teller.overlap(tables, part.part)))) return [];
  const currency = currencyOf(sums);
  const own = sumsBy(sums, asked.by);
  const nowBy = sumsBy(nows, asked.by);
  return measures.flatMap((measure, m): readonly Checked[] => {
    const money = isMoney(table, measure);
    if (money && currency === null) return [];
    const of = { check: check.id, source: part.source, kind: check.is, part, against: part, table, measure };
    const matched = matchedIn({ part, check, told, sums: own }, measure, m);
    // What no total is printed of is no part of what this one counts as today.
    const today = matched.flatMap(({ scope }) => nowBy.get(scope) ?? []);
    const now = added(today.map((row) => known(row[`f${m}`])));
    return [finished({ ...of, currency: money ? currency : null, now }, matched, check.excuses)];
  });
};
