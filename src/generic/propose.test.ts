// What is proposed for a table that is opened as something else than what it looks like.

import { expect, test } from "vitest";
import { propose } from "./propose.ts";
import { schemas } from "./schemas.ts";

const header = ["Lead", "Date", "Stage", "Channel"];
const rows = Array.from({ length: 12 }, (_, i) => [`L-${i}`, `2026-09-${10 + i}`, "won", "linkedin"]);
const fieldsOf = async (schema: string, cells = rows) => {
  const all = await propose(schemas, { header, rows: cells, called: ["crm.csv"] }, async () => undefined);
  const fields = all.find((one) => one.schema === schema)?.fields ?? [];
  return { all, columns: Object.fromEntries(fields.map(({ field, column }) => [field, header[column]])) };
};

test("the id of leads is the id of tickets and deals where these find none of their own", async () => {
  expect((await fieldsOf("lead")).columns["lead"]).toBe("Lead");
  expect((await fieldsOf("ticket")).columns).toMatchObject({ conversation: "Lead", created_at: "Date" });
  expect((await fieldsOf("deal")).columns).toMatchObject({ deal: "Lead", day: "Date" });
});

test("it speaks for no schema: the table stays leads", async () => {
  const { all } = await fieldsOf("lead");
  expect(all[0]?.schema).toBe("lead");
  expect(all.find(({ schema }) => schema === "ticket")?.score).toBeLessThan(0.5);
});

test("a column that repeats is nobody's id", async () => {
  const twice = rows.map(([, ...rest], i) => [`L-${i % 6}`, ...rest]);
  expect((await fieldsOf("ticket", twice)).columns["conversation"]).toBeUndefined();
});

test("what tells its rows apart by several columns borrows no id", async () => {
  expect((await fieldsOf("mention")).columns["mention"]).toBeUndefined();
});
