// The sample in a browser, for every test of the file that imports this: opened before the first, ended after the last.

import { afterAll, beforeAll } from "vitest";
import { type Asking, askSample } from "./asking.ts";
import { type Harness, start } from "./harness.ts";

export let harness: Harness;
export let sample: Asking;
beforeAll(async () => {
  harness = await start();
  sample = await askSample(harness);
}, 300_000);
afterAll(() => harness?.stop());
