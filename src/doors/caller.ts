// One way to call Leadline for the command line and MCP, be it in this process or in the one that runs already.

import type { OperationName } from "../contract/operations.ts";
import type { Body, Who } from "../engine/context.ts";
import type { Engine, Output } from "../engine/engine.ts";
import type { News } from "../engine/follow.ts";

export interface Caller {
  readonly call: <N extends OperationName>(
    name: N,
    input: Readonly<Record<string, unknown>>,
    body?: Body,
  ) => Promise<Output<N>>;
  /** News of an import from now on, until the returned function is called. */
  readonly follow: (workspace: string, file: string, listener: (news: News) => void) => Promise<() => void>;
  readonly close: () => Promise<void>;
}

export const direct = (engine: Engine, who: Who): Caller => ({
  call: (name, input, body) => engine.call(name, input, who, body),
  follow: (workspace, file, listener) => engine.follow(workspace, file, who, listener),
  close: engine.close,
});
