// What the commands for files say in words: a preview, an import, the log, what was left out, freshness.

import type { Output } from "../../engine/engine.ts";
import { bytes, dash } from "./figures.ts";
import { faint, strong, table } from "./say.ts";

type Imported = Output<"import_file">;
type Preview = Output<"preview_file">;

const days = (since: string | null, until: string | null): string =>
  since === null ? dash : since === until ? since : `${since} to ${until}`;

const tally = (i: { readonly facts: number; readonly skips: number; readonly rejects: number }): string =>
  `${i.facts} facts, ${i.skips} skipped, ${i.rejects} refused`;

/** What an import does to what is known; nothing to tell where all of it is new. */
export const restated = (parts: Preview["parts"]): readonly string[] => {
  const told = parts.flatMap(({ restates }) => restates ?? []);
  const sum = (of: keyof (typeof told)[number]): number => told.reduce((all, one) => all + one[of], 0);
  if (sum("newer") + sum("older") + sum("same") === 0) return [];
  const older = sum("older") === 0 ? "" : `, ${sum("older")} older (what is known stays)`;
  return [
    `${sum("fresh")} new, ${sum("newer")} newer (they replace what was known)${older}, ${sum("same")} unchanged`,
  ];
};

export const importedWords = (done: Imported): string =>
  [
    `${strong(done.fileName)}  import ${done.importId}: ${done.rows} rows = ${tally(done)}`,
    ...done.parts.map(
      (p) => `  ${p.sourceName ?? "set aside"}  ${faint(p.name)}  ${tally(p)}  ${days(p.since, p.until)}`,
    ),
    ...done.warnings.map(({ text }) => `  ${text}`),
  ].join("\n");

const columnWords = ({ columns }: Preview["parts"][number]): readonly string[] => {
  const unused = columns.filter((c) => c.meaning === null).map((c) => c.header);
  return [
    ...columns
      .filter((c) => c.meaning !== null)
      .map(
        (c) =>
          `    ${c.header} → ${c.meaning}${c.style === null ? "" : `, ${c.style}`}${c.assumed ? " (assumed)" : ""}`,
      ),
    ...(unused.length === 0 ? [] : [`    not used: ${unused.join(", ")}`]),
  ];
};

const accountWords = ({ accounts }: Preview): string =>
  `The file does not say whose account it is: name it with --account${accounts.length === 0 ? "" : ` (known so far: ${accounts.join(", ")})`}.`;

const head = ({ file }: Preview): string => `${strong(file.name)}  ${bytes(file.bytes)}`;

export const previewWords = (p: Preview): string => {
  const before = p.alreadyImported;
  if (before !== null)
    return `${head(p)}\nThe same rows were imported on ${before.committedAt} (import ${before.importId}).`;
  const lines = p.parts.flatMap((part) => [
    `${part.sourceName ?? "set aside"}  ${faint(part.name)}  ${Math.round(part.confidence * 100)} % sure, header in row ${part.headerLine}`,
    `  ${part.rows} rows = ${tally(part)}  ${days(part.since, part.until)}`,
    ...restated([part]).map((words) => `  ${words}`),
    ...part.fills.map(({ table: of, measures }) => `  fills ${of}: ${measures.join(", ")}`),
    ...(part.why === null ? [] : [`  ${part.why.text}`]),
    ...columnWords(part),
    ...part.left.slice(0, 5).map((l) => `    row ${l.line}: ${l.text}`),
  ]);
  const notes = [
    ...(p.problem === null ? [] : [p.problem.text]),
    ...(p.accountNeeded && p.account === "" ? [accountWords(p)] : []),
    ...p.warnings.map(({ text }) => text),
    `KPIs it would light up: ${p.kpis.join(", ") || dash}`,
  ];
  return [head(p), ...lines, ...notes].join("\n");
};

export const logWords = ({ total, imports }: Output<"list_imports">): string => {
  const heads = [
    { head: "Import", right: true },
    { head: "File" },
    { head: "On" },
    { head: "Rows", right: true },
  ] as const;
  const more = [
    { head: "Facts", right: true },
    { head: "Skipped", right: true },
    { head: "Refused", right: true },
    { head: "" },
  ] as const;
  const rows = imports.map((i) => [
    String(i.importId),
    i.fileName,
    i.committedAt.slice(0, 16).replace("T", " "),
    ...[i.rows, i.facts, i.skips, i.rejects].map(String),
    i.undoneAt === null ? "" : "undone",
  ]);
  const rest =
    total > imports.length ? `\n${total - imports.length} older ones: --offset ${imports.length}` : "";
  return table([...heads, ...more], rows) + rest;
};

export const leftWords = ({ total, left }: Output<"list_left">): string =>
  `${table(
    [{ head: "Row", right: true }, { head: "Fate" }, { head: "Why" }, { head: "Column" }, { head: "Seen" }],
    left.map((l) => [String(l.line), l.fate, l.text, l.column ?? "", l.seen ?? ""]),
  )}\n${left.length} of ${total}`;

export const freshWords = ({ sources }: Output<"get_freshness">): string =>
  table(
    [{ head: "Source" }, { head: "Account" }, { head: "Days" }, { head: "Last import" }, { head: "File" }],
    sources.map((s) => [
      s.sourceName,
      s.account,
      days(s.firstDay, s.lastDay),
      s.lastImport.slice(0, 10),
      s.fileName,
    ]),
  );
