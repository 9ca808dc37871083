import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { waitingRoom } from "./watch-room.ts";

let folder = "";
const put = (path: string, text = "a"): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leadline-room-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

const settle = (room: ReturnType<typeof waitingRoom>): readonly string[] => {
  room.finished();
  return room.finished();
};

test("a file that nobody told of is found by looking, once, and again when it changed", async () => {
  const room = waitingRoom(folder, 0);
  put("deep/new/a.csv");
  put("b.csv");
  expect(settle(room)).toEqual([]);
  await room.sweep();
  expect(settle(room)).toEqual(["b.csv", "deep/new/a.csv"]);
  await room.sweep();
  expect(room.isEmpty()).toBe(true);
  put("b.csv", "ab");
  await room.sweep();
  expect(settle(room)).toEqual(["b.csv"]);
  utimesSync(join(folder, "b.csv"), 1, 1);
  await room.sweep();
  expect(settle(room)).toEqual(["b.csv"]);
});

test("looking passes over unfinished files, hidden folders and links to folders, and a folder that is gone holds none", async () => {
  put("a.csv.part");
  put(".trash/a.csv");
  put("kept/a.csv");
  symlinkSync(folder, join(folder, "kept/circle"));
  symlinkSync(join(folder, "none.csv"), join(folder, "broken.csv"));
  const room = waitingRoom(folder, 0);
  await room.sweep();
  expect(settle(room)).toEqual(["kept/a.csv"]);
  rmSync(folder, { recursive: true });
  await room.sweep();
  expect(room.isEmpty()).toBe(true);
});
