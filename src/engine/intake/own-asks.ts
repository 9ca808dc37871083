// What a mapping leaves out and its rows mean something else without: the brand of mentions, the last day of a period.

import { Problem, type ProblemCode } from "../../base/problem.ts";
import type { Schema } from "../../generic/schema.ts";
import { schemaNamed } from "../../generic/schemas.ts";
import { normalise } from "../../sources/header.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { ReadPart } from "./parts.ts";

type Asked = NonNullable<Schema["asks"]>[number];
const codes: Readonly<Record<Asked, ProblemCode>> = { brand: "mapping/no-brand" };

/** Ends of periods that are no column of the mapping: all of a month would stand on its first day. */
const endsLeftOut = ({ own, table }: ReadPart, file: string): readonly Problem[] => {
  const fields = schemaNamed(own?.spec.schema ?? "")?.fields ?? [];
  const { synonyms = [] } = fields.find(({ key }) => key === "until") ?? {};
  if (own === null || own.spec.columns["until"]) return [];
  const used = new Set(Object.values(own.spec.columns).map(normalise));
  const column = table.header.find(
    (name) => synonyms.includes(normalise(name)) && !used.has(normalise(name)),
  );
  return column === undefined ? [] : [new Problem("mapping/periods", { file, column })];
};

const asksLeftOut = ({ own, mapping }: ReadPart, file: string): readonly Problem[] =>
  ((own && schemaNamed(own.spec.schema)?.asks) ?? [])
    .filter((key) => !mapping.filled.some((filled) => filled.endsWith(`.${key}`)))
    .map((key) => new Problem(codes[key], { file, keys: key }));

export const notAsked = (part: ReadPart, { name }: UploadedFile): readonly Problem[] => [
  ...asksLeftOut(part, name),
  ...endsLeftOut(part, name),
];
