// Who may do what: every operation by every role, over HTTP, and one workspace against another.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation, Role } from "../../src/contract/operation.ts";
import { operations } from "../../src/contract/operations.ts";
import { role } from "../../src/contract/shapes.ts";
import { address, remote } from "../../src/doors/remote.ts";
import { makeWorld, type World } from "./every-operation.ts";
import { example } from "./examples.ts";
import { asRole, type Door, openDoor } from "./kit.ts";

let door: Door;
let world: World;
beforeAll(async () => {
  door = await openDoor({ sample: true });
  world = await makeWorld(remote(door.url), example);
});
afterAll(() => door.stop());

const all = operations as unknown as readonly Operation[];
const nowhere = {
  workspace: "none",
  file: "none",
  name: "none",
  import: 1,
  part: 0,
  line: 1,
  kpi: "impressions",
  table: "post",
  link: "none",
  mapping: "none",
  kind: "opening_hours",
};

/** A wrong field is seen only after the role: so nothing is done, whoever asks. */
const asked = (operation: Operation): string => {
  const holes = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof nowhere);
  const input = Object.fromEntries(holes.map((name) => [name, nowhere[name]]));
  return `${address(operation, input).path}?nonsense=1`;
};

describe.each(role.options)("%s", (who: Role) => {
  test.each(all.map((o) => [o.name, o] as const))("%s", async (_, operation) => {
    const method = operation.method.toUpperCase();
    const answer = await asRole(door.engine, who)(asked(operation), { method });
    const { code } = (await answer.json()) as { code: string };
    const may = operation.roles.includes(who);
    expect([answer.status, code]).toEqual(may ? [400, "input/invalid"] : [403, "access/denied"]);
  });
  test("progress of an import", async () => {
    const path = "/api/workspaces/none/files/none/progress";
    const { code } = (await (await asRole(door.engine, who)(path)).json()) as { code: string };
    const may = ["uploader", "editor", "admin", "owner"].includes(who);
    expect(code).toBe(may ? "workspace/not-found" : "access/denied");
  });
});

test("roles are what the words say", () => {
  const by = (name: string): readonly string[] => all.find((o) => o.name === name)?.roles ?? [];
  expect(by("delete_workspace")).toEqual(["owner"]);
  expect(by("ask_kpi")).not.toContain("uploader");
  expect(by("import_file")).not.toContain("viewer");
  expect(by("undo_import")).not.toContain("uploader");
});

describe("another workspace's things are not there", () => {
  const cases = (w: World): readonly (readonly [string, string, string])[] => [
    ["a file", `/files/${w.file}/preview`, "file/not-found"],
    ["progress", `/files/${w.file}/progress`, "file/not-found"],
  ];
  test("files of the one asked for in the other", async () => {
    for (const [, path, code] of cases(world)) {
      const answer = await fetch(`${door.url}/api/workspaces/${world.sample}${path}`);
      expect([path, ((await answer.json()) as { code: string }).code]).toEqual([path, code]);
    }
  });
  test("imports of the one asked for in the other", async () => {
    const of = `${door.url}/api/workspaces/${world.spare}/imports/${world.import}`;
    const left = await fetch(`${of}/left`);
    const row = await fetch(`${of}/parts/${world.part}/rows/${world.line}`);
    const undo = await fetch(`${of}/undo`, { method: "POST" });
    const codes = await Promise.all(
      [left, row, undo].map(async (a) => ((await a.json()) as { code: string }).code),
    );
    expect(codes).toEqual(["import/not-found", "import/not-found", "import/not-found"]);
  });
  test("an import of the other's file", async () => {
    const answer = await fetch(`${door.url}/api/workspaces/${world.sample}/imports`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ file: world.file }),
    });
    expect(((await answer.json()) as { code: string }).code).toBe("file/not-found");
  });
  test("numbers of an empty workspace are unknown, not the sample's", async () => {
    const slice = `since=${world.since}&until=${world.until}`;
    const answer = await fetch(`${door.url}/api/workspaces/${world.spare}/kpis/impressions?${slice}`);
    expect(((await answer.json()) as { total: { answer: unknown } }).total.answer).toBeNull();
  });
});
