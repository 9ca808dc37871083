// The contract of the ledger, on a Postgres of our own and on one that a URL names; and how ours lives and ends.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getTableConfig } from "drizzle-orm/pg-core";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ledger, WorkspaceSettings } from "../../src/store/ledger.ts";
import { personSalts } from "../../src/store/migrations/2026-11-person-salts.ts";
import { migrations } from "../../src/store/migrations/index.ts";
import { type Child, startChild } from "../../src/store/pg-child.ts";
import {
  audit,
  definition,
  mapping,
  mappingVersion,
  personSalt,
  sentFile,
  target,
  textLabel,
  uploadedFile,
  uploadLink,
  workspace,
} from "../../src/store/pg-schema.ts";
import { openLedger } from "../../src/store/postgres.ts";
import { lives } from "../../src/store/process-life.ts";
import { start } from "./children/start.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "leadline-ledger-"));
const folders: string[] = [];
const newFolder = (): string => {
  const at = folder();
  folders.push(at);
  return at;
};
afterAll(() => {
  for (const at of folders) rmSync(at, { recursive: true, force: true });
});

const settings: WorkspaceSettings = {
  name: "Zażółć 한국어",
  timeZone: "Europe/Warsaw",
  currency: "PLN",
  language: "pl",
  weekStart: 1,
  brandTerms: ['with "quotes"', "with, comma", "{braces}", "back\\slash", ""],
  sample: false,
};

/** A database of its own on a server of ours, named by a URL over its socket. */
const besides = async (): Promise<{ url: string; child: Child }> => {
  const child = await startChild(newFolder());
  const { host, user, password } = child.connection;
  const client = new pg.Client(child.connection);
  await client.connect();
  await client.query("create database elsewhere");
  await client.end();
  const url = `postgres://${user}:${password}@/elsewhere?host=${encodeURIComponent(String(host))}`;
  return { url, child };
};

const ledgers = [
  {
    name: "a child",
    open: async () => {
      const dataDir = newFolder();
      const open = () => openLedger({ dataDir, url: "" });
      return { open, stop: async () => undefined };
    },
  },
  {
    name: "a URL",
    open: async () => {
      const { url, child } = await besides();
      return { open: () => openLedger({ dataDir: newFolder(), url }), stop: child.stop };
    },
  },
];

describe.each(ledgers)("on $name", ({ open: prepare }) => {
  let prepared: Awaited<ReturnType<typeof prepare>>;
  let ledger: Ledger;
  beforeAll(async () => {
    prepared = await prepare();
    ledger = await prepared.open();
  });
  afterAll(async () => {
    await ledger.close();
    await prepared.stop();
  });

  test("a workspace is kept as it was given", async () => {
    const before = Date.now() - 1000;
    const made = await ledger.createWorkspace("w1", settings);
    expect(made).toEqual({ id: "w1", ...settings, createdAt: made.createdAt });
    expect(made.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(made.createdAt)).toBeGreaterThan(before);
    expect(await ledger.workspace("w1")).toEqual(made);
    expect(await ledger.workspace("none")).toBeNull();
    await ledger.createWorkspace("w0", { ...settings, name: "Second", sample: true });
    expect((await ledger.workspaces()).map(({ id }) => id)).toEqual(["w1", "w0"]);
  });

  test("a change touches only what it names", async () => {
    const made = await ledger.createWorkspace("w2", settings);
    const changed = await ledger.updateWorkspace("w2", { weekStart: 7, brandTerms: ["acme", "deal"] });
    expect(changed).toEqual({ ...made, weekStart: 7, brandTerms: ["acme", "deal"] });
    expect(await ledger.updateWorkspace("w2", {})).toEqual(changed);
    expect(await ledger.updateWorkspace("none", { name: "x" })).toBeNull();
    await expect(ledger.updateWorkspace("w2", { weekStart: 8 })).rejects.toThrow();
    expect(await ledger.workspace("w2")).toEqual(changed);
  });

  test("files belong to their workspace and go with it", async () => {
    await ledger.createWorkspace("w3", settings);
    const file = (id: string, uploadedAt: string) => ({
      id,
      workspace: "w3",
      name: `${id}.csv`,
      bytes: 5_000_000_000,
      sha256: "ab",
      uploadedAt,
    });
    const [first, second] = [file("f1", "2026-01-01T00:00:00.001Z"), file("f2", "2026-01-02T00:00:00.000Z")];
    await ledger.addFile(first);
    await ledger.addFile(second);
    expect(await ledger.files("w3")).toEqual([second, first]);
    expect(await ledger.file("w3", "f1")).toEqual(first);
    expect(await ledger.file("w1", "f1")).toBeNull();
    expect(await ledger.file("w3", "none")).toBeNull();
    await expect(ledger.addFile({ ...first, id: "f9", workspace: "none" })).rejects.toThrow();
    expect(await ledger.deleteWorkspace("w3")).toBe(true);
    expect(await ledger.deleteWorkspace("w3")).toBe(false);
    expect(await ledger.files("w3")).toEqual([]);
  });

  test("what was done stays written after its workspace is gone, and survives a new start", async () => {
    await ledger.createWorkspace("w4", settings);
    await ledger.note({ workspace: "w4", who: "Ana", operation: "create_workspace", detail: "{}" });
    await ledger.note({ workspace: null, who: "Ana", operation: "get_status", detail: "" });
    await ledger.deleteWorkspace("w4");
    await ledger.close();
    ledger = await prepared.open();
    expect((await ledger.workspaces()).map(({ id }) => id)).toContain("w1");
  });
});

describe("the schema", () => {
  test("that the program sees is the one the migrations make", async () => {
    const { url, child } = await besides();
    await (await openLedger({ dataDir: newFolder(), url })).close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      "select table_name, column_name, is_nullable, data_type from information_schema.columns where table_schema = 'leadline'",
    );
    const made = rows.map((row) => `${row.table_name}.${row.column_name} ${row.is_nullable === "NO"}`).sort();
    const seen = [
      workspace,
      personSalt,
      uploadedFile,
      audit,
      uploadLink,
      sentFile,
      mapping,
      mappingVersion,
      definition,
      textLabel,
      target,
    ].flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => `${name}.${column.name} ${column.notNull}`);
    });
    expect(seen.sort()).toEqual(made);
    await client.query("delete from leadline.audit");
    const ledger = await openLedger({ dataDir: newFolder(), url });
    await ledger.note({ workspace: "w", who: "Ana", operation: "undo_import", detail: '{"import":3}' });
    await ledger.close();
    const noted = await client.query("select workspace, who, operation, detail, at from leadline.audit");
    expect(noted.rows).toMatchObject([
      { workspace: "w", who: "Ana", operation: "undo_import", detail: '{"import":3}' },
    ]);
    const applied = await client.query(
      "select count(*)::int as n from leadline_migrations.__drizzle_migrations",
    );
    expect(applied.rows).toEqual([{ n: migrations.length }]);
    await client.end();
    await child.stop();
  });

  test("is made once by two that open an empty database at once", async () => {
    const { url, child } = await besides();
    const open = () => openLedger({ dataDir: newFolder(), url });
    const both = await Promise.all([open(), open()]);
    await both[0]?.createWorkspace("w", settings);
    expect(await both[1]?.workspace("w")).toMatchObject(settings);
    for (const ledger of both) await ledger.close();
    await child.stop();
  });

  test("that is older than salts and definitions keeps what it has: keys of people, and the events that qualify", async () => {
    const { url, child } = await besides();
    const made = await openLedger({ dataDir: newFolder(), url });
    await made.createWorkspace("0123456789ab", settings);
    await made.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      "drop table leadline.person_salt, leadline.definition, leadline.text_label, leadline.target",
    );
    await client.query(
      "alter table leadline.workspace add column qualified text[] not null default '{trial}'",
    );
    const applied = "leadline_migrations.__drizzle_migrations";
    await client.query(`delete from ${applied} where created_at >= $1`, [personSalts.at]);
    await client.end();
    const ledger = await openLedger({ dataDir: newFolder(), url });
    expect(await ledger.personSalt("0123456789ab")).toBe("0123456789ab");
    // Its list of qualified events is the first version of a definition.
    expect(await ledger.definitions("0123456789ab")).toMatchObject([
      { kind: "qualified_interaction", version: 1, body: { name: "", events: ["trial"], graded: [] } },
    ]);
    await ledger.close();
    await child.stop();
  });

  test("a server that does not answer is named", async () => {
    const url = "postgres://leadline:secret@127.0.0.1:1/x";
    const failed = await openLedger({ dataDir: newFolder(), url }).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: "server/no-database",
      where: { host: "127.0.0.1:1", reason: "ECONNREFUSED" },
    });
    expect(String(failed)).not.toContain("secret");
  });
});

const postmaster = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[0]);

const gone = async (pid: number): Promise<void> => {
  for (let waited = 0; lives(pid); waited += 50) {
    if (waited > 10_000) throw new Error(`${pid} still lives`);
    await sleep(50);
  }
};

describe("our own Postgres", () => {
  const holder = join(import.meta.dirname, "children", "hold-ledger.ts");

  test("ends with its parent, even one that was killed, and starts again on what is there", async () => {
    const dataDir = newFolder();
    const first = await openLedger({ dataDir, url: "" });
    await first.createWorkspace("kept", settings);
    await first.close();
    const parent = await start(holder, dataDir);
    const server = postmaster(dataDir);
    expect(lives(server)).toBe(true);
    await parent.kill();
    const second = await openLedger({ dataDir, url: "" });
    await gone(server);
    expect(await second.workspace("kept")).not.toBeNull();
    await second.close();
  });

  test("leaves no process and no socket behind", async () => {
    const dataDir = newFolder();
    const ledger = await openLedger({ dataDir, url: "" });
    const server = postmaster(dataDir);
    const sockets = readFileSync(join(dataDir, "postgres", "sockets"), "utf8");
    expect(existsSync(sockets)).toBe(true);
    await ledger.close();
    expect(lives(server)).toBe(false);
    expect(existsSync(sockets)).toBe(false);
  });

  test("belongs to one Leadline, which the second one names", async () => {
    const dataDir = newFolder();
    const parent = await start(holder, dataDir);
    await expect(openLedger({ dataDir, url: "" })).rejects.toMatchObject({
      code: "server/in-use",
      where: { pid: parent.pid, directory: dataDir },
    });
    await parent.kill();
    const ledger = await openLedger({ dataDir, url: "" });
    await expect(openLedger({ dataDir, url: "" })).rejects.toMatchObject({
      code: "server/in-use",
      where: { pid: process.pid },
    });
    await ledger.close();
  });

  test("starts where a number left behind belongs to another program now", async () => {
    const dataDir = newFolder();
    await (await openLedger({ dataDir, url: "" })).close();
    const file = join(dataDir, "postgres", "data", "postmaster.pid");
    writeFileSync(file, `${process.ppid}\n/proc/self/cwd\n1\n5432\n/tmp\n\n  1  1\nready   \n`);
    await (await openLedger({ dataDir, url: "" })).close();
  });

  test("is made anew where its making was cut off", async () => {
    const dataDir = newFolder();
    const draft = join(dataDir, "postgres", "data.new");
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, "PG_VERSION"), "18");
    await (await openLedger({ dataDir, url: "" })).close();
    expect(readdirSync(join(dataDir, "postgres"))).not.toContain("data.new");
  });

  test("comes back by itself when it is killed, and no question is answered wrongly meanwhile", async () => {
    const dataDir = newFolder();
    const ledger = await openLedger({ dataDir, url: "" });
    await ledger.createWorkspace("kept", settings);
    const server = postmaster(dataDir);
    process.kill(server, "SIGKILL");
    await gone(server);
    for (let waited = 0; ; waited += 200) {
      const found = await ledger.workspace("kept").catch(() => undefined);
      if (found) break;
      expect(found).not.toBeNull();
      if (waited > 20_000) throw new Error("it did not come back");
      await sleep(200);
    }
    await ledger.close();
  });
});
