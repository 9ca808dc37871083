// The files a reader dropped and how far each is. Kept outside the page, so that leaving the room stops nothing.

import { useSyncExternalStore } from "react";
import type { Output } from "../../app/client.ts";
import type { Progress } from "../../app/upload.ts";

export type Preview = Output<"preview_file">;
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
  readonly account: string;
  readonly dateOrder: DateOrder | null;
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
  account: "",
  dateOrder: null,
  entry: null,
  error: null,
});

const none: readonly Job[] = [];
const kept = new Map<string, readonly Job[]>();
const listeners = new Set<() => void>();

export const jobsOf = (workspace: string): readonly Job[] => kept.get(workspace) ?? none;

export const setJobs = (workspace: string, jobs: readonly Job[]): void => {
  kept.set(workspace, jobs);
  for (const listener of listeners) listener();
};

export const changeJob = (workspace: string, id: string, change: Partial<Job>): void =>
  setJobs(
    workspace,
    jobsOf(workspace).map((job) => (job.id === id ? { ...job, ...change } : job)),
  );

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useJobs = (workspace: string): readonly Job[] =>
  useSyncExternalStore(subscribe, () => jobsOf(workspace));

/** May be imported as it stands: read, not refused, not there already, and with what it needs. */
export const importable = ({ phase, preview, account }: Job): boolean =>
  phase === "ready" &&
  preview !== null &&
  preview.problem === null &&
  preview.alreadyImported === null &&
  preview.parts.some(({ facts }) => facts > 0) &&
  // Without an account two profiles of one network would overwrite each other's days.
  (!preview.accountNeeded || account.trim() !== "");
