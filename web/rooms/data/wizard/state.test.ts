// Another kind of table keeps what a person said and begins anew with the rest.

import { expect, test } from "vitest";
import { type Field, type Schema, type Spec, specFor, switchedTo, type Table, withColumn } from "./state.ts";

const named = (text: string) => ({ en: text, ko: text, pl: text });
const field = (key: string, kind: Field["kind"], more: Partial<Field> = {}): Field => ({
  ...{ key, kind, name: named(key), once: false, choices: [] },
  ...more,
});
const choices = [{ value: "linkedin", name: named("LinkedIn") }];
const schema = (id: string, fields: Field[]): Schema => ({
  ...{ id, name: named(id), about: named(id), needs: [], asks: [], kpis: [] },
  fields,
});
const platform = field("platform", "platform", { once: true, choices });
const lead = schema("lead", [field("lead", "id"), field("day", "day"), field("account", "text"), platform]);
const ticket = schema("ticket", [
  field("conversation", "id"),
  field("created_at", "instant"),
  field("account", "text"),
  platform,
]);
const proposal = (of: string, columns: Record<string, string>): Table["proposals"][number] => ({
  schema: of,
  score: 0.5,
  fields: Object.entries(columns).map(([key, column]) => ({
    ...{ field: key, column, confidence: 0.9, name: "exact" as const, values: 1, why: "" },
  })),
});
const table = {
  header: ["Lead", "Date", "Owner", "Brand"],
  proposals: [
    proposal("lead", { lead: "Lead", day: "Date", account: "Brand" }),
    proposal("ticket", { conversation: "Lead", created_at: "Date", account: "Brand" }),
  ],
} as unknown as Table;

test("the id and the day are proposed for what the table is said to be, there and back", () => {
  const there = switchedTo(table, specFor(table, "lead"), lead, ticket);
  expect(there.columns).toEqual({ conversation: "Lead", created_at: "Date", account: "Brand" });
  expect(switchedTo(table, there, ticket, lead)).toEqual(specFor(table, "lead"));
});

test("a column that the person chose stays with its field, and no column stands twice", () => {
  const said = withColumn(specFor(table, "lead"), "account", "Owner");
  expect(switchedTo(table, said, lead, ticket).columns["account"]).toBe("Owner");
  const moved = withColumn(specFor(table, "lead"), "account", "Lead");
  expect(switchedTo(table, moved, lead, ticket).columns).toEqual({ created_at: "Date", account: "Lead" });
});

test("a field that was emptied stays empty; a field that is not there is left behind", () => {
  const said = withColumn(withColumn(specFor(table, "lead"), "account", ""), "lead", "Owner");
  expect(switchedTo(table, said, lead, ticket).columns).toEqual({
    conversation: "Lead",
    created_at: "Date",
  });
});

test("what was said once, the order of dates and the decimal mark stay where they fit", () => {
  const said: Spec = {
    ...specFor(table, "lead"),
    once: { platform: "linkedin", other: "x" },
    dateOrder: "dmy",
    decimal: ",",
  };
  const now = switchedTo(table, said, lead, ticket);
  expect(now).toMatchObject({
    schema: "ticket",
    once: { platform: "linkedin" },
    dateOrder: "dmy",
    decimal: ",",
  });
});
