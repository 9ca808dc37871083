// Workspaces over a real engine: names, settings, and what is gone when one is removed.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OperationName } from "../../src/contract/operations.ts";
import { owner } from "../../src/doors/cli/connect.ts";
import { example } from "./examples.ts";
import { type Door, openDoor } from "./kit.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());

const call = <N extends OperationName>(name: N, input: object, body?: AsyncIterable<Uint8Array>) =>
  door.engine.call(name, input, owner, body);

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

test("a change of one setting leaves the others as they were", async () => {
  const { id } = await call("create_workspace", {
    name: "Kept",
    timeZone: "Asia/Seoul",
    currency: "KRW",
    language: "ko",
    weekStart: 7,
    brandTerms: ["lead"],
  });
  const changed = await call("update_workspace", { workspace: id, name: "Kept still" });
  expect(changed).toMatchObject({
    name: "Kept still",
    timeZone: "Asia/Seoul",
    currency: "KRW",
    language: "ko",
    weekStart: 7,
    brandTerms: ["lead"],
    sample: false,
  });
});

test("a name is given once, letters' size aside, also when two ask at the same moment", async () => {
  const both = await Promise.allSettled([
    call("create_workspace", { name: "Twins" }),
    call("create_workspace", { name: "TWINS" }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(call("create_workspace", { name: "twins" })).rejects.toMatchObject({
    code: "workspace/name-taken",
  });
});

test("its own name may be kept, another's not taken", async () => {
  const { id } = await call("create_workspace", { name: "One" });
  await call("create_workspace", { name: "Two" });
  await call("update_workspace", { workspace: id, name: "ONE" });
  await expect(call("update_workspace", { workspace: id, name: "two" })).rejects.toMatchObject({
    code: "workspace/name-taken",
  });
});

test("a workspace that is removed leaves no file and no fact", async () => {
  const { id } = await call("create_workspace", { name: "Gone" });
  const sign = "leadline-erasure-sign";
  const csv = readFileSync(example, "utf8").replace("WhiteSourceSoft", sign);
  const search = 'grep -rla "$0" "$1/files" "$1/facts.duckdb" "$1/work" || true';
  const found = (): string => execFileSync("sh", ["-c", search, sign, door.dataDir]).toString();
  const file = await call("upload_file", { workspace: id, name: "gone.csv" }, whole(csv));
  await call("import_file", { workspace: id, file: file.id });
  expect(found()).toContain(file.id);
  expect(await call("delete_workspace", { workspace: id })).toEqual({ deleted: true });
  await expect(call("list_imports", { workspace: id })).rejects.toMatchObject({
    code: "workspace/not-found",
  });
  expect(found()).toBe("");
});

test("an import that waits for a removal is told the workspace is gone", async () => {
  const { id } = await call("create_workspace", { name: "Race" });
  const file = await call(
    "upload_file",
    { workspace: id, name: "race.csv" },
    whole(readFileSync(example, "utf8")),
  );
  const removed = call("delete_workspace", { workspace: id });
  await expect(call("import_file", { workspace: id, file: file.id })).rejects.toMatchObject({
    code: "workspace/not-found",
  });
  expect(await removed).toEqual({ deleted: true });
});

test("the sample is made once, is marked, and goes with its facts", async () => {
  const sample = await call("load_demo", {});
  expect(sample.sample).toBe(true);
  const again = await call("load_demo", {});
  expect(again.id).toBe(sample.id);
  const { kpis } = await call("list_kpis", { workspace: sample.id });
  expect(kpis.filter((k) => k.essential && k.chosen === null)).toEqual([]);
  await call("delete_workspace", { workspace: sample.id });
  const { workspaces } = await call("list_workspaces", {});
  expect(workspaces.filter((w) => w.sample)).toEqual([]);
}, 600_000);

test("what is asked after the end is refused", async () => {
  const other = await openDoor();
  await other.stop();
  await expect(other.engine.call("list_workspaces", {}, owner)).rejects.toMatchObject({
    code: "server/stopping",
  });
});
