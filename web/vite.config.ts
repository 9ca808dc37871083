// How the web page is built: no inlined files (the server forbids inline code), one chunk a room, and the API's routes as a small table.

import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { operations } from "../src/contract/operations.ts";
import { compileTexts } from "./text/compile.ts";

/** The declared operations without their schemas, so that neither zod nor Temporal reaches the browser. */
const routes = (): Plugin => ({
  name: "routes",
  resolveId: (id) => (id === "virtual:routes" ? "\0virtual:routes" : null),
  load: (id) => {
    if (id !== "\0virtual:routes") return null;
    const table = operations.map(({ name, method, path, ...rest }) => [
      name,
      { method, path, ...("body" in rest ? { file: true } : {}) },
    ]);
    return `export const routes = ${JSON.stringify(Object.fromEntries(table))};`;
  },
});

// A build started by a test runner would inherit its NODE_ENV, and React's development half with it.
if (process.argv.includes("build")) process.env["NODE_ENV"] = "production";

const server = process.env["LEADLINE_SERVER"] ?? "http://127.0.0.1:4816";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), routes(), compileTexts()],
  build: {
    outDir: resolve(import.meta.dirname, "../dist/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: { "/api": server } },
});
