// The OpenAPI 3.1 document of the HTTP API, read off the list of operations and their schemas.

import { z } from "zod";
import { problemList } from "../../base/problem.ts";
import type { Operation } from "../../contract/operation.ts";
import * as shapes from "../../contract/shapes.ts";
import { version } from "../../engine/status.ts";
import { allOperations } from "./api.ts";

type Json = { readonly [key: string]: unknown };

/** Shapes that stand in many answers are said once, under their own names. */
const named = z.registry<{ readonly id: string }>();
for (const [name, shape] of Object.entries(shapes))
  if (shape instanceof z.ZodObject) named.add(shape, { id: name[0]?.toUpperCase() + name.slice(1) });

const rename = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rename);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref"
        ? [key, String(inner).replace("#/$defs/", "#/components/schemas/")]
        : [key, rename(inner)],
    ),
  );
};

interface Schemas {
  readonly of: (schema: z.ZodType, io: "input" | "output") => Json;
  readonly all: Record<string, unknown>;
}

const schemas = (): Schemas => {
  const all: Record<string, unknown> = {};
  const of = (schema: z.ZodType, io: "input" | "output"): Json => {
    const { $schema, $defs, ...own } = rename(
      z.toJSONSchema(schema, {
        io,
        metadata: named as unknown as NonNullable<Parameters<typeof z.toJSONSchema>[1]>["metadata"] & object,
        // The format says it; the pattern of a date is a line of leap years.
        override: ({ zodSchema, jsonSchema }) => {
          const told = z.globalRegistry.get(zodSchema as unknown as z.ZodType)?.description;
          if (told !== undefined && jsonSchema.$ref === undefined) jsonSchema.description = told;
          if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
          delete jsonSchema["id"];
        },
      }),
    ) as Json;
    Object.assign(all, $defs);
    return own;
  };
  return { of, all };
};

const bodied: readonly Operation["method"][] = ["post", "patch", "put"];
/** What an operation is told stands in a JSON body, unless a file is its body. */
const isJson = ({ method, body }: Operation): boolean => body !== "file" && bodied.includes(method);

const parameters = (operation: Operation, input: Json): readonly Json[] => {
  const inPath = new Set([...operation.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]));
  const required = new Set((input["required"] as readonly string[] | undefined) ?? []);
  const inQuery = !isJson(operation);
  return Object.entries((input["properties"] ?? {}) as Record<string, Json>)
    .filter(([name]) => inPath.has(name) || inQuery)
    .map(([name, { description, ...schema }]) => ({
      name,
      in: inPath.has(name) ? "path" : "query",
      required: inPath.has(name) || required.has(name),
      ...(description === undefined ? {} : { description }),
      schema,
    }));
};

const requestBody = (operation: Operation, input: Json): Json | null => {
  if (operation.body === "file")
    return {
      required: true,
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    };
  if (!isJson(operation)) return null;
  const all = Object.entries((input["properties"] ?? {}) as Record<string, Json>);
  const properties = Object.fromEntries(all.filter(([name]) => !operation.path.includes(`{${name}}`)));
  const required = ((input["required"] as readonly string[] | undefined) ?? []).filter(
    (name) => name in properties,
  );
  if (Object.keys(properties).length === 0) return null;
  const schema = { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
  return {
    required: true,
    content: { "application/json": { schema: { ...schema, additionalProperties: false } } },
  };
};

const tag = (operation: Operation): string =>
  /\{workspace\}\/(\w+)/.exec(operation.path)?.[1] ?? operation.path.split("/")[1] ?? "";

/** A shape that has a name comes as a reference to it; its fields are wanted. */
const fieldsOf = (schema: z.ZodType, { of, all }: Schemas): Json => {
  const said = of(schema, "input");
  const name = String(said["$ref"] ?? "")
    .split("/")
    .at(-1) as string;
  return (all[name] as Json | undefined) ?? said;
};

const describe = (operation: Operation, known: Schemas): Json => {
  const { of } = known;
  const input = fieldsOf(operation.input, known);
  const body = requestBody(operation, input);
  const content =
    operation.answer === "file"
      ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
      : { "application/json": { schema: of(operation.output, "output") } };
  return {
    operationId: operation.name,
    summary: operation.about,
    description: `Roles: ${operation.roles.join(", ")}.`,
    tags: [tag(operation)],
    parameters: parameters(operation, input),
    ...(body === null ? {} : { requestBody: body }),
    responses: {
      "200": { description: "Done.", content },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
};

const progress: Json = {
  get: {
    operationId: "follow_import",
    summary: "How far the import of a file is, as server-sent events: progress, then done or failed.",
    tags: ["files"],
    parameters: ["workspace", "file"].map((name) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    responses: {
      "200": { description: "Events.", content: { "text/event-stream": { schema: { type: "string" } } } },
      default: { $ref: "#/components/responses/Problem" },
    },
  },
};

export const openapi = (): Json => {
  const known = schemas();
  const problem = known.of(shapes.problem, "output");
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of allOperations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation, known) };
  }
  paths["/workspaces/{workspace}/files/{file}/progress"] = progress;
  const codes = Object.entries(problemList).map(
    ([code, { status, text }]) => `- \`${code}\` (${status}): ${text}`,
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "Leadline",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: `Everything the web page does. What goes wrong is answered as a problem, by code:\n\n${codes.join("\n")}`,
    },
    servers: [{ url: "/api" }],
    paths,
    components: {
      schemas: { ...known.all, Problem: problem["$ref"] === undefined ? problem : known.all["Problem"] },
      responses: {
        Problem: {
          description: "What is wrong, where, and what to do.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
};
