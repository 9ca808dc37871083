// The operations that change nothing, as MCP tools: an assistant can ask for every number and where it comes from.

import { McpServer } from "@modelcontextprotocol/server";
import type { z } from "zod";
import { Problem } from "../base/problem.ts";
import type { Operation } from "../contract/operation.ts";
import { type OperationName, operations } from "../contract/operations.ts";
import { version } from "../engine/status.ts";
import type { Caller } from "./caller.ts";
import { bug } from "./http/answers.ts";

const instructions = `Leadline answers social-media KPIs from imported exports. Begin with list_workspaces, then list_kpis
(its coverage says which days and networks have data), then ask_kpi. Days are YYYY-MM-DD in the workspace's time
zone, and until is the first day that is out. A null answer is unknown, never 0: its note says why. breakdown_kpi takes
a number apart by a dimension; trace_kpi gives the rows behind it, each with file and line. Nothing here can change data.`;

const said = (text: string) => ({ isError: true, content: [{ type: "text" as const, text }] });

/** A bug says only that it is one, as over HTTP: what it was may name folders and databases. */
const failed = (operation: string, error: unknown) => {
  if (error instanceof Problem) return said(`${error.message} (${error.code})`);
  process.stderr.write(`mcp ${operation}\n${String((error as Error | null)?.stack ?? error)}\n`);
  return said(bug.text);
};

const register = (server: McpServer, caller: Caller, operation: Operation): void => {
  server.registerTool(
    operation.name,
    {
      description: operation.about,
      inputSchema: operation.input.strict(),
      outputSchema: operation.output as z.ZodObject,
      annotations: { readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false },
    },
    async (input) => {
      try {
        const output: unknown = await caller.call(operation.name as OperationName, input);
        const structuredContent = output as Record<string, unknown>;
        return { content: [{ type: "text" as const, text: JSON.stringify(output) }], structuredContent };
      } catch (error) {
        return failed(operation.name, error);
      }
    },
  );
};

export const mcpServer = (caller: Caller): McpServer => {
  const server = new McpServer({ name: "leadline", version }, { instructions });
  const all = operations as unknown as readonly Operation[];
  // A file is for a person: an assistant asks for the same numbers by the other tools.
  for (const operation of all.filter((o) => o.reads && o.answer !== "file"))
    register(server, caller, operation);
  return server;
};
