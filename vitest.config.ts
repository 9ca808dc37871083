import { defineConfig } from "vitest/config";

// Slow suites (kill, soak, fuzz, cluster) are named *.slow.test.ts and run by `npm run test:slow` only.
const slow = process.env["SLOW"] === "1";

export default defineConfig({
  test: {
    include: slow
      ? ["src/**/*.slow.test.ts", "test/**/*.slow.test.ts"]
      : ["src/**/*.test.ts", "web/**/*.test.ts", "test/**/*.test.ts"],
    exclude: slow ? ["**/node_modules/**"] : ["**/node_modules/**", "**/*.slow.test.ts"],
    testTimeout: slow ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
