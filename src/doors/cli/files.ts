// Commands for files: import, preview, the import log, what was left out, undo, one row, freshness.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { isThereAlready, Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { accountChoices, accountOption } from "./accounts.ts";
import { hint } from "./answers.ts";
import { workspaceToFill } from "./choose.ts";
import { again, type Common, common, headed, inWorkspace } from "./command.ts";
import { connected } from "./connect.ts";
import { freshWords, importedWords, leftWords, logWords, restated } from "./file-words.ts";
import { filesIn } from "./paths.ts";
import { type Progress, progress } from "./progress.ts";
import { complain, plain, print, printJson, remark, strong, table } from "./say.ts";

export interface Reading extends Common {
  readonly account?: readonly string[];
  readonly dateOrder?: string;
  readonly as?: readonly string[];
}
type Imported = Output<"import_file">;

export const choices = ({ account, dateOrder, as }: Reading) => ({
  ...(as === undefined ? {} : { as: [...as] }),
  ...accountChoices(account),
  ...(dateOrder === undefined ? {} : { dateOrder }),
});

export const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new Problem("file/not-here", { file: path });
  return found.size;
};

async function* told(path: string, of: number, shown: Progress): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    done += (piece as Uint8Array).length;
    shown.at({ step: "uploading", done, of });
    yield piece as Uint8Array;
  }
}

export const upload = async (caller: Caller, workspace: string, path: string, shown: Progress) => {
  const size = await sizeOf(path);
  return caller.call("upload_file", { workspace, name: basename(path) }, told(path, size, shown));
};

export const shownProgress = (path: string, options: Common): Progress =>
  progress(basename(path), options.json === true, process.stderr, () => performance.now());

/** Shows how far the server is with a file, until the returned function is called. */
export const followed = (caller: Caller, workspace: string, file: string, shown: Progress) =>
  caller.follow(workspace, file, (news) => {
    if (news.is === "progress") shown.at(news);
  });

/** Reading a file twice is a moment for most, and minutes for a giant: of those the log tells afterwards. */
const announced = 50_000_000;

const replaced = async (
  caller: Caller,
  file: Output<"upload_file">,
  options: Reading,
): Promise<readonly string[]> => {
  if (options.json === true || file.bytes > announced) return [];
  const asked = { workspace: file.workspace, file: file.id, ...choices(options) };
  return restated((await caller.call("preview_file", asked)).parts);
};

/** What it replaces can be asked only before, and is true only once it is in. */
const importOne = async (
  caller: Caller,
  workspace: string,
  path: string,
  options: Reading,
): Promise<Imported> => {
  const shown = shownProgress(path, options);
  try {
    const file = await upload(caller, workspace, path, shown);
    const stop = await followed(caller, workspace, file.id, shown);
    try {
      const words = await replaced(caller, file, options);
      const done = await caller.call("import_file", { workspace, file: file.id, ...choices(options) });
      shown.end();
      for (const told of words) remark(`${plain(file.name)}: ${told}`);
      return done;
    } finally {
      stop();
    }
  } finally {
    shown.end();
  }
};

/** The first rows of an import that were refused; most have none, and are not asked. */
const refusedOf = async (caller: Caller, workspace: string, done: Imported) =>
  done.rejects === 0
    ? []
    : (await caller.call("list_left", { workspace, import: done.importId, fate: "reject", limit: 50 })).left;

/** One after another: a file that is refused does not stop those behind it. */
const importAll = async (caller: Caller, paths: readonly string[], options: Reading): Promise<void> => {
  const chosen = await workspaceToFill(caller, options.workspace);
  const { id: workspace } = chosen.workspace;
  const imports: Imported[] = [];
  for (const path of await filesIn(paths)) {
    try {
      const done = await importOne(caller, workspace, path, options);
      imports.push(done);
      if (options.json === true) continue;
      const words = importedWords(done, await refusedOf(caller, workspace, done));
      print(imports.length > 1 ? words : headed(chosen, words));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The same file once more is what a nightly script does: it is told, and it is no failure.
      if (!isThereAlready(error)) process.exitCode = 1;
      complain(error, options.json === true);
      hint(error, options.json === true);
    }
  }
  if (options.json === true) printJson({ workspace, imports });
};

export const readingOptions = (command: Command): Command =>
  accountOption(common(command))
    .option("--date-order <order>", "mdy or dmy, where the file leaves it open")
    .option("--as <id>", "read it as this source or mapping (2=id: only its second table)", again);

interface Paging extends Common {
  readonly sha256?: string;
  readonly limit?: string;
  readonly offset?: string;
  readonly fate?: string;
}
const paging = ({ sha256, limit, offset, fate }: Paging) => ({
  ...(sha256 === undefined ? {} : { sha256 }),
  ...(limit === undefined ? {} : { limit }),
  ...(offset === undefined ? {} : { offset }),
  ...(fate === undefined ? {} : { fate }),
});
const paged = (command: Command): Command =>
  command.option("--limit <n>", "how many").option("--offset <n>", "how many to pass over");

export const fileCommands = (program: Command): void => {
  readingOptions(
    program
      .command("import <file...>")
      .description("import export files as you downloaded them, or all of a folder"),
  ).action((paths: readonly string[], options: Reading) =>
    connected((caller) => importAll(caller, paths, options)),
  );
  const log = paged(program.command("imports").description("the import log")).option(
    "--sha256 <hash>",
    "only imports of the file of these bytes",
  );
  inWorkspace<Paging>(log, async (asked) => {
    const input = { workspace: asked.workspace.id, ...paging(asked.options) };
    asked.tell(await asked.caller.call("list_imports", input), logWords);
  });
  const left = program
    .command("left <import>")
    .description("rows of an import that became no facts, and why");
  inWorkspace<Paging>(
    paged(left).option("--fate <fate>", "skip or reject"),
    async ({ caller, workspace, options, args, tell }) => {
      const input = { workspace: workspace.id, import: args[0], ...paging(options) };
      tell(await caller.call("list_left", input), leftWords);
    },
  );
  inWorkspace<Common>(
    program.command("undo <import>").description("take an import out of every number"),
    async ({ caller, workspace, args, tell }) => {
      const undone = await caller.call("undo_import", { workspace: workspace.id, import: args[0] });
      tell(undone, (i) => `Import ${i.importId} (${i.fileName}) counts no more.`);
    },
  );
  const row = program
    .command("row <import> <part> <line>")
    .description("one row of an imported file, as it stands there");
  inWorkspace<Common>(row, async ({ caller, workspace, args: [of, part, line], tell }) => {
    const found = await caller.call("get_source_row", { workspace: workspace.id, import: of, part, line });
    tell(
      found,
      (r) =>
        `${strong(`${r.fileName}, ${r.partName}, row ${r.line}`)}\n${table(
          [{ head: "Column" }, { head: "Cell" }],
          r.cells.map((c) => [c.header, c.value]),
        )}`,
    );
  });
  inWorkspace<Common>(
    program.command("freshness").description("the last import and the days covered, by source and account"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("get_freshness", { workspace: workspace.id }), freshWords),
  );
};
