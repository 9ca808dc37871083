// The example files of every source's folder, so that a new folder is covered by itself.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { MadeFile } from "../../../src/sources/layout.ts";

const folder = join(import.meta.dirname, "../../../src/sources");

export const folders: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "example.ts")))
  .map(({ name }) => name)
  .sort();

export const examplesOf = async (name: string): Promise<readonly MadeFile[]> => {
  const made = (await import(join(folder, name, "example.ts"))) as { readonly examples: readonly MadeFile[] };
  return made.examples;
};
