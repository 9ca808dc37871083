// Who may speak to the server at all: this machine, under its own name, from its own page. And what every answer forbids.

import type { Context, MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { Problem } from "../../base/problem.ts";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

const hostOf = (header: string): string => {
  try {
    return new URL(`http://${header}`).hostname;
  } catch {
    return "";
  }
};

/** A page elsewhere may lead a reader here, and make no other request. */
const refuseCrossing = (c: Context): void => {
  const site = c.req.header("sec-fetch-site") ?? "none";
  const crossing = site === "cross-site" || site === "same-site";
  if (crossing && c.req.header("sec-fetch-mode") !== "navigate")
    throw new Problem("access/foreign-origin", { origin: c.req.header("origin") ?? "a page elsewhere" });
};

/** For the listener of upload links, whose name is not known here and where only a token opens anything. */
export const noCrossing: MiddlewareHandler = async (c, next) => {
  refuseCrossing(c);
  await next();
};

/**
 * A page of another site can make a browser send requests here, under a name of its own that it points at this
 * machine (DNS rebinding) or as a plain cross-site request. Neither gets in: the name must be this machine's, and
 * the origin, where a browser sends one, must be this very server.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  if (!loopback.has(hostOf(host))) throw new Problem("access/foreign-host", { host });
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Problem("access/foreign-origin", { origin });
  refuseCrossing(c);
  await next();
};

/** Scripts, styles and fonts from here only; a style element needs this answer's nonce; no evaluated text. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  crossOriginResourcePolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  // The server speaks plain HTTP on this machine: a promise of HTTPS would lock the reader out.
  strictTransportSecurity: false,
});
