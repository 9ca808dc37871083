// The text engine with its models read from disk; whoever scores many texts opens it once.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as others } from "node:timers/promises";
import type { TextScores, TextScoring } from "../store/text-scores.ts";
import {
  type Marks,
  type ModelFiles,
  openScorer,
  type Scorer,
  scorerVersion,
  type TextSettings,
} from "../text/score.ts";

/** Beside the built program, else where they stand in the source. */
const folder = (): string => {
  const beside = join(import.meta.dirname, "models");
  return existsSync(beside) ? beside : join(import.meta.dirname, "../text/models");
};

const read = (name: string): Uint8Array => readFileSync(join(folder(), name));

export const readModelFiles = (): ModelFiles => ({
  "en-vader.tsv": read("en-vader.tsv"),
  "ko-sentiment.bin": read("ko-sentiment.bin"),
  "pl-sentiment.bin": read("pl-sentiment.bin"),
  "ko-question.bin": read("ko-question.bin"),
  "ko-complaint.bin": read("ko-complaint.bin"),
});

export const openTexts = (settings?: TextSettings): Promise<Scorer> => openScorer(readModelFiles(), settings);

/** The marks that are kept of every text; an unclear or unscored feeling is none. */
const keptOf = ({ language, feeling, question, complaint, readability }: Marks): TextScores => {
  const read = typeof readability === "string" ? null : readability;
  return {
    language,
    sentiment: feeling.sentiment,
    question,
    complaint,
    formula: read?.formula ?? null,
    readability: read?.score ?? null,
    beside: Object.values(read?.beside ?? {})[0] ?? null,
    unread: typeof readability === "string" ? readability : null,
  };
};

/** For the store: its large tables are loaded by the first text, and never where no import has one. */
export const textScoring = (): TextScoring => {
  const files = readModelFiles();
  let opened: Promise<Scorer> | null = null;
  return {
    version: scorerVersion(files),
    score: async (texts) => {
      opened ??= openScorer(files);
      const score = await opened;
      await others();
      return texts.map((text) => keptOf(score(text)));
    },
  };
};
