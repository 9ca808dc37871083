// How server and command line are built: one plain file for Node 20; what npm installs stays outside it.

import { resolve } from "node:path";
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    ssr: resolve(import.meta.dirname, "src/doors/cli.ts"),
    outDir: resolve(import.meta.dirname, "dist"),
    // The web page stands beside it.
    emptyOutDir: false,
    copyPublicDir: false,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "main.mjs", codeSplitting: false } },
  },
});
