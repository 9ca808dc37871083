// How right the marks of a text are: on the cases the tests keep, and on larger labelled sets given by path.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { measuringOf, recipes } from "../scripts/train-text.ts";
import { readModelFiles } from "../src/engine/texts.ts";
import { openBrands } from "../src/text/brand.ts";
import { grumbles, isComplaint } from "../src/text/complaint.ts";
import { openTongue } from "../src/text/language.ts";
import { classify, readModel } from "../src/text/linear.ts";
import { openMix } from "../src/text/mix.ts";
import { isQuestion } from "../src/text/question.ts";
import { countsOf, flesch, lix } from "../src/text/readability.ts";
import { openSentiment } from "../src/text/sentiment.ts";
import { openSounds, polishSyllables } from "../src/text/syllables.ts";

export interface Accuracy {
  readonly mark: string;
  readonly language: string;
  readonly set: string;
  readonly cases: number;
  readonly measure: string;
  readonly value: number;
  /** What was set as the goal for it, if anything was. */
  readonly goal: number | null;
}

/** The truth and what was said. */
export type Pair = readonly [truth: string, said: string];

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
export const accuracy = (pairs: readonly Pair[]): number =>
  percent(pairs.filter(([truth, said]) => truth === said).length, pairs.length);
/** Twice precision times recall over their sum, of one class. */
export const f1 = (pairs: readonly Pair[], label: string): number => {
  const hit = pairs.filter(([truth, said]) => truth === label && said === label).length;
  const either =
    pairs.filter(([truth]) => truth === label).length + pairs.filter(([, said]) => said === label).length;
  return percent(2 * hit, either);
};
export const macroF1 = (pairs: readonly Pair[]): number => {
  const labels = [...new Set(pairs.map(([truth]) => truth))];
  return labels.reduce((sum, label) => sum + f1(pairs, label), 0) / labels.length;
};

const fixtures = join(import.meta.dirname, "../test/fixtures/text");
// biome-ignore lint/suspicious/noExplicitAny: each file has columns of its own, named where they are read
type Case = any;
export const casesOf = (name: string): readonly Case[] =>
  readFileSync(join(fixtures, `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const files = readModelFiles();
const ko = readModel(files["ko-sentiment.bin"]);
const pl = readModel(files["pl-sentiment.bin"]);
const questions = readModel(files["ko-question.bin"]);
const complaints = readModel(files["ko-complaint.bin"]);
const feel = openSentiment({ en: new TextDecoder().decode(files["en-vader.tsv"]), ko, pl });
const hand = "cases of the tests";

const row = (
  mark: string,
  language: string,
  set: string,
  measure: string,
  pairs: readonly Pair[],
  value: number,
  goal: number | null = null,
): Accuracy => ({ mark, language, set, cases: pairs.length, measure, value: Number(value.toFixed(1)), goal });

const goalOfLanguage: Readonly<Record<string, number>> = { en: 97, ko: 99.5, pl: 96 };

const languages = async (): Promise<readonly Accuracy[]> => {
  const tongue = await openTongue();
  const pairs = casesOf("lid").map((one): Pair => [one.lang, tongue(one.text) ?? "und"]);
  return [
    row("language", "15", hand, "accuracy", pairs, accuracy(pairs)),
    ...["en", "ko", "pl"].map((language) => {
      const of = pairs.filter(([truth]) => truth === language);
      return row("language", language, hand, "recall", of, accuracy(of));
    }),
  ];
};

const readabilities = async (): Promise<readonly Accuracy[]> => {
  const sounds = await openSounds();
  const near = (a: number, b: number): string => (Math.abs(a - b) <= 1e-9 ? "same" : "other");
  const formulas = casesOf("readability.formula").flatMap(({ lang, counts, expected }): readonly Pair[] => [
    ["same", near(lix(counts.words, counts.sentences, counts.longWords), expected.lix)],
    ...(lang === "en"
      ? [["same", near(flesch(counts.words, counts.sentences, counts.syllables), expected.fre)] as const]
      : []),
  ]);
  const syllables = casesOf("syllables.pl").map(
    (one): Pair => [String(one.syllables), String(polishSyllables(one.form))],
  );
  const words = casesOf("readability.formula")
    .filter(({ lang }) => lang === "en")
    .map((one): Pair => {
      const ours = countsOf(one.text, "en", sounds);
      const [a, b] = [(ours.syllables as number) / ours.words, one.counts.syllables / one.counts.words];
      return ["near", Math.abs(a - b) / b <= 0.03 ? "near" : "far"];
    });
  return [
    row("readability formulas", "en, LIX", hand, "within 1e-9", formulas, accuracy(formulas), 100),
    row("syllables", "pl", hand, "accuracy", syllables, accuracy(syllables)),
    row("syllables a word within 3 %", "en", hand, "share of texts", words, accuracy(words)),
  ];
};

const brands = (): readonly Accuracy[] =>
  ["pl", "ko"].map((language) => {
    const pairs = casesOf(`brand.${language}`).map(
      (one): Pair => [String(one.match), String(openBrands([{ name: one.brand }])(one.form).length > 0)],
    );
    return row("brand forms", language, hand, "accuracy", pairs, accuracy(pairs));
  });

const languageOf = (text: string): string =>
  /\p{sc=Hangul}/u.test(text) ? "ko" : /[ąćęłńóśźż]|aplikacja/iu.test(text) ? "pl" : "en";

const flags = (): readonly Accuracy[] => {
  const cases = casesOf("complaint.hand");
  const asked = cases.map(
    (one): Pair => [
      String(one.question === 1),
      String(isQuestion(one.text, languageOf(one.text), questions)),
    ],
  );
  const complained = cases.map((one): Pair => {
    const language = languageOf(one.text);
    const { sentiment } = feel(one.text, language);
    return [String(one.complaint === 1), String(isComplaint(one.text, language, sentiment, complaints))];
  });
  const korean = casesOf("intent.ko").map(
    (one): Pair => [String(one.label === "question"), String(isQuestion(one.text, "ko", questions))],
  );
  return [
    row("question", "ko", `${hand} (3i4K)`, "F1", korean, f1(korean, "true"), 92),
    row("question", "en, ko, pl", hand, "accuracy", asked, accuracy(asked)),
    row("complaint", "en, ko, pl", hand, "accuracy", complained, accuracy(complained)),
  ];
};

const short: Readonly<Record<string, string>> = { positive: "pos", negative: "neg", neutral: "neu" };

const sentiments = (): readonly Accuracy[] => {
  const korean = casesOf("sentiment.ko").filter(({ label }) => label !== "neu");
  const forced = (source: RegExp): readonly Pair[] =>
    korean
      .filter(({ src }) => source.test(src))
      .map((one): Pair => [one.label, short[classify(ko, one.text).label] as string]);
  const polish = casesOf("sentiment.pl").map((one): Pair => {
    const { label } = classify(pl, one.text);
    return [one.label, short[label] ?? label];
  });
  const [nsmc, kote] = [forced(/nsmc/), forced(/KOTE/)];
  return [
    row("sentiment", "ko", `${hand} (NSMC)`, "accuracy, 2 classes", nsmc, accuracy(nsmc), 87.5),
    row("sentiment", "ko", `${hand} (KOTE)`, "accuracy, 2 classes", kote, accuracy(kote)),
    row("sentiment", "pl", `${hand} (PolEmo)`, "accuracy, 4 classes", polish, accuracy(polish)),
  ];
};

const named: Readonly<Record<string, string>> = { product_info: "product", entertaining: "fun" };

const mix = (): readonly Accuracy[] => {
  const sort = openMix();
  const pairs = casesOf("pillars.hand").map(
    (one): Pair => [named[one.label] ?? one.label, sort(one.text) ?? "unclassified"],
  );
  return [row("pillar", "en, ko, pl", hand, "accuracy", pairs, accuracy(pairs))];
};

/** On the cases of test/fixtures/text. */
export const onCases = async (): Promise<readonly Accuracy[]> => [
  ...(await languages()),
  ...(await readabilities()),
  ...brands(),
  ...sentiments(),
  ...flags(),
  ...mix(),
];

const goals: Readonly<Record<string, number>> = {
  ko_nsmc_100k: 87.5,
  pl_wccrs_hotels_dev: 83,
  pl_wccrs_medicine_dev: 76,
  ko_3i4k_train: 92,
};
const setNames: Readonly<Record<string, string>> = {
  ko_nsmc_100k: "NSMC, films held back",
  ko_kote_val: "KOTE, a tenth held back",
  pl_wccrs_hotels_dev: "PolEmo hotels, dev",
  pl_wccrs_medicine_dev: "PolEmo medicine, dev",
  ko_3i4k_train: "3i4K, a tenth held back",
};

const ofModels = (folder: string): readonly Accuracy[] =>
  recipes.flatMap((recipe) => {
    const model = readModel(files[`${recipe.name}.bin` as keyof typeof files]);
    const [language, mark] = recipe.name.split("-") as [string, string];
    return [...measuringOf(folder, recipe)].flatMap(([name, examples]) => {
      const say = (text: string): string =>
        mark === "complaint" ? (grumbles(model, text) ? "complaint" : "other") : classify(model, text).label;
      const pairs = examples.map(({ text, label }): Pair => [label, say(text)]);
      const set = setNames[name] ?? name;
      const goal = goals[name] ?? null;
      if (mark === "question") return [row(mark, language, set, "F1", pairs, f1(pairs, "question"), goal)];
      if (mark === "complaint") return [row(mark, language, set, "macro-F1", pairs, macroF1(pairs))];
      const first = row(
        mark,
        language,
        set,
        `accuracy, ${recipe.classes.length} classes`,
        pairs,
        accuracy(pairs),
        goal,
      );
      return [first, row(mark, language, set, "macro-F1", pairs, macroF1(pairs))];
    });
  });

const sureOnes = (folder: string): readonly Accuracy[] => {
  const recipe = recipes.find(({ name }) => name === "ko-sentiment");
  const examples = recipe ? (measuringOf(folder, recipe).get("ko_nsmc_100k") ?? []) : [];
  const said = examples.map(({ text, label }): Pair => [label, feel(text, "ko").sentiment ?? "unclear"]);
  const clear = said.filter(([, one]) => one !== "unclear");
  if (said.length === 0) return [];
  return [
    row("sentiment", "ko", "NSMC, those not called unclear", "accuracy, 2 classes", clear, accuracy(clear)),
    row(
      "sentiment",
      "ko",
      "NSMC, films held back",
      "share not called unclear",
      said,
      percent(clear.length, said.length),
    ),
  ];
};

const ofLanguages = async (folder: string): Promise<readonly Accuracy[]> => {
  const tongue = await openTongue();
  return recipes
    .filter(({ name }) => name.endsWith("-sentiment"))
    .flatMap((recipe) =>
      [...measuringOf(folder, recipe)].map((one) => [recipe.name.slice(0, 2), one] as const),
    )
    .map(([language, [name, examples]]) => {
      const pairs = examples.map(({ text }): Pair => [language, tongue(text) ?? "und"]);
      const set = setNames[name] ?? name;
      return row("language", language, set, "recall", pairs, accuracy(pairs), goalOfLanguage[language]);
    });
};

/** On the labelled sets of a folder, each on what its model has not seen. */
export const onSets = async (folder: string | undefined): Promise<readonly Accuracy[]> =>
  folder === undefined || !existsSync(folder)
    ? []
    : [...(await ofLanguages(folder)), ...ofModels(folder), ...sureOnes(folder)];
