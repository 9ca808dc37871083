// For many random facts: traced rows, parts, buckets and the past agree with the number.

import fc from "fast-check";
import { expect, test } from "vitest";
import { openDuckdb } from "../../src/store/duckdb.ts";
import { agreement } from "./agreement.ts";

const most = { cases: 300, minutes: 30 };

test("traced rows, parts, buckets and the past agree with the number, whatever the facts", async () => {
  const warehouse = await openDuckdb({ path: ":memory:" });
  const { numRuns, ...found } = await fc.check(agreement(warehouse), {
    numRuns: most.cases,
    interruptAfterTimeLimit: most.minutes * 60_000,
    endOnFailure: true,
  });
  await warehouse.close();
  process.stdout.write(`${numRuns} random brands\n`);
  expect(found.counterexample, found.errorInstance ? String(found.errorInstance) : "").toBeNull();
  expect(numRuns).toBeGreaterThan(10);
}, 3_600_000);
