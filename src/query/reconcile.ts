// A printed total beside the sum of our rows: the gap, and what it is made of. What cannot be explained is never hidden.

import type { DeclaredReason, Excuse } from "../sources/check.ts";

/** What parts a sum from a total; the first two carry an amount, the rest only may apply. */
export type GapReason = "left_out" | "rounding" | "unread" | DeclaredReason;

export interface Reason {
  readonly reason: GapReason;
  /** Its part of the gap, with the gap's sign; null where the file does not tell it apart. */
  readonly amount: number | null;
  /** Rows it concerns, where it does rows. */
  readonly rows: number | null;
  /** Of rows left out, why they were: a skip reason or a problem code. */
  readonly why: string | null;
}

/** agrees: no gap · explained: all of it has a name and amount · possible: the rest has names without amounts */
export type Standing = "agrees" | "explained" | "possible" | "unexplained" | "people";

export interface Left {
  readonly why: string;
  readonly figure: number | null;
  readonly rows: number;
  readonly unread: number;
}

/** One total with what should add up to it. */
export interface Pair {
  readonly printed: number;
  /** null where no row of ours tells the figure. */
  readonly ours: number | null;
  /** Facts behind it. */
  readonly rows: number;
  /** How far both sides may be off for their printed digits alone. */
  readonly slack: number;
  /** Rows of the same scope that became no facts. */
  readonly left: readonly Left[];
  /** Rows so broken that no cell of them could be read. */
  readonly broken: number;
}

export interface Gap {
  readonly gap: number;
  readonly reasons: readonly Reason[];
  /** What no named amount explains. */
  readonly rest: number;
  readonly standing: Exclude<Standing, "people">;
}

/** Sums of fractions are off in their last digits. */
const nothing = (of: number, { printed, ours }: Pair): boolean =>
  Math.abs(of) <= 1e-9 * Math.max(1, Math.abs(printed), Math.abs(ours ?? 0));

const settled = (of: number, pair: Pair): number => (nothing(of, pair) ? 0 : of);

const leftOut = ({ left }: Pair): readonly Reason[] =>
  left.flatMap(({ why, figure, rows, unread }) => [
    ...(figure === null || figure === 0
      ? []
      : [{ reason: "left_out" as const, amount: figure, rows: rows - unread, why }]),
    ...(unread === 0 ? [] : [{ reason: "unread" as const, amount: null, rows: unread, why }]),
  ]);

/** Rounding explains a rest only where it explains all of it. */
const rounded = (rest: number, { slack }: Pair): readonly Reason[] =>
  rest !== 0 && Math.abs(rest) <= slack ? [{ reason: "rounding", amount: rest, rows: null, why: null }] : [];

/** Of a total below this a single row may hold most: its share says nothing. */
const few = 100;

/** Reasons the network is known for, where the gap has the sign and the size they would give it. */
const possible = (rest: number, pair: Pair, excuses: readonly Excuse[]): readonly Reason[] => {
  if (rest === 0) return [];
  const size = Math.abs(pair.printed);
  const fits = ({ rows, from = 0, most = Number.POSITIVE_INFINITY }: Excuse): boolean =>
    pair.rows >= from &&
    (rows === undefined || (rows === "less") === rest > 0) &&
    (size < few || Math.abs(rest) <= most * size);
  const broken: Reason = { reason: "unread", amount: null, rows: pair.broken, why: null };
  return [
    ...excuses.filter(fits).map(({ reason }) => ({ reason, amount: null, rows: null, why: null })),
    ...(pair.broken > 0 ? [broken] : []),
  ];
};

const standingOf = (gap: number, rest: number, open: boolean): Gap["standing"] => {
  if (gap === 0) return "agrees";
  if (rest === 0) return "explained";
  return open ? "possible" : "unexplained";
};

export const gapOf = (pair: Pair, excuses: readonly Excuse[]): Gap => {
  const gap = settled(pair.printed - (pair.ours ?? 0), pair);
  if (gap === 0) return { gap, reasons: [], rest: 0, standing: "agrees" };
  const rows = leftOut(pair);
  const afterRows = settled(
    rows.reduce((left, { amount }) => left - (amount ?? 0), gap),
    pair,
  );
  const all = rounded(afterRows, pair);
  const rest = all.length > 0 ? 0 : afterRows;
  const amounts = [...rows, ...all].filter(
    ({ amount, reason }) => amount !== null || rest !== 0 || reason !== "unread",
  );
  const open = [...amounts.filter(({ amount }) => amount === null), ...possible(rest, pair, excuses)];
  const reasons = [...amounts.filter(({ amount }) => amount !== null), ...open];
  return { gap, reasons, rest, standing: standingOf(gap, rest, open.length > 0) };
};

const order: readonly Standing[] = ["agrees", "explained", "possible", "unexplained"];

/** Reasons of the same name as one. */
const merged = (all: readonly Reason[]): readonly Reason[] => {
  const found = new Map<string, Reason>();
  const plus = (a: number | null, b: number | null): number | null =>
    a === null && b === null ? null : (a ?? 0) + (b ?? 0);
  for (const next of all) {
    const key = `${next.reason} ${next.why ?? ""} ${next.amount === null}`;
    const before = found.get(key);
    found.set(key, {
      ...next,
      amount: plus(before?.amount ?? null, next.amount),
      rows: plus(before?.rows ?? null, next.rows),
    });
  }
  return [...found.values()];
};

/** Many totals of one figure (a post each, a day each) as one line; gaps of two of them never cancel to agreement. */
export const gapsOf = (gaps: readonly Gap[]): Gap => ({
  gap: gaps.reduce((sum, { gap }) => sum + gap, 0),
  reasons: merged(gaps.flatMap(({ reasons }) => reasons)),
  rest: gaps.reduce((sum, { rest }) => sum + rest, 0),
  standing: gaps.reduce<Gap["standing"]>(
    (worst, { standing }) => (order.indexOf(standing) > order.indexOf(worst) ? standing : worst),
    "agrees",
  ),
});
