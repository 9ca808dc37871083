// The files a reader dropped and how far each is. Kept outside the page, so that leaving the room stops nothing.

import { useSyncExternalStore } from "react";
import { askBeforeLeaving } from "../../app/ask-before-leaving.ts";
import type { Output } from "../../app/client.ts";
import { newListeners } from "../../app/listeners.ts";
import type { Progress } from "../../app/upload.ts";

export type Preview = Output<"preview_file">;
export type Need = Preview["needs"][number];
export type ImportEntry = Output<"list_imports">["imports"][number];
type Imported = Output<"import_file">;
export type DateOrder = "mdy" | "dmy";

export interface Job {
  readonly id: string;
  /** With its folder, where it came in one. */
  readonly path: string;
  readonly bytes: number;
  readonly phase: "waiting" | "uploading" | "reading" | "ready" | "queued" | "importing" | "done" | "failed";
  /** Share of the upload, 0 to 1. */
  readonly sent: number;
  readonly progress: Progress | null;
  readonly file: string | null;
  readonly preview: Preview | null;
  /** What the file is without an account, where it names none. */
  readonly bare: Preview | null;
  /** By what a preview says that it needs: a network or a report. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Those of them that nobody has said: they were proposed. */
  readonly guessed: readonly string[];
  readonly dateOrder: DateOrder | null;
  /** By which source or mapping its tables are read, where the reader chose: "2=id". */
  readonly as: readonly string[];
  readonly entry: Imported | null;
  readonly error: unknown;
}

export const newJob = (id: string, path: string, bytes: number): Job => ({
  id,
  path,
  bytes,
  phase: "waiting",
  sent: 0,
  progress: null,
  file: null,
  preview: null,
  bare: null,
  accounts: {},
  guessed: [],
  dateOrder: null,
  as: [],
  entry: null,
  error: null,
});

const none: readonly Job[] = [];
const kept = new Map<string, readonly Job[]>();
const listeners = newListeners();

export const jobsOf = (workspace: string): readonly Job[] => kept.get(workspace) ?? none;

const underWay: readonly Job["phase"][] = ["waiting", "uploading", "reading", "queued", "importing"];

export const setJobs = (workspace: string, jobs: readonly Job[]): void => {
  kept.set(workspace, jobs);
  // Who leaves now loses the files that wait: the page alone has them.
  askBeforeLeaving(
    "files",
    [...kept.values()].some((all) => all.some(({ phase }) => underWay.includes(phase))),
  );
  listeners.tell();
};

export const changeJob = (workspace: string, id: string, change: Partial<Job>): void =>
  setJobs(
    workspace,
    jobsOf(workspace).map((job) => (job.id === id ? { ...job, ...change } : job)),
  );

export const useJobs = (workspace: string): readonly Job[] =>
  useSyncExternalStore(listeners.subscribe, () => jobsOf(workspace));

export const accountOf = ({ accounts }: Pick<Job, "accounts">, key: string): string =>
  (accounts[key] ?? "").trim();

export const lacksAccount = (job: Job): boolean =>
  (job.preview?.needs ?? []).some(({ key }) => accountOf(job, key) === "");

/** May be imported as it stands: read, not refused, not there already, and with what it needs. */
export const importable = (job: Job): boolean => {
  const { phase, preview } = job;
  return (
    phase === "ready" &&
    preview !== null &&
    preview.problem === null &&
    preview.alreadyImported === null &&
    preview.parts.some(({ facts }) => facts > 0) &&
    // Without an account two profiles of one network would overwrite each other's days.
    !lacksAccount(job)
  );
};
