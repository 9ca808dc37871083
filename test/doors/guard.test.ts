// Who may speak to the server: this machine, under its own name, from its own page.

import { request } from "node:http";
import { connect } from "node:net";
import { text as readText } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Door, openDoor } from "./kit.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Not fetch: it forbids the headers that an attacker's browser would send. */
const send = (path: string, headers: Record<string, string>, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(door.url + path, { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, text, headers: answer.headers }));
    });
    sent.on("error", reject);
    sent.end();
  });

const paths = ["/api/status", "/api/workspaces", "/mcp", "/healthz", "/api/openapi.json", "/"];

describe.each(paths)("%s", (path) => {
  test.each([
    "evil.example",
    "127.0.0.1.nip.io",
    "localhost.evil.example",
    "10.0.0.1",
    "[::2]",
    "127.0.0.1@evil.example",
  ])("is closed under the name “%s”", async (host) => {
    const { status, text } = await send(path, { host });
    expect([400, 403]).toContain(status);
    if (status === 403) expect(JSON.parse(text).code).toBe("access/foreign-host");
  });
  test.each(["http://evil.example", "null", "http://localhost:1", "https://localhost", "http://127.0.0.1"])(
    "is closed to the origin %s",
    async (origin) => {
      const { status, text } = await send(path, { origin });
      expect([status, JSON.parse(text).code]).toEqual([403, "access/foreign-origin"]);
    },
  );
  test.each(["cross-site", "same-site"])("is closed to a %s request", async (site) => {
    const { status } = await send(path, { "sec-fetch-site": site, "sec-fetch-mode": "no-cors" });
    expect(status).toBe(403);
  });
});

test.each([
  "GET /api/status HTTP/1.0\r\n\r\n",
  "GET /api/status HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
])("a request without a name is refused: %j", async (raw) => {
  const { port } = new URL(door.url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(raw);
  expect(await readText(socket)).toMatch(/^HTTP\/1\.1 40[03] /);
});

test("a change from another site is refused before it happens", async () => {
  const { status } = await send("/api/demo", { origin: "http://evil.example" }, "POST");
  expect(status).toBe(403);
  expect(JSON.parse((await send("/api/workspaces", {})).text)).toEqual({ workspaces: [] });
});

test("its own page and a link from elsewhere are let in", async () => {
  const { host } = new URL(door.url);
  expect((await send("/api/status", { host, origin: door.url })).status).toBe(200);
  expect((await send("/api/status", { host: `localhost:${new URL(door.url).port}` })).status).toBe(200);
  expect((await send("/", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).status).toBe(
    200,
  );
});

test.each(["/", "/api", "/api/status", "/api/nothing", "/nothing.png"])(
  "%s carries every header",
  async (path) => {
    const { headers } = await send(path, {});
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    expect(headers).not.toHaveProperty("x-powered-by");
  },
);

test("the page's nonce is new with every answer and the one of its policy", async () => {
  const seen = await Promise.all([send("/", {}), send("/", {})]);
  const nonces = seen.map(({ text }) => /name="csp-nonce" content="([^"]+)"/.exec(text)?.[1]);
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(String(seen[0]?.headers["content-security-policy"])).toContain(`'nonce-${nonces[0]}'`);
});
