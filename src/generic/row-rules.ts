// What the fields of a schema ask of a row before it is a fact, and which facts a mapping makes at all.

import type { Reject, Test } from "../sources/source.ts";
import { known, not } from "../sources/words.ts";
import type { Field, Schema } from "./schema.ts";

/** A day that the schema needs and a row leaves empty: the row would count for no period, and in sums over all days. */
export const undated = ({ needs, fields }: Schema): readonly Reject[] =>
  fields
    .filter(({ key, kind }) => needs.some(([one, other]) => one === key && !other) && isMoment(kind))
    .map(({ key }) => ({ when: not(known(key)), problem: "cell/undated", column: key }));
const isMoment = (kind: Field["kind"]): boolean => kind === "day" || kind === "instant";

/** True of a fact that is made where a field is known, of which nothing is told. */
export const needsUntold = (test: Test, isTold: (key: string) => boolean): boolean =>
  test.is === "all"
    ? test.of.some((one) => needsUntold(one, isTold))
    : test.is === "known" && test.of.is === "column" && !isTold(test.of.column);
