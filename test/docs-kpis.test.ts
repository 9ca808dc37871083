// docs/kpis.md says what the catalogue says (`npm run docs` writes it).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kpisPage } from "../scripts/docs-kpis.ts";
import { catalogue } from "../src/catalogue/index.ts";

const page = readFileSync(join(import.meta.dirname, "../docs/kpis.md"), "utf8");

test("every KPI and variant is documented", () => {
  for (const { id, variants } of catalogue) {
    expect(page).toContain(`(\`${id}\`)`);
    for (const variant of variants) expect(page).toContain(`| \`${variant.id}\` |`);
  }
});
test("the page is the one that the catalogue writes", () => expect(page).toBe(kpisPage()));
