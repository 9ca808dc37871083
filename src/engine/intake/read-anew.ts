// The same file read otherwise than before, as by a mapping that was corrected: its import takes the place of the earlier one.

import { Problem } from "../../base/problem.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import { bookedBy, readAlike, readsAll, sameBytes } from "../../store/same-bytes.ts";
import type { LoadPlan } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";

/**
 * The plan with the imports it stands for. What is read better is no newer for that: it counts from the moment the
 * earlier one was observed, so that a later file keeps the last word.
 */
export const readAnew = async (load: LoadPlan, { warehouse }: Context): Promise<LoadPlan> => {
  const same = await sameBytes(warehouse.rows, load.head, bookedBy(load));
  const older = same.filter(
    (one) => !one.undone && one.others.length === 0 && !readAlike(load, one) && readsAll(load, one),
  );
  if (older.length === 0) return load;
  const { head } = load;
  const [first = head.observedAt] = older.map(({ observedAt }) => observedAt).sort();
  return {
    ...load,
    head: head.dated === true ? head : { ...head, observedAt: first },
    replaces: older.map(({ importId, fileName }) => ({ importId, fileName })),
  };
};

/** That an import takes the place of another is said before and after it. */
export const replacing = ({ replaces = [] }: LoadPlan, file: UploadedFile): readonly Problem[] =>
  replaces.map(
    ({ importId, fileName }) =>
      new Problem("mapping/read-anew", { file: file.name, earlier: fileName, import: importId }),
  );
