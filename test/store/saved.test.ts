// What is kept of a workspace beside facts and files goes into an archive whole, and comes out under ids of its own.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { savedShape } from "../../src/engine/archive-saved.ts";
import type { Ledger } from "../../src/store/ledger.ts";
import { openLedger } from "../../src/store/postgres.ts";

const dataDir = mkdtempSync(join(tmpdir(), "leadline-saved-"));
const settings = {
  name: "Acme",
  timeZone: "UTC",
  currency: "EUR",
  language: "en",
  weekStart: 1,
  brandTerms: ["acme", "{a,b}"],
  sample: false,
};
let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger({ dataDir });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test("saved mappings and definitions with all their versions, files and settings are the same in a new workspace", async () => {
  await ledger.createWorkspace("old", settings);
  const own = {
    id: "map1",
    workspace: "old",
    name: "Ours",
    fingerprint: "f",
    header: ["a", "ü"],
    headerless: false,
  };
  await ledger.addMapping(own, { spec: { one: 1 } as never, savedBy: "Ana" });
  await ledger.changeMapping(own, 1, { spec: { two: 2 } as never, savedBy: "Ewa" });
  const said = { workspace: "old", kind: "opening_hours", note: "", savedBy: "Ana" };
  await ledger.addDefinition({ ...said, version: 1, body: { monday: [{ from: "09:00", to: "17:00" }] } });
  await ledger.addDefinition({ ...said, version: 2, body: { monday: [{ from: "08:00", to: "24:00" }] } });
  await ledger.signDefinition({ ...said, version: 1 }, "Ewa");
  const saved = await ledger.saved("old");
  // What an archive is held to on its way in is known for every table there is.
  expect(Object.keys(saved).sort()).toEqual(Object.keys(savedShape.shape).sort());
  expect(Object.keys(saved)).not.toContain("upload_link");
  const uploadedAt = "2026-01-02T03:04:05.000Z";
  const file = { id: "f2", was: "f1", workspace: "new", name: "a.csv", bytes: 1, sha256: "0", uploadedAt };
  const made = await ledger.restoreWorkspace({
    id: "new",
    settings: { ...settings, name: "B" },
    files: [file],
    saved,
  });
  expect(made).toMatchObject({ ...settings, id: "new", name: "B" });
  const { was: _, ...listed } = file;
  expect(await ledger.files("new")).toEqual([listed]);
  const of = async (workspace: string) =>
    (await ledger.mappings(workspace)).map((mapping) => ({ ...mapping, workspace: "" }));
  expect((await of("new")).length).toBe(1);
  expect(await of("new")).toEqual(await of("old"));
  const definitionsOf = async (workspace: string) =>
    (await ledger.definitions(workspace)).map((one) => ({ ...one, workspace: "" }));
  expect(await definitionsOf("new")).toMatchObject([
    { version: 2, signedBy: null },
    { version: 1, signedBy: "Ewa" },
  ]);
  expect(await definitionsOf("new")).toEqual(await definitionsOf("old"));
});

test("a table that is not known is refused, and nothing of the workspace is there", async () => {
  const whole = { id: "bad", settings, files: [], saved: { moods: [{ workspace: "x" }] } };
  await expect(ledger.restoreWorkspace(whole)).rejects.toThrow("moods");
  expect(await ledger.workspace("bad")).toBeNull();
});
