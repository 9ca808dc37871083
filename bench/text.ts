// How many texts a second get their marks, and how right these are: on the cases of the tests and, where TEXT_DATA names
// the folder that `npm run train` reads, on what the models have not seen. With it the figures of docs/text.md are written.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTexts } from "../src/engine/texts.ts";
import { seedSettings } from "../src/text/score.ts";
import { type Figures, report, round } from "./report.ts";
import { casesOf, onCases, onSets } from "./text-accuracy.ts";

const began = performance.now();
const before = process.memoryUsage().rss;
const score = await openTexts({
  ...seedSettings,
  brands: [{ name: "Acme" }, { name: "삼성" }, { name: "Biedronka" }],
});
const opened = performance.now() - began;
const memory = process.memoryUsage().rss - before;

const english = casesOf("readability.formula").filter(({ lang }) => lang === "en");
const texts: Readonly<Record<string, readonly string[]>> = {
  en: english.map(({ text }) => text.slice(0, 200)),
  pl: casesOf("sentiment.pl").map(({ text }) => text),
  ko: casesOf("sentiment.ko").map(({ text }) => text),
};

/** CPU time, which says more than the clock on a busy machine. */
const speed = (language: string, all: readonly string[]): Figures => {
  const rounds = 5;
  const run = (): void => {
    for (const text of all) score(text);
  };
  run();
  const start = process.cpuUsage();
  for (let at = 0; at < rounds; at++) run();
  const { user, system } = process.cpuUsage(start);
  const letters = all.reduce((sum, text) => sum + text.length, 0) / all.length;
  return {
    mark: "all",
    language,
    set: "cases of the tests",
    cases: all.length * rounds,
    measure: `texts a second of CPU, ${Math.round(letters)} characters each`,
    value: round((all.length * rounds) / ((user + system) / 1e6), 0),
    goal: null,
  };
};

const speeds = Object.entries(texts).map(([language, all]) => speed(language, all));
const cases = await onCases();
const folder = process.env["TEXT_DATA"];
const sets = await onSets(folder);
report(
  "text",
  [...speeds, ...cases, ...sets].map((row) => ({ ...row })),
  {
    "opened in ms": round(opened, 0),
    "memory in MB": round(memory / 2 ** 20, 0),
    "larger sets": folder === undefined ? "none: TEXT_DATA names no folder" : sets.length,
  },
);
if (sets.length > 0) {
  const path = join(import.meta.dirname, "../docs/text.json");
  writeFileSync(path, `${JSON.stringify({ cases, sets }, null, 1)}\n`);
  console.log(`written: ${path}; npm run docs`);
}
