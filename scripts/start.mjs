// `npm start`: installs and builds where needed, starts the server with the sample workspace, opens the browser.
// Only what Node itself brings: this runs before anything is installed.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { built, install, installed, node, root } from "./tasks.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Leadline needs Node 20.19 or newer, and this is Node ${process.versions.node}: get it at https://nodejs.org.`,
  );
  process.exit(1);
}

const flags = process.argv.slice(2);
const screen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = !process.env.CI && process.stdout.isTTY && screen && !flags.includes("--no-open");

const must = (code, what) => {
  if (code === 0) return;
  console.error(`${what} failed; what went wrong stands above.`);
  process.exit(code);
};

if (!installed(root)) {
  console.log("Installing (about a minute, once)…");
  must(await install(root), "Installing");
}
if (!built()) {
  console.log("Building (about half a minute, after a change)…");
  must((await node("scripts/build.mjs")).code, "Building");
}

const args = flags.filter((flag) => flag !== "--no-open");
const server = spawn(
  process.execPath,
  [join(root, "dist", "cli.js"), "serve", "--sample", ...(open ? ["--open"] : []), ...args],
  { stdio: "inherit" },
);
// Whoever stops only this process stops the server too; a terminal gives Ctrl-C to both.
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
process.on("SIGINT", () => process.stdin.isTTY || server.kill("SIGINT"));
server.on("exit", (code) => process.exit(code ?? 1));
