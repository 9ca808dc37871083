// For many random facts: traced rows, parts, buckets and the past agree with the number.

import fc from "fast-check";
import { test } from "vitest";
import { openDuckdb } from "../../src/store/duckdb.ts";
import { agreement } from "./agreement.ts";

test("traced rows, parts, buckets and the past agree with the number, whatever the facts", async () => {
  const warehouse = await openDuckdb({ path: ":memory:" });
  await fc.assert(agreement(warehouse), { numRuns: 300, endOnFailure: true });
  await warehouse.close();
}, 3_600_000);
