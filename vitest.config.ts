import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Slow suites (kill, soak, fuzz, cluster) are named *.slow.test.ts and run by `npm run test:slow` only.
const slow = process.env["SLOW"] === "1";

/** A long file that begins last is waited for by everybody: these begin first, the longest before the others. */
const longest = [
  ...["intake/variants", "doors/cli", "cases/engines", "browser/kpi", "browser/pages", "store/warehouse"],
  ...["doors/archive", "doors/serve", "sources/examples", "store/reconcile", "intake/torture", "doors/watch"],
  ...["browser/shell", "browser/upload", "browser/data", "store/merge-model", "soundness/property"],
].map((name) => `test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: slow
      ? ["src/**/*.slow.test.ts", "test/**/*.slow.test.ts"]
      : ["src/**/*.test.ts", "web/**/*.test.ts", "test/**/*.test.ts"],
    exclude: slow ? ["**/node_modules/**"] : ["**/node_modules/**", "**/*.slow.test.ts"],
    testTimeout: slow ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    pool: "forks",
    maxWorkers: 2,
  },
});
