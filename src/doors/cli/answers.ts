// What a person has to say of a file that asks a question, as the option of the command line that says it.

import { Problem, type ProblemCode } from "../../base/problem.ts";
import { remark } from "./say.ts";

const answers: Partial<Record<ProblemCode, string>> & Readonly<Record<string, string>> = {
  "row/unclear-date": "--date-order dmy (or mdy)",
  "file/unclear": "--as ID",
  "file/plain-names": "--as ID",
};

interface Asking {
  readonly code: string;
  readonly where: Readonly<Record<string, unknown>>;
}

/** One name does for one network; of several each is named under its own. */
const accountsFor = ({ keys = "" }: Asking["where"]): string => {
  const all = String(keys).split(", ");
  return all.length === 1 ? "--account NAME" : all.map((key) => `--account ${key}=NAME`).join(" ");
};

export const answerTo = ({ code, where }: Asking): string | null =>
  code === "file/account-needed" ? accountsFor(where) : (answers[code] ?? null);

/** Beneath a complaint about a file: how its question is answered. */
export const hint = (error: unknown, json: boolean): void => {
  const answer = error instanceof Problem ? answerTo(error) : null;
  if (answer !== null && !json) remark(`  → ${answer}`);
};
