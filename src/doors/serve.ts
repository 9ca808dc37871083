// Listens on this machine until told to stop, then lets what runs end and closes the stores.

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Problem } from "../base/problem.ts";
import type { Who } from "../engine/context.ts";
import type { Engine } from "../engine/engine.ts";
import { app } from "./http/app.ts";
import { announce, withdraw } from "./running.ts";

export const defaultPort = 4816;

export interface ServeOptions {
  readonly engine: Engine;
  readonly who: Who;
  readonly host: string;
  /** null: the usual one, or any free one where that is taken. */
  readonly port: number | null;
  readonly webDirectory: string;
}

export interface Running {
  readonly url: string;
  /** True where the usual port was taken. */
  readonly moved: boolean;
  readonly stop: () => Promise<void>;
}

const own = new Set(["127.0.0.1", "localhost", "::1"]);

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const taken = (error: unknown): boolean =>
  ["EADDRINUSE", "EACCES"].includes(String((error as NodeJS.ErrnoException).code));

const listenSomewhere = async (server: Server, { port, host }: ServeOptions): Promise<number> => {
  try {
    return await listen(server, port ?? defaultPort, host);
  } catch (error) {
    if (!taken(error)) throw error;
    if (port !== null) throw new Problem("server/port-taken", { port });
    return listen(server, 0, host);
  }
};

/** How long requests may take to end once the server stops. */
const grace = 10_000;

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

export const serve = async (options: ServeOptions): Promise<Running> => {
  const { engine, who, host, webDirectory } = options;
  if (!own.has(host)) throw new Problem("server/not-loopback", { host });
  const stopping = new AbortController();
  const { fetch } = app({ engine, who, webDirectory, stopping: stopping.signal });
  // A large file on a slow disk may take its time; a client that never ends its headers may not.
  const limits = { requestTimeout: 6 * 3_600_000, headersTimeout: 30_000 };
  const server = createAdaptorServer({ fetch, serverOptions: limits }) as Server;
  const port = await listenSomewhere(server, options);
  const url = `http://${host === "::1" ? "[::1]" : host}:${port}`;
  announce(engine.dataDir, { pid: process.pid, url });
  const stop = async (): Promise<void> => {
    withdraw(engine.dataDir);
    stopping.abort();
    await closeServer(server);
    await engine.close();
  };
  return { url, moved: options.port === null && port !== defaultPort, stop };
};
