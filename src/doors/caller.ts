// One way to call Leadline for the command line and MCP, be it in this process or in the one that runs already.

import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { OperationName } from "../contract/operations.ts";
import type { Body, Who } from "../engine/context.ts";
import type { Engine, Output } from "../engine/engine.ts";
import type { FileAnswer } from "../engine/export-file.ts";
import type { News } from "../engine/follow.ts";

export interface Caller {
  readonly call: <N extends OperationName>(
    name: N,
    input: Readonly<Record<string, unknown>>,
    body?: Body,
  ) => Promise<Output<N>>;
  /** News of an import from now on, until the returned function is called. */
  readonly follow: (workspace: string, file: string, listener: (news: News) => void) => Promise<() => void>;
  /** A file as it comes. It must be read to its end or destroyed. */
  readonly download: <N extends OperationName>(
    name: N,
    input: Readonly<Record<string, unknown>>,
  ) => Promise<Download>;
  readonly close: () => Promise<void>;
}

export interface Download {
  readonly name: string;
  readonly bytes: Readable;
}

const fromDisk = ({ path, name }: FileAnswer): Download => {
  const bytes = createReadStream(path);
  bytes.once("close", () => void rm(path, { force: true }));
  return { name, bytes };
};

export const direct = (engine: Engine, who: Who): Caller => ({
  call: (name, input, body) => engine.call(name, input, who, body),
  follow: (workspace, file, listener) => engine.follow(workspace, file, who, listener),
  download: async (name, input) => fromDisk((await engine.call(name, input, who)) as FileAnswer),
  close: engine.close,
});
