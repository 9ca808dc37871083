// The Leadline a command speaks to: the one that runs, else one opened for the length of the command.

import { existsSync, readdirSync } from "node:fs";
import { Problem } from "../../base/problem.ts";
import type { Who } from "../../engine/context.ts";
import { dataDirectory, openEngine } from "../../engine/open.ts";
import { type Caller, direct } from "../caller.ts";
import { remote } from "../remote.ts";
import { running } from "../running.ts";

/** Until there are accounts, whoever sits at this machine owns everything on it. */
export const owner: Who = { name: "local", role: "owner" };

export const connect = async (): Promise<Caller> => {
  const dataDir = dataDirectory();
  const there = await running(dataDir);
  return there === null ? direct(await openEngine({ dataDir }), owner) : remote(there.url);
};

/** True where nobody has started yet: asking how things stand must leave no data directory behind. */
export const untouched = (dataDir: string): boolean =>
  !process.env["DATABASE_URL"] && (!existsSync(dataDir) || readdirSync(dataDir).length === 0);

const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs a command with a connection that is closed however it ends; a signal closes it too, rolling back what runs. */
export const connected = async (work: (caller: Caller) => Promise<void>): Promise<void> => {
  const caller = await connect();
  const stop = (signal: NodeJS.Signals): void => {
    const code = signal === "SIGINT" ? 130 : 143;
    caller.close().then(
      () => process.exit(code),
      () => process.exit(code),
    );
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    await work(caller);
  } finally {
    for (const signal of signals) process.removeListener(signal, stop);
    await caller.close();
  }
};

/** For what needs a workspace that is there: where nobody has started yet it says how to, and makes no database. */
export const connectedToData: typeof connected = async (work) => {
  const directory = dataDirectory();
  if (untouched(directory)) throw new Problem("workspace/no-store", { directory });
  return connected(work);
};
