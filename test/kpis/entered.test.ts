// KPI values typed by hand: the same facts as a table gives, corrected, taken out, and known as they were.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { enterValue, listEntered, removeEntered } from "../../src/engine/entered/entered.ts";
import { getSourceRow, listImports, undoImport } from "../../src/engine/imports.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
let workspace: string;
beforeAll(async () => {
  kit = await openKit();
  workspace = await kit.brand({});
  for (const folder of ["files", "work"]) mkdirSync(join(kit.context.dataDir, folder), { recursive: true });
});
afterAll(() => kit.stop());

const may = { kpi: "Team trained", since: "2026-05-01", until: "2026-06-01" };
const enter = (more: object) =>
  kit.call(operations.enterValue, enterValue, { workspace, ...may, ...more } as never);
const list = (more: object = {}) =>
  kit.call(operations.listEntered, listEntered, { workspace, ...more } as never);
const imports = () => kit.call(operations.listImports, listImports, { workspace } as never);
const fault = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error) => String(error.code ?? error),
  );
const facts = async () =>
  (
    await kit.context.warehouse.rows({
      text: `select kpi, day, window_end, entered, value_unit, entered_note, entered_by from entered_value_now where workspace = '${workspace}' order by kpi, day`,
      values: [],
    } as never)
  ).map((row) => Object.values(row).map(String).join(" "));

test("a value is a fact of an import, with who typed it, its period and note, and its row can be read", async () => {
  const made = await enter({ value: 0.8125, unit: "share", note: 'three "new", of 16' });
  expect(made).toMatchObject({
    ...{ kpi: "Team trained", since: "2026-05-01", until: "2026-06-01", platform: "", account: "" },
    now: {
      value: 0.8125,
      unit: "share",
      note: 'three "new", of 16',
      by: "test",
      typed: true,
      undoneAt: null,
    },
  });
  expect(await facts()).toEqual(['Team trained 2026-05-01 2026-06-01 0.8125 share three "new", of 16 test']);
  const { now } = made;
  const row = await kit.call(operations.getSourceRow, getSourceRow, {
    ...{ workspace, import: now.import, part: now.part, line: now.line },
  } as never);
  expect(JSON.stringify(row)).toContain("0.8125");
});

test("the same again changes nothing; a correction is another import and the old value stays readable", async () => {
  await enter({ value: 0.8125, unit: "share", note: 'three "new", of 16' });
  expect((await imports()).total).toBe(1);
  const { now, history } = await enter({ value: 12.345, unit: "share" });
  expect([now.value, history.map(({ value }) => value)]).toEqual([12.345, [12.345, 0.8125]]);
  expect((await imports()).total).toBe(2);
  expect(await facts()).toHaveLength(1);
});

test("another period, and a single day, stand beside it", async () => {
  await enter({ value: 3, since: "2026-06-01", until: undefined });
  const { values, kpis } = await list();
  expect(values.map(({ since, until, now }) => [since, until, now.value])).toEqual([
    ["2026-06-01", "2026-06-02", 3],
    ["2026-05-01", "2026-06-01", 12.345],
  ]);
  expect(kpis).toEqual(["Team trained"]);
});

test("a value is taken out with its corrections, is known as it was, and may be typed again", async () => {
  const [told] = (await list()).values.filter(({ since }) => since === may.since);
  const before = told?.now.at ?? "";
  const remove = () => kit.call(operations.removeEntered, removeEntered, { workspace, ...may } as never);
  expect(await remove()).toEqual({ removed: 2, now: null });
  expect(await facts()).toHaveLength(1);
  expect(await fault(remove())).toBe("entered/not-found");
  const known = (await list({ knownAt: before })).values.filter(({ since }) => since === may.since);
  expect(known.map(({ now }) => now.value)).toEqual([12.345]);
  const { now, history } = await enter({ value: 12.345, unit: "share" });
  expect([now.value, history.map(({ undoneAt }) => undoneAt !== null)]).toEqual([
    12.345,
    [false, true, true],
  ]);
});

test("undo of its import in the log takes a correction back", async () => {
  const { now } = await enter({ value: 20, unit: "share" });
  await kit.call(operations.undoImport, undoImport, { workspace, import: now.import } as never);
  const [told] = (await list()).values.filter(({ since }) => since === may.since);
  expect(told?.now.value).toBe(12.345);
});

test.each([-3, 0, 1e9, 0.000001, 1234567.891, 4.305])("%s is kept as it is", async (value) => {
  expect((await enter({ kpi: "Plain", value })).now.value).toBe(value);
});

test("bad input is answered", async () => {
  expect(await fault(enter({ value: 1, until: "2026-05-01" }))).toBe("period/empty");
  expect(await fault(enter({ value: 1, until: "2099-05-01" }))).toBe("input/invalid");
  await expect(enter({ value: 1, kpi: "  " })).rejects.toThrow();
  await expect(enter({ value: Number.NaN })).rejects.toThrow();
  expect((await enter({ value: 1, kpi: " =A1\n + 2 " })).kpi).toBe("=A1 + 2");
});
