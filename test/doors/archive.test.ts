// An archive elsewhere is the same workspace: every KPI, the rows behind it, what was known when, undo. A damaged one is nothing.

import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import yazl from "yazl";
import { direct } from "../../src/doors/caller.ts";
import { owner } from "../../src/doors/cli/connect.ts";
import { remote } from "../../src/doors/remote.ts";
import { openEngine } from "../../src/engine/open.ts";
import { hashText } from "../../src/engine/sha256.ts";
import { example } from "./examples.ts";
import { type Door, freshDirectory, openDoor } from "./kit.ts";

let from: Door;
let to: Door;
let sample = "";
let copy = "";
let undone = 0;
beforeAll(async () => {
  [from, to] = [await openDoor({ sample: true }), await openDoor()];
  const { workspaces } = await remote(from.url).call("list_workspaces", {});
  sample = workspaces[0]?.id ?? "";
  const { imports } = await remote(from.url).call("list_imports", { workspace: sample, limit: 500 });
  undone = imports.at(3)?.importId ?? 0;
  await remote(from.url).call("undo_import", { workspace: sample, import: undone });
  for (const value of [500, 700])
    await remote(from.url).call("save_target", {
      ...{ workspace: sample, kpi: "impressions", period: "month", since: "2026-01-01", value },
    });
  const archive = await archiveOf(from, sample);
  copy = (await remote(to.url).call("import_archive", { name: "sample.zip" }, once(archive))).workspace.id;
}, 900_000);
afterAll(async () => {
  await from?.stop();
  await to?.stop();
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const archiveOf = async (door: Door, workspace: string): Promise<Buffer> =>
  buffer((await remote(door.url).download("export_archive", { workspace })).bytes);

const isCover = (one: unknown): boolean =>
  typeof one === "object" && one !== null && "account" in one && "first" in one;

/**
 * Numbers of imports are those of a store, and coverage of several accounts comes in no order; fractions are added up in
 * none either, so that their last digit is chance. All else must be the same.
 */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => {
      if (["importId", "import_id", "workspace"].includes(key)) return key;
      if (typeof inner === "number" && !Number.isInteger(inner)) return Number(inner.toPrecision(12));
      if (!Array.isArray(inner) || !inner.every(isCover)) return inner;
      return [...inner].sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
    }),
  );

type Ask = (caller: ReturnType<typeof remote>, workspace: string) => Promise<unknown>;
const same = async (ask: Ask): Promise<void> => {
  const before = plain(await ask(remote(from.url), sample));
  expect(plain(await ask(remote(to.url), copy))).toEqual(before);
};

const period = async () => {
  const { first, last } = await remote(from.url).call("list_kpis", { workspace: sample });
  return { since: first ?? "", until: last ?? "" };
};

const everyKpi =
  (more: object): Ask =>
  async (caller, workspace) => {
    const { kpis } = await caller.call("list_kpis", { workspace });
    const days = await period();
    const answers: unknown[] = [];
    for (const { id } of kpis)
      answers.push(await caller.call("ask_kpi", { workspace, kpi: id, ...days, grain: "month", ...more }));
    return answers;
  };

test("every KPI in every variant gives the same answers", async () => {
  await same(everyKpi({}));
  const days = await period();
  await same(async (caller, workspace) => {
    const { kpis } = await caller.call("list_kpis", { workspace });
    const answers: unknown[] = [];
    for (const { id } of kpis)
      answers.push(await caller.call("compare_variants", { workspace, kpi: id, ...days }));
    return answers;
  });
}, 300_000);

test("so does every KPI as it was known before the last import and before the undo", async () => {
  const { imports } = await remote(from.url).call("list_imports", { workspace: sample, limit: 500 });
  const before = imports.at(5)?.committedAt ?? "";
  await same(everyKpi({ knownAt: before }));
}, 300_000);

test(
  "the rows behind are the same, with their file and line",
  () =>
    same(async (caller, workspace) => {
      const rows: unknown[] = [];
      for (const kpi of ["impressions", "engagement_rate", "followers", "social_revenue"])
        rows.push(await caller.call("trace_kpi", { workspace, kpi, ...(await period()), limit: 500 }));
      return rows;
    }),
  120_000,
);

test("the log, what was left out, the lines of the files and freshness are the same", async () => {
  await same((caller, workspace) => caller.call("list_imports", { workspace, limit: 500 }));
  await same((caller, workspace) => caller.call("get_freshness", { workspace }));
  await same(async (caller, workspace) => {
    const { imports } = await caller.call("list_imports", { workspace, limit: 500 });
    const found: unknown[] = [];
    for (const { importId, rejects, skips } of imports)
      if (rejects + skips > 0) found.push(await caller.call("list_left", { workspace, import: importId }));
    const row = { workspace, import: imports[0]?.importId, part: 0, line: 3 };
    return [found, await caller.call("get_source_row", row).catch((error: unknown) => String(error))];
  });
}, 120_000);

test("targets are the same there, with every version and how they stand", async () => {
  await same((caller, workspace) => caller.call("list_targets", { workspace }));
  const { targets } = await remote(to.url).call("list_targets", { workspace: copy });
  expect(targets.map(({ versions }) => versions.map(({ version, low }) => [version, low]))).toEqual([
    [
      [2, 700],
      [1, 500],
    ],
  ]);
});

test("an import can be undone there, to the same numbers; the same file is still known", async () => {
  for (const [door, workspace] of [
    [from, sample],
    [to, copy],
  ] as const) {
    const { imports } = await remote(door.url).call("list_imports", { workspace, limit: 500 });
    const restated = imports.filter(({ undoneAt }) => undoneAt === null).at(1)?.importId;
    await remote(door.url).call("undo_import", { workspace, import: restated });
  }
  await same(everyKpi({}));
}, 300_000);

test("it never goes over a workspace that is there: a second one has a name of its own", async () => {
  const { workspaces: before } = await remote(to.url).call("list_workspaces", {});
  const small = await smallArchive();
  const caller = remote(to.url);
  const names = [];
  for (let i = 0; i < 2; i += 1)
    names.push((await caller.call("import_archive", { name: "a.zip" }, once(small))).workspace.name);
  expect(names).toEqual(["Small", "Small (2)"]);
  expect(
    (await caller.call("import_archive", { name: "a.zip", called: "Mine" }, once(small))).workspace.name,
  ).toBe("Mine");
  expect((await caller.call("list_workspaces", {})).workspaces).toHaveLength(before.length + 3);
});

let small: Buffer | null = null;
const smallArchive = async (): Promise<Buffer> => {
  if (small !== null) return small;
  const caller = remote(from.url);
  const { id } = await caller.call("create_workspace", { name: "Small", currency: "EUR" });
  const { createReadStream } = await import("node:fs");
  const file = await caller.call("upload_file", { workspace: id, name: "t.csv" }, createReadStream(example));
  await caller.call("import_file", { workspace: id, file: file.id });
  small = await archiveOf(from, id);
  return small;
};

const entriesOf = (zip: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((done, fail) =>
    fromBuffer(zip, { lazyEntries: true }, (error, file: ZipFile) => {
      if (error) return fail(error);
      const found = new Map<string, Buffer>();
      file.on("entry", (entry: Entry) =>
        file.openReadStream(entry, async (_, stream) => {
          found.set(entry.fileName, await buffer(stream));
          file.readEntry();
        }),
      );
      file.on("end", () => done(found));
      file.readEntry();
    }),
  );
const zipOf = (entries: ReadonlyMap<string, Buffer>): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
};
/** The archive with its manifest changed and sealed anew. */
const resealed = async (
  change: (manifest: Record<string, unknown>) => Record<string, unknown>,
): Promise<Buffer> => {
  const entries = await entriesOf(await smallArchive());
  const text = JSON.stringify(change(JSON.parse(String(entries.get("manifest.json")))));
  entries.set("manifest.json", Buffer.from(text));
  entries.set("manifest.sha256", Buffer.from(hashText(text)));
  return zipOf(entries);
};

describe("what is no whole archive is refused with a sentence and leaves nothing behind", () => {
  const state = async () => {
    const { workspaces } = await remote(to.url).call("list_workspaces", {});
    const [{ n } = { n: 0 }] = [{ n: readdirSync(join(to.dataDir, "files")).length }];
    return {
      workspaces: workspaces.length,
      files: n,
      work: readdirSync(join(to.dataDir, "work")).filter((name) => name !== "duckdb").length,
    };
  };
  const refused = async (bytes: Uint8Array, code: string): Promise<void> => {
    const before = await state();
    const outcome = await remote(to.url)
      .call("import_archive", { name: "a.zip" }, once(bytes))
      .catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code });
    expect(await state()).toEqual(before);
  };
  test("cut off anywhere", async () => {
    const whole = await smallArchive();
    for (const share of [0, 0.2, 0.6, 0.99])
      await refused(whole.subarray(0, Math.floor(whole.length * share)), "archive/damaged");
  });
  test("a bit flipped anywhere in what is kept", async () => {
    const whole = await smallArchive();
    // Of the last part, the directory, some bits say only when a file was made: what counts of it is looked at above.
    for (let i = 1; i < 25; i += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((whole.length * 0.8 * i) / 25);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      const { workspaces } = await state();
      const outcome = await remote(to.url)
        .call("import_archive", { name: "a.zip" }, once(bytes))
        .catch((error: unknown) => error);
      // A flip in a name or a time that the directory tells as well changes nothing that is taken.
      if ((outcome as { code?: string }).code !== undefined) {
        expect(outcome).toMatchObject({ code: "archive/damaged" });
        expect((await state()).workspaces).toBe(workspaces);
      } else expect(outcome).toMatchObject({ facts: 6, imports: 1, files: 1 });
    }
  }, 120_000);
  test("an entry missing, changed, added, or leading out of its folder", async () => {
    const entries = await entriesOf(await smallArchive());
    const without = new Map([...entries].filter(([name]) => !name.startsWith("files/")));
    await refused(await zipOf(without), "archive/damaged");
    await refused(
      await zipOf(new Map([...entries, ["workspace.json", Buffer.from("{}")]])),
      "archive/damaged",
    );
    await refused(
      await zipOf(new Map([...entries, ["facts/zzz.parquet", Buffer.from("x")]])),
      "archive/damaged",
    );
    const slipped = Buffer.from(
      String(await smallArchive().then((b) => b.toString("latin1"))).replaceAll("saved.json", "../../evil"),
      "latin1",
    );
    await refused(slipped, "archive/damaged");
    await refused(await zipOf(new Map([["a.csv", Buffer.from("a,b\n1,2")]])), "archive/damaged");
  });
  test("of a newer Leadline", async () => {
    await refused(
      await resealed((manifest) => ({ ...manifest, version: 2, leadline: "9.0.0" })),
      "archive/newer",
    );
    const wider = (manifest: Record<string, unknown>) => ({
      ...manifest,
      leadline: "9.0.0",
      tables: (manifest["tables"] as { columns: string[] }[]).map((one) => ({
        ...one,
        columns: [...one.columns, "mood"],
      })),
    });
    await refused(await resealed(wider), "archive/newer");
  });
  test("that tells other rows than it holds", async () => {
    const fewer = (manifest: Record<string, unknown>) => ({
      ...manifest,
      tables: (manifest["tables"] as { rows: number }[]).map((one) => ({ ...one, rows: one.rows + 1 })),
    });
    await refused(await resealed(fewer), "archive/damaged");
  });
  test("that unpacks without end", async () => {
    const entries = await entriesOf(await smallArchive());
    await refused(
      await zipOf(new Map([...entries, [`files/${"a".repeat(64)}`, Buffer.alloc(150_000_000)]])),
      "archive/too-large",
    );
  }, 60_000);
});

test("what a killed import had written is swept away at the next start", async () => {
  const dataDir = freshDirectory();
  const first = await openEngine({ dataDir });
  await first.close();
  await mkdir(join(dataDir, "files", "abc"), { recursive: true });
  await mkdir(join(dataDir, "restoring"), { recursive: true });
  await writeFile(join(dataDir, "files", "abc", "x"), "left over");
  await writeFile(join(dataDir, "restoring", "abc"), "");
  const again = direct(await openEngine({ dataDir }), owner);
  expect([readdirSync(join(dataDir, "files")), readdirSync(join(dataDir, "restoring"))]).toEqual([[], []]);
  await again.close();
}, 60_000);
