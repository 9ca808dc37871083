// How far the looking through of an upload is, part by part; and where it ends once nobody waits for its answer any more.

import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";

/** Which share of the whole each step is, as measured over uploads of many parts. */
const shares = { looking: [0, 0.3], checking: [0.3, 0.55], trying: [0.55, 1] } as const;

export type Step = keyof typeof shares;

/** As the server's own word for a reader who has hung up. */
const gone = (): Error => Object.assign(new Error("nobody waits for this any more"), { code: "ABORT_ERR" });

type Telling = Pick<Context, "progress" | "stop">;

/** Called between two long pieces of work: throws where nobody waits any more. */
export const goOn = ({ stop }: Pick<Context, "stop">): void => {
  if (stop?.aborted === true) throw gone();
};

/** Called before each part, `at` from 0: tells of it, and throws where nobody waits any more. */
export const step = (
  context: Telling,
  file: Pick<UploadedFile, "id" | "bytes">,
  is: Step,
  { at, of, name }: { readonly at: number; readonly of: number; readonly name: string },
): void => {
  goOn(context);
  const [from, to] = shares[is];
  const done = Math.floor(file.bytes * (from + ((to - from) * at) / Math.max(1, of)));
  context.progress(file.id)({
    step: is,
    done,
    of: file.bytes,
    ...(of > 1 ? { part: { at: at + 1, of, name } } : {}),
  });
};
