// An archive's seal has no key: whoever can write one can seal it. So all it tells is checked as what anyone sends.

import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import yazl from "yazl";
import { glue } from "../../src/base/glue.ts";
import { remote } from "../../src/doors/remote.ts";
import { hashText } from "../../src/engine/sha256.ts";
import { example } from "./examples.ts";
import { type Door, openDoor } from "./kit.ts";

type Entries = Map<string, Buffer>;
type Json = Record<string, unknown>;

let door: Door;
let whole: Entries;
const scratch = mkdtempSync(join(tmpdir(), "leadline-forged-"));
const columns = { mention: "Id", created_at: "Day" };
beforeAll(async () => {
  door = await openDoor();
  const caller = remote(door.url);
  const { id } = await caller.call("create_workspace", { name: "Small", currency: "EUR" });
  const file = await caller.call("upload_file", { workspace: id, name: "t.csv" }, createReadStream(example));
  await caller.call("import_file", { workspace: id, file: file.id });
  whole = await entriesOf(await buffer((await caller.download("export_archive", { workspace: id })).bytes));
}, 120_000);
afterAll(async () => {
  await door?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const entriesOf = (zip: Buffer): Promise<Entries> =>
  new Promise((done, fail) =>
    fromBuffer(zip, { lazyEntries: true }, (error, file: ZipFile) => {
      if (error) return fail(error);
      const found: Entries = new Map();
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

const sha = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const read = (entries: Entries, name: string): Json => JSON.parse(String(entries.get(name))) as Json;

/** The archive with other entries and another manifest, every size, sum and seal of it right. */
const forged = async (more: Record<string, Buffer>, change: (manifest: Json) => Json = (m) => m) => {
  const entries = new Map([...whole, ...Object.entries(more)]);
  for (const name of ["manifest.json", "manifest.sha256"]) entries.delete(name);
  const listed = [...entries].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha(bytes) }));
  const manifest = json(change({ ...read(whole, "manifest.json"), entries: listed }));
  const zip = new yazl.ZipFile();
  zip.addBuffer(manifest, "manifest.json");
  zip.addBuffer(Buffer.from(hashText(String(manifest))), "manifest.sha256");
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
};
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const bring = async (bytes: Buffer) =>
  remote(door.url)
    .call("import_archive", { name: "a.zip" }, once(bytes))
    .catch((error: unknown) => error as { code: string; message: string });
const state = async () => ({
  workspaces: (await remote(door.url).call("list_workspaces", {})).workspaces.length,
  folders: readdirSync(join(door.dataDir, "files")).length,
});
/** Refused in words that tell nothing of this machine or its databases. */
const refused = async (bytes: Buffer, code = "archive/damaged", words = /./): Promise<void> => {
  const before = await state();
  const outcome = (await bring(bytes)) as { code: string; message: string };
  expect(outcome).toMatchObject({ code, message: expect.stringMatching(words) });
  expect(outcome.message).not.toMatch(/\/tmp|work\/|Error|footer|invalid|syntax|undefined/i);
  expect(await state()).toEqual(before);
};

test("what is told back is what was written: the same as the manifest says, or it is damaged", async () => {
  expect(await bring(await forged({}))).toMatchObject({ facts: 6, imports: 1, files: 1, left: 0 });
  const counted = (counts: Json) => (manifest: Json) => ({
    ...manifest,
    counts: { ...(manifest["counts"] as Json), ...counts },
  });
  for (const counts of [{ facts: 999_999 }, { imports: -5 }, { files: 2 }, { left: 0.5 }])
    await refused(await forged({}, counted(counts)));
});

describe("a file that is listed often", () => {
  const listing = (times: number, bytes: Buffer) =>
    json(
      Array.from({ length: times }, (_, i) => ({
        id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
        name: `${i}.csv`,
        bytes: bytes.length,
        sha256: sha(bytes),
        uploadedAt: "2026-01-01T00:00:00.000Z",
      })),
    );
  test("takes its room on the disk once", async () => {
    const zeros = Buffer.alloc(2_000_000);
    const files = { [`files/${sha(zeros)}`]: zeros, "uploads.json": listing(300, zeros) };
    const bytes = await forged(files, (m) => ({ ...m, counts: { ...(m["counts"] as Json), files: 300 } }));
    const made = (await bring(bytes)) as { workspace: { id: string }; files: number };
    expect(made.files).toBe(300);
    const folder = join(door.dataDir, "files", made.workspace.id);
    const inodes = new Set(readdirSync(folder).map((name) => statSync(join(folder, name)).ino));
    expect([readdirSync(folder).length, inodes.size]).toEqual([300, 1]);
  });
  test("has the size it is told to have", async () => {
    const one = read(whole, "uploads.json") as unknown as Json[];
    await refused(await forged({ "uploads.json": json([{ ...one[0], bytes: 1 }]) }));
    await refused(await forged({ "uploads.json": json([{ ...one[0], id: "../../x" }]) }));
  });
});

describe("saved mappings are those that could be saved", () => {
  const spec = { schema: "mention", columns, once: {}, words: {}, dateOrder: null, decimal: null };
  const row = {
    ...{ mapping: "abc123", workspace: "w", name: "Ours", version: 1, headerless: false, deleted_at: null },
    header: ["Id", "Day"],
    fingerprint: ["id", "day"].sort().join(glue),
  };
  const version = { mapping: "abc123", workspace: "w", version: 1, spec, saved_by: "Ana" };
  const savedWith = (of: Json, at: Json | null) =>
    forged({
      "saved.json": json({
        mapping: [{ ...row, ...of }],
        mapping_version: at === null ? [] : [{ ...version, saved_at: "2026-01-01T00:00:00+00:00", ...at }],
      }),
    });
  test("one that could be is kept and listed", async () => {
    const made = (await bring(await savedWith({}, {}))) as { workspace: { id: string } };
    const { mappings } = await remote(door.url).call("list_mappings", { workspace: made.workspace.id });
    expect(mappings).toMatchObject([{ name: "Ours", spec: { schema: "mention" } }]);
  });
  test.each([
    ["a spec of nothing", {}, { spec: {} }],
    ["a list for a spec", {}, { spec: [1] }],
    ["a number for a column", {}, { spec: { ...spec, columns: { ...columns, created_at: 5 } } }],
    ["a schema that is none", {}, { spec: { ...spec, schema: "nope" } }],
    ["a field that is none", {}, { spec: { ...spec, columns: { ...columns, mood: "Id" } } }],
    ["a column its header lacks", {}, { spec: { ...spec, columns: { ...columns, mention: "Ids" } } }],
    ["no version", {}, null],
    ["another version", {}, { version: 2 }],
    ["the mark of another header", { fingerprint: "a" }, {}],
    ["a name of nothing", { name: " " }, {}],
    ["a day that is none", { deleted_at: "yesterday" }, {}],
  ])("%s is refused", async (_, of, at) => refused(await savedWith(of, at)));
});

test("settings are those a workspace can be made with", async () => {
  const settings = read(whole, "workspace.json");
  for (const wrong of [{ timeZone: "Mars/X" }, { timeZone: "+02:00" }, { currency: "XXQ" }, { weekStart: 9 }])
    await refused(await forged({ "workspace.json": json({ ...settings, ...wrong }) }));
});

describe("tables", () => {
  const tables = (change: (all: Json[]) => Json[]) => (manifest: Json) => ({
    ...manifest,
    tables: change(manifest["tables"] as Json[]),
  });
  test("are each listed once, and a version is one", async () => {
    await refused(
      await forged(
        {},
        tables((all) => [...all, all[0] as Json]),
      ),
    );
    for (const version of [-1, 0, 1.5, 2])
      await refused(await forged({}, (manifest) => ({ ...manifest, version })));
  });
  test("with more rows than bytes could say are refused before they are read", async () => {
    const on = await (await DuckDBInstance.create(":memory:")).connect();
    const path = join(scratch, "post_obs.parquet");
    const from = join(scratch, "from.parquet");
    (await import("node:fs")).writeFileSync(from, whole.get("facts/post_obs.parquet") ?? "");
    await on.run(
      `copy (select t.* from read_parquet('${from}') t, range(700000)) to '${path}' (format parquet, compression zstd)`,
    );
    const bytes = { "facts/post_obs.parquet": readFileSync(path) };
    const rows = (n: number) =>
      tables((all) => all.map((one) => (one["table"] === "post_obs" ? { ...one, rows: n } : one)));
    const count = Number(
      (await on.runAndReadAll(`select count(*) from '${path}'`)).getRowsJson()[0]?.[0] as string,
    );
    const started = performance.now();
    await refused(await forged(bytes, rows(count)), "archive/too-large");
    await refused(await forged(bytes));
    expect(performance.now() - started).toBeLessThan(3_000);
  }, 60_000);
  test("that are no tables are refused in plain words", () =>
    forged({ "facts/post_obs.parquet": Buffer.from("PAR1 nothing of the kind PAR1") }).then((bytes) =>
      refused(bytes),
    ));
  test("of no name that is known are called newer only where the Leadline that wrote them is", async () => {
    const mood = tables((all) =>
      all.map((one) => ({ ...one, columns: [...(one["columns"] as string[]), "mood"] })),
    );
    await refused(await forged({}, mood));
    await refused(await forged({}, (m) => ({ ...mood(m), leadline: "99.0.0" })), "archive/newer");
    await refused(await forged({}, (m) => ({ ...mood(m), leadline: "</b> your bank" })));
  });
});
