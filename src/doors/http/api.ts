// The HTTP API, read off the list of operations: a route each, files in and out as they are, progress as events.

import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { Problem } from "../../base/problem.ts";
import type { Operation } from "../../contract/operation.ts";
import { type OperationName, operations } from "../../contract/operations.ts";
import type { Who } from "../../engine/context.ts";
import type { Engine } from "../../engine/engine.ts";
import type { News } from "../../engine/follow.ts";
import { noStore } from "./answers.ts";

export const allOperations = operations as unknown as readonly Operation[];

/** `/workspaces/{workspace}` as the router writes it. */
const route = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1");

const jsonLimit = 1024 * 1024;
const limitJson = bodyLimit({
  maxSize: jsonLimit,
  onError: () => {
    throw new Problem("request/too-large", { limit: "1 MB" });
  },
});

const readJson = async (c: Context): Promise<object> => {
  const text = await c.req.text();
  if (text === "") return {};
  // A form or a plain text is what another site's page could send without asking; JSON it could not.
  const type = c.req.header("content-type") ?? "none";
  if (!/^application\/json\b/i.test(type)) throw new Problem("request/not-json", { reason: `it is ${type}` });
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    throw new Problem("request/not-json", { reason: (error as Error).message });
  }
  throw new Problem("request/not-json", { reason: "it is another JSON value" });
};

/** Query, then body, then path: what the address says wins. A key given once is a text, given more often a list. */
const readInput = async (c: Context, operation: Operation): Promise<Record<string, unknown>> => {
  const asked = Object.entries(c.req.queries()).map(([key, all]) => [key, all.length === 1 ? all[0] : all]);
  const json = operation.body !== "file" && c.req.method !== "GET" ? await readJson(c) : {};
  return { ...Object.fromEntries(asked), ...json, ...c.req.param() };
};

async function* bytes(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (stream !== null) yield* stream as unknown as AsyncIterable<Uint8Array>;
}

const file = (c: Context, text: string, input: Readonly<Record<string, unknown>>): Response => {
  const name = [input["kpi"], input["what"] ?? "series", input["since"], input["until"]].join("_");
  c.header("content-type", "text/csv; charset=utf-8");
  c.header("content-disposition", `attachment; filename="leadline_${name.replace(/[^\w-]/g, "-")}.csv"`);
  return c.body(text);
};

const answer = (engine: Engine, who: Who, operation: Operation) => async (c: Context) => {
  const input = await readInput(c, operation);
  const body = operation.body === "file" ? bytes(c.req.raw.body) : undefined;
  const output: unknown = await engine.call(operation.name as OperationName, input, who, body);
  noStore(c);
  return operation.answer === "file" ? file(c, output as string, input) : c.json(output as object);
};

const heartbeat = 15_000;

/** News of one import as server-sent events, until it ends or the reader or the server goes. */
const progress = (engine: Engine, who: Who, stopping: AbortSignal) => async (c: Context) => {
  const { workspace = "", file: id = "" } = c.req.param() as { workspace?: string; file?: string };
  const queue: News[] = [];
  let wake = (): void => {};
  const stop = await engine.follow(workspace, id, who, (news) => {
    queue.push(news);
    wake();
  });
  noStore(c);
  return streamSSE(c, async (stream) => {
    let open = true;
    const close = (): void => {
      open = false;
      wake();
    };
    stream.onAbort(close);
    stopping.addEventListener("abort", close);
    const beat = setInterval(() => void stream.write(": still here\n\n"), heartbeat);
    while (open) {
      for (const { is, ...data } of queue.splice(0)) {
        await stream.writeSSE({ event: is, data: JSON.stringify(data) });
        open &&= is === "progress";
      }
      if (open && queue.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    clearInterval(beat);
    stopping.removeEventListener("abort", close);
    stop();
  });
};

const refuseMethod = (path: string) => (c: Context) => {
  const known = allOperations.filter((o) => o.path === path).map((o) => o.method.toUpperCase());
  c.header("allow", known.join(", "));
  throw new Problem("request/method", { path: c.req.path, method: c.req.method, known: known.join(" or ") });
};

export const api = (engine: Engine, who: Who, stopping: AbortSignal): Hono => {
  const app = new Hono();
  for (const operation of allOperations) {
    const work = answer(engine, who, operation);
    if (operation.body === "file") app.on(operation.method.toUpperCase(), route(operation.path), work);
    else app.on(operation.method.toUpperCase(), route(operation.path), limitJson, work);
  }
  app.get("/workspaces/:workspace/files/:file/progress", progress(engine, who, stopping));
  for (const path of new Set(allOperations.map((o) => o.path))) app.all(route(path), refuseMethod(path));
  return app;
};
