// What breaks inside is told to an assistant as little as to a browser.

import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { expect, test, vi } from "vitest";
import { Problem } from "../../src/base/problem.ts";
import type { Caller } from "../../src/doors/caller.ts";
import { mcpServer } from "../../src/doors/mcp.ts";

const answerTo = async (error: Error): Promise<string> => {
  const caller = { call: () => Promise.reject(error) } as unknown as Caller;
  const handler = createMcpHandler(() => mcpServer(caller));
  const transport = new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
    fetch: async (url, init) => handler.fetch(new Request(url, init)),
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  const { isError, content } = await client.callTool({ name: "list_workspaces", arguments: {} });
  await client.close();
  expect(isError).toBe(true);
  return JSON.stringify(content);
};

test("a bug says only that it is one, and what it was stands in the server's output", async () => {
  const printed = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const said = await answerTo(new Error("Binder Error: /home/ana/facts.duckdb"));
  const written = printed.mock.calls.map(String).join();
  printed.mockRestore();
  expect(said).toContain("Something broke inside Leadline");
  expect(said).not.toMatch(/Binder|duckdb/);
  expect(written).toContain("Binder Error: /home/ana/facts.duckdb");
});

test("a problem keeps its sentence", async () =>
  expect(await answerTo(new Problem("server/busy"))).toContain("Too many questions at once"));
