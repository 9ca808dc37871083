// What callers send, for all operations: what no store takes is refused at any depth, and what is wrong is said in plain words.

import { expect, test } from "vitest";
import type { Operation } from "../contract/operation.ts";
import { operations } from "../contract/operations.ts";
import { readInput } from "./input.ts";

const operation = (name: string): Operation =>
  operations.find((one) => one.name === name) as unknown as Operation;
const said = (name: string, raw: unknown): string => {
  try {
    readInput(operation(name), raw);
    return "taken";
  } catch (error) {
    return (error as Error).message;
  }
};
const mapping = (spec: object, more: object = {}) => ({
  ...{ workspace: "w", file: "f", name: "Ours", ...more },
  spec: { schema: "mention", columns: { created_at: "Date" }, ...spec },
});
const half = "a\ud800";

test.each([
  [{ once: { brand: "a\0b" } }, "NUL"],
  [{ words: { sentiment: { "\0": "positive" } } }, "NUL"],
  [{ columns: { "a\0": "b" } }, "NUL"],
  [{ schema: half }, "half a character"],
  [{ once: { brand: half } }, "half a character"],
  [{ words: { sentiment: { [half]: "positive" } } }, "half a character"],
])("a text no store takes is refused wherever it stands: %j", (spec, fault) => {
  for (const name of ["check_mapping", "save_mapping"]) {
    const { name: called, ...rest } = mapping(spec);
    expect(said(name, name === "save_mapping" ? { ...rest, name: called } : rest)).toContain(fault);
  }
});

test("whole letters of two halves are letters", () => {
  expect(said("save_mapping", mapping({}, { name: "Ours 🎈" }))).toBe("taken");
  expect(said("create_workspace", { name: half })).toContain("half a character");
});

test("what is wrong is said in plain words", () => {
  const long = "x".repeat(501);
  expect([
    said("save_mapping", mapping({ once: { brand: long } })),
    said("save_mapping", mapping({}, { name: "" })),
    said("save_mapping", mapping({}, { name: "a\u001b[31mb" })),
    said("save_mapping", mapping({}, { table: "x" })),
    said("save_mapping", mapping({}, { table: 0 })),
    said("save_mapping", mapping({ decimal: ";" })),
    said("save_mapping", mapping({ colums: {} })),
    said("save_mapping", { ...mapping({}), spec: [] }),
    said("save_mapping", { ...mapping({}), name: undefined }),
    said("get_source_row", { workspace: "w", import: 1, part: 0 }),
  ]).toEqual([
    "spec.once.brand is not right: it has more than 500 characters.",
    "name is not right: it is empty.",
    "name is not right: it holds a character that cannot be seen, such as a line break.",
    "table is not right: it is not a number.",
    "table is not right: it is less than 1.",
    "spec.decimal is not right: it is none of ., ,.",
    "spec.colums is not right: there is no such field.",
    "spec is not right: it is not an object.",
    "name is not right: it is missing.",
    "line is not right: it is missing.",
  ]);
});

test("a field of a mapping has hundreds of words at most, and a mapping hundreds of fields", () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`w${i}`, "x"]));
  expect(said("save_mapping", mapping({ words: { sentiment: many(500) } }))).toBe("taken");
  expect(said("save_mapping", mapping({ words: { sentiment: many(501) } }))).toMatch(
    /^spec\.words\.sentiment is not right: it has more than 500 words: choose/,
  );
  expect(said("save_mapping", mapping({ columns: many(101) }))).toMatch(
    /spec\.columns .* more than 100 fields/,
  );
});
