// The OpenAPI document: valid, complete, and drawn as a page.

import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { operations } from "../../src/contract/operations.ts";
import { apiPage } from "../../src/doors/http/api-page.ts";
import { openapi } from "../../src/doors/http/openapi.ts";

const document = openapi();

test("the document is OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect([valid, errors]).toEqual([true, undefined]);
});

test("every operation is in it, with every field of its input", () => {
  const paths = document["paths"] as Record<string, Record<string, Described>>;
  for (const operation of operations) {
    const described = paths[operation.path]?.[operation.method];
    expect(described?.operationId).toBe(operation.name);
    const body = described?.requestBody?.content["application/json"]?.schema.properties ?? {};
    const fields = [...(described?.parameters ?? []).map((p) => p.name), ...Object.keys(body)];
    expect(fields.sort()).toEqual(Object.keys(operation.input.shape).sort());
  }
});

test("every reference leads somewhere", () => {
  const text = JSON.stringify(document);
  const known = document["components"] as Record<string, Record<string, unknown>>;
  for (const [, kind = "", name = ""] of text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g))
    expect(Object.keys(known[kind] ?? {})).toContain(name);
  expect(text).not.toContain("$defs");
});

test("the page has a section and a line to try for every operation, and no code", () => {
  const page = apiPage(document);
  for (const { name } of operations) expect(page).toContain(`<section id="${name}">`);
  expect(page.match(/curl/g)?.length).toBeGreaterThanOrEqual(operations.length);
  expect(page).not.toMatch(/<script|style="|onclick/);
});

interface Described {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly properties?: object } }>>;
  };
}
