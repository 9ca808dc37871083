// For tests of the doors: a real engine over real stores in a data directory of its own, and a server before it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "../../src/contract/operation.ts";
import { owner } from "../../src/doors/cli/connect.ts";
import { app } from "../../src/doors/http/app.ts";
import { type Running, serve } from "../../src/doors/serve.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { openEngine } from "../../src/engine/open.ts";
import { copySample } from "../browser/server.ts";
import { withCluster } from "../fixtures/cluster.ts";

export const freshDirectory = (): string => mkdtempSync(join(tmpdir(), "leadline-doors-"));

export interface Door {
  readonly engine: Engine;
  readonly url: string;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
}

const webDirectory = join(import.meta.dirname, "../../dist/web");

export const openDoor = async ({ sample = false } = {}): Promise<Door> => {
  const dataDir = freshDirectory();
  await (sample ? copySample(dataDir) : withCluster(dataDir));
  const engine = await openEngine({ dataDir });
  const running: Running = await serve({ engine, who: owner, host: "127.0.0.1", port: 0, webDirectory });
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { engine, url: running.url, dataDir, stop };
};

/** The same server as another role would meet it. */
export const asRole = (engine: Engine, role: Role) => {
  const who = { name: role, role };
  const server = app({ engine, who, webDirectory, stopping: new AbortController().signal });
  return (path: string, init: RequestInit = {}): Promise<Response> =>
    Promise.resolve(
      server.request(`http://localhost${path}`, { ...init, headers: { host: "localhost", ...init.headers } }),
    );
};

export const sendJson = (body: unknown, method = "POST"): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
