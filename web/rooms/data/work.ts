// Carries dropped files through upload, preview and import. One that fails stops no other.

import { call } from "../../app/client.ts";
import { follow, upload } from "../../app/upload.ts";
import {
  changeJob,
  type DateOrder,
  importable,
  type Job,
  jobsOf,
  newJob,
  type Preview,
  setJobs,
} from "./jobs.ts";

type Dropped = File & { readonly path?: string };
const files = new Map<string, File>();
const stops = new Map<string, AbortController>();

/** Runs at most `width` at a time, in the order they came. */
const lane = (width: number) => {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  const next = (): void => {
    const task = running < width ? waiting.shift() : undefined;
    if (!task) return;
    running += 1;
    void task().finally(() => {
      running -= 1;
      next();
    });
  };
  return (task: () => Promise<void>): void => {
    waiting.push(task);
    next();
  };
};
const reading = lane(2);
const importing = lane(1);

const find = (workspace: string, id: string): Job | undefined =>
  jobsOf(workspace).find((job) => job.id === id);

const choices = ({ account, dateOrder }: Job) => ({
  ...(account.trim() ? { account: account.trim() } : {}),
  ...(dateOrder ? { dateOrder } : {}),
});

/**
 * The account a nameless file most likely belongs to: the one its network already has, or for the first file of a
 * network the workspace's own name. Where there are several the reader must say.
 */
const guessAccount = async (workspace: string, { accounts }: Preview): Promise<string> => {
  if (accounts.length > 0) return accounts.length === 1 ? (accounts[0] ?? "") : "";
  const { workspaces } = await call("list_workspaces", {});
  return workspaces.find(({ id }) => id === workspace)?.name ?? "";
};

const look = async (workspace: string, id: string): Promise<void> => {
  const job = find(workspace, id);
  if (!job?.file) return;
  changeJob(workspace, id, { phase: "reading", error: null });
  try {
    const preview = await call(
      "preview_file",
      { workspace, file: job.file, ...choices(job) },
      stops.get(id)?.signal,
    );
    const guess = preview.accountNeeded && find(workspace, id)?.account === "";
    const account = guess ? await guessAccount(workspace, preview).catch(() => "") : "";
    if (account === "") return changeJob(workspace, id, { phase: "ready", preview });
    // What is known of these rows depends on whose they are.
    changeJob(workspace, id, { account });
    await look(workspace, id);
  } catch (error) {
    changeJob(workspace, id, { phase: "failed", error });
  }
};

const read = async (workspace: string, id: string): Promise<void> => {
  const file = files.get(id);
  const stop = stops.get(id);
  if (!file || !stop || !find(workspace, id)) return;
  changeJob(workspace, id, { phase: "uploading", sent: 0, error: null });
  try {
    const taken = await upload(workspace, file, (sent) => changeJob(workspace, id, { sent }), stop.signal);
    changeJob(workspace, id, { file: taken.id, sent: 1 });
  } catch (error) {
    changeJob(workspace, id, { phase: "failed", error });
    return;
  }
  await look(workspace, id);
};

/** What an operating system leaves in folders; nobody dropped it on purpose. */
const litter = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|(^|\/)__MACOSX\//;

const pathOf = (file: Dropped): string =>
  (file.webkitRelativePath || file.path || file.name).replace(/^\.?\//, "");

export const addFiles = (workspace: string, dropped: readonly Dropped[]): void => {
  const wanted = dropped.filter((file) => !litter.test(pathOf(file)));
  const jobs = wanted.map((file) => {
    const id = crypto.randomUUID();
    files.set(id, file);
    stops.set(id, new AbortController());
    return newJob(id, pathOf(file), file.size);
  });
  setJobs(workspace, [...jobs, ...jobsOf(workspace)]);
  for (const { id } of jobs) reading(() => read(workspace, id));
};

export const removeFile = (workspace: string, id: string): void => {
  stops.get(id)?.abort();
  stops.delete(id);
  files.delete(id);
  setJobs(
    workspace,
    jobsOf(workspace).filter((job) => job.id !== id),
  );
};

export const tryAgain = (workspace: string, id: string): void => {
  stops.set(id, new AbortController());
  const taken = find(workspace, id)?.file !== null;
  reading(() => (taken ? look(workspace, id) : read(workspace, id)));
};

export const choose = (
  workspace: string,
  id: string,
  choice: { readonly account?: string; readonly dateOrder?: DateOrder },
): void => {
  changeJob(workspace, id, choice);
  reading(() => look(workspace, id));
};

const run = async (workspace: string, id: string, imported: () => void): Promise<void> => {
  const job = find(workspace, id);
  if (!job?.file) return;
  changeJob(workspace, id, { phase: "importing", progress: null, error: null });
  const stop = await follow(workspace, job.file, (progress) => changeJob(workspace, id, { progress }));
  try {
    const entry = await call("import_file", { workspace, file: job.file, ...choices(job) });
    changeJob(workspace, id, { phase: "done", entry });
    files.delete(id);
    imported();
  } catch (error) {
    changeJob(workspace, id, { phase: "failed", error });
  } finally {
    stop();
  }
};

export const importFiles = (workspace: string, ids: readonly string[], imported: () => void): void => {
  for (const id of ids) {
    const job = find(workspace, id);
    if (!job || !importable(job)) continue;
    changeJob(workspace, id, { phase: "queued" });
    importing(() => run(workspace, id, imported));
  }
};

/** Takes finished cards away; what they did stands in the log. */
export const clearDone = (workspace: string): void =>
  setJobs(
    workspace,
    jobsOf(workspace).filter(({ phase }) => phase !== "done"),
  );
