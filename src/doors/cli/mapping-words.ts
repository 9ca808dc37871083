// What the commands for mappings say in words: a proposal with its check, and the saved mappings.

import type { Output } from "../../engine/engine.ts";
import { counted } from "./counted.ts";
import { hintOf } from "./mapping-hints.ts";
import { table as columnsOf, faint, plain, strong, who } from "./say.ts";

type Schema = Output<"list_schemas">["schemas"][number];
type Table = Output<"suggest_mapping">["tables"][number];
type Checked = Output<"check_mapping">;
type Spec = Output<"save_mapping">["spec"];

const readLines = (table: Table, spec: Spec): readonly string[] => {
  const guessed = table.proposals.find(({ schema }) => schema === spec.schema)?.fields ?? [];
  const used = new Set(Object.values(spec.columns));
  const unused = table.header.filter((header) => header !== "" && !used.has(header));
  return [
    ...Object.entries(spec.columns).map(([field, column]) => {
      const guess = guessed.find((one) => one.field === field && one.column === column);
      return `  ${column} → ${field}${guess === undefined ? "" : faint(`  ${guess.why}`)}`;
    }),
    ...Object.entries(spec.once).map(([field, value]) => `  ${field} is ${value} in every row`),
    ...(unused.length === 0 ? [] : [`  not used: ${unused.join(", ")}`]),
  ];
};

const wordLines = ({ words }: Checked): readonly string[] =>
  words.flatMap(({ field, words: all }) =>
    all
      .slice(0, 20)
      .map(({ word, count, meaning }) => `  ${field}: “${word}” (${count}) → ${meaning ?? "?"}`),
  );

/** By what a row is known again, and what becomes of two that are not told apart. */
const apartLines = ({ apart: { fields, composed } }: Checked, { columns }: Spec): readonly string[] => {
  if (fields.length === 0) return [];
  const named = fields.map((key) => columns[key] ?? key).join(" and ");
  const later = "a row of a later file with the same replaces the one that is known.";
  return composed
    ? [`  no column is an id or a link, so rows are told apart by ${named} together: ${later}`]
    : [`  rows are told apart by ${named}: ${later}`];
};

const saidLines = (said: Checked["refusals"], schema: Schema | undefined, spec: Spec): readonly string[] =>
  said.flatMap((refusal) => {
    const hint = schema === undefined ? null : hintOf(refusal, schema, spec);
    return [`  ${refusal.text}`, ...(hint === null || hint === "" ? [] : [`    → ${hint}`])];
  });

export const checkedWords = (
  table: Table,
  spec: Spec,
  checked: Checked,
  schema: Schema | undefined,
): string => {
  const unread = schema?.kpis.length === 0;
  const others = table.proposals.filter((one) => one.schema !== spec.schema).slice(0, 3);
  const { rows, facts, skips, rejects, refusals, reasons, warnings } = checked;
  return [
    `${strong(table.name)}  as ${spec.schema}${faint(` (or ${others.map((one) => one.schema).join(", ")}: --schema)`)}`,
    ...(unread ? ["  no KPI reads tables of this kind yet: the rows are kept, and no number changes."] : []),
    ...readLines(table, spec),
    ...apartLines(checked, spec),
    ...wordLines(checked),
    `  ${counted(rows, "row")} = ${facts} kept, ${skips} skipped, ${rejects} refused`,
    ...reasons.slice(0, 8).map(({ count, text }) => `    ${count} ×  ${text}`),
    ...saidLines(warnings, schema, spec),
    ...(refusals.length === 0
      ? ["Nothing speaks against it: save it with --save NAME."]
      : ["It cannot be saved like this:", ...saidLines(refusals, schema, spec)]),
  ].join("\n");
};

/** What an earlier version read wrong stays until the same files come again. */
export const olderWords = ({ name, older }: Output<"save_mapping">): readonly string[] => {
  if (older.length === 0) return [];
  const files = older.map(({ importId, fileName }) => `${plain(fileName)} (import ${importId})`);
  return [
    `Imported by an earlier version of “${name}” and still counted as it was read then: ${[...new Set(files)].join(", ")}. Import the same again to correct it.`,
  ];
};

const savedTable = (mappings: Output<"list_mappings">["mappings"]): string =>
  columnsOf(
    [
      { head: "Name" },
      { head: "Id" },
      { head: "Reads" },
      { head: "Version", right: true },
      { head: "Saved by" },
    ],
    mappings.map((m) => [
      m.name,
      m.id,
      m.spec.schema,
      String(m.version),
      who(m.versions.at(-1)?.savedBy ?? ""),
    ]),
  );

export const mappingWords = ({ mappings }: Output<"list_mappings">): string =>
  [savedTable(mappings), ...mappings.flatMap(olderWords)].join("\n");
