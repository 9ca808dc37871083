// The same file once more: for the same accounts it is there already, for others it is an import of its own, which may be a mistake.

import { Problem } from "../../base/problem.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import { bookedBy, readAlike, sameBytes } from "../../store/same-bytes.ts";
import type { Context } from "../context.ts";
import type { Plan } from "./plan.ts";

interface Same {
  readonly importId: number;
  readonly fileName: string;
  readonly committedAt: string;
}

interface Before {
  /** The newest import of it that counts for the same accounts and was read by the same sources. */
  readonly counts: Same | null;
  /** The newest one for the same accounts that was undone, where none counts. */
  readonly undone: Same | null;
  /** What to ask where it counts for other accounts only. */
  readonly elsewhere: Problem | null;
}

export const importedBefore = async (
  { load }: Pick<Plan, "load">,
  { warehouse }: Context,
  file: UploadedFile,
): Promise<Before> => {
  const booked = bookedBy(load);
  const found = await sameBytes(warehouse.rows, file, booked);
  const all = found.filter((one) => one.others.length > 0 || readAlike(load, one));
  const same = (undone: boolean): Same | null => {
    const one = all.find((each) => each.undone === undone && each.others.length === 0);
    if (one === undefined) return null;
    const { importId, fileName, committedAt } = one;
    return { importId, fileName, committedAt };
  };
  const counts = same(false);
  const other = counts === null ? all.find((one) => !one.undone && one.others.length > 0) : undefined;
  const named = (accounts: readonly string[]): string => accounts.filter(Boolean).join(", ") || "–";
  const asked = {
    ...{ file: file.name, earlier: other?.fileName ?? "", other: named(other?.others ?? []) },
    import: other?.importId ?? 0,
    account: named([...new Set(booked.map(([, account]) => account))]),
  };
  return {
    counts,
    undone: counts === null ? same(true) : null,
    elsewhere: other === undefined ? null : new Problem("file/same-for-another", asked),
  };
};
