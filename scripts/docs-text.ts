// docs/text.md: what is read off a text, how, and how right it is, from the figures that `npm run bench -- text` wrote.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Accuracy } from "../bench/text-accuracy.ts";
import { readModelFiles } from "../src/engine/texts.ts";
import { formsOf } from "../src/text/brand.ts";
import { readModel } from "../src/text/linear.ts";
import { fewestWords } from "../src/text/readability.ts";
import { seedRubric } from "../src/text/rubric.ts";

const figures = (): { readonly cases: readonly Accuracy[]; readonly sets: readonly Accuracy[] } =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../docs/text.json"), "utf8"));

const how = (rows: readonly Accuracy[]): string =>
  [
    "| mark | language | measured on | cases | measure | value | goal |",
    "| --- | --- | --- | ---: | --- | ---: | ---: |",
    ...rows.map(({ mark, language, set, cases, measure, value, goal }) => {
      const short = goal !== null && value < goal;
      return `| ${mark} | ${language} | ${set} | ${cases} | ${measure} | ${value.toFixed(1)}${short ? " (short)" : ""} | ${goal ?? "–"} |`;
    }),
  ].join("\n");

const shortfalls = (rows: readonly Accuracy[]): readonly string[] =>
  rows
    .filter(({ value, goal }) => goal !== null && value < goal)
    .map(
      ({ mark, language, set, measure, value, goal }) =>
        `- ${mark}, ${language}, on ${set}: ${measure} ${value.toFixed(1)} where ${goal} is the goal.`,
    );

const models = (): string => {
  const files = readModelFiles();
  const names = ["ko-sentiment.bin", "pl-sentiment.bin", "ko-question.bin", "ko-complaint.bin"] as const;
  return [
    "| file | classes | kB | trained on | licence of the weights |",
    "| --- | --- | ---: | --- | --- |",
    ...names.map((name) => {
      const { classes, data, licence } = readModel(files[name]).about;
      return `| ${name} | ${classes.join(", ")} | ${Math.round(files[name].length / 1000)} | ${data} | ${licence} |`;
    }),
    `| en-vader.tsv | a valence a word | ${Math.round(files["en-vader.tsv"].length / 1000)} | VADER's lexicon (Hutto and Gilbert 2014) | MIT |`,
  ].join("\n");
};

const rubric = seedRubric.map(({ id, points }) => `${id} ${points}`).join(", ");
const example = formsOf({ name: "Biedronka" }).slice(0, 6).join(", ");

export const textPage = (): string => {
  const { cases, sets } = figures();
  return `# What is read off a text

Written by \`npm run docs\` from the figures of \`npm run bench -- text\`; do not edit by hand.

Everything runs on your machine. One function (\`src/text/score.ts\`) gives a text all its marks, with the version of the rules and models that made them. Where a language or a task has no measured way, the mark is unknown, never a guess.

| mark | how | unknown where |
| --- | --- | --- |
| language | the script (Hangul, kana, Han), else runs of letters (the package eld) among twelve languages or the workspace's own | fewer than 3 letters, or nothing is sure |
| readability | English Flesch Reading Ease; Polish FOG with Pisarek beside it; Korean eojeol a sentence, a surface index and not a grade; other languages LIX | fewer than ${fewestWords} words; scripts without spaces. Scores of two languages are not comparable |
| sentiment | English by VADER's lexicon and rules; Polish and Korean by linear models | every other language; Korean texts that are neither clearly positive nor negative (there is no Korean neutral) |
| question | a question mark; openers in English and Polish; a model of Korean endings | no mark, in any other language |
| complaint | what people write when something went wrong, or a negative text about service; a model for Korean | every other language |
| brands | names in their Polish forms (${example}, …), before Korean particles, tagged or not, by a list a person can correct; exclusion words | – |
| hashtags, accounts, links | by their signs; an article is a link without its tracking | – |
| quality | a rubric (${rubric}) whose points are a setting | spelling is for a person to say; media that the export does not tell; links wrapped by the network. As long as one is unknown, only the bounds are told |
| pillar | product, promotion, useful, fun, lifestyle by words that are a setting | none of the words is found |

## How right it is

On what the models have not seen:

${how(sets)}

On the cases of the tests (\`test/fixtures/text\`), which they hold every change to. The brand, complaint and pillar rules were written with these cases in sight: they show that nothing broke, not how right the rules are elsewhere.

${how(cases)}

## Where it falls short

${shortfalls([...sets, ...cases]).join("\n")}
- The language of English comments is measured on ${cases.find(({ mark, language }) => mark === "language" && language === "en")?.cases ?? 0} cases only, half of them two words long (goal: 97 on comments). What Korean reviews lack are those without Korean letters.
- English sentiment is the lexicon's: no labelled English data whose licence allows shipping a model was at hand. For the same lexicon 52.9 % accuracy and 52.5 macro-F1 are known on SemEval-2017 (goal: macro recall 65), and 50.8 macro-F1 on airline tweets.
- Polish sentiment was learnt from reviews of hotels and doctors. A model of reviews alone is known to be right in 59.8 % of tweets, so comments on a network are less sure than the table says. A text with both sides in it (mixed) counts as neutral.
- Complaints in English and Polish are rules; such rules are known to reach 72.4 macro-F1 on English tweets (goal: 81). The Korean model learnt grumbling of any kind, not complaints of customers.
- Questions without a mark in English and Polish, and pillars, are not measured: no labelled set is known to us.
- Brand names: the rules behind the Polish forms are known for 98.3 % recall at 99.7 % precision on organisations of a news corpus, and less on products (93.7 %), people (86.7 %) and places (89.6 %). Names that are also words need exclusion words.
- A share of positive texts carries the errors of the model: on another kind of text net sentiment was 25 points off. It is to be corrected with texts labelled by hand before it is compared with anything.

## The models

${models()}

\`npm run train -- FOLDER\` makes them again from the labelled data, to the byte. Texts of the tests and what is measured on never train. Attribution: [NOTICE](../NOTICE).
`;
};
