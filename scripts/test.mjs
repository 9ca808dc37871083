// `npm test`: types, lint, unused code, build and every test. The last line is always `N passed, N failed`.

import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, install, node, root } from "./tasks.mjs";

const slow = process.argv.includes("--slow");
const count = { passed: 0, failed: 0 };

const step = async (name, work) => {
  const began = performance.now();
  const { code, output = "" } = await work();
  const ok = code === 0;
  count[ok ? "passed" : "failed"]++;
  console.log(`${ok ? "✓" : "✗"} ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (!ok) console.log(output);
  return ok;
};

const quiet = { quiet: true };

const readResults = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
};

/** A file that could not be read has no tests to count, and a crash outside any test fails none: each is one failure. */
const tally = (results, code) => {
  if (results === null) return { passed: 0, failed: 1 };
  const broken = results.testResults.filter(
    (f) => f.status === "failed" && f.assertionResults.length === 0,
  ).length;
  const failed = results.numFailedTests + broken;
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
};

const tests = async (env) => {
  const file = join(env.TMPDIR, "results.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await node("node_modules/vitest/vitest.mjs", ["run", ...reporters], { env });
  const { passed, failed } = tally(readResults(file), code);
  count.passed += passed;
  count.failed += failed;
};

/** In a folder of their own: what an earlier run left behind, or was killed over, is none of this one's. */
const inScratch = async (work) => {
  const scratch = mkdtempSync(join(tmpdir(), "leadline-test-"));
  // Postgres runs as another user where the tests run as root.
  chmodSync(scratch, 0o755);
  try {
    await work({ TMPDIR: scratch, TMP: scratch, TEMP: scratch, ...(slow ? { SLOW: "1" } : {}) });
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
};

/** Made before the tests: one that makes it has its time taken by it, and others wait for that one. */
const sample = (env) =>
  step("sample", () =>
    node("node_modules/tsx/dist/cli.mjs", ["test/browser/make-sample.ts"], { quiet: true, env }),
  );

const everything = async () => {
  for (const directory of [root, join(root, "test")])
    if ((await install(directory)) !== 0) throw new Error(`npm ci failed in ${directory}`);
  if (!slow) {
    await step("types", () => node("node_modules/typescript/bin/tsc", ["-p", "."], quiet));
    await step("types of the page", () => node("node_modules/typescript/bin/tsc", ["-p", "web"], quiet));
    await step("lint", () => node("test/node_modules/@biomejs/biome/bin/biome", ["ci", "."], quiet));
    await step("nothing unused", () => node("test/node_modules/knip/bin/knip.js", [], quiet));
  }
  if (!slow || !built()) await step("build", () => node("scripts/build.mjs", [], quiet));
  await inScratch(async (env) => {
    if (!slow) await sample(env);
    await tests(env);
  });
};

try {
  await everything();
} catch (error) {
  count.failed++;
  console.error(error);
} finally {
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}
