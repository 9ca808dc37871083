// Tables of a part of the users count as the whole once they are in: they are set aside, or the file is turned away.

import { Problem } from "../../base/problem.ts";
import { asideOf } from "./choice.ts";
import type { PlannedPart } from "./parts.ts";

/** Sets parts of the whole aside; throws where nothing else is left of the file. */
export const onlyWhole = (parts: readonly PlannedPart[], file: string): readonly PlannedPart[] => {
  let last: Problem | null = null;
  const kept = parts.map((part) => {
    if (part.is === "aside" || part.segment === "") return part;
    last = new Problem("file/part-of-users", { file, segment: part.segment });
    return asideOf(part.table, part, last);
  });
  if (last !== null && !kept.some((part) => part.is === "chosen" && part.source.facts.length > 0)) throw last;
  return kept;
};
