// What every use case is given: the stores, the data directory and the clock. Nothing in the engine is global.

import type { z } from "zod";
import type { Operation, Role } from "../contract/operation.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Progress, Warehouse } from "../store/warehouse.ts";

export interface Who {
  readonly name: string;
  readonly role: Role;
  /** The upload link a sender came by. */
  readonly link?: string;
}

export interface Context {
  readonly warehouse: Warehouse;
  readonly ledger: Ledger;
  /** Absolute path; uploads stand in `files/`, work in progress in `work/` (emptied at every start). */
  readonly dataDir: string;
  /** Now, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Where the progress of a preview or an import goes, by uploaded file id. */
  readonly progress: (file: string) => Progress;
  /** Ends what only answers a question, once nobody waits for the answer. */
  readonly stop?: AbortSignal | undefined;
  /** Runs a change of a workspace after those before it; what has a workspace in its input is in its turn already. */
  readonly inTurn?: <T>(workspace: string, work: () => Promise<T>) => Promise<T>;
  /** Under which address others reach upload links now; none where they open on this machine only. */
  readonly linksAt?: () => string | null;
}

/** The bytes of an uploaded file as they come. */
export type Body = AsyncIterable<Uint8Array>;

/** A use case: the checked input of an operation to its output. */
export type UseCase<O extends Operation> = (
  context: Context,
  input: z.output<O["input"]>,
  who: Who,
) => Promise<z.input<O["output"]>>;

/** A use case of an operation whose body is a file. */
export type FileCase<O extends Operation> = (
  context: Context,
  input: z.output<O["input"]>,
  who: Who,
  body: Body,
) => Promise<z.input<O["output"]>>;
