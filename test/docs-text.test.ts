// docs/text.md says what was measured (`npm run docs` writes it), and nothing unmeasured is called met.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textPage } from "../scripts/docs-text.ts";

const page = readFileSync(join(import.meta.dirname, "../docs/text.md"), "utf8");

test("the page is the one that the figures write", () => expect(page).toBe(textPage()));
test("a figure short of its goal is named among the gaps", () => {
  const short = page.split("\n").filter((line) => line.includes("(short)")).length;
  expect(short).toBeGreaterThan(0);
  expect(page.split("\n").filter((line) => line.endsWith("is the goal."))).toHaveLength(short);
});
