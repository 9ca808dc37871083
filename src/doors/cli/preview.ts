// `leadline preview`: what files are and what their import would do, one after another, with a line for all of them.

import type { Command } from "commander";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { answerTo, hint } from "./answers.ts";
import { workspaceToFill } from "./choose.ts";
import { headed } from "./command.ts";
import { connected } from "./connect.ts";
import { previewWords } from "./file-words.ts";
import { choices, followed, type Reading, readingOptions, shownProgress, upload } from "./files.ts";
import { filesIn } from "./paths.ts";
import { complain, print, printJson } from "./say.ts";

type Preview = Output<"preview_file">;

const previewOne = async (caller: Caller, workspace: string, path: string, options: Reading) => {
  const shown = shownProgress(path, options);
  try {
    const { id: file } = await upload(caller, workspace, path, shown);
    const stop = await followed(caller, workspace, file, shown);
    try {
      return await caller.call("preview_file", { workspace, file, ...choices(options) });
    } finally {
      stop();
    }
  } finally {
    shown.end();
  }
};

type Fate = "could be imported" | "there already" | "waiting for an answer" | "refused";

const fateOf = ({ alreadyImported, problem, needs }: Preview): Fate => {
  if (alreadyImported !== null) return "there already";
  if (problem !== null) return answerTo(problem) === null ? "refused" : "waiting for an answer";
  return needs.some(({ account }) => account === "") ? "waiting for an answer" : "could be imported";
};

/** "3 files: 2 could be imported (120 rows), 1 refused." */
export const summary = (previews: readonly Preview[], failed: number): string => {
  const rows = previews
    .filter((preview) => fateOf(preview) === "could be imported")
    .flatMap(({ parts }) => parts)
    .reduce((sum, part) => sum + part.rows, 0);
  const fates: readonly Fate[] = ["could be imported", "there already", "waiting for an answer", "refused"];
  const told = fates.flatMap((fate) => {
    const count =
      previews.filter((preview) => fateOf(preview) === fate).length + (fate === "refused" ? failed : 0);
    return count === 0 ? [] : `${count} ${fate}${fate === "could be imported" ? ` (${rows} rows)` : ""}`;
  });
  const all = previews.length + failed;
  return `${all} ${all === 1 ? "file" : "files"}: ${told.join(", ")}.`;
};

/** A file that cannot be looked at does not stop those behind it. */
const previewAll = async (caller: Caller, named: readonly string[], options: Reading): Promise<void> => {
  const chosen = await workspaceToFill(caller, options.workspace);
  const { id: workspace } = chosen.workspace;
  const paths = await filesIn(named);
  const previews: Preview[] = [];
  let failed = 0;
  for (const path of paths) {
    try {
      const preview = await previewOne(caller, workspace, path, options);
      previews.push(preview);
      if (fateOf(preview) === "refused") process.exitCode = 1;
      const words = previewWords(preview);
      if (options.json !== true) print(previews.length > 1 ? `\n${words}` : headed(chosen, words));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (paths.length === 1) throw error;
      failed += 1;
      process.exitCode = 1;
      complain(error, options.json === true);
      hint(error, options.json === true);
    }
  }
  if (options.json === true) printJson(paths.length === 1 ? previews[0] : { workspace, previews });
  else if (paths.length > 1) print(`\n${summary(previews, failed)}`);
};

export const previewCommand = (program: Command): void => {
  readingOptions(
    program
      .command("preview <file...>")
      .description("what files are, or all of a folder, and what their import would do"),
  ).action((paths: readonly string[], options: Reading) =>
    connected((caller) => previewAll(caller, paths, options)),
  );
};
