// docs/sources.md says what the sources say (`npm run docs` writes it), and README names no file that is not there.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourcesPage } from "../scripts/docs-sources.ts";
import { sources } from "../src/sources/index.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/sources.md"), "utf8");

test("every source is documented", () => {
  for (const { name } of sources) expect(page).toContain(`| ${name} |`);
});
test("the page is the one that the sources write", () => expect(page).toBe(sourcesPage()));

test.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"])(
  "every file that %s leads to is there",
  (file) => {
    const text = readFileSync(join(root, file), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? "");
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  },
);
