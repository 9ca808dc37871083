// The command line as a person or a script uses it, with and without a server: the built program where it is about the
// program (what it is started with, how it ends, what it leaves behind), the same commands in this process elsewhere.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OperationName, operations } from "../../src/contract/operations.ts";
import { ensureBuilt, type Server, serveIn, startServer } from "../browser/server.ts";
import { called, type Run, spawned } from "./command.ts";
import { example, later } from "./examples.ts";
import { freshDirectory } from "./kit.ts";

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
    ["serve", "--links"],
    ["map"],
    ["export"],
    ["archive", "import"],
    ["link", "create", "Exports"],
    ["mappings", "rename", "one"],
    ["watch"],
  ];
  test.each(cases.map((args) => [args.join(" "), args] as const))(
    "%s ends with 2 and says what there is",
    async (_, args) => {
      const { code, out, err } = await called("/nonexistent", args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: .*\n/);
      expect(err).toContain("--help");
    },
  );
  test.each([["--help"], ["--version"], ["kpi", "--help"]])("%s ends with 0", async (...args) => {
    const { code, out } = await called("/nonexistent", args);
    expect([code, out.length > 5]).toEqual([0, true]);
  });
  test("the program ends with the same codes and says the same", async () => {
    for (const args of [["nonsense"], ["import"], ["--help"]])
      expect(await spawned("/nonexistent", args)).toEqual(await called("/nonexistent", args));
  });
});

test("status where nobody has started yet says so, what to do, and leaves nothing behind", async () => {
  const dataDir = freshDirectory();
  rmSync(dataDir, { recursive: true, force: true });
  const { code, out } = await spawned(dataDir, ["status"]);
  expect([code, out]).toEqual([0, expect.stringMatching(/Nothing is there yet: `leadline import/)]);
  const asked = await called(dataDir, ["status", "--json"]);
  expect(JSON.parse(asked.out)).toMatchObject({ name: "leadline", running: false, empty: true, dataDir });
  expect(existsSync(dataDir)).toBe(false);
});

test.each([
  [["kpi"]],
  [["kpi", "engagements", "--json"]],
  [["overview"]],
  [["imports"]],
  [["target", "set", "posts", "1", "2"]],
  [["workspace"]],
  [["workspace", "set", "--currency", "EUR"]],
])("%j where nobody has started yet says how to, and makes nothing", async (args) => {
  const dataDir = freshDirectory();
  rmSync(dataDir, { recursive: true, force: true });
  const { code, out, err } = await called(dataDir, args, { DATABASE_URL: "" });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("`leadline import FILES` starts with your exports");
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
  const polish = { LANG: "pl_PL.UTF-8", TZ: "Europe/Warsaw", LC_ALL: "" };
  const by =
    (how: Run) =>
    (...args: readonly string[]) =>
      how(dataDir, args, polish);
  const [run, start] = [by(called), by(spawned)];

  test("an import with no workspace starts one, guessed from the machine, and says so", async () => {
    const { code, out, err } = await start("import", example);
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

  test("a beginning that one name alone has is a name, where nothing is removed", async () => {
    await run("workspace", "create", "Secondary");
    expect((await run("imports", "-w", "MY")).out).toMatch(/^Workspace My workspace\n/);
    const said: readonly (readonly [readonly string[], string])[] = [
      [
        ["kpi", "-w", "sec"],
        "sec begins the names of several workspaces: write out which of Second, Secondary",
      ],
      [["kpi", "-w", "acme"], "acme is the name or id of no workspace: name one of My workspace, Second"],
      [["kpi", "-w", ""], "is the name or id of no workspace: name one of My workspace, Second"],
      [["workspace", "delete", "seconda", "--yes"], "seconda is the name or id of no workspace"],
    ];
    for (const [args, words] of said)
      expect(await run(...args)).toMatchObject({ code: 1, out: "", err: expect.stringContaining(words) });
    expect((await run("imports", "-w", "second")).out).toMatch(/^Workspace Second\n/);
    await run("workspace", "delete", "Secondary", "--yes");
  });

  test("a workspace is not removed unasked", async () => {
    const { code, err } = await start("workspace", "delete", "Second");
    expect([code, err]).toEqual([1, expect.stringContaining("Second was left as it is")]);
    expect((await run("workspace")).out).toContain("Second");
    expect((await run("workspace", "delete", "Second", "--yes")).out).toContain("Removed “Second”");
  });

  test("preview ends with 1 where a file cannot be read, with 0 where all can be imported", async () => {
    const bad = { "empty.csv": "", "report.pdf": "%PDF-1.4\n", "notes.csv": "a,b\n1,2\n" };
    for (const [name, text] of Object.entries(bad)) {
      const path = join(dataDir, name);
      writeFileSync(path, text);
      const { code, out, err } = await run("preview", path);
      expect([name, code, `${out}${err}`]).toEqual([name, 1, expect.stringContaining(name)]);
      expect((await run("preview", path, example, "--json")).code).toBe(1);
      rmSync(path);
    }
    expect((await run("preview", example)).code).toBe(0);
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

  test("a number says what it counts, by which formula, and what its other definitions come to", async () => {
    const { out } = await run("kpi", "engagements", "--since", "2020-01-01", "--until", "2020-02-01");
    expect(out).toContain(
      "\nCounts: Reactions, comments, shares and saves together, without clicks, so that networks",
    );
    expect(out).toContain("\nFormula: Σ (likes and reactions + comments + shares + saves) (");
    expect(out).toMatch(
      /\n {2}As the network reports: [\d,]+ \(--variant network\)\n {4}Each network counts by its own/,
    );
    const alone = await run("kpi", "engagements", "--json", "--since", "2020-01-01", "--until", "2020-02-01");
    expect(JSON.parse(alone.out)).toMatchObject({ kpi: "engagements" });
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
      "file/only-text",
    ]);
    expect((JSON.parse(out) as { imports: readonly unknown[] }).imports).toEqual([]);
  });

  test("a file that does not say whose it is waits for --account, and the preview says so with what is not used", async () => {
    const ads = join(dataDir, "ads.csv");
    writeFileSync(ads, "Campaign name,Day,Amount spent (EUR),Frequency\nspring,2026-09-01,5.00,2\n");
    const { code, err } = await run("import", ads);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /ads\.csv does not say whose account it is: name its account for [^\n]+\.\n +→ --account NAME/,
      ),
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
    const { code, out, err } = await start("import", example, "--json");
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
    ["breakdown_kpi", ["breakdown", "impressions", "--by", "format", "--sort", "rows"], /of \d+ parts/],
    [
      "compare_kpis",
      ["compare", "impressions", "impressions?platform=x", "--index"],
      /3,480.*\nNo bucket is whole and above 0/s,
    ],
    ["check_formula", ["own", "check", "reactions per impressions"], /reactions \/ impressions/],
    ["save_kpi", ["own", "save", "Liked", "reactions per impressions"], /own_liked/],
    ["list_own_kpis", ["own"], /own_liked +Liked/],
    ["remove_kpi", ["own", "remove", "own_liked"], /Removed own_liked/],
    [
      "save_target",
      ["target", "set", "impressions", "10000", "--since", "2026-01-01"],
      /impressions.* per month\n.*\nversion 1/s,
    ],
    [
      "enter_value",
      ["entered", "set", "Team trained", "12", "--since", "2026-05-01", "--unit", "people"],
      /Team trained +2026-05-01 +12 people/,
    ],
    ["list_entered", ["entered"], /Team trained +2026-05-01 +12 people/],
    ["remove_entered", ["entered", "remove", "Team trained", "--since", "2026-05-01"], /Taken out/],
    ["list_targets", ["target"], /impressions +at least 10,000 +per month/],
    ["get_target", ["target", "show", "aim"], /From +Value +Due +State/],
    ["remove_target", ["target", "remove", "aim"], /Ended /],
    ["age_kpi", ["ages", "impressions"], /posts of 2019.*\nNo export saw a post/],
    ["compare_variants", ["variants", "impressions"], /published/],
    ["trace_kpi", ["trace", "impressions"], /Σ impressions\n.*: \d/],
    ["export_kpi", ["export", "impressions"], /^kpi,variant/],
    ["list_upload_links", ["link"], /There are no upload links/],
    ["list_sent_files", ["link", "files"], /Nothing waits/],
    ["list_mappings", ["mappings"], /Name +Id +Reads/],
    ["list_checks", ["reconcile"], /No imported file prints totals/],
    ["get_reconciliation", ["reconcile", "newest"], /threetweets.*\nIt prints no total/],
    ["list_tables", ["tables"], /post_obs +\d/],
    ["export_table", ["export", "post_obs"], /^platform,account,post,/],
    ["list_values", ["values"], /platform: x/],
    ["get_overview", ["overview"], /Impressions/],
    ["list_findings", ["findings"], /D-1 .*not known.*\nD-2/s],
    ["forecast_value", ["forecast"], /0 of 200 customers/],
    ["compare_channels", ["channels", "cost_per_lead"], /Organic search, work.*\n.*Organic social, work/],
    ["fit_rubric", ["rubric"], /was scored/],
    ["list_candidates", ["definition", "candidates", "trial"], /Nothing has converted yet/],
    ["list_definitions", ["definition", "list"], /opening_hours.*not set/],
  ];
  const aimed = async (): Promise<string> => {
    const { targets } = JSON.parse((await run("target", "--json")).out) as { targets: { target: string }[] };
    return targets[0]?.target ?? "";
  };
  test.each(worded)("%s: leadline %s", async (_, args, shown) => {
    const aim = args.includes("aim") ? await aimed() : "";
    const words = { newest, aim } as Readonly<Record<string, string>>;
    const { code, out, err } = await run(...args.map((word) => words[word] ?? word));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(shown);
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
      ...["export_archive", "import_archive"],
      ...["create_upload_link", "revoke_upload_link", "remove_file"],
      // Tried in labels.test.ts.
      ...["list_labels", "draw_labels", "save_labels"],
      // Tried in definitions.test.ts.
      ...["save_definition", "sign_definition"],
      ...["suggest_mapping", "check_mapping", "save_mapping", "rename_mapping", "delete_mapping"],
      // What a table may be, for the page: on the command line `map` proposes it.
      "list_schemas",
      // Of the bearer of an upload link, who has a page and no command.
      ...["open_upload_link", "send_file"],
    ]);
    expect(operations.map((o) => o.name).filter((name) => !covered.has(name))).toEqual([]);
  });

  test("map shows what the columns mean, saves it, and the next file is read by it; mappings lists, renames and deletes it", async () => {
    const table = join(dataDir, "desk.csv");
    writeFileSync(table, "Ticket No,Opened,Answered\nT-1,2026-01-05 08:00,2026-01-05 09:00\n");
    const shown = await run("map", table, "--schema", "ticket");
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining("1 row = 1 kept")]);
    expect((await run("mappings")).out).not.toContain("Desk");
    expect((await run("map", table, "--schema", "ticket", "--save", "Desk")).out).toContain("Saved “Desk”");
    expect((await run("preview", table)).out).toContain("Desk");
    expect((await run("mappings", "rename", "Desk", "Help desk")).out).toContain("called “Help desk” now");
    expect((await run("mappings")).out).toMatch(/Help desk +\S+ +ticket/);
    expect((await run("mappings", "delete", "help desk")).out).toContain("“Help desk” is gone");
    const none = await run("mappings", "delete", "Help desk");
    expect([none.code, none.err]).toEqual([1, expect.stringContaining("Help desk")]);
    expect((await run("map", table, "--column", "nonsense")).err).toContain("write it as field=value");
  });

  test("map says the very option that answers what is open, and what was saved is changed by it", async () => {
    const table = join(dataDir, "orders.csv");
    writeFileSync(
      table,
      "Order ID,Date created,State,Price\nO-1,2026-01-05,Signed off,12.50\nO-2,2026-01-06,Lost,10.00\n",
    );
    const args = ["map", table, "--schema", "deal", "--column", "outcome=State", "--column", "amount=Price"];
    const open = await run(...args, "--save", "Orders");
    expect([open.code, open.err]).toEqual([1, ""]);
    expect(open.out).toContain(
      "→ --word 'outcome=signed off=won' (or lost, open; nothing behind the last = leaves it out)",
    );
    expect(open.out).toContain("→ --once currency=EUR (or PLN, USD, KRW, …) or --column currency=HEADER");
    const said = ["--word", "outcome=signed off=won", "--once", "currency=EUR"];
    expect((await run(...args, ...said, "--save", "Orders")).out).toContain("Saved “Orders”");
    // The saved mapping is where a change begins, and the change is its next version.
    expect((await run("map", table, "--once", "currency=PLN", "--save", "Orders")).out).toContain(
      "Saved “Orders”",
    );
    expect((await run("mappings")).out).toMatch(/Orders +\S+ +deal +2 /);
    expect((await run("mappings", "delete", "Orders")).code).toBe(0);
    const bare = await run("map", table, "--schema", "spend", "--column", "cost=");
    expect(bare.out).toContain("→ --column platform=HEADER or --once platform=meta_ads");
  });

  test("link makes a link with the address it opens at, lists and ends it", async () => {
    const made = await run("link", "create", "The exports of May", "--from", "Ana", "--days", "3");
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringMatching(/^http:\S+\/upload#[0-9a-f]{12}\.\S{43}\n$/),
    ]);
    // No links are served to others here: it says so, and what to do.
    expect(made.err).toContain("on this machine only: `leadline serve --links 4817`");
    const id = /#([0-9a-f]{12})/.exec(made.out)?.[1] as string;
    expect((await run("link")).out).toMatch(new RegExp(`${id} +The exports of May +open +0 of 50`));
    expect((await run("link", "revoke", id)).out).toContain("revoked");
    const unknown = await run("link", "dismiss", "none");
    expect([unknown.code, unknown.out]).toEqual([1, ""]);
  });

  test("export writes any table as text or to a file, archive a workspace that comes back as a new one", async () => {
    const to = join(dataDir, "out.parquet");
    const written = await run("export", "post_obs", "--as", "parquet", "--to", to);
    expect([written.code, written.err, written.out]).toEqual([0, `Written: ${to}\n`, ""]);
    expect(readFileSync(to).subarray(0, 4).toString()).toBe("PAR1");
    expect((await run("export", "nonsense")).code).toBe(1);
    // Into a pipe, byte for byte.
    expect((await start("export", "post_obs")).out).toBe((await run("export", "post_obs")).out);
    const zip = join(dataDir, "mine.zip");
    expect((await run("archive", "export", "--to", zip)).err).toBe(`Written: ${zip}\n`);
    const back = await run("archive", "import", zip, "--name", "Back");
    expect([back.code, back.out]).toEqual([0, expect.stringContaining("Made the workspace “Back”")]);
    expect((await run("archive", "import", to)).err).toMatch(/no whole archive/);
    await run("workspace", "delete", "Back", "--yes");
  });

  test("watch --once takes what stands in a folder, and knows it the next time", async () => {
    const folder = join(dataDir, "watched");
    mkdirSync(folder);
    copyFileSync(later, join(folder, "later.csv"));
    const first = await start("watch", folder, "--once", "--settle", "0.2");
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^imported .*later\.csv/m)]);
    expect((await run("watch", folder, "--once", "--settle", "0.2")).out).not.toMatch(/^imported/m);
    const gone = await run("watch", join(folder, "none"), "--once");
    expect([gone.code, gone.out]).toEqual([1, ""]);
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
    const unknown = await start("kpi", "nonsense");
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

test("the sample is not filled by an import, and is what is shown where nothing else is", {
  timeout: 240_000,
}, async () => {
  const server = await startServer();
  try {
    const kpis = await spawned(server.dataDir, ["kpi", "impressions", "--json"]);
    expect(JSON.parse(kpis.out)).toMatchObject({ total: { answer: expect.any(Number) } });
    const { err } = await spawned(server.dataDir, ["import", example]);
    expect(err).toContain("Started the workspace “My workspace”");
    const demo = await spawned(server.dataDir, ["demo"]);
    expect(demo).toMatchObject({
      code: 0,
      out: expect.stringContaining("The sample “Dobranuri (sample)” is there"),
    });
  } finally {
    await server.stop();
  }
});
