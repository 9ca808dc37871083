// What becomes of one file of a watched folder: imported, known already, or set aside with its reason. Nothing is guessed.

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { isThereAlready, Problem, type ProblemCode } from "../../base/problem.ts";
import { unknownCodes } from "../../base/unknown-files.ts";
import { hashFile } from "../../engine/sha256.ts";
import { version } from "../../engine/status.ts";
import type { Caller } from "../caller.ts";
import type { accountChoices } from "./accounts.ts";
import { answerTo } from "./answers.ts";
import { counted } from "./counted.ts";
import type { Entry, Fate, Journal } from "./watch-journal.ts";

export interface Watched {
  readonly caller: Caller;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly folder: string;
  /** What was said with --account. */
  readonly accounts: ReturnType<typeof accountChoices>;
  readonly journal: Journal;
}

/** `later`: it changed under our hands, or nobody could answer; it is looked at again. */
export type Outcome =
  | (Pick<Entry, "fate" | "words"> & {
      /** It was told before, and nothing has changed since. */
      readonly before?: true;
    })
  | { readonly fate: "later"; readonly words: string };

/** Nothing about the file is wrong: the next try may do. */
const passing: readonly ProblemCode[] = [
  "server/stopping",
  "server/busy",
  "server/disk-full",
  "server/query-too-slow",
  "server/no-database",
  "server/no-clickhouse",
  "file/being-imported",
];

const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

const command = ({ workspace, folder }: Watched, path: string, answer: string): string =>
  `leadline import ${quoted(join(folder, path))} -w ${quoted(workspace.name)}${answer === "" ? "" : ` ${answer}`}`;

/** What its columns mean is said once, for this file and all like it; null where it holds no table to say it of. */
const mapCommand = async (watched: Watched, path: string, file: string): Promise<string | null> => {
  const { caller, workspace, folder } = watched;
  const { open } = await caller.call("preview_file", { workspace: workspace.id, file });
  const [first] = open;
  if (first === undefined) return null;
  const table = first.table === 1 ? "" : ` --table ${first.table}`;
  return `leadline map ${quoted(join(folder, path))} -w ${quoted(workspace.name)}${table}`;
};

const asideWords = async (
  watched: Watched,
  path: string,
  file: string,
  problem: Problem,
): Promise<string> => {
  const answer = answerTo(problem);
  const told =
    answer !== null
      ? command(watched, path, answer)
      : unknownCodes.includes(problem.code)
        ? await mapCommand(watched, path, file)
        : null;
  return told === null ? problem.message : `${problem.message} → ${told}`;
};

/** True where these bytes were imported before, whoever did it and for whatever account. */
const isLogged = async ({ caller, workspace }: Watched, sha256: string): Promise<boolean> => {
  const { total } = await caller.call("list_imports", { workspace: workspace.id, sha256, limit: 1 });
  return total > 0;
};

/** Bytes that are there for the same accounts; null where they are the export of another one, to be imported like any. */
const settled = async (watched: Watched, path: string, file: string): Promise<Outcome | null> => {
  const at = { workspace: watched.workspace.id, file, ...watched.accounts };
  const { alreadyImported, undone } = await watched.caller.call("preview_file", at);
  if (alreadyImported !== null)
    return {
      fate: "known",
      words: `the same bytes as ${alreadyImported.fileName} (import ${alreadyImported.importId}): nothing needs doing`,
    };
  if (undone === null) return null;
  return {
    fate: "aside",
    words: `import ${undone.importId} of it was undone, so it stays out → ${command(watched, path, "")}`,
  };
};

const upload = async ({ caller, workspace, folder }: Watched, path: string) =>
  caller.call(
    "upload_file",
    { workspace: workspace.id, name: basename(path) },
    createReadStream(join(folder, path), { highWaterMark: 1024 * 1024 }),
  );

/** What was sent and not kept leaves no copy behind. */
const discard = ({ caller, workspace }: Watched, file: string): Promise<unknown> =>
  caller.call("remove_file", { workspace: workspace.id, file }).catch(() => undefined);

const failed = async (watched: Watched, path: string, file: string, error: unknown): Promise<Outcome> => {
  if (!(error instanceof Problem)) throw error;
  if (isThereAlready(error)) return { fate: "known", words: error.message };
  if (passing.includes(error.code)) return { fate: "later", words: error.message };
  return { fate: "aside", words: await asideWords(watched, path, file, error) };
};

const importNow = async (watched: Watched, path: string, sha256: string): Promise<Outcome> => {
  const { caller, workspace } = watched;
  const file = await upload(watched, path);
  if (file.sha256 !== sha256) {
    await discard(watched, file.id);
    return { fate: "later", words: "it was changed while it was read" };
  }
  try {
    const before = (await isLogged(watched, sha256)) ? await settled(watched, path, file.id) : null;
    if (before !== null) {
      await discard(watched, file.id);
      return before;
    }
    const asked = { workspace: workspace.id, file: file.id, ...watched.accounts };
    const done = await caller.call("import_file", asked);
    const tally = `${counted(done.rows, "row")} = ${counted(done.facts, "fact")}, ${done.skips} skipped, ${done.rejects} refused`;
    const warned = done.warnings.map(({ text }) => ` ${text}`).join("");
    return { fate: "imported", words: `import ${done.importId}: ${tally}.${warned}` };
  } catch (error) {
    return await failed(watched, path, file.id, error).finally(() => discard(watched, file.id));
  }
};

/** What the outcome hung on beside the bytes: with other terms what was set aside is looked at again. */
const termsOf = async ({ accounts, caller, workspace }: Watched): Promise<string> => {
  const { mappings } = await caller.call("list_mappings", { workspace: workspace.id });
  const read = mappings.map((one) => `${one.id} ${one.version}`).sort();
  const said = { account: null, ...accounts };
  return JSON.stringify({ version, ...said, ...(read.length === 0 ? {} : { read }) });
};

const unreadable = (error: unknown): string | null => {
  const { code = "" } = error as NodeJS.ErrnoException;
  return ["EACCES", "EPERM", "EISDIR", "EIO"].includes(code)
    ? `it cannot be read (${code}): check its permissions`
    : null;
};

/** Whoever may write into the folder does not choose by a link what else of this machine is read. */
const leadsOut = async (folder: string, full: string): Promise<boolean> =>
  !(await realpath(full)).startsWith(folder.endsWith(sep) ? folder : folder + sep);

const outside: Outcome = {
  fate: "aside",
  words: "it is a link to a file outside the folder, which is not followed: put the file itself here",
};

/** Null where the file was taken already, or is gone. */
export const takeFile = async (watched: Watched, path: string): Promise<Outcome | null> => {
  const full = join(watched.folder, path);
  try {
    const at = await stat(full);
    if (!at.isFile()) return null;
    if (await leadsOut(watched.folder, full)) return outside;
    const seen = watched.journal.seen(path, at.size, at.mtimeMs);
    if (seen !== null && seen.fate !== "aside") return null;
    const terms = await termsOf(watched);
    if (seen !== null && seen.terms === terms) return { fate: "aside", words: seen.words, before: true };
    const { sha256 } = await hashFile(full);
    const outcome = await importNow(watched, path, sha256);
    const after = await stat(full);
    if (outcome.fate === "later") return outcome;
    if (after.size === at.size && after.mtimeMs === at.mtimeMs)
      watched.journal.write({
        ...{ path, size: at.size, mtimeMs: at.mtimeMs, sha256 },
        fate: outcome.fate as Fate,
        words: outcome.words,
        terms,
        at: new Date().toISOString(),
      });
    return outcome;
  } catch (error) {
    const reason = unreadable(error);
    if (reason !== null) return { fate: "aside", words: reason };
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
};
