// Who watches an import, and what they are told. Nothing is kept: a watcher sees what happens from then on.

import type { ProblemCode, Where } from "../base/problem.ts";
import type { Progress } from "../store/warehouse.ts";

export type News =
  | ({ readonly is: "progress" } & Parameters<Progress>[0])
  | { readonly is: "done" }
  | {
      readonly is: "failed";
      readonly code: ProblemCode | "bug";
      readonly text: string;
      readonly where: Where;
    };

export interface Watch {
  readonly tell: (file: string, news: News) => void;
  readonly progress: (file: string) => Progress;
  /** Calls back until the returned function is called. */
  readonly follow: (file: string, listener: (news: News) => void) => () => void;
}

export const watch = (): Watch => {
  const listeners = new Map<string, Set<(news: News) => void>>();
  const tell: Watch["tell"] = (file, news) => {
    for (const listener of listeners.get(file) ?? []) listener(news);
  };
  return {
    tell,
    progress: (file) => (at) => tell(file, { is: "progress", ...at }),
    follow: (file, listener) => {
      const of = listeners.get(file) ?? new Set();
      listeners.set(file, of.add(listener));
      return () => {
        of.delete(listener);
        if (of.size === 0 && listeners.get(file) === of) listeners.delete(file);
      };
    },
  };
};
