// `leadline watch`: a folder whose finished files are imported as they come, once each.

import { realpath, stat } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watch as watchFolder } from "chokidar";
import { type Command, InvalidArgumentError } from "commander";
import { Problem } from "../../base/problem.ts";
import { dataDirectory } from "../../engine/open.ts";
import { accountChoices, accountOption } from "./accounts.ts";
import { workspaceToFill } from "./choose.ts";
import { type Common, common } from "./command.ts";
import { connected } from "./connect.ts";
import { unfinished } from "./paths.ts";
import { plain, print, printJson, remark } from "./say.ts";
import { type Outcome, takeFile, type Watched } from "./watch-file.ts";
import { openJournal } from "./watch-journal.ts";
import { bytesAt, waitingRoom } from "./watch-room.ts";

interface Watching extends Common {
  readonly account?: readonly string[];
  readonly once?: boolean;
  readonly settle: number;
}

const looks = 4;
const sweepMs = 10_000;

const longest = 3_600;
const seconds = (said: string): number => {
  if (/^\d{1,4}(\.\d+)?$/.test(said) && Number(said) <= longest) return Number(said);
  throw new InvalidArgumentError(`It is a number of seconds from 0 to ${longest}, such as 2 or 0.5.`);
};

const mustBeFolder = async (folder: string): Promise<string> => {
  const found = await stat(folder).catch(() => null);
  if (found === null || !found.isDirectory()) throw new Problem("watch/no-folder", { folder });
  return realpath(folder);
};

const oneLine = (text: string): string => plain(text.replace(/\s*\n\s*/g, " "));

const teller = (json: boolean) => {
  const tally = { imported: 0, known: 0, aside: 0, before: 0 };
  const told = new Map<string, string>();
  const tell = (path: string, outcome: Outcome): void => {
    const { fate, words } = outcome;
    if (fate !== "later" && outcome.before === true) {
      tally.before += 1;
      return;
    }
    // What waits for an answer of the server is told once, not at every try.
    if (fate === "later" && told.get(path) === words) return;
    told.set(path, words);
    if (fate !== "later") tally[fate] += 1;
    const said = oneLine(words);
    if (json) printJson({ path, fate, words: said }, 0);
    else print(`${fate.padEnd(8)}  ${plain(path)}  ${said}`);
  };
  return { tell, tally };
};

type Room = ReturnType<typeof waitingRoom>;

/** Takes what is finished, one after the other; a server that is away is waited for. */
const takeFinished = async (watched: Watched, room: Room, tell: (path: string, outcome: Outcome) => void) => {
  for (const path of room.finished()) {
    const outcome = await takeFile(watched, path).catch((error: unknown): Outcome => {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (["ECONNREFUSED", "ECONNRESET", "EPIPE"].includes(code))
        return { fate: "later", words: "Leadline does not answer: this goes on once it runs again" };
      if (error instanceof Problem) return { fate: "later", words: error.message };
      throw error;
    });
    if (outcome === null) continue;
    tell(path, outcome);
    if (outcome.fate === "later") room.add(path);
  }
};

const listen = (folder: string, room: Room, fail: (error: unknown) => void) => {
  const within = (path: string): string => relative(folder, path);
  const watcher = watchFolder(folder, {
    // A link to a folder could lead in a circle, or out of here.
    followSymlinks: false,
    ignored: (path) => path !== folder && unfinished(basename(path)),
  });
  for (const event of ["add", "change"] as const) watcher.on(event, (path) => room.add(within(path)));
  watcher.on("error", (error) => {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["EACCES", "EPERM"].includes(code))
      remark(`A folder within ${plain(folder)} cannot be read (${code}).`);
    else fail(error);
  });
  const ready = new Promise<void>((done) => void watcher.once("ready", () => done()));
  return { ready, close: () => watcher.close() };
};

const exists = (folder: string): boolean => bytesAt(folder) !== null;

/** True where the folder was gone and is there again: it is looked through anew. */
const cameBack = async (folder: string, once: boolean): Promise<boolean> => {
  if (exists(folder)) return false;
  if (once) throw new Problem("watch/no-folder", { folder });
  remark(`${plain(folder)} is gone: this goes on once it is back. Ctrl-C stops it.`);
  while (!exists(folder)) await sleep(1_000);
  remark(`${plain(folder)} is back.`);
  return true;
};

/** Ends with --once when all that is there is settled; else only by a signal, which ends the whole command. */
const run = async (watched: Watched, options: Watching): Promise<void> => {
  const settleMs = options.settle * 1_000;
  const { tell, tally } = teller(options.json === true);
  let failure: unknown = null;
  let room = waitingRoom(watched.folder, settleMs);
  const start = () =>
    listen(watched.folder, room, (error) => {
      failure ??= error;
    });
  let ears = start();
  try {
    await ears.ready;
    let swept = performance.now();
    for (let idle = 0; options.once !== true || !room.isEmpty() || idle < 1; idle += 1) {
      if (failure !== null) throw failure;
      await takeFinished(watched, room, tell);
      await sleep(Math.max(50, Math.min(500, settleMs / looks)));
      if (performance.now() - swept >= sweepMs) {
        await room.sweep();
        swept = performance.now();
      }
      if (await cameBack(watched.folder, options.once === true)) {
        await ears.close();
        room = waitingRoom(watched.folder, settleMs);
        ears = start();
        await ears.ready;
      }
    }
  } finally {
    await ears.close();
  }
  const aside = tally.aside + tally.before;
  const before = tally.before === 0 ? "" : ` (${tally.before} of them before, as told then)`;
  remark(`${tally.imported} imported, ${tally.known} known already, ${aside} set aside${before}.`);
  if (aside > 0) process.exitCode = 1;
};

export const watchCommand = (program: Command): void => {
  accountOption(common(program.command("watch <folder>")))
    .description(
      "import the finished exports of a folder, those that are there and those that come, each once",
    )
    .option("--once", "take what is there, and end")
    .option("--settle <seconds>", "how long a file must stand still to be finished", seconds, 2)
    .action((named: string, options: Watching) =>
      connected(async (caller) => {
        const folder = await mustBeFolder(resolve(named));
        const { workspace } = await workspaceToFill(caller, options.workspace);
        const journal = openJournal(dataDirectory(), folder, workspace.id);
        if (journal.unread > 0)
          remark(
            `What was done with some files cannot be read any more (${journal.unread} lines): they are looked at again.`,
          );
        if (options.once !== true)
          remark(
            `Watching ${plain(folder)} for “${workspace.name}”. Files stay where they are; Ctrl-C stops it.`,
          );
        await run({ caller, workspace, folder, accounts: accountChoices(options.account), journal }, options);
      }),
    );
};
