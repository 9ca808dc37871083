// Calls the server's operations by name, typed from their declarations.

import { routes } from "virtual:routes";
import type { z } from "zod";
import type { OperationName, operations } from "../../src/contract/operations.ts";
import type { problem } from "../../src/contract/shapes.ts";

type Named<N extends OperationName> = Extract<(typeof operations)[number], { readonly name: N }>;
export type Input<N extends OperationName> = z.input<Named<N>["input"]>;
export type Output<N extends OperationName> = z.output<Named<N>["output"]>;
export type ProblemSaid = z.output<typeof problem>;
export type { OperationName };

/** What the server said is wrong, or that it could not be reached. */
export class CallFailed extends Error {
  readonly problem: ProblemSaid;
  readonly status: number;

  constructor(said: ProblemSaid, status: number) {
    super(said.text);
    this.name = "CallFailed";
    this.problem = said;
    this.status = status;
  }
}

const own = (code: string, text: string): ProblemSaid => ({ code, text, where: {} });
export const unreachable = (): CallFailed =>
  new CallFailed(own("page/offline", "Leadline does not answer: check that it is still running."), 0);

const asProblem = (body: unknown): ProblemSaid | null => {
  if (typeof body !== "object" || body === null) return null;
  const found = "problem" in body ? body.problem : "error" in body ? body.error : body;
  if (typeof found !== "object" || found === null || !("code" in found) || !("text" in found)) return null;
  const where = "where" in found && typeof found.where === "object" ? found.where : {};
  return { code: String(found.code), text: String(found.text), where: where as ProblemSaid["where"] };
};

/** The failure a response stands for; its body may be anything when a proxy stands between. */
export const failed = (text: string, status: number): CallFailed => {
  try {
    const said = asProblem(JSON.parse(text));
    if (said) return new CallFailed(said, status);
  } catch {
    // Not JSON: said below in our own words.
  }
  return new CallFailed(own("page/unexpected", `The server answered with an error (${status}).`), status);
};

const texts = (value: unknown): readonly string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** The address of an operation: path holes filled, everything else in the query where there is no body. */
export const address = <N extends OperationName>(name: N, input: Input<N>): string => {
  const { method, path, file } = routes[name];
  const rest = new Map<string, unknown>(Object.entries(input));
  const filled = path.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const value = rest.get(hole);
    rest.delete(hole);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  if (file || method === "get" || method === "delete")
    for (const [key, value] of rest) for (const text of texts(value)) query.append(key, text);
  return `/api${filled}${query.size > 0 ? `?${query}` : ""}`;
};

const bodyOf = (path: string, input: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(input).filter(([key]) => !path.includes(`{${key}}`))));

export const call = async <N extends OperationName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Output<N>> => {
  const { method, path } = routes[name];
  const sends = method !== "get" && method !== "delete";
  const response = await fetch(address(name, input), {
    method: method.toUpperCase(),
    headers: { accept: "application/json", ...(sends ? { "content-type": "application/json" } : {}) },
    ...(sends ? { body: bodyOf(path, input) } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw unreachable();
  });
  const text = await response.text();
  if (!response.ok) throw failed(text, response.status);
  return JSON.parse(text) as Output<N>;
};
