// Everything the server answers, behind one guard: the API, its description, MCP and the web page.

import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import { Problem } from "../../base/problem.ts";
import type { Who } from "../../engine/context.ts";
import type { Engine } from "../../engine/engine.ts";
import { version } from "../../engine/status.ts";
import { direct } from "../caller.ts";
import { mcpServer } from "../mcp.ts";
import { failure, noStore } from "./answers.ts";
import { api, bearer } from "./api.ts";
import { apiPage, apiStyle } from "./api-page.ts";
import { guard, headers } from "./guard.ts";
import { openapi } from "./openapi.ts";
import { pages } from "./pages.ts";

export interface AppOptions {
  readonly engine: Engine;
  /** Until there are accounts, one person works here and owns everything. */
  readonly who: Who;
  readonly webDirectory: string;
  /** Ends the streams that would otherwise keep a stopping server alive. */
  readonly stopping: AbortSignal;
}

const health = (engine: Engine, who: Who) => async () => {
  await engine.call("list_workspaces", {}, who);
  return Response.json({ ok: true, name: "leadline", version, pid: process.pid });
};

export const app = ({ engine, who, webDirectory, stopping }: AppOptions): Hono => {
  const server = new Hono();
  server.use(headers);
  server.onError(failure);
  server.use(guard);
  const document = openapi();
  server.get("/healthz", health(engine, who));
  server.get("/api", (c) => c.html(apiPage(document)));
  server.get("/api/style.css", (c) => c.body(apiStyle, 200, { "content-type": "text/css; charset=utf-8" }));
  server.get("/api/openapi.json", (c) => c.json(document));
  server.route("/api", api(engine, who, stopping));
  const mcp = createMcpHandler(() => mcpServer(direct(engine, who)));
  server.all("/mcp", (c) => {
    noStore(c);
    if (bearer(c) !== null) throw new Problem("access/denied", { role: "sender", operation: "mcp" });
    return mcp.fetch(c.req.raw);
  });
  server.all("/api/*", (c) => {
    throw new Problem("request/not-found", { path: c.req.path });
  });
  server.route("/", pages(webDirectory));
  server.notFound((c) => {
    throw new Problem("request/not-found", { path: c.req.path });
  });
  return server;
};
