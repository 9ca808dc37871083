// The command line as a person or a script uses it: child processes of the built program, with and without a server.

import { once } from "node:events";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OperationName, operations } from "../../src/contract/operations.ts";
import { ensureBuilt, leadline, type Server, serveIn, startServer } from "../browser/server.ts";
import { example, later } from "./examples.ts";
import { freshDirectory } from "./kit.ts";

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const runIn = async (
  dataDir: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> => {
  const child = leadline(dataDir, args, env);
  child.stdin.end();
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: code as number, out, err };
};

beforeAll(async () => {
  await ensureBuilt();
});

describe("wrong commands", () => {
  const cases: readonly (readonly string[])[] = [
    ["nonsense"],
    ["import"],
    ["kpi", "--nonsense"],
    ["row", "1"],
    ["serve", "--port"],
  ];
  test.each(cases.map((args) => [args.join(" "), args] as const))(
    "%s ends with 2 and says what there is",
    async (_, args) => {
      const { code, out, err } = await runIn("/nonexistent", args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: .*\n/);
      expect(err).toContain("--help");
    },
  );
  test.each([["--help"], ["--version"], ["kpi", "--help"]])("%s ends with 0", async (...args) => {
    const { code, out } = await runIn("/nonexistent", args);
    expect([code, out.length > 5]).toEqual([0, true]);
  });
});

test("status where nobody has started yet says so, what to do, and leaves nothing behind", async () => {
  const dataDir = freshDirectory();
  rmSync(dataDir, { recursive: true, force: true });
  const { code, out } = await runIn(dataDir, ["status"]);
  expect([code, out]).toEqual([0, expect.stringMatching(/Nothing is there yet: `leadline import/)]);
  const asked = await runIn(dataDir, ["status", "--json"]);
  expect(JSON.parse(asked.out)).toMatchObject({ name: "leadline", running: false, empty: true, dataDir });
  expect(existsSync(dataDir)).toBe(false);
});

describe.each(["without a server", "with a server"] as const)("%s", (kind) => {
  const dataDir = freshDirectory();
  let server: Server | null = null;
  beforeAll(async () => {
    if (kind === "with a server") server = await serveIn(dataDir);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const run = (...args: readonly string[]) =>
    runIn(dataDir, args, { LANG: "pl_PL.UTF-8", TZ: "Europe/Warsaw", LC_ALL: "" });

  test("an import with no workspace starts one, guessed from the machine, and says so", async () => {
    const { code, out, err } = await run("import", example);
    expect(err).toContain("Started the workspace “My workspace” (Europe/Warsaw, PLN, language pl)");
    expect([code, out]).toEqual([0, expect.stringContaining(`${basename(example)}  import 1: 3 rows = `)]);
    expect(err).not.toContain("\u001b");
  });

  test("the same file again changes nothing and is no failure", async () => {
    const { code, err } = await run("import", example);
    expect([code, err]).toEqual([0, expect.stringContaining("nothing was changed")]);
    // Only that: what would be new or replaced is not told of rows that stay as they are.
    expect(err).not.toContain("replace");
    const { out } = await run("preview", example);
    expect(out).toMatch(/^threetweets_ken\.csv .*\nThe same rows were imported on .* \(import 1\)\.\n$/);
  });

  test("a later export of the same posts is announced as what it replaces", async () => {
    const tweets = (name: string): string =>
      join(import.meta.dirname, "../../examples/twitter-by-tweet", `${name}.csv`);
    await run("workspace", "create", "Restated");
    await run("import", tweets("twotweets"), "-w", "Restated");
    const words = "3 new, 2 newer (they replace what was known), 0 unchanged";
    expect((await run("preview", tweets("twotweets_updated"), "-w", "Restated")).out).toContain(words);
    const { err } = await run("import", tweets("twotweets_updated"), "-w", "Restated");
    expect(err).toContain(`twotweets_updated.csv: ${words}`);
    await run("workspace", "delete", "Restated", "--yes");
  });

  test("of several workspaces none is guessed: the sentence names them", async () => {
    const other = join(import.meta.dirname, "../../examples/twitter-by-tweet/twotweets.csv");
    await run("workspace", "create", "Second");
    for (const args of [
      ["import", other],
      ["overview"],
      ["kpi"],
      ["undo", "1"],
      ["workspace", "set", "--currency", "EUR"],
    ]) {
      const { code, out, err } = await run(...args);
      expect([code, out, err]).toEqual([
        1,
        "",
        "There are several workspaces (My workspace, Second): say which one is meant with -w NAME.\n",
      ]);
    }
    const { out } = await run("overview", "-w", "my workspace");
    expect(out).toMatch(/^Workspace My workspace\n2019-02-05 to 2020-02-04\nKPI +Variant/);
    expect((await run("import", other, "-w", "Second")).out).toMatch(/^Workspace Second\ntwotweets\.csv/);
  });

  test("a workspace is not removed unasked", async () => {
    const { code, err } = await run("workspace", "delete", "Second");
    expect([code, err]).toEqual([1, expect.stringContaining("Second was left as it is")]);
    expect((await run("workspace")).out).toContain("Second");
    expect((await run("workspace", "delete", "Second", "--yes")).out).toContain("Removed “Second”");
  });

  test("a period is printed with its last day, and a number with its variant", async () => {
    const asked = ["--since", "2020-01-01", "--until", "2020-02-01", "--compare", "previous"] as const;
    const kpi = await run("kpi", "impressions", ...asked);
    expect(kpi.out).toContain("impressions published, impression  2020-01-01 to 2020-01-31: 2,104");
    expect(kpi.out).toContain("\n2019-12-01 to 2019-12-31: –");
    const { out } = await run("overview", ...asked);
    expect(out).toMatch(/^2020-01-01 to 2020-01-31\n/);
    expect(out).toMatch(/Impressions +published +2,104/);
    expect((await run("trace", "impressions", ...asked.slice(0, 4))).out).toContain(
      "2020-01-01 to 2020-01-31: 2104",
    );
    expect((await run("variants", "impressions", ...asked.slice(0, 4))).out).toMatch(
      /^2020-01-01 to 2020-01-31\n/,
    );
  });

  test("the known day may be given as a day", async () => {
    const at = (when: string) => run("kpi", "impressions", "--known-at", when, "--json");
    const total = async (when: string) => (JSON.parse((await at(when)).out) as { total: object }).total;
    expect(await total("2020-01-01")).toMatchObject({ answer: null });
    expect(await total("2100-01-01")).toMatchObject({ answer: 3480 });
    expect((await at("soon")).err).toContain("neither a day such as");
  });

  test("files that cannot be imported are told one by one, and the others imported", async () => {
    const { code, err, out } = await run(
      "import",
      "/no/such.csv",
      join(import.meta.dirname, "kit.ts"),
      "--json",
    );
    expect(code).toBe(1);
    const problems = err.split("\n").filter((line) => line.startsWith('{"code"'));
    expect(problems.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual([
      "file/not-here",
      "file/unknown",
    ]);
    expect((JSON.parse(out) as { imports: readonly unknown[] }).imports).toEqual([]);
  });

  test("a file that does not say whose it is waits for --account, and the preview says so with what is not used", async () => {
    const ads = join(dataDir, "ads.csv");
    writeFileSync(ads, "Campaign name,Day,Amount spent (EUR),Frequency\nspring,2026-09-01,5.00,2\n");
    const { code, err } = await run("import", ads);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("ads.csv does not say whose account it is: name the account with --account"),
    ]);
    const { out } = await run("preview", ads);
    expect(out).toContain("name it with --account");
    expect(out).toContain("not used: Frequency");
    expect(out).not.toContain("Frequency →");
    expect((await run("preview", ads, "--account", "Acme")).out).not.toContain("name it with");
  });

  let newest = "";
  test("progress as JSON goes to stderr, the answer to stdout", async () => {
    await run("undo", "1");
    const { code, out, err } = await run("import", example, "--json");
    expect(code).toBe(0);
    const { imports } = JSON.parse(out) as { imports: readonly { importId: number }[] };
    expect(imports).toMatchObject([{ rows: 3, rejects: 0 }]);
    newest = String(imports[0]?.importId);
    const events = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { step: string });
    expect(events[0]?.step).toBe("uploading");
  });

  const worded: readonly (readonly [OperationName, readonly string[], RegExp])[] = [
    ["get_status", ["status"], /^Leadline \d.*\n(Running at|Not running)/],
    ["list_workspaces", ["workspace"], /My workspace/],
    ["create_workspace", ["workspace", "create", "Other", "--currency", "KRW"], /Other .*KRW/],
    ["update_workspace", ["workspace", "set", "Other", "--name", "Renamed", "--week-start", "7"], /Renamed/],
    ["delete_workspace", ["workspace", "delete", "Renamed", "--yes"], /Removed “Renamed”/],
    ["preview_file", ["preview", later], /updated.*\n.*% sure/],
    ["list_imports", ["imports"], /threetweets.*\n/],
    ["list_left", ["left", "1"], /0 of 0/],
    ["get_source_row", ["row", "newest", "0", "2"], /row 2\n/],
    ["get_freshness", ["freshness"], /threetweets/],
    ["list_kpis", ["kpi"], /\d+ of \d+ KPIs have data/],
    ["ask_kpi", ["kpi", "impressions", "--grain", "total"], /impressions published/],
    ["compare_variants", ["variants", "impressions"], /published/],
    ["trace_kpi", ["trace", "impressions"], /Σ impressions\n.*: \d/],
    ["export_kpi", ["export", "impressions"], /^kpi,variant/],
    ["list_values", ["values"], /platform: x/],
    ["get_overview", ["overview"], /Impressions/],
  ];
  test.each(worded)("%s: leadline %s", async (_, args, words) => {
    const { code, out, err } = await run(...args.map((word) => (word === "newest" ? newest : word)));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(words);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
    expect(out).not.toContain("\u001b");
  });

  test("every operation has a command", () => {
    const covered = new Set<string>([
      ...worded.map(([name]) => name),
      "upload_file",
      "import_file",
      "undo_import",
      "load_demo",
    ]);
    expect(operations.map((o) => o.name).filter((name) => !covered.has(name))).toEqual([]);
  });

  test("--json is what the API gives", async () => {
    const { out } = await run(
      "kpi",
      "impressions",
      "--since",
      "2020-01-01",
      "--until",
      "2022-01-01",
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({ kpi: "impressions", since: "2020-01-01", until: "2022-01-01" });
  });

  test("a problem ends with 1 and says what to do", async () => {
    const unknown = await run("kpi", "nonsense");
    expect([unknown.code, unknown.out, unknown.err]).toEqual([
      1,
      "",
      "There is no KPI called nonsense: list them with `leadline kpi`.\n",
    ]);
    const which = await run("kpi", "-w", "Nobody");
    expect([which.code, which.err]).toEqual([1, expect.stringContaining("My workspace")]);
    const day = await run("kpi", "impressions", "--since", "2026-02-30", "--until", "2026-03-05", "--json");
    expect([day.code, (JSON.parse(day.err) as { code: string }).code]).toEqual([1, "input/invalid"]);
  });

  test("nothing is left behind", () => {
    if (server === null) expect(existsSync(join(dataDir, "lock"))).toBe(false);
    expect(readdirSync(dataDir)).toContain("facts.duckdb");
  });
});

test("the sample is not filled by an import, and is what is shown where nothing else is", async () => {
  const server = await startServer();
  try {
    const kpis = await runIn(server.dataDir, ["kpi", "impressions", "--json"]);
    expect(JSON.parse(kpis.out)).toMatchObject({ total: { answer: expect.any(Number) } });
    const { err } = await runIn(server.dataDir, ["import", example]);
    expect(err).toContain("Started the workspace “My workspace”");
    const demo = await runIn(server.dataDir, ["demo"]);
    expect(demo).toMatchObject({
      code: 0,
      out: expect.stringContaining("The sample “Dobranuri (sample)” is there"),
    });
  } finally {
    await server.stop();
  }
});
