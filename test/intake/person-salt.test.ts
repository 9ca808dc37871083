// Keys of people: salted with a secret of the workspace, which travels with its archive and is told to nobody.

import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { savedShape } from "../../src/engine/archive-saved.ts";
import { listWorkspaces } from "../../src/engine/workspaces.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const contacts = "Record ID,Email,Create Date\n1,Maja@Example.com,2024-07-02 09:14\n";
const settings = { timeZone: "UTC", currency: "EUR", language: "en", weekStart: 1 };
const whole = { ...settings, brandTerms: [], sample: false };
const keyHere = async (): Promise<unknown> => {
  await desk.import("contacts.csv", contacts);
  const [row] = await desk.rows("select person from lead_now where workspace = {workspace:text}");
  return row?.["person"];
};

test("the key of a person cannot be worked out from the address and the workspace's id", async () => {
  const key = await keyHere();
  const guessed = createHash("sha256").update(`${desk.workspace}\nmaja@example.com`).digest("hex");
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(key).not.toBe(guessed.slice(0, 32));
  const salt = await desk.ledger.personSalt(desk.workspace);
  expect(salt).toMatch(/^[0-9a-f]{64}$/);
  const made = createHash("sha256").update(`${salt}\nmaja@example.com`).digest("hex");
  expect(key).toBe(made.slice(0, 32));
  expect(JSON.stringify(await listWorkspaces(desk.context, {}, who))).not.toContain(salt);
});

test("every workspace has a secret of its own", async () => {
  const before = await desk.ledger.personSalt(desk.workspace);
  await desk.fresh();
  expect(await desk.ledger.personSalt(desk.workspace)).not.toBe(before);
});

test("an archive carries the secret, so that people met again elsewhere are the same", async () => {
  const saved = savedShape.parse(JSON.parse(JSON.stringify(await desk.ledger.saved(desk.workspace))));
  const salt = await desk.ledger.personSalt(desk.workspace);
  await desk.ledger.restoreWorkspace({
    id: "there",
    settings: { ...whole, name: "There" },
    files: [],
    saved,
  });
  expect(await desk.ledger.personSalt("there")).toBe(salt);
});

test("a workspace from an archive that tells no secret gets one", async () => {
  const { person_salt: _, ...saved } = await desk.ledger.saved(desk.workspace);
  await desk.ledger.restoreWorkspace({
    id: "older",
    settings: { ...whole, name: "Older" },
    files: [],
    saved,
  });
  expect(await desk.ledger.personSalt("older")).toMatch(/^[0-9a-f]{64}$/);
  expect(await desk.ledger.personSalt("older")).not.toBe(await desk.ledger.personSalt(desk.workspace));
});
