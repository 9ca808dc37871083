// HTTP: every operation over a real server, and what it says when it is asked wrongly.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../../src/contract/operation.ts";
import { type OperationName, operations } from "../../src/contract/operations.ts";
import { problem } from "../../src/contract/shapes.ts";
import { address, remote } from "../../src/doors/remote.ts";
import { makeWorld, type Try, tries, type World } from "./every-operation.ts";
import { example } from "./examples.ts";
import { type Door, openDoor, sendJson } from "./kit.ts";

let door: Door;
let world: World;
beforeAll(async () => {
  door = await openDoor({ sample: true });
  world = await makeWorld(remote(door.url), example);
});
afterAll(() => door.stop());

const all = operations as unknown as readonly Operation[];
const json = ["post", "patch", "put"];

const ask = (operation: Operation, { input, body, token }: Try): Promise<Response> => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { path, rest } = address(operation, input);
  const method = operation.method.toUpperCase();
  if (operation.body === "file") return fetch(door.url + path, { method, headers, body: body ?? "" });
  if (json.includes(operation.method)) return fetch(door.url + path, sendJson(rest, method));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(rest))
    for (const one of [value].flat()) query.append(key, String(one));
  return fetch(`${door.url + path}?${query}`, { method, headers });
};

// Deleting and undoing come last, for the others name what they remove.
const last = ["revoke_upload_link", "undo_import", "delete_workspace"];
const inOrder = [...all].sort((a, b) => last.indexOf(a.name) - last.indexOf(b.name));

describe("every operation answers as it is declared", () => {
  test.each(inOrder.map((o) => [o.name, o] as const))("%s", async (name, operation) => {
    const answer = await ask(operation, tries(world)[name as OperationName]);
    expect([name, answer.status]).toEqual([name, 200]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    if (operation.answer === "file") {
      expect(answer.headers.get("content-disposition")).toMatch(
        /^attachment; filename="leadline_[\w-]+\.(csv|zip)"$/,
      );
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(bytes.length).toBe(Number(answer.headers.get("content-length")));
      expect(bytes.length).toBeGreaterThan(500);
      return;
    }
    const output: unknown = await answer.json();
    // Equal, so that nothing is sent that is not declared.
    expect(operation.output.parse(output)).toEqual(output);
  });
});

describe("what is asked wrongly is told what is wrong", () => {
  const cases: readonly (readonly [string, string, RequestInit, number, string])[] = [
    ["an unknown address", "/api/nothing", {}, 404, "request/not-found"],
    ["an unknown file", "/nothing.png", {}, 404, "request/not-found"],
    ["another method", "/api/workspaces", { method: "PUT" }, 405, "request/method"],
    ["an unknown workspace", "/api/workspaces/none/kpis", {}, 404, "workspace/not-found"],
    ["a misspelt parameter", "/api/workspaces?platfrom=x", {}, 400, "input/invalid"],
    ["a missing field", "/api/workspaces", sendJson({}), 400, "input/invalid"],
    [
      "a wrong zone",
      "/api/workspaces",
      sendJson({ name: "Z", timeZone: "Mars/Base" }),
      422,
      "workspace/bad-zone",
    ],
    [
      "an offset for a zone",
      "/api/workspaces",
      sendJson({ name: "Z", timeZone: "+02:00" }),
      422,
      "workspace/bad-zone",
    ],
    [
      "a currency that is none",
      "/api/workspaces",
      sendJson({ name: "Z", currency: "XXQ" }),
      400,
      "input/invalid",
    ],
    ["NUL in an address", "/api/workspaces/%00/imports", {}, 400, "input/invalid"],
    ["NUL in an address of news", "/api/workspaces/a/files/%00/progress", {}, 400, "input/invalid"],
    ["NUL in a name", "/api/workspaces", sendJson({ name: "a\0b" }), 400, "input/invalid"],
    [
      "NUL in a list",
      "/api/workspaces",
      sendJson({ name: "Z", brandTerms: ["a", "\0"] }),
      400,
      "input/invalid",
    ],
    ["a list for a body", "/api/workspaces", sendJson([1]), 400, "request/not-json"],
    ["a torn body", "/api/workspaces", { ...sendJson(1), body: "{" }, 400, "request/not-json"],
    [
      "a form",
      "/api/workspaces",
      { method: "POST", body: new URLSearchParams({ name: "x" }) },
      400,
      "request/not-json",
    ],
    [
      "a body without end",
      "/api/workspaces",
      sendJson({ name: "x".repeat(2_000_000) }),
      413,
      "request/too-large",
    ],
  ];
  test.each(cases)("%s", async (_, path, init, status, code) => {
    const answer = await fetch(door.url + path, init);
    const told = problem.parse(await answer.json());
    expect([answer.status, told.code]).toEqual([status, code]);
    expect(told.text).not.toMatch(/\{\w+\}|undefined/);
  });
});

test("the field that is wrong is named", async () => {
  const path = `/api/workspaces/${world.sample}/kpis/impressions?since=2026-01-01&until=soon`;
  const told = problem.parse(await (await fetch(door.url + path)).json());
  expect(told.where).toMatchObject({ field: "until" });
});

test("__proto__ in a body is only a wrong field", async () => {
  const body = '{"name":"P","__proto__":{"polluted":true}}';
  const answer = await fetch(`${door.url}/api/workspaces`, { ...sendJson({}), body });
  expect(answer.status).toBe(400);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("a method that is refused names those that are not", async () => {
  const answer = await fetch(`${door.url}/api/workspaces`, { method: "DELETE" });
  expect(answer.headers.get("allow")).toBe("GET, POST");
});

test("health tells the process", async () => {
  const answer = await fetch(`${door.url}/healthz`);
  expect(await answer.json()).toMatchObject({ ok: true, name: "leadline", pid: process.pid });
});
