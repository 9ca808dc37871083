// Proposes, for a table nobody knows, what it is and what its columns mean.

import { setImmediate } from "node:timers/promises";
import type { z } from "zod";
import { litBy } from "../../catalogue/index.ts";
import type * as operations from "../../contract/operations.ts";
import { letterHeader } from "../../generic/fingerprint.ts";
import { type Proposed, propose } from "../../generic/propose.ts";
import type { Field, Schema } from "../../generic/schema.ts";
import { schemaNamed, schemas } from "../../generic/schemas.ts";
import { sourceOf } from "../../generic/source-of.ts";
import type { UseCase } from "../context.ts";
import { ownMappings, readAs } from "../intake/own.ts";
import { goOn } from "../intake/steps.ts";
import { supplyOf } from "../supply.ts";
import { fileOf, onDiskStill, workspaceOf } from "../uploads.ts";
import { type Seen, shownTable, tablesOf } from "./tables.ts";

/** Rows that are looked at for a guess. */
const looked = 200;

const cellWords: Readonly<Partial<Record<Field["kind"], string>>> = {
  day: "are dates",
  instant: "are dates",
  count: "are whole numbers",
  number: "are numbers",
  money: "are amounts",
  url: "are links",
  id: "differ from one another",
  platform: "are names of networks",
  currency: "are currencies",
  choice: "are words of its list",
  flag: "are yes or no",
};

const whyOf = ({ field: key, name, values }: Proposed, schema: string): string => {
  const field = schemaNamed(schema)?.fields.find((one) => one.key === key);
  const called = { exact: "the name is known", similar: "the name is similar", none: "by its cells alone" };
  const said = field === undefined ? undefined : cellWords[field.kind];
  if (values === null || said === undefined) return called[name];
  return `${called[name]}; ${Math.round(values * 100)} % of its cells ${said}`;
};

const proposalsOf = async ({ found }: Seen, headerless: boolean, fileName: string) => {
  const { table } = readAs({ headerless }, found);
  const header = headerless ? letterHeader(table.header.length).map(() => "") : table.header;
  const rows = table.rows.slice(0, looked).map(({ cells }) => cells);
  // Letters say nothing, but a column without any name is none: a blank of its own keeps it.
  const names = headerless ? header.map(() => "·") : header;
  const proposed = await propose(
    schemas,
    { header: names, rows, called: [fileName, table.partName] },
    setImmediate,
  );
  return proposed.map(({ schema, score, fields }) => ({
    schema,
    score,
    fields: fields.map((one) => ({
      field: one.field,
      column: table.header[one.column] ?? "",
      confidence: one.confidence,
      name: one.name,
      values: one.values,
      why: whyOf(one, schema),
    })),
  }));
};

export const suggestMapping: UseCase<typeof operations.suggestMapping> = async (context, input) => {
  const { id: workspace } = await workspaceOf(context, input.workspace);
  const file = await fileOf(context, workspace, input.file);
  await onDiskStill(context, file);
  const headerless = input.header === "none";
  const seen = await tablesOf(context, file, await ownMappings(context, workspace));
  const tables: z.output<typeof operations.suggestMapping.output>["tables"] = [];
  for (const [i, one] of seen.entries()) {
    goOn(context);
    tables.push({
      ...shownTable(one, i, headerless),
      proposals: await proposalsOf(one, headerless, file.name),
    });
  }
  return { file, tables };
};

/** A table of this kind with all its fields. */
const whole = (schema: Schema) => {
  const columns = Object.fromEntries(schema.fields.map(({ key }) => [key, key]));
  const spec = { schema: schema.id, columns, once: {}, words: {}, dateOrder: null, decimal: null };
  return sourceOf(schema, spec, { id: schema.id, name: schema.name.en });
};

export const listSchemas: UseCase<typeof operations.listSchemas> = async () => ({
  schemas: schemas.map((schema) => ({
    id: schema.id,
    name: schema.name,
    about: schema.about,
    needs: schema.needs.map((group) => [...group]),
    asks: [...(schema.asks ?? [])],
    kpis: [...litBy([supplyOf(whole(schema))])],
    fields: schema.fields.map(({ key, name: called, kind, once, choices }) => ({
      key,
      name: called,
      kind,
      once: once === true,
      choices: (choices ?? []).map((choice) => ({ value: choice.value, name: choice.name })),
    })),
  })),
});
