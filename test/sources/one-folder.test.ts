// A source is one folder and one line: nothing outside its folder but its line in list.ts knows it.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const home = join(root, "src/sources");
const folders = readdirSync(home, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const texts = new Map(
  [
    ...filesBelow(join(root, "src")),
    ...filesBelow(join(root, "web")),
    ...filesBelow(join(root, "scripts")),
  ].map((path) => [relative(root, path), readFileSync(path, "utf8")]),
);
const list = texts.get("src/sources/list.ts") ?? "";

/** Files that import anything of the folder, those of the folder left out. The demo and examples write exports, they read none. */
const importers = (folder: string): readonly string[] =>
  [...texts].flatMap(([path, text]) =>
    new RegExp(`from "[./a-z-]*/${folder}/[a-z-]+\\.ts"`).test(text) &&
    !path.startsWith(`src/sources/${folder}/`) &&
    !path.startsWith("src/demo/") &&
    !path.endsWith("/example.ts")
      ? [path]
      : [],
  );

test.each(folders)("%s is its folder and its line in the list", (folder) => {
  expect(importers(folder)).toEqual(["src/sources/list.ts"]);
  expect(list.split("\n").filter((line) => line.includes(`"./${folder}/`))).toHaveLength(1);
  const inside = readdirSync(join(home, folder));
  for (const file of ["index.ts", "about.ts"]) expect(inside, folder).toContain(file);
});
