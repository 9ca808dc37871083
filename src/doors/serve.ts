// Listens on this machine, and where wanted for upload links from elsewhere, until told to stop; then lets what runs end and closes the stores.

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Problem } from "../base/problem.ts";
import type { Who } from "../engine/context.ts";
import type { Engine } from "../engine/engine.ts";
import { app } from "./http/app.ts";
import { linksApp } from "./http/links-app.ts";
import { type LinksOptions, linksUrl } from "./links-address.ts";
import { announce, withdraw } from "./running.ts";

export const defaultPort = 4816;

export interface ServeOptions {
  readonly engine: Engine;
  readonly who: Who;
  readonly host: string;
  /** null: the usual one, or any free one where that is taken. */
  readonly port: number | null;
  readonly webDirectory: string;
  /** Where upload links are served, and nothing else; null where they open on this machine only. */
  readonly links?: LinksOptions | null;
}

export interface Running {
  readonly url: string;
  /** The address of upload links, as others reach it. */
  readonly links: string | null;
  /** True where the usual port was taken. */
  readonly moved: boolean;
  readonly stop: () => Promise<void>;
}

const own = new Set(["127.0.0.1", "localhost", "::1"]);

const listen = (server: Server, port: number, host: string | undefined): Promise<number> =>
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

// A large file on a slow disk may take its time; a client that never ends its headers may not.
const limits = { requestTimeout: 6 * 3_600_000, headersTimeout: 30_000 };

type Fetch = ReturnType<typeof app>["fetch"];
const serverOf = (fetch: Fetch): Server => createAdaptorServer({ fetch, serverOptions: limits }) as Server;

/** So that whoever floods the links from elsewhere leaves this process enough for its owner. */
const mostSenders = 256;

const whyNot = (error: unknown): string => {
  const code = String((error as NodeJS.ErrnoException).code);
  if (code === "EADDRINUSE") return "another program has that port";
  if (code === "EACCES") return "this user may not open that port";
  return ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(code)
    ? "that is no address of this machine"
    : code;
};

interface Links {
  readonly url: string | null;
  readonly close: () => Promise<void>;
}

const serveLinks = async ({ engine, webDirectory, links }: ServeOptions): Promise<Links> => {
  if (!links) return { url: null, close: async () => {} };
  const server = serverOf(linksApp({ engine, webDirectory }).fetch);
  server.maxConnections = mostSenders;
  const port = await listen(server, links.port, links.host ?? undefined).catch((error: unknown) => {
    throw new Problem("server/no-links", {
      address: linksUrl({ ...links, address: null }, links.port),
      reason: whyNot(error),
    });
  });
  return { url: linksUrl(links, port), close: () => closeServer(server) };
};

export const serve = async (options: ServeOptions): Promise<Running> => {
  const { engine, who, host, webDirectory } = options;
  if (!own.has(host)) throw new Problem("server/not-loopback", { host });
  const links = await serveLinks(options);
  const stopping = new AbortController();
  const server = serverOf(app({ engine, who, webDirectory, stopping: stopping.signal }).fetch);
  const port = await listenSomewhere(server, options).catch(async (error: unknown) => {
    await links.close();
    throw error;
  });
  const url = `http://${host === "::1" ? "[::1]" : host}:${port}`;
  engine.linksAt(links.url);
  announce(engine.dataDir, { pid: process.pid, url, ...(links.url === null ? {} : { links: links.url }) });
  const stop = async (): Promise<void> => {
    withdraw(engine.dataDir);
    stopping.abort();
    await Promise.all([closeServer(server), links.close()]);
    await engine.close();
  };
  return { url, links: links.url, moved: options.port === null && port !== defaultPort, stop };
};
