// Runs a TypeScript file in a process of its own and waits for its first word.

import { type ChildProcess, spawn } from "node:child_process";

export interface Started {
  readonly pid: number;
  readonly kill: () => Promise<void>;
}

const firstWord = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += String(chunk);
    });
    child.stdout?.once("data", (chunk) => done(String(chunk)));
    child.once("exit", (code) => fail(new Error(`ended with ${code}: ${said}`)));
  });

export const start = async (file: string, ...args: readonly string[]): Promise<Started> => {
  // The loader runs in the same process, so that its number is the one to kill.
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  await firstWord(child);
  return {
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};
