// The server as a process: where it listens, one a data directory, and how it ends.

import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureBuilt, leadline, type Server, serveIn } from "../browser/server.ts";
import { withCluster } from "../fixtures/cluster.ts";
import { freshDirectory } from "./kit.ts";

beforeAll(async () => {
  await ensureBuilt();
});

let dataDir = "";
const open: Server[] = [];
beforeEach(async () => {
  dataDir = freshDirectory();
  await withCluster(dataDir);
});
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (args: readonly string[] = []): Promise<Server> => {
  const server = await serveIn(dataDir, args);
  open.push(server);
  return server;
};

const runs = async (args: readonly string[]) => {
  const child = leadline(dataDir, args);
  child.stdin.end();
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: code as number, out, err };
};

const make = (server: Server, name: string): Promise<Response> =>
  fetch(`${server.url}/api/workspaces`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });
const names = async (server: Server): Promise<readonly string[]> => {
  const { workspaces } = (await (await fetch(`${server.url}/api/workspaces`)).json()) as {
    workspaces: readonly { readonly name: string }[];
  };
  return workspaces.map((w) => w.name);
};

describe("where it listens", () => {
  test.each(["0.0.0.0", "::", "192.168.0.1", "example.com"])("%s is refused", async (host) => {
    const { code, err } = await runs(["serve", "--port", "0", "--host", host]);
    expect([code, err]).toEqual([1, expect.stringContaining(`leave out --host ${host}`)]);
    expect(existsSync(join(dataDir, "lock"))).toBe(false);
  });

  test("a port that is taken is refused when it was asked for", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, err } = await runs(["serve", "--port", String(port)]);
    other.close();
    expect([code, err]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)]);
  });

  test("a free port is found when the usual one is taken, and that is said", async () => {
    const other = createServer().listen(4816, "127.0.0.1");
    // Whoever has it already, it is taken.
    await once(other, "listening").catch(() => undefined);
    const child = leadline(dataDir, ["serve"]);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece) => {
        said += piece;
      });
    while (!said.includes("is at"))
      await Promise.race([once(child.stdout, "data"), once(child.stderr, "data")]);
    const url = /is at (\S+)/.exec(said)?.[1] ?? "";
    expect(said).toContain("Port 4816 is taken");
    expect(new URL(url).port).not.toBe("4816");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill();
    await once(child, "exit");
    other.close();
  });
});

describe("upload links for others", () => {
  test("--links serves them on a port of their own and says where, without TLS and with", async () => {
    const server = await start(["--links", "127.0.0.1:0"]);
    const links = String(server.links);
    expect([(await fetch(`${links}/upload`)).status, (await fetch(`${links}/api/status`)).status]).toEqual([
      200, 404,
    ]);
    expect((await runs(["status"])).out).toContain(`Upload links open at ${links}\n`);
    server.process.kill("SIGTERM");
    await once(server.process, "exit");
    await expect(fetch(`${links}/upload`)).rejects.toThrow();
  });
  test("the public address is told in their place, and the environment says both as well", async () => {
    const child = leadline(dataDir, ["serve", "--port", "0"], {
      LEADLINE_LINKS: "127.0.0.1:0",
      LEADLINE_LINKS_ADDRESS: "https://files.example.com",
    });
    let said = "";
    child.stdout.on("data", (piece) => {
      said += piece;
    });
    while (!said.includes("links open at")) await once(child.stdout, "data");
    expect(said).toContain("Upload links open at https://files.example.com\n");
    await runs(["workspace", "create", "Acme"]);
    const made = await runs(["link", "create", "Exports", "--from", "Ana"]);
    expect(made.out).toMatch(/^https:\/\/files\.example\.com\/upload#\S+\n$/);
    expect(made.err).not.toContain("unencrypted");
    child.kill("SIGTERM");
    await once(child, "exit");
  });
  test("by default no second port is opened", async () => {
    const server = await start();
    expect(server.links).toBeNull();
    expect(readFileSync(join(dataDir, "server.json"), "utf8")).not.toContain("links");
  });
});

describe("one process a data directory", () => {
  test("a second is refused by the number of the first", async () => {
    const first = await start();
    const { code, err } = await runs(["serve", "--port", "0"]);
    expect([code, err]).toEqual([1, expect.stringContaining(`process ${first.process.pid}`)]);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  });

  test("after kill -9 the next one starts and finds everything", async () => {
    const first = await start();
    await make(first, "Kept");
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    expect(existsSync(join(dataDir, "server.json"))).toBe(true);
    const second = await start();
    expect(await names(second)).toEqual(["Kept"]);
  });

  test("the address of a killed one is not believed", async () => {
    const first = await start();
    await make(first, "Kept");
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    const { code, out } = await runs(["workspace"]);
    expect([code, out]).toEqual([0, expect.stringContaining("Kept")]);
  });

  test("its folder is closed to other users, also one that was there before", async () => {
    mkdirSync(dataDir, { recursive: true });
    await start();
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, "server.json")).mode & 0o077).toBe(0);
  });
});

describe("how it ends", () => {
  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it with 0 and leaves nothing behind", async (signal) => {
    const server = await start();
    expect(JSON.parse(readFileSync(join(dataDir, "server.json"), "utf8"))).toEqual({
      pid: server.process.pid,
      url: server.url,
    });
    server.process.kill(signal);
    const [code] = await once(server.process, "exit");
    expect(code).toBe(0);
    const left = readdirSync(dataDir);
    for (const gone of ["server.json", "lock"]) expect(left).not.toContain(gone);
    expect(existsSync(join(dataDir, "postgres", "data", "postmaster.pid"))).toBe(false);
  });

  test("what runs is let end, and what is there is there after", async () => {
    const server = await start();
    const asked = Array.from({ length: 20 }, (_, n) => make(server, `W${n}`));
    // One has come through, so the rest are on their way.
    await asked[0];
    server.process.kill("SIGTERM");
    const answers = await Promise.allSettled(asked);
    const [code] = await once(server.process, "exit");
    expect(code).toBe(0);
    const told = answers.filter((a) => a.status === "fulfilled" && a.value.status === 200).length;
    const again = await start();
    expect((await names(again)).length).toBeGreaterThanOrEqual(told);
  });

  test("an open stream of progress does not hold it", async () => {
    const server = await start();
    const { id } = (await (await make(server, "S")).json()) as { id: string };
    const put = await fetch(`${server.url}/api/workspaces/${id}/files/a.csv`, {
      method: "PUT",
      body: "a,b\n1,2\n",
    });
    const file = (await put.json()) as { id: string };
    const stream = await fetch(`${server.url}/api/workspaces/${id}/files/${file.id}/progress`);
    expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const began = performance.now();
    server.process.kill("SIGTERM");
    const [code] = await once(server.process, "exit");
    expect(code).toBe(0);
    expect(performance.now() - began).toBeLessThan(8_000);
    await stream.body?.cancel();
  });
});
