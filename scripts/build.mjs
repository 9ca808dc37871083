// Builds the web page to dist/web and server and command line to dist/cli.js, as plain JavaScript for Node 20.

import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { node, root, stamp } from "./tasks.mjs";

const dist = join(root, "dist");

/**
 * DuckDB asks its questions on libuv's pool of four threads, and so do files: four heavy questions would hold up
 * every other. The pool's size is read once, before a module can set it, so it is set here and the program loaded after.
 */
const launcher = `#!/usr/bin/env node
process.env.UV_THREADPOOL_SIZE ??= "16";
import("./main.mjs");
`;

const step = async (args) => {
  const { code } = await node("node_modules/vite/bin/vite.js", ["build", "--logLevel", "warn", ...args]);
  if (code !== 0) process.exit(code);
};

mkdirSync(dist, { recursive: true });
rmSync(stamp, { force: true });
const began = new Date();
await step(["web"]);
await step([]);
writeFileSync(join(dist, "package.json"), '{ "type": "commonjs" }\n');
cpSync(join(root, "src/text/models"), join(dist, "models"), { recursive: true });
writeFileSync(join(dist, "cli.js"), launcher);
chmodSync(join(dist, "cli.js"), 0o755);
writeFileSync(stamp, `${began.toISOString()}\n`);
