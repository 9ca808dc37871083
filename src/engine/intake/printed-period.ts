// Where a file prints its period above its rows, their days lie within: that tells day and month apart, and other rows are refused.

import { isDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import type { Styles } from "../../query/mapping-scan.ts";
import type { FileFacts, Source } from "../../sources/source.ts";
import type { Span } from "./told.ts";

type Order = "mdy" | "dmy";

const isOpen = ({ style }: Styles[string]): boolean =>
  style.is === "date" && style.forms.includes("parts") && (style.assumed || !style.clear);

const ordered = (styles: Styles, order: Order): Styles =>
  Object.fromEntries(
    Object.entries(styles).map(([key, scan]) => [
      key,
      isOpen(scan) ? { ...scan, style: { ...scan.style, order, assumed: false, clear: true } } : scan,
    ]),
  ) as Styles;

const periodOf = (source: Source, facts: FileFacts): Span | null => {
  if (source.printsPeriod !== true) return null;
  const { since = "", until = "" } = source.given?.(facts) ?? {};
  return isDay(since) && isDay(until) && since <= until ? ({ first: since, last: until } as Span) : null;
};

const inTurn = async <T, R>(of: readonly T[], ask: (one: T) => Promise<R>): Promise<readonly R[]> => {
  const answers: R[] = [];
  for (const one of of) answers.push(await ask(one));
  return answers;
};

/** The styles in the order of day and month that puts the rows into the printed period; throws where none does. */
export const withinPeriod = async (
  { source, styles, facts }: { readonly source: Source; readonly styles: Styles; readonly facts: FileFacts },
  file: string,
  spanWith: (styles: Styles) => Promise<Span | null>,
): Promise<Styles> => {
  const period = periodOf(source, facts);
  if (period === null) return styles;
  const isOpenYet = Object.values(styles).some(isOpen);
  const tries = isOpenYet ? (["mdy", "dmy"] as const).map((order) => ordered(styles, order)) : [styles];
  const spans = await inTurn(tries, spanWith);
  const isInside = (span: Span | null | undefined): boolean =>
    span === null || span === undefined || (span.first >= period.first && span.last <= period.last);
  const fitting = tries.filter((_, i) => isInside(spans[i]));
  if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] as Styles) : styles;
  const { first, last } = spans[0] as Span;
  const day = first < period.first ? first : last;
  throw new Problem("file/outside-period", { file, day, since: period.first, until: period.last });
};
