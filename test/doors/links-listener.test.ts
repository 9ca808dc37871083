// The listener for upload links: what it serves, to whom, and that nothing else of the server can be reached there.

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../src/base/problem.ts";
import type { Operation } from "../../src/contract/operation.ts";
import { operations } from "../../src/contract/operations.ts";
import { owner } from "../../src/doors/cli/connect.ts";
import { linksApp } from "../../src/doors/http/links-app.ts";
import { linksUrl, readLinks } from "../../src/doors/links-address.ts";
import { address } from "../../src/doors/remote.ts";
import { type Running, serve } from "../../src/doors/serve.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { openEngine } from "../../src/engine/open.ts";
import { ensureBuilt } from "../browser/server.ts";
import { example } from "./examples.ts";
import { freshDirectory, sendJson } from "./kit.ts";

const csv = readFileSync(example, "utf8");
const webDirectory = join(import.meta.dirname, "../../dist/web");
const dataDir = freshDirectory();
const here = { host: "127.0.0.1", port: 0, address: null };
let engine: Engine;
let server: Running;
let links = "";
let workspace = "";
beforeAll(async () => {
  await ensureBuilt();
  engine = await openEngine({ dataDir });
  server = await serve({ engine, who: owner, host: "127.0.0.1", port: 0, webDirectory, links: here });
  links = server.links as string;
  workspace = ((await make("/api/workspaces", { name: "Acme" })) as { id: string }).id;
}, 900_000);
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const make = async (path: string, body: object): Promise<unknown> =>
  (await fetch(server.url + path, sendJson(body))).json();
interface Link {
  readonly id: string;
  readonly token: string;
  readonly address: string | null;
}
const link = async (): Promise<Link> =>
  (await make(`/api/workspaces/${workspace}/links`, { asks: "Exports", askedBy: "Ana" })) as Link;

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
/** Not fetch: it forbids the headers that somebody else would send. */
const send = (
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body = "",
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(links + path, { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, text, headers: answer.headers }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
const code = ({ text }: Answer): unknown => (JSON.parse(text) as { code: unknown }).code;
const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

const all = operations as unknown as readonly Operation[];
const others = all.filter(({ roles }) => !roles.includes("sender")).map((o) => [o.name, o] as const);
const pathOf = (operation: Operation): string => {
  const holes = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return address(
    operation,
    Object.fromEntries(holes.map((name) => [name, name === "workspace" ? workspace : "1"])),
  ).path;
};

describe("every other operation is nowhere", () => {
  test.each(others)("%s, with a link's token and without", async (_, operation) => {
    const { token } = await link();
    for (const headers of [{}, bearing(token)]) {
      const body = ["get", "delete"].includes(operation.method) ? "" : "{}";
      const answer = await send(
        pathOf(operation),
        { ...headers, "content-type": "application/json" },
        operation.method.toUpperCase(),
        body,
      );
      expect([answer.status, code(answer)]).toEqual([404, "link/only"]);
    }
  });
  test("two operations are somewhere", () => {
    expect(all.length - others.length).toBe(2);
  });
});

test.each([
  "/",
  "/index.html",
  "/new",
  "/w/x/overview",
  "/upload/x",
  "/healthz",
  "/mcp",
  "/api",
  "/api/openapi.json",
  "/api/style.css",
  "/api/workspaces/x/files/y/progress",
  "/assets/../index.html",
  "/assets/%2e%2e/index.html",
  "/assets/..%2f..%2fmain.mjs",
  "/assets/%2e%2e%2f%2e%2e%2fcli.js",
  "//upload",
])("%s is not there", async (path) => {
  for (const method of ["GET", "POST", "OPTIONS"])
    expect([method, (await send(path, {}, method)).status]).toEqual([method, 404]);
});

test("the page and what it is made of are there, with every header", async () => {
  const page = await send("/upload");
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('id="root"')]);
  const parts = [...page.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path as string);
  expect(parts.length).toBeGreaterThan(3);
  for (const path of [...parts, "/upload", "/nothing", "/api/upload-link"]) {
    const { status, headers } = await send(path);
    if (parts.includes(path)) expect([path, status]).toEqual([path, 200]);
    expect(String(headers["content-security-policy"])).toMatch(/default-src 'none'/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  }
});

test.each([
  { host: "localhost" },
  { host: "127.0.0.1", origin: "http://127.0.0.1" },
  { host: "files.example.com", origin: "https://files.example.com" },
  { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "localhost", "x-real-ip": "127.0.0.1" },
  { forwarded: "for=127.0.0.1;host=localhost" },
  { authorization: "Basic bG9jYWw6b3duZXI=" },
  { authorization: "Bearer local" },
])("whoever says to be %j is nobody, and with a token is its sender", async (headers) => {
  const nobody = await send("/api/upload-link", headers);
  expect([nobody.status, code(nobody)]).toEqual([401, "link/unknown"]);
  expect((await send("/api/upload-link/files/a.csv", headers, "PUT", csv)).status).toBe(401);
  expect((await send("/api/workspaces", headers)).status).toBe(404);
  const { token } = await link();
  const mine = await send("/api/upload-link", { ...headers, ...bearing(token) });
  expect([mine.status, JSON.parse(mine.text)]).toEqual([200, expect.objectContaining({ askedBy: "Ana" })]);
});

test("another site's page makes no request there, and may link to it", async () => {
  const headers = { ...bearing((await link()).token), "sec-fetch-site": "cross-site" };
  expect((await send("/api/upload-link", { ...headers, "sec-fetch-mode": "cors" })).status).toBe(403);
  expect((await send("/upload", { ...headers, "sec-fetch-mode": "navigate" })).status).toBe(200);
});

test("a file sent there waits for the owner, and without a right token nothing of it is kept", async () => {
  const { token } = await link();
  const before = readdirSync(join(dataDir, "files"));
  const refused = await send("/api/upload-link/files/may.csv", bearing(`${token}a`), "PUT", csv);
  expect([refused.status, readdirSync(join(dataDir, "files"))]).toEqual([401, before]);
  const sent = await send("/api/upload-link/files/may.csv", bearing(token), "PUT", csv);
  expect(JSON.parse(sent.text)).toMatchObject({ name: "may.csv", state: "waiting", parts: [{ rows: 3 }] });
});

test("a link tells its whole address while links are served, and the list tells where", async () => {
  const { token, address: told } = await link();
  expect(told).toBe(`${links}/upload#${token}`);
  const listed = await fetch(`${server.url}/api/workspaces/${workspace}/links`);
  expect(((await listed.json()) as { address: unknown }).address).toBe(links);
});

test("what is wrong with the server itself is not told there", async () => {
  const enter = () => Promise.reject(new Problem("server/disk-full", { directory: dataDir }));
  const app = linksApp({ engine: { ...engine, enter }, webDirectory });
  const answer = await app.request("/api/upload-link", { headers: bearing("x.y") });
  const text = await answer.text();
  expect([answer.status, JSON.parse(text)]).toEqual([
    500,
    expect.objectContaining({ code: "bug", where: {} }),
  ]);
  expect(text).not.toContain(dataDir);
});

test("a guesser is slowed down there too", async () => {
  const codes = new Set<unknown>();
  for (let i = 0; i < 40; i += 1)
    codes.add(code(await send("/api/upload-link", bearing(`000000000000.${i}`))));
  expect(codes).toContain("link/too-often");
});

test("the owner's own port is as closed to other names as before", async () => {
  const answer = await new Promise<number | undefined>((resolve, reject) =>
    request(`${server.url}/api/workspaces`, { headers: { host: "files.example.com" } }, (a) => {
      a.resume();
      resolve(a.statusCode);
    })
      .on("error", reject)
      .end(),
  );
  expect(answer).toBe(403);
});

describe("where links are served", () => {
  test.each([
    ["4817", undefined, { host: null, port: 4817, address: null }],
    ["192.168.0.5:4817", undefined, { host: "192.168.0.5", port: 4817, address: null }],
    [
      "[::1]:80",
      "https://files.example.com/",
      { host: "::1", port: 80, address: "https://files.example.com" },
    ],
    [undefined, undefined, null],
    ["", "", null],
  ])("%s %s", (place, at, read) => expect(readLinks(place, at)).toEqual(read));

  test.each([
    ["nonsense", undefined],
    ["::1:4817", undefined],
    ["70000", undefined],
    ["4817", "files.example.com"],
    ["4817", "https://example.com/files"],
    ["4817", "https://me:secret@example.com"],
    ["4817", "ftp://example.com"],
    [undefined, "https://example.com"],
  ])("%s %s is refused", (place, at) => expect(() => readLinks(place, at)).toThrow(/is not right/));

  test("the address is the one that was named, else that of the host, and never “every address”", () => {
    expect(linksUrl({ host: "10.0.0.7", port: 1, address: null }, 4817)).toBe("http://10.0.0.7:4817");
    expect(linksUrl({ host: "::1", port: 1, address: null }, 4817)).toBe("http://[::1]:4817");
    expect(linksUrl({ host: null, port: 1, address: "https://a.example" }, 4817)).toBe("https://a.example");
    for (const host of [null, "0.0.0.0", "::"])
      expect(linksUrl({ host, port: 1, address: null }, 4817)).not.toMatch(/0\.0\.0\.0|::|null/);
  });
});

describe("both listeners", () => {
  const closed = (url: string): Promise<boolean> =>
    fetch(url).then(
      () => false,
      () => true,
    );
  const inFresh = async (work: (engine: Engine) => Promise<void>): Promise<void> => {
    const own = freshDirectory();
    const other = await openEngine({ dataDir: own });
    await work(other).finally(() => other.close());
    rmSync(own, { recursive: true, force: true });
  };

  test("end together", () =>
    inFresh(async (other) => {
      const both = await serve({
        engine: other,
        who: owner,
        host: "127.0.0.1",
        port: 0,
        webDirectory,
        links: here,
      });
      expect((await fetch(`${both.links}/upload`)).status).toBe(200);
      await both.stop();
      expect(await Promise.all([closed(`${both.url}/healthz`), closed(`${both.links}/upload`)])).toEqual([
        true,
        true,
      ]);
    }));

  test("start together or not at all: a port that is taken is said, and nothing listens", () =>
    inFresh(async (other) => {
      const port = Number(new URL(links).port);
      const options = { engine: other, who: owner, host: "127.0.0.1", port: 0, webDirectory };
      await expect(serve({ ...options, links: { ...here, port } })).rejects.toMatchObject({
        code: "server/no-links",
        message: expect.stringMatching(/another program has that port/),
      });
      const taken = Number(new URL(server.url).port);
      await expect(serve({ ...options, port: taken, links: here })).rejects.toMatchObject({
        code: "server/port-taken",
      });
      expect(readdirSync(other.dataDir)).not.toContain("server.json");
    }));

  test("without it a link has no address elsewhere, and says so", () =>
    inFresh(async (other) => {
      const made = await other.call("create_workspace", { name: "Alone" }, owner);
      const asked = { workspace: made.id, asks: "Exports", askedBy: "Ana" };
      expect((await other.call("create_upload_link", asked, owner)).address).toBeNull();
      expect((await other.call("list_upload_links", { workspace: made.id }, owner)).address).toBeNull();
    }));
});
