// Writes the pages of docs/ that are read off the program: `npm run docs`. Tests hold the written ones to it.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kpisPage } from "./docs-kpis.ts";
import { sourcesPage } from "./docs-sources.ts";
import { textPage } from "./docs-text.ts";

const folder = join(import.meta.dirname, "..", "docs");
const pages: Readonly<Record<string, () => string>> = {
  "kpis.md": kpisPage,
  "sources.md": sourcesPage,
  "text.md": textPage,
};

mkdirSync(folder, { recursive: true });
for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, name), page());
