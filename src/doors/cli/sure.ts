// Asks before something is gone for good. Where nobody can be asked, nothing is removed.

import { createInterface } from "node:readline/promises";
import { Problem } from "../../base/problem.ts";

type Ask = (question: string) => Promise<string>;

/** Null where no one sits at a terminal: in a pipe, a script, a nightly job. */
export const terminal = (): Ask | null => {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    // An end of input without an answer is no answer.
    const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
    return Promise.race([lines.question(question), ended]).finally(() => lines.close());
  };
};

export const mustBeSure = async (name: string, ask: Ask | null): Promise<void> => {
  const question = `Remove “${name}” with all its files and facts, for good? Type its name or y: `;
  const said = ask === null ? "" : (await ask(question)).trim();
  if (said === name || /^y(es)?$/i.test(said)) return;
  throw new Problem("workspace/not-removed", { name });
};
