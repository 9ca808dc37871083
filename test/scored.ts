// Scores for tests: a text says its own, as "~en|positive|question complaint|flesch_reading_ease 60 7".

import type { TextScoring } from "../src/store/text-scores.ts";

const scoresOf = (text: string) => {
  const [language = "", sentiment = "", flags = "", read = ""] = text.replace(/^~/, "").split("|");
  const told = text.startsWith("~");
  const [formula = "", readability, beside] = read.split(" ");
  return {
    language: language === "" || !told ? null : language,
    sentiment: sentiment === "" ? null : sentiment,
    question: told ? flags.includes("question") : null,
    complaint: told ? flags.includes("complaint") : null,
    formula: readability === undefined ? null : formula,
    readability: readability === undefined ? null : Number(readability),
    beside: beside === undefined ? null : Number(beside),
    unread: readability === undefined && formula !== "" ? formula : null,
  };
};

export const plainScoring: TextScoring = {
  version: "test-1",
  score: async (texts) => texts.map(scoresOf),
};
