// Units as types. A quantity is a plain number at run time; the compiler alone sees the unit.

/** The unit of a quotient: clicks over posts are "click per post"; a unit over itself is "1". */
export type Per<A extends string, B extends string> = [A, B] extends [B, A] ? "1" : `${A} per ${B}`;

/** The same rule at run time, so that a printed unit and a checked one never part. */
export const per = <A extends string, B extends string>(top: A, bottom: B): Per<A, B> =>
  (String(top) === String(bottom) ? "1" : `${top} per ${bottom}`) as Per<A, B>;
