// The command line, called as a program of its own or in this process: the same words, and what they print.

import { once } from "node:events";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { command } from "../../src/doors/cli/program.ts";
import { leadline } from "../browser/server.ts";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export type Run = (
  dataDir: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<Ended>;

/** The built program, as a person or a script starts it. */
export const spawned: Run = async (dataDir, args, env = {}) => {
  const child = leadline(dataDir, args, env);
  child.stdin.end();
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: code as number, out, err };
};

/** Stands where the program has a stream of its own, and keeps what is written to it until it is let go. */
const heard = (name: "stdout" | "stderr") => {
  const own = Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor;
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write: (piece: Buffer, _, done) => {
      pieces.push(piece);
      done();
    },
  });
  Object.defineProperty(process, name, { value: stream, configurable: true });
  return {
    said: () => Buffer.concat(pieces).toString("utf8"),
    release: () => Object.defineProperty(process, name, own),
  };
};

const withEnv = async <T>(env: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> => {
  const before = Object.keys(env).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, env);
  try {
    return await work();
  } finally {
    for (const [key, value] of before) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  }
};

/** The same in this process: what a command says does not hang on starting a program for each. One at a time. */
export const called: Run = (dataDir, args, env = {}) =>
  withEnv({ LEADLINE_DATA: dataDir, CI: "1", NO_COLOR: "1", ...env }, async () => {
    const { exitCode } = process;
    const [out, err] = [heard("stdout"), heard("stderr")];
    try {
      process.exitCode = 0;
      await command(args);
      return { code: Number(process.exitCode), out: out.said(), err: err.said() };
    } finally {
      out.release();
      err.release();
      process.exitCode = exitCode;
    }
  });
