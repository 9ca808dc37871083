// Carries dropped files through upload, preview and import. One that fails stops no other.

import { call } from "../../app/client.ts";
import { follow, upload } from "../../app/upload.ts";
import {
  accountOf,
  changeJob,
  type DateOrder,
  importable,
  type Job,
  jobsOf,
  newJob,
  setJobs,
} from "./jobs.ts";
import { likelyAccount } from "./jobs-account.ts";

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

const choices = (job: Job) => {
  const { as, dateOrder } = job;
  const accounts = Object.keys(job.accounts)
    .filter((key) => accountOf(job, key) !== "")
    .map((key) => `${key}=${accountOf(job, key)}`);
  return {
    ...(as.length > 0 ? { as: [...as] } : {}),
    ...(accounts.length > 0 ? { accounts } : {}),
    ...(dateOrder ? { dateOrder } : {}),
  };
};

const nameOf = async (workspace: string): Promise<string> => {
  const found = await call("list_workspaces", {}).catch(() => null);
  return found?.workspaces.find(({ id }) => id === workspace)?.name ?? "";
};

/** Proposes accounts where nobody has said them; true where one is another than before, so that the file is read as that one's. */
const propose = (workspace: string, id: string, name: string): boolean => {
  const job = find(workspace, id);
  const { bare } = job ?? {};
  if (!job || !bare) return false;
  const others = jobsOf(workspace).filter((one) => one.id !== id);
  const open = bare.needs.filter(({ key }) => job.guessed.includes(key) || accountOf(job, key) === "");
  const likely = open.map((need) => [need.key, likelyAccount(need, bare, others, name)] as const);
  if (likely.every(([key, account]) => accountOf(job, key) === account)) return false;
  changeJob(workspace, id, {
    accounts: { ...job.accounts, ...Object.fromEntries(likely) },
    guessed: likely.flatMap(([key, account]) => (account === "" ? [] : [key])),
  });
  return true;
};

/** What a file was proposed may be another once those beside it are read. */
const proposeAnew = async (workspace: string): Promise<void> => {
  const waits = ({ bare, phase }: Job): boolean => phase === "ready" && (bare?.needs ?? []).length > 0;
  if (!jobsOf(workspace).some(waits)) return;
  const name = await nameOf(workspace);
  for (const { id, phase } of jobsOf(workspace)) {
    if (phase !== "ready" || !propose(workspace, id, name)) continue;
    changeJob(workspace, id, { phase: "reading", progress: null });
    reading(() => look(workspace, id));
  }
};

const isOver = (workspace: string, id: string, asked: ReturnType<typeof choices>): boolean => {
  const job = find(workspace, id);
  return job === undefined || JSON.stringify(choices(job)) !== JSON.stringify(asked);
};

const look = async (workspace: string, id: string): Promise<void> => {
  const job = find(workspace, id);
  if (!job?.file) return;
  changeJob(workspace, id, { phase: "reading", progress: null, error: null });
  const asked = choices(job);
  const stop = await follow(workspace, job.file, (progress) => changeJob(workspace, id, { progress }));
  try {
    const preview = await call(
      "preview_file",
      { workspace, file: job.file, ...asked },
      stops.get(id)?.signal,
    );
    stop();
    // Something else was chosen meanwhile: it is being read with that.
    if (isOver(workspace, id, asked)) return;
    if (Object.keys(job.accounts).every((key) => accountOf(job, key) === ""))
      changeJob(workspace, id, { bare: preview });
    const name = preview.needs.length > 0 ? await nameOf(workspace) : "";
    // What is known of these rows depends on whose they are.
    if (propose(workspace, id, name)) return await look(workspace, id);
    changeJob(workspace, id, { phase: "ready", preview });
  } catch (error) {
    changeJob(workspace, id, { phase: "failed", error });
  } finally {
    stop();
  }
  await proposeAnew(workspace);
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
    return proposeAnew(workspace);
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
  void proposeAnew(workspace);
};

export const tryAgain = (workspace: string, id: string): void => {
  stops.set(id, new AbortController());
  const taken = find(workspace, id)?.file !== null;
  reading(() => (taken ? look(workspace, id) : read(workspace, id)));
};

export const choose = (
  workspace: string,
  id: string,
  choice: { readonly dateOrder?: DateOrder; readonly as?: readonly string[] },
): void => {
  changeJob(workspace, id, choice);
  reading(() => look(workspace, id));
};

/** A person's word on the account of one network of a file. */
export const chooseAccount = (workspace: string, id: string, key: string, account: string): void => {
  const job = find(workspace, id);
  if (!job) return;
  const guessed = job.guessed.filter((one) => one !== key);
  changeJob(workspace, id, { accounts: { ...job.accounts, [key]: account }, guessed });
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
