// The built web page: hashed assets for a year, the page itself always fresh, every page address the same page.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { Problem } from "../../base/problem.ts";

const notBuilt = `<!doctype html><html lang="en"><head><title>Leadline</title></head>
<p>The web page is not built: run <code>npm run build</code>. The API stands at <a href="/api">/api</a>.`;

const page = (directory: string): string => {
  try {
    return readFileSync(join(directory, "index.html"), "utf8");
  } catch {
    return notBuilt;
  }
};

/** The page with the nonce of this answer: the style elements that it makes carry it, and no others count. */
const send = (c: Context, html: string): Response => {
  c.header("cache-control", "no-cache");
  const nonce = String(c.get("secureHeadersNonce") ?? "");
  return c.html(html.replace("<head>", `<head><meta name="csp-nonce" content="${nonce}">`));
};

const files = (root: string) =>
  serveStatic({
    root,
    onFound: (path, c) => {
      const kept = /[\\/]assets[\\/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
      c.header("cache-control", kept);
    },
  });

/** The page behind an upload link and what it is made of, at no other address. */
export const uploadPage = (directory: string): Hono => {
  const app = new Hono();
  const html = page(directory);
  app.get("/upload", (c) => send(c, html));
  if (existsSync(directory))
    for (const path of ["/assets/*", "/leadline.svg", "/scheme.js"]) app.get(path, files(directory));
  return app;
};

export const pages = (directory: string): Hono => {
  const app = new Hono();
  const html = page(directory);
  app.get("/", (c) => send(c, html));
  app.get("/index.html", (c) => send(c, html));
  if (existsSync(directory)) app.get("*", files(directory));
  app.get("*", (c) => {
    // A missing picture is missing; an address without an ending is a page of the app.
    if (/\.\w+$/.test(c.req.path)) throw new Problem("request/not-found", { path: c.req.path });
    return send(c, html);
  });
  return app;
};
