// Commands for files: import, preview, the import log, what was left out, undo, one row, freshness.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { isThereAlready, Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { workspaceToFill } from "./choose.ts";
import { type Common, common, headed, inWorkspace, show } from "./command.ts";
import { connected } from "./connect.ts";
import { freshWords, importedWords, leftWords, logWords, previewWords, restated } from "./file-words.ts";
import { type Progress, progress } from "./progress.ts";
import { complain, print, printJson, remark, strong, table } from "./say.ts";

interface Reading extends Common {
  readonly account?: string;
  readonly dateOrder?: string;
}
type Imported = Output<"import_file">;

const choices = ({ account, dateOrder }: Reading) => ({
  ...(account === undefined ? {} : { account }),
  ...(dateOrder === undefined ? {} : { dateOrder }),
});

const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new Problem("file/not-here", { file: path });
  return found.size;
};

async function* counted(path: string, of: number, shown: Progress): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    done += (piece as Uint8Array).length;
    shown.at({ step: "uploading", done, of });
    yield piece as Uint8Array;
  }
}

const upload = async (caller: Caller, workspace: string, path: string, shown: Progress) => {
  const size = await sizeOf(path);
  return caller.call("upload_file", { workspace, name: basename(path) }, counted(path, size, shown));
};

const shownProgress = (path: string, options: Common): Progress =>
  progress(basename(path), options.json === true, process.stderr, () => performance.now());

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
    const words = await replaced(caller, file, options);
    const stop = await caller.follow(workspace, file.id, (news) => {
      if (news.is === "progress") shown.at(news);
    });
    try {
      const done = await caller.call("import_file", { workspace, file: file.id, ...choices(options) });
      shown.end();
      for (const told of words) remark(`${file.name}: ${told}`);
      return done;
    } finally {
      stop();
    }
  } finally {
    shown.end();
  }
};

/** One after another: a file that is refused does not stop those behind it. */
const importAll = async (caller: Caller, paths: readonly string[], options: Reading): Promise<void> => {
  const chosen = await workspaceToFill(caller, options.workspace);
  const { id: workspace } = chosen.workspace;
  const imports: Imported[] = [];
  for (const path of paths) {
    try {
      const done = await importOne(caller, workspace, path, options);
      imports.push(done);
      if (options.json !== true)
        print(imports.length > 1 ? importedWords(done) : headed(chosen, importedWords(done)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The same file once more is what a nightly script does: it is told, and it is no failure.
      if (!isThereAlready(error)) process.exitCode = 1;
      complain(error, options.json === true);
    }
  }
  if (options.json === true) printJson({ workspace, imports });
};

const readingOptions = (command: Command): Command =>
  common(command)
    .option("--account <name>", "whose account a file is that does not say so")
    .option("--date-order <order>", "mdy or dmy, where the file leaves it open");

interface Paging extends Common {
  readonly limit?: string;
  readonly offset?: string;
  readonly fate?: string;
}
const paging = ({ limit, offset, fate }: Paging) => ({
  ...(limit === undefined ? {} : { limit }),
  ...(offset === undefined ? {} : { offset }),
  ...(fate === undefined ? {} : { fate }),
});
const paged = (command: Command): Command =>
  command.option("--limit <n>", "how many").option("--offset <n>", "how many to pass over");

export const fileCommands = (program: Command): void => {
  readingOptions(
    program.command("import <file...>").description("import export files, as you downloaded them"),
  ).action((paths: readonly string[], options: Reading) =>
    connected((caller) => importAll(caller, paths, options)),
  );
  const preview = program
    .command("preview <file>")
    .description("what a file is and what its import would do");
  readingOptions(preview).action((path: string, options: Reading) =>
    connected(async (caller) => {
      const chosen = await workspaceToFill(caller, options.workspace);
      const { id: workspace } = chosen.workspace;
      const shown = shownProgress(path, options);
      const { id: file } = await upload(caller, workspace, path, shown).finally(shown.end);
      show(
        options.json,
        await caller.call("preview_file", { workspace, file, ...choices(options) }),
        (preview) => headed(chosen, previewWords(preview)),
      );
    }),
  );
  inWorkspace<Paging>(paged(program.command("imports").description("the import log")), async (asked) => {
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
