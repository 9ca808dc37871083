// Makes the files of src/text/models/ from labelled data given by path: `npm run train -- FOLDER`.
//
// The folder holds the data sets under the names below, as JSON lines (packed with gzip) of {t: text, y: label}. What is
// missing is told and its model left as it is. Texts of the tests (test/fixtures/text) never train.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Look } from "../src/text/features.ts";
import { writeModel } from "../src/text/linear.ts";
import { type Example, type Plan, train } from "./train-linear.ts";

interface Row {
  readonly t: string;
  readonly y: string;
  readonly m?: string;
  readonly compl?: boolean;
}
interface Recipe extends Plan {
  readonly files: readonly string[];
  /** What it is measured on; where there is nothing, a tenth of its files is held back from training. */
  readonly measuredOn?: readonly string[];
  /** The label of a row; null leaves it out. */
  readonly label: (row: Row) => string | null;
}

const acrossWords: Look = { pairs: true, inWord: null, across: [1, 4], edges: false };
const insideWords: Look = { pairs: true, inWord: [2, 5], across: null, edges: false };
const polishLabels = ["neutral", "mixed", "positive", "negative"];
const koreanLabels: Readonly<Record<string, string>> = { pos: "positive", neg: "negative" };

const nsmc = "NSMC (e9t/nsmc), CC0 1.0";
const kote = "KOTE (searle-j/KOTE), MIT License";
const shareAlike = "CC BY-SA 4.0";

/** A tenth by its text, so that a text that is there twice is on one side; of reviews, every tenth film. */
const isHeldBack = ({ t, m }: Row): boolean => {
  if (m !== undefined) return Number(m) % 10 === 7;
  let sum = 0;
  for (const letter of t) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return sum % 10 === 3;
};

export const recipes: readonly Recipe[] = [
  {
    name: "ko-sentiment",
    classes: ["negative", "positive"],
    ...{ bits: 18, look: acrossWords, files: ["ko_nsmc_100k", "ko_kote_val"] },
    label: ({ y }) => koreanLabels[y] ?? null,
    ...{ data: `${nsmc}; ${kote}`, licence: "Apache-2.0" },
  },
  {
    name: "pl-sentiment",
    classes: polishLabels,
    ...{ bits: 16, look: insideWords, balanced: false },
    files: ["pl_wccrs_hotels_train", "pl_wccrs_medicine_train"],
    measuredOn: ["pl_wccrs_hotels_dev", "pl_wccrs_medicine_dev"],
    label: ({ y }) => polishLabels[Number(y)] ?? null,
    data: "PolEmo 2.0 (CLARIN-PL; Kocoń, Miłkowski and Zaśko-Zielińska 2019), sentences, CC BY-SA 4.0",
    licence: shareAlike,
  },
  {
    name: "ko-question",
    classes: ["other", "question"],
    ...{ bits: 15, look: { ...acrossWords, edges: true }, balanced: false, files: ["ko_3i4k_train"] },
    label: ({ y }) => (y === "2" ? "question" : "other"),
    ...{ data: "3i4K (Cho, Lee, Yoon and Kim 2018; warnikchow/3i4k), CC BY-SA 4.0", licence: shareAlike },
  },
  {
    name: "ko-complaint",
    classes: ["other", "complaint"],
    ...{ bits: 16, look: acrossWords, epochs: 4, files: ["ko_kote_val"] },
    label: ({ compl }) => (compl === undefined ? null : compl ? "complaint" : "other"),
    ...{ data: kote, licence: "Apache-2.0" },
  },
];

const readRows = (path: string): readonly Row[] =>
  gunzipSync(readFileSync(path))
    .toString()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

const fixtures = join(import.meta.dirname, "../test/fixtures/text");
const ofTests = (): ReadonlySet<string> =>
  new Set(
    readdirSync(fixtures)
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) => readFileSync(join(fixtures, name), "utf8").split("\n"))
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { text?: string }).text ?? ""),
  );

const read = (
  folder: string,
  { label }: Recipe,
  name: string,
  keep: (row: Row) => boolean,
): readonly Example[] => {
  const tests = ofTests();
  return readRows(join(folder, `${name}.jsonl.gz`))
    .filter((row) => keep(row) && !tests.has(row.t))
    .flatMap((row) => {
      const found = label(row);
      return found === null ? [] : [{ text: row.t, label: found }];
    });
};

const trainingOf = (folder: string, recipe: Recipe): readonly Example[] =>
  recipe.files.flatMap((name) =>
    read(folder, recipe, name, (row) => recipe.measuredOn !== undefined || !isHeldBack(row)),
  );

/** What a model is measured on: nothing of it was seen in training. By the name of the file. */
export const measuringOf = (folder: string, recipe: Recipe): ReadonlyMap<string, readonly Example[]> =>
  new Map(
    (recipe.measuredOn ?? recipe.files)
      .filter((name) => existsSync(join(folder, `${name}.jsonl.gz`)))
      .map((name) => [
        name,
        read(folder, recipe, name, (row) => recipe.measuredOn !== undefined || isHeldBack(row)),
      ]),
  );

const models = join(import.meta.dirname, "../src/text/models");
const write = (name: string, content: Uint8Array | string): void => {
  writeFileSync(join(models, name), content);
  console.log(`${name}: ${content.length} bytes`);
};

/** VADER's lexicon without the single ratings. */
const lexicon = (path: string): string => {
  const head =
    "## The lexicon of VADER, word and mean valence. Copyright (c) 2016 C.J. Hutto, MIT License; see NOTICE.\n";
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"));
  return head + lines.map((line) => `${line.split("\t").slice(0, 2).join("\t")}\n`).join("");
};

const main = (folder: string): void => {
  const vader = join(folder, "vader_sentiment_lexicon.txt");
  if (existsSync(vader)) write("en-vader.tsv", lexicon(vader));
  for (const recipe of recipes) {
    const missing = recipe.files.filter((name) => !existsSync(join(folder, `${name}.jsonl.gz`)));
    if (missing.length > 0)
      console.log(`${recipe.name}: left as it is, for there is no ${missing.join(", ")}.jsonl.gz`);
    else write(`${recipe.name}.bin`, writeModel(train(recipe, trainingOf(folder, recipe))));
  }
};

if (import.meta.filename === process.argv[1]) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error("Say where the labelled data are: npm run train -- FOLDER");
    process.exitCode = 2;
  } else main(folder);
}
