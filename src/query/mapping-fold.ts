// Tests whose outcome the columns of the file settle, so that no row is asked.

import { ands, ors, type Sql, sql } from "./sql.ts";

export const empty = sql`''`;
export const always = sql`true`;
export const never = sql`false`;
export const isAlways = ({ text }: Sql): boolean => text === always.text;
export const isNever = ({ text }: Sql): boolean => text === never.text;

/** Tests whose outcome is settled are left out; no test of ours is null, so nothing else hangs on them. */
export const allOf = (tests: readonly Sql[]): Sql => {
  const open = tests.filter((test) => !isAlways(test));
  if (open.some(isNever)) return never;
  return open.length === 0 ? always : sql`(${ands(open)})`;
};

export const anyOf = (tests: readonly Sql[]): Sql => {
  const open = tests.filter((test) => !isNever(test));
  if (open.some(isAlways)) return always;
  return open.length === 0 ? never : ors(open);
};

export const notOf = (test: Sql): Sql =>
  isAlways(test) ? never : isNever(test) ? always : sql`not (${test})`;
