// What a changed file came to beside the file it was made from: the same figures, fewer and said so, a question, or a wrong number.

import { factTable } from "../../../src/facts/index.ts";
import type { Row } from "../../../src/store/warehouse.ts";
import type { Reading } from "./desk.ts";

export type Verdict =
  /** The same rows of facts. */
  | "same"
  /** The same figures, some of them unknown now. */
  | "less"
  /** Turned away, or a question asked, with its reason. */
  | "asks"
  /** Other figures, with the order of day and month shown as assumed. */
  | "assumed"
  /** The same figures with amounts in the workspace's own currency, for nothing in the file names another. */
  | "own currency"
  | "wrong";

export interface Judged {
  readonly verdict: Verdict;
  /** Problem codes of what was turned away, or the first fact that is wrong. */
  readonly why: string;
}

/** When the file was made: its upload, where its name no longer tells (see "Limits" in ARCHITECTURE). */
const isStamp = (column: string): boolean => column === "answers_until";
const isUnknown = (value: unknown): boolean => value === null || value === "" || value === undefined;
const fits = (made: Row, base: Row): boolean =>
  Object.entries(made).every(
    ([column, value]) => isStamp(column) || isUnknown(value) || value === base[column],
  );
const isMoney = (column: string): boolean => column === "currency" || column.endsWith("_minor");
const fitsButMoney = (made: Row, base: Row): boolean =>
  made["currency"] !== base["currency"] &&
  Object.entries(made).every(
    ([column, value]) => isStamp(column) || isMoney(column) || isUnknown(value) || value === base[column],
  );
const equal = (made: Row, base: Row): boolean =>
  Object.entries(made).every(([column, value]) => isStamp(column) || value === (base[column] ?? null));

/** Rows of facts that no row of the base explains: each base row explains one. */
const unexplained = (made: Reading, base: Reading, by: (made: Row, base: Row) => boolean) => {
  const free = [...base.facts];
  return made.facts.filter(({ table, row }) => {
    const at = free.findIndex((one) => one.table === table && by(row, one.row));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
};

const asked = ({ tables, asides, problem }: Reading): readonly string[] => [
  ...(problem === null ? [] : [problem.code]),
  ...asides.map(({ why }) => why.code),
  ...(tables.some(({ nameless }) => nameless) ? ["file/account-needed"] : []),
  ...tables.flatMap(({ left }) =>
    left.filter(({ fate }) => fate === "reject").map(({ reason }) => String(reason)),
  ),
];

/** Rows are facts, skips and rejects, in every table. */
const isWhole = ({ tables }: Reading): boolean =>
  tables.every(({ rows, facts, skips, rejects }) => rows === facts + skips + rejects);

const told = ({ table, row }: { readonly table: string; readonly row: Row }): string => {
  const columns = Object.keys(factTable(table).columns);
  return `${table} ${JSON.stringify(Object.fromEntries(columns.flatMap((c) => (isUnknown(row[c]) ? [] : [[c, row[c]]]))))}`;
};

export const judge = (made: Reading, base: Reading): Judged => {
  const codes = [...new Set(asked(made))].join(" ");
  if (!isWhole(made)) return { verdict: "wrong", why: "rows lost" };
  if (made.problem !== null) return { verdict: "asks", why: codes };
  const count = made.facts.length === base.facts.length;
  if (count && unexplained(made, base, equal).length === 0) return { verdict: "same", why: codes };
  const [odd] = unexplained(made, base, fits);
  if (odd === undefined) return { verdict: "less", why: codes };
  const money = unexplained(made, base, (a, b) => fits(a, b) || fitsButMoney(a, b));
  if (money.length === 0) return { verdict: "own currency", why: codes };
  // The account, or what hangs on the file's name with it, is asked for before an import.
  if (made.tables.some(({ nameless }) => nameless) && !base.tables.some(({ nameless }) => nameless))
    return { verdict: "asks", why: codes };
  if (made.tables.some(({ assumed }) => assumed.length > 0)) return { verdict: "assumed", why: told(odd) };
  return { verdict: "wrong", why: told(odd) };
};
