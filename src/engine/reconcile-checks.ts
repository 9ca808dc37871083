// The checks of a file, one by one: totals its rows print, and tables of one upload that tell the same.

import type { Pair } from "../query/reconcile.ts";
import { commas, id, literal, sums as plus, type Sql, sql } from "../query/sql.ts";
import type { FactCheck, Side } from "../sources/check.ts";
import type { Row } from "../store/warehouse.ts";
import { added, type Checked, finished, known, type Matched, nowIn, shown } from "./reconcile-checked.ts";
import { checkRows } from "./reconcile-rows.ts";
import type { Sums, Teller, TellerPart } from "./reconcile-tell.ts";

const knownAll = (columns: readonly string[], figure: Sql): Sql =>
  sql`case when ${columns.map((c) => sql`${id(c)} is not null`).reduce((a, b) => sql`${a} and ${b}`)} then ${figure} end`;

const sumsOf = (check: FactCheck, side: "printed" | "ours", by: readonly string[]): Sums => {
  const { from, where = {} }: Side = check[side];
  const same = check.printed.from === check.ours.from && check.printed.where === check.ours.where;
  return {
    table: from,
    parts: null,
    by,
    figures: check.figures.map((figure) => {
      // Two ways of one table are compared over the rows that tell both.
      const needed = same ? [...figure.printed, ...figure.ours] : figure[side];
      return knownAll(needed, plus(figure[side].map(id)));
    }),
    where: Object.entries(where).map(
      ([column, words]) => sql`${id(column)} in (${commas(words.map(literal))})`,
    ),
  };
};

const partOf = (teller: Teller, rows: readonly Row[], fallback: TellerPart): TellerPart =>
  teller.parts.find(({ part }) => part === Number(rows[0]?.["in_part"])) ?? fallback;

/** Facts of two tables of one upload that tell the same. */
const checkFacts = async (teller: Teller, own: TellerPart, check: FactCheck): Promise<readonly Checked[]> => {
  const windowed = check.within === true;
  const printed = await teller.sums(
    sumsOf(check, "printed", windowed ? ["account", "day", "window_end"] : ["account"]),
  );
  const mine = sumsOf(check, "ours", windowed ? ["account", "day"] : ["account"]);
  const ours = await teller.sums(mine);
  if (printed.length === 0 || ours.length === 0) return [];
  const today = await nowIn(teller, mine);
  const belongs = (total: Row, row: Row): boolean =>
    row["by_account"] === total["by_account"] &&
    (!windowed ||
      (String(row["by_day"]) >= String(total["by_day"]) &&
        String(row["by_day"]) < String(total["by_window_end"])));
  const scopes = new Map<string, Row[]>();
  for (const row of printed) {
    const key = JSON.stringify([row["by_account"], row["by_day"], row["by_window_end"]]);
    scopes.set(key, [...(scopes.get(key) ?? []), row]);
  }
  return check.figures.flatMap(({ measure }, f): readonly Checked[] => {
    const nows: (number | null)[] = [];
    const matched = [...scopes.values()].flatMap((rows): readonly Matched[] => {
      const [first] = rows as [Row];
      const total = added(rows.map((row) => known(row[`f${f}`])));
      const own = ours.filter((row) => belongs(first, row));
      const sum = added(own.map((row) => known(row[`f${f}`])));
      if (total === null || sum === null) return [];
      nows.push(...today.filter((row) => belongs(first, row)).map((row) => known(row[`f${f}`])));
      const count = own.reduce((all, row) => all + Number(row["fact_rows"]), 0);
      const alone = rows.length === 1 && Number(first["fact_rows"]) === 1;
      const pair: Pair = {
        printed: total,
        ours: sum,
        rows: count,
        slack: 0,
        left: [],
        broken: 0,
      };
      const at = { part: Number(first["in_part"]), line: alone ? Number(first["first_line"]) : null };
      return [{ ...at, scope: "", printed: shown(total), ours: shown(sum), gap: 0, pair }];
    });
    if (matched.length === 0) return [];
    const of = {
      check: check.id,
      source: own.source,
      kind: check.is,
      measure,
      table: check.ours.from,
      currency: null,
    };
    const parts = { part: partOf(teller, ours, own), against: partOf(teller, printed, own) };
    return [finished({ ...of, ...parts, now: added(nows) }, matched, check.excuses)];
  });
};

/** Every check that a file's sources declare and that it tells both sides of. */
export const checksOf = async (teller: Teller): Promise<readonly Checked[]> => {
  const found: Checked[] = [];
  const once = new Set<string>();
  for (const part of teller.parts)
    for (const check of part.source.checks ?? []) {
      if (check.is === "rows") found.push(...(await checkRows(teller, part, check)));
      else if (!once.has(`${part.source.id} ${check.id}`)) {
        once.add(`${part.source.id} ${check.id}`);
        found.push(...(await checkFacts(teller, part, check)));
      }
    }
  return found;
};
