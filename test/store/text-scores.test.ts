// Scores of texts: made with the import, by text and not by row, and made anew by another version.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { TextScoring } from "../../src/store/text-scores.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { loadFacts } from "../facts.ts";
import { plainScoring } from "../scored.ts";
import { engines } from "./engines.ts";

const message = (id: string, content: string) => ({
  platform: "x",
  message: id,
  day: "2026-01-05",
  direction: "in",
  visibility: "public",
  content,
  messages: 1,
});

const scores = async (warehouse: Warehouse, workspace = "w") => {
  const rows = await warehouse.rows({
    text: `select language, sentiment, version from text_score
      where workspace = {workspace:text} and text_key <> '' order by language, sentiment`,
    params: { workspace: { type: "text", value: workspace } },
  });
  return rows.map(({ language, sentiment, version }) => `${language} ${sentiment} ${version}`);
};

test.each(engines.map((engine) => [engine.name, engine] as const))(
  "%s: a text is scored once with its import, stays scored through an undo, and goes with its workspace",
  async (_name, engine) => {
    const { warehouse, stop } = await engine.open();
    try {
      const texts = ["~en|negative", "~en|negative", "~pl|positive"];
      const facts = { message: texts.map((text, k) => message(String(k), text)) };
      const importId = await loadFacts(warehouse, "w", facts);
      await loadFacts(warehouse, "other", { message: [message("1", "~ko|negative")] });
      expect(await scores(warehouse)).toEqual(["en negative test-1", "pl positive test-1"]);
      await warehouse.undo("w", importId);
      expect(await scores(warehouse)).toHaveLength(2);
      await warehouse.scoreTexts();
      await warehouse.scoreTexts();
      expect(await scores(warehouse)).toHaveLength(2);
      await warehouse.forget("w");
      expect(await scores(warehouse)).toEqual([]);
      expect(await scores(warehouse, "other")).toEqual(["ko negative test-1"]);
    } finally {
      await stop();
    }
  },
  120_000,
);

test("texts that were imported before there were scores, or by another version, are scored after a start", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leadline-scores-"));
  const path = join(folder, "facts.duckdb");
  const other: TextScoring = {
    version: "test-2",
    score: async (texts) => texts.map(() => ({ language: "en", sentiment: "neutral" })),
  };
  const opened = async (texts?: TextScoring) => openDuckdb({ path, ...(texts ? { texts } : {}) });
  try {
    const before = await opened();
    await loadFacts(before, "w", { message: [message("1", "~en|negative"), message("2", "~pl|positive")] });
    expect(await scores(before)).toEqual([]);
    await before.close();
    for (const [texts, wanted] of [
      [plainScoring, ["en negative test-1", "pl positive test-1"]],
      [other, ["en neutral test-2", "en neutral test-2"]],
    ] as const) {
      const warehouse = await opened(texts);
      await warehouse.scoreTexts();
      expect(await scores(warehouse)).toEqual(wanted);
      await warehouse.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
