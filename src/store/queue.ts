// Turns in one process: one writer at a time, and a few readers beside it.

import { Problem } from "../base/problem.ts";

/** Runs work one after the other, in the order it came; a failure does not stop the next. */
export const oneAtATime = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};

/** Lends each of a few things to one borrower at a time; too many in the line is `server/busy`. */
export const lender = <R>(
  things: readonly R[],
  longestLine: number,
): (<T>(work: (thing: R) => Promise<T>) => Promise<T>) => {
  const free = [...things];
  const line: ((thing: R) => void)[] = [];
  const give = (thing: R): void => {
    const first = line.shift();
    if (first) first(thing);
    else free.push(thing);
  };
  return async (work) => {
    if (free.length === 0 && line.length >= longestLine) throw new Problem("server/busy");
    const thing = free.pop() ?? (await new Promise<R>((next) => line.push(next)));
    try {
      return await work(thing);
    } finally {
      give(thing);
    }
  };
};
