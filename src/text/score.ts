// One text → all its marks: language, readability, feeling, question, complaint, brands, quality, pillar.

import { type Brand, type Naming, openBrands, type Spotter } from "./brand.ts";
import { isComplaint } from "./complaint.ts";
import { type Entities, entitiesOf } from "./entities.ts";
import { commonLanguages, openTongue, type Tongue } from "./language.ts";
import { type Model, readModel } from "./linear.ts";
import { openMix, type Pillar, type PillarWords, seedWords } from "./mix.ts";
import { isQuestion } from "./question.ts";
import { type Readability, readability, type Unread } from "./readability.ts";
import { type Criterion, type PostAbout, type Quality, quality, seedRubric } from "./rubric.ts";
import { type Feel, type Feeling, openSentiment } from "./sentiment.ts";
import { openSounds, type Sounds } from "./syllables.ts";

/** The files of src/text/models/, by their names; whoever opens them may read files. */
export type ModelFiles = Readonly<
  Record<
    "en-vader.tsv" | "ko-sentiment.bin" | "pl-sentiment.bin" | "ko-question.bin" | "ko-complaint.bin",
    Uint8Array
  >
>;

/** What a workspace says of its texts. */
export interface TextSettings {
  readonly brands: readonly Brand[];
  readonly languages: readonly string[];
  readonly rubric: readonly Criterion[];
  readonly pillars: PillarWords;
}
export const seedSettings: TextSettings = {
  brands: [],
  languages: commonLanguages,
  rubric: seedRubric,
  pillars: seedWords,
};

/** What is known of a text besides its letters. */
export interface TextAbout extends PostAbout {
  /** Where the export tells the language it goes before the detection. */
  readonly language?: string | null;
}

export interface Marks {
  /** Of rules and models together: marks of two versions are not comparable unseen. */
  readonly version: string;
  readonly language: string | null;
  /** A score, or why there is none. */
  readonly readability: Readability | Unread;
  readonly feeling: Feeling;
  readonly question: boolean | null;
  readonly complaint: boolean | null;
  readonly entities: Entities;
  readonly brands: readonly Naming[];
  readonly quality: Quality;
  readonly pillar: Pillar | null;
}

export type Scorer = (text: string, about?: TextAbout) => Marks;

/** Goes up with every change of a rule that changes a mark; the models add their own. */
const rules = "1";

interface Parts {
  readonly version: string;
  readonly tongue: Tongue;
  readonly sounds: Sounds;
  readonly feel: Feel;
  readonly spot: Spotter;
  readonly sort: (text: string) => Pillar | null;
  readonly questions: Model;
  readonly complaints: Model;
}

const score = (parts: Parts, rubric: readonly Criterion[], text: string, about: TextAbout): Marks => {
  const language = about.language ?? parts.tongue(text);
  const feeling = parts.feel(text, language);
  return {
    version: parts.version,
    language,
    readability: readability(text, language, parts.sounds),
    feeling,
    question: isQuestion(text, language, parts.questions),
    complaint: isComplaint(text, language, feeling.sentiment, parts.complaints),
    // An import keeps none of these: whoever wants one pays for it.
    get entities() {
      return entitiesOf(text);
    },
    get brands() {
      return parts.spot(text);
    },
    get quality() {
      return quality(text, about, rubric);
    },
    get pillar() {
      return parts.sort(text);
    },
  };
};

const readModels = (files: ModelFiles) => ({
  ko: readModel(files["ko-sentiment.bin"]),
  pl: readModel(files["pl-sentiment.bin"]),
  questions: readModel(files["ko-question.bin"]),
  complaints: readModel(files["ko-complaint.bin"]),
});

const versionOf = ({ ko, pl, questions, complaints }: ReturnType<typeof readModels>): string => {
  const models = [ko, pl, questions, complaints].map(({ about }) => about.version.slice(0, 4));
  return `text-${rules}-${models.join("")}`;
};

/** The version that stands in every mark, without opening the scorer. */
export const scorerVersion = (files: ModelFiles): string => versionOf(readModels(files));

/** Reads the models and loads the tables once; scoring itself needs nothing from outside. */
export const openScorer = async (files: ModelFiles, settings = seedSettings): Promise<Scorer> => {
  const [tongue, sounds] = await Promise.all([openTongue(settings.languages), openSounds()]);
  const models = readModels(files);
  const { ko, pl, questions, complaints } = models;
  const parts: Parts = {
    version: versionOf(models),
    tongue,
    sounds,
    feel: openSentiment({ en: new TextDecoder().decode(files["en-vader.tsv"]), ko, pl }),
    spot: openBrands(settings.brands),
    sort: openMix(settings.pillars),
    questions,
    complaints,
  };
  return (text, about = { media: null }) => score(parts, settings.rubric, text, about);
};
