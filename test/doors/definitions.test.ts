// Definitions of a workspace by the API and the command line: versions, conflicts, signatures, refusals, and their way through an archive.

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Caller } from "../../src/doors/caller.ts";
import { remote } from "../../src/doors/remote.ts";
import { called } from "./command.ts";
import { type Door, freshDirectory, openDoor } from "./kit.ts";

let door: Door;
let caller: Caller;
beforeAll(async () => {
  door = await openDoor();
  caller = remote(door.url);
});
afterAll(() => door.stop());

const nine = { monday: [{ from: "09:00", to: "17:00" }] };
const eight = {
  monday: [{ from: "08:00", to: "16:00" }],
  holidays: ["2026-12-25", "2026-01-01", "2026-12-25"],
};
const workspaceOf = async (name: string): Promise<string> =>
  (await caller.call("create_workspace", { name })).id;
const hoursOf = async (workspace: string) => {
  const { definitions } = await caller.call("list_definitions", { workspace });
  const found = definitions.find(({ kind }) => kind === "opening_hours");
  if (found === undefined) throw new Error("no opening hours");
  return found;
};
const save = (workspace: string, version: number, body: Record<string, unknown>, note = "") =>
  caller.call("save_definition", { workspace, kind: "opening_hours", version, body, note });
const said = (work: Promise<unknown>) => work.catch((error: unknown) => error);

test("every version is kept with who and when, and the newest counts", async () => {
  const workspace = await workspaceOf("Versions");
  expect(await hoursOf(workspace)).toMatchObject({ version: 0, versions: [] });
  await save(workspace, 0, nine);
  const then = await save(workspace, 1, eight, "Earlier in winter");
  expect(then).toEqual(await hoursOf(workspace));
  expect(then).toMatchObject({
    version: 2,
    versions: [
      { version: 2, note: "Earlier in winter", body: { monday: eight.monday, tuesday: [] } },
      { version: 1, note: "", body: nine, signedBy: null },
    ],
  });
  expect(then.versions[0]?.body["holidays"]).toEqual(["2026-01-01", "2026-12-25"]);
  for (const { savedAt, savedBy } of then.versions)
    expect([Number.isNaN(Date.parse(savedAt)), savedBy === ""]).toEqual([false, false]);
});

test("who looked at an older version is told so, also where two save at once", async () => {
  const workspace = await workspaceOf("Conflicts");
  const both = await Promise.all([said(save(workspace, 0, nine)), said(save(workspace, 0, eight))]);
  expect(both).toContainEqual(expect.objectContaining({ code: "definition/changed" }));
  expect((await hoursOf(workspace)).versions.length).toBe(1);
  expect(await said(save(workspace, 0, eight))).toMatchObject({ code: "definition/changed" });
  expect(await said(save(workspace, 7, eight))).toMatchObject({ code: "definition/changed" });
});

test("the same said again is no new version and takes no signature away", async () => {
  const workspace = await workspaceOf("Signed");
  const of = { workspace, kind: "opening_hours" } as const;
  expect(await said(caller.call("sign_definition", { ...of, version: 1 }))).toMatchObject({
    code: "definition/none",
  });
  await save(workspace, 0, nine);
  await caller.call("sign_definition", { ...of, version: 1, by: "Ana" });
  await save(workspace, 1, nine);
  expect(await hoursOf(workspace)).toMatchObject({ version: 1, versions: [{ signedBy: "Ana" }] });
  expect(await said(caller.call("sign_definition", { ...of, version: 1 }))).toMatchObject({
    code: "definition/signed",
    message: expect.stringContaining("Ana"),
  });
  await save(workspace, 1, eight);
  expect(await said(caller.call("sign_definition", { ...of, version: 1 }))).toMatchObject({
    code: "definition/changed",
  });
  expect((await hoursOf(workspace)).versions.map(({ signedBy }) => signedBy)).toEqual([null, "Ana"]);
});

test.each([
  ["a time that is none", { monday: [{ from: "9", to: "17:00" }] }, /body\.monday\.0\.from.*time of day/],
  ["an end that is missing", { monday: [{ from: "09:00" }] }, /body\.monday\.0\.to .*missing/],
  ["a day nobody knows", { mondays: [{ from: "09:00", to: "17:00" }] }, /body\.mondays .*no such field/],
  ["no opening at all", { holidays: ["2026-12-25"] }, /no weekday has opening hours/],
  ["an opening of no time", { monday: [{ from: "09:00", to: "09:00" }] }, /whole day/],
  ["a holiday that is no day", { ...nine, holidays: ["25.12."] }, /body\.holidays\.0 .*no day/],
])("%s is refused in words", async (_, body, words) => {
  const workspace = (await caller.call("list_workspaces", {})).workspaces[0]?.id ?? "";
  expect(await said(save(workspace, 0, body))).toMatchObject({
    code: "input/invalid",
    message: expect.stringMatching(words),
  });
});

test("an archive carries every version, and one that could not have been said is refused", async () => {
  const workspace = await workspaceOf("Travels");
  await save(workspace, 0, nine);
  await caller.call("sign_definition", { workspace, kind: "opening_hours", version: 1, by: "Ana" });
  await save(workspace, 1, eight);
  const { bytes } = await caller.download("export_archive", { workspace });
  const whole = await buffer(bytes);
  async function* once() {
    yield whole;
  }
  const made = await caller.call("import_archive", { name: "a.zip", called: "Elsewhere" }, once());
  expect((await hoursOf(made.workspace.id)).versions).toEqual((await hoursOf(workspace)).versions);
});

test("the command line lists, shows, says anew and signs", async () => {
  const dataDir = freshDirectory();
  const leadline = (...args: readonly string[]) => called(dataDir, ["definition", ...args]);
  await called(dataDir, ["workspace", "create", "Acme"]);
  const file = join(dataDir, "hours.json");
  writeFileSync(file, JSON.stringify(nine));
  expect((await leadline()).out).toMatch(/opening_hours .*not set/);
  expect((await leadline("sign", "opening_hours")).err).toMatch(/save a version first/);
  expect(await leadline("set", "opening_hours", file, "--note", "At last")).toMatchObject({ code: 0 });
  expect((await leadline("sign", "opening_hours", "--by", "Ana")).out).toMatch(
    /version 1 .*Ana, 20.* At last/,
  );
  expect((await leadline("show", "opening_hours")).out).toContain('"from": "09:00"');
  expect(await leadline("show", "moods")).toMatchObject({
    code: 1,
    err: expect.stringContaining("opening_hours"),
  });
  expect((await leadline("set", "opening_hours", file, "--base", "0")).err).toMatch(/another version \(1\)/);
  writeFileSync(file, JSON.stringify(eight));
  expect(await leadline("set", "opening_hours", file, "--note", "Winter")).toMatchObject({ code: 0 });
  const long = ["--since", "2026-01-01", "--until", "2036-01-01", "--grain", "year"];
  const { out } = await called(dataDir, ["kpi", "first_response", "--variant", "business", ...long]);
  expect(out).toMatch(
    /Opening hours changed.* Version 2, .*“Winter”: Mon 08:00.* Version 1: Mon 09:00–17:00/,
  );
  writeFileSync(file, "{");
  expect((await leadline("set", "opening_hours", file)).err).toMatch(/no JSON/);
  rmSync(dataDir, { recursive: true, force: true });
});
