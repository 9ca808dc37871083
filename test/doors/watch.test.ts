// A watched folder: each finished file once, whatever happens meanwhile, and nothing guessed.

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { unfinished } from "../../src/doors/cli/paths.ts";
import { ensureBuilt, leadline } from "../browser/server.ts";
import { zipOf } from "../intake/zips.ts";
import { called } from "./command.ts";
import { example, later } from "./examples.ts";
import { type Door, openDoor, sendJson } from "./kit.ts";

const root = resolve(import.meta.dirname, "../..");
const byDay = (month: string): string =>
  join(
    root,
    "examples/twitter-by-day",
    readdirSync(join(root, "examples/twitter-by-day")).find((name) =>
      name.includes(`LisaDeBruine_${month}01_`),
    ) as string,
  );

let door: Door;
let workspace = "";
let name = "";
let folder = "";
let made = 0;
const running: ChildProcess[] = [];
beforeAll(async () => {
  await ensureBuilt();
  door = await openDoor();
}, 900_000);
afterAll(() => door?.stop());
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** A workspace and a folder of its own for every test. */
const fresh = async (): Promise<void> => {
  made += 1;
  name = `Watched ${made}`;
  const answer = await fetch(`${door.url}/api/workspaces`, sendJson({ name, currency: "EUR" }));
  workspace = ((await answer.json()) as { id: string }).id;
  folder = mkdtempSync(join(tmpdir(), "leadline-watch-"));
};
const put = (from: string, to: string): void => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  cpSync(from, join(folder, to));
};

interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly err: string;
}
const linesOf = (out: string): readonly string[] => out.trimEnd().split("\n").filter(Boolean);
const words = (...args: readonly string[]): readonly string[] => [
  ...["watch", folder, "-w", name, "--settle", "0.3", ...args],
];
const start = (...args: readonly string[]) => {
  const child = leadline(door.dataDir, words(...args));
  running.push(child);
  const said = { out: "", err: "" };
  child.stdout?.on("data", (piece) => {
    said.out += piece;
  });
  child.stderr?.on("data", (piece) => {
    said.err += piece;
  });
  const until = async (words: RegExp, of: "out" | "err" = "out"): Promise<void> => {
    for (let i = 0; i < 400 && !words.test(said[of]); i += 1) await sleep(100);
    if (!words.test(said[of])) throw new Error(`never said ${words}: ${said.out}${said.err}`);
  };
  return { child, said, until };
};
/** In this process: a program is started for each only where it is watched how that one ends. */
const watchOnce = async (...args: readonly string[]): Promise<Ended> => {
  const { code, out, err } = await called(door.dataDir, words("--once", ...args));
  return { code, lines: linesOf(out), err };
};
const startOnce = async (...args: readonly string[]): Promise<Ended> => {
  const { child, said } = start("--once", ...args);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, lines: linesOf(said.out), err: said.err };
};
const imports = async () =>
  (
    (await (await fetch(`${door.url}/api/workspaces/${workspace}/imports`)).json()) as {
      imports: readonly { importId: number; fileName: string; undoneAt: string | null }[];
    }
  ).imports;

test("names of downloads on their way, of locks and of what is hidden are left alone", () => {
  const names = ["a.csv.crdownload", "a.part", "a.TMP", "~$a.xlsx", ".a.csv", ".DS_Store"];
  expect(names.map(unfinished)).toEqual(names.map(() => true));
  expect(["a.csv", "part.csv", "crdownload.zip", "a~$.csv"].map(unfinished)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe("with --once", () => {
  test("each file ends as imported, known or set aside with its reason, sub-folders too, and none is changed", async () => {
    await fresh();
    put(example, "tweets.csv");
    put(example, "deep/down/copy.csv");
    put(byDay("202101"), "by day.csv");
    writeFileSync(join(folder, "notes.txt"), "hello\nworld\n");
    writeFileSync(join(folder, "half.csv.crdownload"), "x");
    const before = statSync(join(folder, "tweets.csv"));
    const { code, lines, err } = await startOnce();
    expect(lines.filter((line) => line.startsWith("imported"))).toEqual([
      expect.stringMatching(/deep\/down\/copy\.csv {2}import \d+: 3 rows = 3 facts/),
    ]);
    expect(lines.find((line) => line.includes("tweets.csv"))).toMatch(/^known .*the same bytes as copy\.csv/);
    expect(lines.find((line) => line.includes("notes.txt"))).toMatch(
      /^aside .*notes\.txt holds text and no table/,
    );
    expect(lines.find((line) => line.includes("by day.csv"))).toMatch(
      /^aside .*does not say whose account it is.* → leadline import '.*by day\.csv' -w 'Watched \d+' --account NAME$/,
    );
    expect(lines).toHaveLength(4);
    expect([code, err]).toEqual([1, expect.stringContaining("1 imported, 1 known already, 2 set aside.")]);
    const after = statSync(join(folder, "tweets.csv"));
    expect([after.mtimeMs, after.size, readFileSync(join(folder, "tweets.csv"), "utf8")]).toEqual([
      before.mtimeMs,
      before.size,
      readFileSync(example, "utf8"),
    ]);
    expect(await watchOnce()).toMatchObject({
      code: 1,
      lines: [],
      err: expect.stringContaining(
        "0 imported, 0 known already, 2 set aside (2 of them before, as told then).",
      ),
    });
    const answered = await watchOnce("--account", "@brand");
    expect(answered.lines.find((line) => line.includes("by day.csv"))).toMatch(/^imported/);
    expect(answered.lines).toHaveLength(2);
  });

  test("what was refused leaves no copy among the uploads", async () => {
    await fresh();
    writeFileSync(join(folder, "notes.txt"), "hello\n");
    await watchOnce();
    expect(readdirSync(join(door.dataDir, "files", workspace))).toEqual([]);
  });

  test("a table nobody knows is set aside with the command that maps it, and read once a mapping is there or is put right", async () => {
    await fresh();
    const cases =
      "Case no,Opened,First answer,Solved\nC-1,2026-10-01 09:00,2026-10-01 10:00,2026-10-02 15:00\n";
    writeFileSync(join(folder, "cases.csv"), cases);
    expect((await watchOnce()).lines).toEqual([
      expect.stringMatching(/^aside .* → leadline map \S*cases\.csv -w 'Watched \d+'$/),
    ]);
    const map = (acknowledged: string, resolved: string) =>
      called(door.dataDir, [
        ...["map", join(folder, "cases.csv"), "-w", name, "--schema", "ticket", "--save", "Desk"],
        ...["--column", "conversation=Case no", "--column", "created_at=Opened"],
        ...["--column", `acknowledged_at=${acknowledged}`, "--column", `resolved_at=${resolved}`],
        ...["--once", "platform=email", "--once", "account=Riverbend Tea"],
      ]);
    await map("Solved", "First answer");
    expect((await watchOnce()).lines).toEqual([
      expect.stringMatching(/^imported .*1 row = 1 fact.*First answer is before Solved/),
    ]);
    expect((await map("First answer", "Solved")).out).toMatch(
      /Imported by an earlier version of “Desk”.*cases\.csv \(import \d+\)/,
    );
    utimesSync(join(folder, "cases.csv"), 1, 1);
    expect((await watchOnce()).lines).toEqual([expect.stringMatching(/^imported .*is read another way now/)]);
    expect((await imports()).map(({ undoneAt }) => undoneAt === null)).toEqual([true, false]);
    utimesSync(join(folder, "cases.csv"), 2, 2);
    expect((await watchOnce()).lines).toEqual([expect.stringMatching(/^known /)]);
  });

  test("a renamed or touched file is known, a changed one is read", async () => {
    await fresh();
    put(later, "a.csv");
    expect((await watchOnce()).lines).toHaveLength(1);
    renameSync(join(folder, "a.csv"), join(folder, "b.csv"));
    utimesSync(join(folder, "b.csv"), 1, 1);
    expect((await watchOnce()).lines).toEqual([expect.stringMatching(/^known {5}b\.csv/)]);
    cpSync(example, join(folder, "b.csv"));
    expect((await watchOnce()).lines).toEqual([expect.stringMatching(/^imported {2}b\.csv/)]);
  });

  test("an undone import is not imported again by itself, under whatever name", async () => {
    await fresh();
    put(example, "a.csv");
    await watchOnce();
    const [first] = await imports();
    await fetch(`${door.url}/api/workspaces/${workspace}/imports/${first?.importId}/undo`, {
      method: "POST",
    });
    expect((await watchOnce()).lines).toEqual([]);
    renameSync(join(folder, "a.csv"), join(folder, "b.csv"));
    expect((await watchOnce()).lines).toEqual([
      expect.stringMatching(/^aside .*was undone, so it stays out → leadline import/),
    ]);
    rmSync(join(door.dataDir, "watch"), { recursive: true, force: true });
    expect((await watchOnce()).lines).toEqual([expect.stringMatching(/^aside .*was undone/)]);
    expect(await imports()).toHaveLength(1);
  });

  test("the same bytes under the name of another account are another file", async () => {
    await fresh();
    const zip = await zipOf([
      [
        "FollowerHistory.csv",
        "Date,Followers,Difference in followers from previous day\nSeptember 1,0,0\nSeptember 2,0,0\n",
      ],
    ]);
    for (const account of ["brandpl", "brandko"])
      writeFileSync(join(folder, `Followers_${account}.zip`), zip);
    expect((await watchOnce()).lines.map((line) => line.split(" ")[0])).toEqual(["imported", "imported"]);
    writeFileSync(join(folder, "Followers_brandko (1).zip"), zip);
    expect((await watchOnce()).lines).toEqual([expect.stringMatching(/^known .*nothing needs doing/)]);
    const [newest] = await imports();
    await fetch(`${door.url}/api/workspaces/${workspace}/imports/${newest?.importId}/undo`, {
      method: "POST",
    });
    writeFileSync(join(folder, `${newest?.fileName.replace(".zip", "")} (2).zip`), zip);
    expect((await watchOnce()).lines).toEqual([expect.stringMatching(/^aside .*was undone/)]);
    expect(await imports()).toHaveLength(2);
  });

  test("a journal that was cut off in the middle of a line loses no other line", async () => {
    await fresh();
    put(example, "a.csv");
    await watchOnce();
    for (const file of readdirSync(join(door.dataDir, "watch")))
      appendFileSync(join(door.dataDir, "watch", file), 'null\n[1]\n{"path": 5}\n{"path": "a.c');
    put(later, "b.csv");
    const { lines, err } = await watchOnce();
    expect(lines).toEqual([expect.stringMatching(/^imported {2}b\.csv/)]);
    expect(err).toContain("(4 lines): they are looked at again");
    expect((await watchOnce()).lines).toEqual([]);
  });

  test("a journal that is no file is told in a sentence", async () => {
    await fresh();
    put(example, "a.csv");
    const before = new Set(readdirSync(join(door.dataDir, "watch")));
    await watchOnce();
    const [file = ""] = readdirSync(join(door.dataDir, "watch")).filter((name) => !before.has(name));
    rmSync(join(door.dataDir, "watch", file));
    mkdirSync(join(door.dataDir, "watch", file));
    const { code, err } = await watchOnce();
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/cannot be read there \(EISDIR\); move it away\.\n$/),
    ]);
  });

  test("a time to stand still that is none is refused as a wrong command", async () => {
    await fresh();
    for (const wrong of ["abc", "NaN", "1e99", "-5", "", "9999"]) {
      const { code, err } = await watchOnce(`--settle=${wrong}`);
      expect([code, err]).toEqual([2, expect.stringContaining("a number of seconds from 0 to 3600")]);
    }
  });

  test("names with line breaks and codes of a terminal are told in one line without them", async () => {
    await fresh();
    put(example, "a\u001b[31mred\nimported  b.csv");
    const { lines } = await watchOnce();
    expect(lines).toEqual([
      expect.stringMatching(/^imported {2}a�\[31mred�imported {2}b\.csv {2}import \d+/),
    ]);
    const child = leadline(door.dataDir, ["import", join(folder, "a\u001b[31mred\nnone.csv"), "-w", name]);
    let said = "";
    child.stderr?.on("data", (piece) => {
      said += piece;
    });
    await once(child, "close");
    expect(said).toMatch(/^[^\p{Cc}]+\n$/u);
  });

  test("links within the folder are read, those that lead out of it are set aside, those to folders are not followed", async () => {
    await fresh();
    const elsewhere = mkdtempSync(join(tmpdir(), "leadline-elsewhere-"));
    cpSync(example, join(elsewhere, "x.csv"));
    put(later, "deep/own.csv");
    symlinkSync(elsewhere, join(folder, "circle"));
    symlinkSync(join(folder, "deep/own.csv"), join(folder, "inside.csv"));
    symlinkSync(join(elsewhere, "x.csv"), join(folder, "outside.csv"));
    symlinkSync(join(elsewhere, "none.csv"), join(folder, "broken.csv"));
    const { code, lines } = await watchOnce();
    expect([code, [...lines].sort()]).toEqual([
      1,
      [
        expect.stringMatching(/^aside {5}outside\.csv {2}it is a link to a file outside the folder/),
        expect.stringMatching(/^imported {2}deep\/own\.csv/),
        expect.stringMatching(/^known {5}inside\.csv/),
      ],
    ]);
    expect((await imports()).map(({ fileName }) => fileName)).toEqual(["own.csv"]);
  });

  test("a folder that is none is refused", async () => {
    await fresh();
    rmSync(folder, { recursive: true });
    expect(await watchOnce()).toMatchObject({ code: 1, err: expect.stringContaining("There is no folder") });
  });
});

describe("as long as it runs", () => {
  test("takes a file once it stands still, many at once, and ends at a signal without reading twice later", async () => {
    await fresh();
    const watch = start();
    await watch.until(/Watching/, "err");
    const text = readFileSync(example, "utf8");
    const half = Math.floor(text.length / 2);
    writeFileSync(join(folder, "slow.csv"), text.slice(0, half));
    await sleep(200);
    appendFileSync(join(folder, "slow.csv"), text.slice(half));
    await watch.until(/imported {2}slow\.csv {2}import \d+: 3 rows = 3 facts/);
    for (let i = 0; i < 12; i += 1) put(later, `many/${i}.csv`);
    writeFileSync(join(folder, "moved.tmp"), readFileSync(byDay("202102")));
    await sleep(600);
    renameSync(join(folder, "moved.tmp"), join(folder, "moved.csv"));
    await watch.until(/aside {5}moved\.csv/);
    // Whichever of the twelve stood still first is imported; the others are the same bytes.
    await watch.until(/(?:known {5}many\/[\s\S]*?){11}/);
    expect(watch.said.out.match(/^imported/gm)).toHaveLength(2);
    watch.child.kill("SIGINT");
    const [code] = (await once(watch.child, "exit")) as [number];
    expect(code).toBe(130);
    expect((await watchOnce()).lines).toEqual([]);
  }, 180_000);

  test("waits for a folder that vanished, and goes on when it is back", async () => {
    await fresh();
    const watch = start();
    await watch.until(/Watching/, "err");
    rmSync(folder, { recursive: true });
    await watch.until(/is gone/, "err");
    mkdirSync(folder);
    await watch.until(/is back/, "err");
    put(example, "new.csv");
    await watch.until(/imported {2}new\.csv/);
  });

  test("killed in the middle, it imports nothing twice", async () => {
    await fresh();
    for (let i = 1; i < 6; i += 1) put(byDay(`20210${i}`), `${i}.csv`);
    const watch = start("--account", "@brand");
    await watch.until(/imported {2}2\.csv/);
    watch.child.kill("SIGKILL");
    await once(watch.child, "exit");
    await watchOnce("--account", "@brand");
    expect((await imports()).map(({ fileName }) => fileName).sort()).toEqual([
      "1.csv",
      "2.csv",
      "3.csv",
      "4.csv",
      "5.csv",
    ]);
  });
});
