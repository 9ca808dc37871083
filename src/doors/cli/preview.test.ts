// What the command line says of several files at once, of how far they are, and of what a file still asks.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemList } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import { filesIn } from "./paths.ts";
import { summary } from "./preview.ts";
import { describe as described } from "./progress.ts";

type Preview = Output<"preview_file">;

const preview = (of: Partial<Preview>): Preview =>
  ({
    alreadyImported: null,
    problem: null,
    needs: [],
    parts: [{ rows: 12 }, { rows: 3 }],
    ...of,
  }) as Preview;

const problem = (code: string) => ({ code, text: "", where: {} });

test("the line for all files counts them by what would become of them", () => {
  const before = { importId: 1, fileName: "a.csv", committedAt: "" };
  expect(
    summary(
      [
        preview({}),
        preview({}),
        preview({ alreadyImported: before }),
        preview({ needs: [{ account: "" }] as never }),
        preview({ problem: problem("row/unclear-date") }),
        preview({ problem: problem("file/unknown") }),
      ],
      1,
    ),
  ).toBe("7 files: 2 could be imported (30 rows), 1 there already, 2 waiting for an answer, 2 refused.");
  expect(summary([preview({})], 0)).toBe("1 file: 1 could be imported (15 rows).");
});

test("a folder stands for its finished files, in the order of their names", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leadline-paths-"));
  mkdirSync(join(folder, "june"));
  for (const name of ["b.csv", "a.csv", "c.csv.crdownload", ".DS_Store", "june/d.csv"])
    writeFileSync(join(folder, name), "x");
  expect(await filesIn([folder, "elsewhere.csv"])).toEqual([
    ...["a.csv", "b.csv", "june/d.csv"].map((name) => join(folder, name)),
    "elsewhere.csv",
  ]);
  mkdirSync(join(folder, "empty"));
  await expect(filesIn([join(folder, "empty")])).rejects.toMatchObject({ code: "file/not-here" });
  rmSync(folder, { recursive: true });
});

test("of an upload of many parts progress says which one it is at", () => {
  const part = { at: 88, of: 142, name: "Chart\u001b[2J" };
  expect(described({ step: "trying", done: 62, of: 100, part }, 5)).toBe(" 62 %  part 88 of 142  Chart�[2J");
});

test("what is wrong with a file is said without words of the command line or the API", () => {
  // Only who names a source by its id, as the command line and the API do, can name a wrong one.
  const ofFiles = Object.entries(problemList).filter(
    ([code]) => /^(file|part|row|cell|mapping|link)\//.test(code) && code !== "mapping/no-such-source",
  );
  expect(ofFiles.filter(([, { text }]) => /(^|\s)--\w|in the request|API/.test(text))).toEqual([]);
});
