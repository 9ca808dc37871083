// The suites of imports and KPIs once more, on a real ClickHouse in place of the embedded engine.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { hasClickhouse } from "../fixtures/clickhouse.ts";

const root = resolve(import.meta.dirname, "../..");
const vitest = join(root, "node_modules/vitest/vitest.mjs");

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const suites = async (...folders: readonly string[]): Promise<Report> => {
  const scratch = mkdtempSync(join(tmpdir(), "leadline-clickhouse-"));
  const file = join(scratch, "results.json");
  // A server of its own for every file costs each of them seconds.
  const how = ["--testTimeout=300000", "--hookTimeout=300000", "--maxWorkers=1"];
  const { SLOW: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [vitest, "run", ...folders, ...how, "--reporter=json", `--outputFile.json=${file}`],
    { cwd: root, env: { ...env, TEST_WAREHOUSE: "clickhouse" }, stdio: "ignore" },
  );
  await once(child, "exit");
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  rmSync(scratch, { recursive: true, force: true });
  return report;
};

test.skipIf(!hasClickhouse)(
  "imports and KPIs are on ClickHouse what they are on the embedded engine",
  async () => {
    const { testResults, numPassedTests } = await suites("test/intake", "test/kpis");
    process.stdout.write(`${numPassedTests} cases of imports and KPIs passed on ClickHouse\n`);
    const failed = testResults.flatMap(({ name, status, message, assertionResults }) => [
      ...(status === "failed" && assertionResults.length === 0 ? [`${name}: ${message}`] : []),
      ...assertionResults.flatMap((one) => (one.status === "failed" ? [`${name}: ${one.fullName}`] : [])),
    ]);
    expect(failed).toEqual([]);
  },
);
