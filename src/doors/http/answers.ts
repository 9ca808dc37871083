// Failures as answers: a problem keeps its code, sentence and status; a bug says only that it is one.

import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { Problem, type ProblemCode, type Where } from "../../base/problem.ts";

export interface Told {
  readonly code: ProblemCode | "bug";
  readonly text: string;
  readonly where: Where;
}

export const bug: Told = {
  code: "bug",
  text: "Something broke inside Leadline: what it was stands in the server's output.",
  where: {},
};

/** A reader who went away while we answered is no fault of ours. */
const hungUp = (error: unknown): boolean =>
  ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR"].includes(
    String((error as { readonly code?: unknown } | null)?.code),
  );

export const failure: ErrorHandler = (error, c) => {
  if (error instanceof Problem) {
    const told: Told = { code: error.code, text: error.message, where: error.where };
    // The rest of the body is not waited for, so the connection is of no more use.
    if (error.status === 413) c.header("connection", "close");
    return c.json(told, error.status as 400);
  }
  if (error instanceof HTTPException) return error.getResponse();
  if (!hungUp(error))
    process.stderr.write(`${c.req.method} ${c.req.path}\n${String(error?.stack ?? error)}\n`);
  return c.json(bug, 500);
};

export const noStore = (c: Context): void => c.header("cache-control", "no-store");
