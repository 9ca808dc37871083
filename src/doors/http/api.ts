// The HTTP API, read off the list of operations: a route each, files in and out as they are, progress as events.

import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { Problem } from "../../base/problem.ts";
import type { Operation } from "../../contract/operation.ts";
import { type OperationName, operations } from "../../contract/operations.ts";
import type { Who } from "../../engine/context.ts";
import type { Engine } from "../../engine/engine.ts";
import type { FileAnswer } from "../../engine/export-file.ts";
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

/** Sends a file the engine has made, and takes it away once it is sent or its reader is gone. */
const file = async (c: Context, { path, name, type }: FileAnswer): Promise<Response> => {
  const sent = createReadStream(path);
  sent.once("close", () => void rm(path, { force: true }));
  c.header("content-type", type);
  c.header("content-length", String((await stat(path)).size));
  c.header("content-disposition", `attachment; filename="${name}"`);
  return c.body(Readable.toWeb(sent) as ReadableStream);
};

/** The token of an upload link, which is the only thing that is borne here: whoever bears anything else is nobody. */
export const bearer = (c: Context): string | null => {
  const borne = c.req.header("authorization");
  if (borne === undefined) return null;
  const [, token] = /^Bearer +(\S+)$/i.exec(borne) ?? [];
  if (token === undefined) throw new Problem("link/unknown");
  return token;
};

/** Who asks: the bearer of a token is whom it names, anybody else the local person, where there is one. */
const callerOf = (engine: Engine, local: Who | null, c: Context): Promise<Who> | Who => {
  const token = bearer(c);
  if (token !== null) return engine.enter(token);
  if (local === null) throw new Problem("link/unknown");
  return local;
};

const readsFile: ReadonlySet<string> = new Set(["preview_file", "check_mapping", "suggest_mapping"]);

const answer = (engine: Engine, local: Who | null, operation: Operation) => async (c: Context) => {
  const who = await callerOf(engine, local, c);
  const input = await readInput(c, operation);
  const body = operation.body === "file" ? bytes(c.req.raw.body) : undefined;
  // The signal costs each request something, and only what reads a file takes so long that its reader leaves before it ends.
  const stop = readsFile.has(operation.name) ? c.req.raw.signal : undefined;
  const output: unknown = await engine.call(operation.name as OperationName, input, who, body, stop);
  noStore(c);
  return operation.answer === "file" ? file(c, output as FileAnswer) : c.json(output as object);
};

const heartbeat = 15_000;

/** News of one import as server-sent events, until it ends or the reader or the server goes. */
const progress = (engine: Engine, local: Who, stopping: AbortSignal) => async (c: Context) => {
  const who = await callerOf(engine, local, c);
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

const offer = (app: Hono, engine: Engine, local: Who | null, operation: Operation): void => {
  const work = answer(engine, local, operation);
  if (operation.body === "file") app.on(operation.method.toUpperCase(), route(operation.path), work);
  else app.on(operation.method.toUpperCase(), route(operation.path), limitJson, work);
};

/** What the bearer of an upload link may do, and no more: here nobody is the local person. */
export const senderApi = (engine: Engine): Hono => {
  const app = new Hono();
  for (const operation of allOperations)
    if (operation.roles.includes("sender")) offer(app, engine, null, operation);
  return app;
};

export const api = (engine: Engine, who: Who, stopping: AbortSignal): Hono => {
  const app = new Hono();
  for (const operation of allOperations) offer(app, engine, who, operation);
  app.get("/workspaces/:workspace/files/:file/progress", progress(engine, who, stopping));
  for (const path of new Set(allOperations.map((o) => o.path))) app.all(route(path), refuseMethod(path));
  return app;
};
