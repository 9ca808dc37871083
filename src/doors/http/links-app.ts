// The listener for upload links, which may be reached from elsewhere: the page behind a link, its assets and what a sender may do. Nobody is anybody here without a token, whatever a request says of itself.

import { Hono } from "hono";
import { Problem } from "../../base/problem.ts";
import type { Engine } from "../../engine/engine.ts";
import { bug, failure } from "./answers.ts";
import { senderApi } from "./api.ts";
import { headers, noCrossing } from "./guard.ts";
import { uploadPage } from "./pages.ts";

export interface LinksAppOptions {
  readonly engine: Engine;
  readonly webDirectory: string;
}

/** What is wrong with the server itself names its folders and databases: that is for its owner's eyes. */
const ofServer = (error: Error): boolean =>
  error instanceof Problem && /^server\/(?!stopping|busy)/.test(error.code);

export const linksApp = ({ engine, webDirectory }: LinksAppOptions): Hono => {
  const server = new Hono();
  server.use(headers);
  server.onError((error, c) => {
    if (!ofServer(error)) return failure(error, c);
    process.stderr.write(`${c.req.method} ${c.req.path}\n${error.message}\n`);
    return c.json(bug, 500);
  });
  server.use(noCrossing);
  server.route("/api", senderApi(engine));
  server.route("/", uploadPage(webDirectory));
  server.notFound(() => {
    throw new Problem("link/only");
  });
  return server;
};
