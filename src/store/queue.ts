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

type Lend<R> = <T>(work: (thing: R) => Promise<T>) => Promise<T>;

/** Lends each of a few things to one borrower at a time; too many in the line is `server/busy`. */
export const lender = <R>(things: readonly R[], longestLine: number): Lend<R> => {
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

/** Lends until it is ended: the end stops who borrowed, waits for them, and whoever comes later is told `server/busy`. */
export const heeded = <R>(
  lend: Lend<R>,
): { readonly work: Lend<R>; readonly end: (stop: () => void) => Promise<void> } => {
  const working = new Set<Promise<unknown>>();
  let ended = false;
  return {
    work: (work) => {
      if (ended) return Promise.reject(new Problem("server/busy"));
      const one = lend((thing) => (ended ? Promise.reject(new Problem("server/busy")) : work(thing)));
      const over = one.then(
        () => {},
        () => {},
      );
      working.add(over);
      void over.then(() => working.delete(over));
      return one;
    },
    end: async (stop) => {
      ended = true;
      stop();
      await Promise.all(working);
    },
  };
};
