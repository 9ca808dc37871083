// The operations that change nothing, as MCP tools: an assistant can ask for every number and where it comes from.

import { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { Problem } from "../base/problem.ts";
import type { Operation } from "../contract/operation.ts";
import { type OperationName, operations } from "../contract/operations.ts";
import { version } from "../engine/status.ts";
import type { Caller } from "./caller.ts";

const instructions = `Leadline answers social-media KPIs from imported exports. Begin with list_workspaces, then list_kpis
(its coverage says which days and networks have data), then ask_kpi. Days are YYYY-MM-DD in the workspace's time
zone, and until is the first day that is out. A null answer is unknown, never 0: its note says why. trace_kpi gives
the rows behind a number, each with file and line. Nothing here can change data.`;

/** A tool answers with an object; an operation that answers with a file gives its text under one name. */
const fileAnswer = z.object({ text: z.string() });

const failed = (error: unknown) => {
  if (!(error instanceof Problem)) throw error;
  return { isError: true, content: [{ type: "text" as const, text: `${error.message} (${error.code})` }] };
};

const register = (server: McpServer, caller: Caller, operation: Operation): void => {
  const file = operation.answer === "file";
  server.registerTool(
    operation.name,
    {
      description: operation.about,
      inputSchema: operation.input.strict(),
      outputSchema: (file ? fileAnswer : operation.output) as z.ZodObject,
      annotations: { readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false },
    },
    async (input) => {
      try {
        const output: unknown = await caller.call(operation.name as OperationName, input);
        const structuredContent = (file ? { text: output } : output) as Record<string, unknown>;
        const text = file ? (output as string) : JSON.stringify(output);
        return { content: [{ type: "text" as const, text }], structuredContent };
      } catch (error) {
        return failed(error);
      }
    },
  );
};

export const mcpServer = (caller: Caller): McpServer => {
  const server = new McpServer({ name: "leadline", version }, { instructions });
  const all = operations as unknown as readonly Operation[];
  for (const operation of all.filter((o) => o.reads)) register(server, caller, operation);
  return server;
};
