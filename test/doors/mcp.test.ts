// MCP: the reading operations as tools, over both transports, with the protocol's own client.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../../src/contract/operation.ts";
import { operations } from "../../src/contract/operations.ts";
import { type Server, startServer } from "../browser/server.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const cli = join(import.meta.dirname, "../../dist/cli.js");
const reading = (operations as unknown as readonly Operation[]).filter((o) => o.reads && o.answer !== "file");

const overHttp = () => new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`));
/** Speaks to the running server, for that has the data directory. */
const overStdio = () =>
  new StdioClientTransport({
    command: process.execPath,
    args: [cli, "mcp"],
    env: { ...(process.env as Record<string, string>), LEADLINE_DATA: server.dataDir },
  });

describe.each([
  ["http", overHttp],
  ["stdio", overStdio],
] as const)("over %s", (_, transport) => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: "test", version: "1" });
    await client.connect(transport());
  });
  afterAll(() => client.close());

  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const { structuredContent, isError, content } = await client.callTool({ name, arguments: args });
    return { is: structuredContent as Record<string, never>, isError: isError === true, content };
  };

  test("every operation that changes nothing is a tool that says so, and no other is there", async () => {
    const { tools } = await client.listTools();
    expect(tools.map((t) => t.name).sort()).toEqual(reading.map((o) => o.name).sort());
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(tool.outputSchema).toMatchObject({ type: "object" });
      expect(tool.description).toBe(reading.find((o) => o.name === tool.name)?.about);
    }
  });

  test("a number can be found, asked and traced", async () => {
    const { workspaces } = (await call("list_workspaces")).is as unknown as {
      workspaces: readonly { id: string; sample: boolean }[];
    };
    const workspace = workspaces.find((w) => w.sample)?.id;
    const { last } = (await call("list_kpis", { workspace })).is as unknown as { last: string };
    const slice = { workspace, kpi: "impressions", since: `${last.slice(0, 4)}-01-01`, until: last };
    const series = (await call("ask_kpi", { ...slice, by: "platform" })).is as unknown as {
      total: { answer: number };
      parts: readonly unknown[];
    };
    expect(series.total.answer).toBeGreaterThan(0);
    expect(series.parts.length).toBeGreaterThan(1);
    const traced = (await call("trace_kpi", { ...slice, platform: ["linkedin"], limit: 2 }))
      .is as unknown as {
      rows: readonly { line: number }[];
    };
    expect(traced.rows).toHaveLength(2);
  });

  test("a problem is told, and a wrong argument refused", async () => {
    const unknown = await call("list_kpis", { workspace: "none" });
    expect([unknown.isError, JSON.stringify(unknown.content)]).toEqual([
      true,
      expect.stringContaining("workspace/not-found"),
    ]);
    const wrong = await client
      .callTool({ name: "list_kpis", arguments: { workspace: "none", nonsense: 1 } })
      .catch((error: unknown) => ({ isError: true, error }));
    expect(wrong.isError).toBe(true);
  });
});

test("without a server the assistant's own process opens the data", async () => {
  await server.stop();
  expect(existsSync(join(server.dataDir, "server.json"))).toBe(false);
  server = await startServer();
  await new Promise<void>((resolve) => {
    server.process.once("exit", () => resolve());
    server.process.kill("SIGTERM");
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(overStdio());
  const { structuredContent } = await client.callTool({ name: "list_workspaces", arguments: {} });
  expect((structuredContent as { workspaces: readonly unknown[] }).workspaces).toHaveLength(1);
  await client.close();
});
