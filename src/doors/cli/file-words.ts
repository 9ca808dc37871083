// What the commands for files say in words: a preview, an import, the log, what was left out, freshness.

import { figureName } from "../../base/figure-words.ts";
import type { Output } from "../../engine/engine.ts";
import { counted } from "./counted.ts";
import { bytes, dash } from "./figures.ts";
import { faint, plain, strong, table } from "./say.ts";

type Imported = Output<"import_file">;
type Preview = Output<"preview_file">;

const days = (since: string | null, until: string | null): string =>
  since === null ? dash : since === until ? since : `${since} to ${until}`;

const tally = (i: { readonly facts: number; readonly skips: number; readonly rejects: number }): string =>
  `${counted(i.facts, "fact")}, ${i.skips} skipped, ${i.rejects} refused`;

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

const mostRefused = 5;

/** The first rows that were refused, each with its reason. */
const refusedWords = (left: Output<"list_left">["left"], of: number): readonly string[] => {
  const refused = left.filter(({ fate }) => fate === "reject").slice(0, mostRefused);
  const rest = of - refused.length;
  const more = refused.length > 0 && rest > 0 ? [`    and ${rest} more`] : [];
  return [...refused.map(({ line, text }) => `    row ${line}: ${plain(text)}`), ...more];
};

export const importedWords = (done: Imported, left: Output<"list_left">["left"] = []): string =>
  [
    `${strong(done.fileName)}  import ${done.importId}: ${counted(done.rows, "row")} = ${tally(done)}`,
    ...done.parts.flatMap((p) => [
      `  ${p.sourceName ?? "set aside"}  ${faint(p.name)}  ${tally(p)}  ${days(p.since, p.until)}`,
      ...refusedWords(
        left.filter(({ part }) => part === p.part),
        p.rejects,
      ),
    ]),
    ...done.warnings.map(({ text }) => `  ${plain(text)}`),
  ].join("\n");

const columnWords = ({ columns }: Preview["parts"][number]): readonly string[] => {
  const unused = columns.filter((c) => c.meaning === null).map((c) => plain(c.header));
  return [
    ...columns
      .filter((c) => c.meaning !== null)
      .map(
        (c) =>
          `    ${plain(c.header)} → ${c.meaning}${c.style === null ? "" : `, ${c.style}`}${c.assumed ? " (assumed)" : ""}`,
      ),
    ...(unused.length === 0 ? [] : [`    not used: ${unused.join(", ")}`]),
  ];
};

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** How the table is written: the language of its column names, and each way of its figures and days once. */
const writtenWords = ({ language, columns }: Preview["parts"][number]): string => {
  const told = columns.flatMap(({ style }) => style ?? []);
  // Which columns a guess is of is what a person has to look at.
  const styles = [...new Set(told)].map((style) => {
    const guessed = columns.filter((c) => c.style === style && c.assumed).map((c) => plain(c.header));
    return guessed.length === 0 ? style : `${style} (assumed for ${guessed.join(", ")})`;
  });
  const names = language === "" ? [] : [`column names in ${languageNames.of(language) ?? language}`];
  const zones = [...new Set(columns.flatMap(({ zone }) => zone ?? []))].map((zone) => `times of ${zone}`);
  return [...names, ...styles, ...zones].join(", ");
};

/** Of several networks each account is named under its own. */
const accountWords = ({ needs }: Preview): readonly string[] =>
  needs
    .filter(({ account }) => account === "")
    .map(({ key, sources, accounts, accountBefore }) => {
      const what = needs.length === 1 ? "The file" : sources.map(plain).join(", ");
      const option = needs.length === 1 ? "--account" : `--account ${key}=NAME`;
      const known = accounts.length === 0 ? "" : ` (known so far: ${accounts.map(plain).join(", ")})`;
      const before =
        accountBefore === null ? "" : `; the last file under its mapping was that of ${plain(accountBefore)}`;
      return `${what} does not say whose account it is: name it with ${option}${known}${before}.`;
    });

const head = ({ file }: Preview): string => `${strong(file.name)}  ${bytes(file.bytes)}`;

/** What may be done with a table that nobody knows. */
const openWords = ({ table, name, between, like }: Preview["open"][number]): readonly string[] => {
  const ids = (all: readonly { readonly id: string; readonly name: string }[]): string =>
    all.map((one) => `--as ${one.id} (${one.name})`).join(", ");
  return [
    `Table ${table} (${plain(name)}) waits: say what its columns mean with \`leadline map\`.`,
    ...(between.length === 0 ? [] : [`  It could be ${ids(between)}.`]),
    ...(like.length === 0 ? [] : [`  A saved mapping could read it: ${ids(like)}.`]),
  ];
};

const noKpi = (into: string): string =>
  `No KPI reads this report yet; its rows are kept, and \`leadline export ${into}\` gives them back.`;

/** Which KPIs a file fills. A file of none is no mistake; one that nothing is read of says so above. */
const litWords = ({ kpis, parts }: Preview): readonly string[] => {
  if (kpis.length > 0) return [`KPIs it would light up: ${kpis.join(", ")}`];
  const [first] = parts.flatMap(({ samples }) => samples.map(({ table: of }) => of));
  return first === undefined ? [] : [noKpi(first)];
};

/** The same bytes may be the file of an account that nobody has named yet. */
const orAnother = ({ needs }: Preview): string =>
  needs.some(({ account }) => account === "")
    ? " If this is another account's file, say whose it is: --account NAME."
    : "";

export const previewWords = (p: Preview): string => {
  const before = p.alreadyImported;
  if (before !== null)
    return `${head(p)}\nThe same rows were imported on ${before.committedAt} (import ${before.importId}).${orAnother(p)}`;
  const lines = p.parts.flatMap((part) => [
    `${part.sourceName ?? "set aside"}  ${faint(part.name)}  ${Math.round(part.confidence * 100)} % sure${part.headerLine > 0 ? `, header in row ${part.headerLine}` : ""}`,
    `  ${counted(part.rows, "row")} = ${tally(part)}  ${days(part.since, part.until)}`,
    ...[writtenWords(part)].filter((words) => words !== "").map((words) => `  ${words}`),
    ...restated([part]).map((words) => `  ${words}`),
    ...part.fills.map(({ table: of, measures }) => `  fills ${of}: ${measures.map(figureName).join(", ")}`),
    ...(part.why === null ? [] : [`  ${plain(part.why.text)}`]),
    ...columnWords(part),
    ...part.left.slice(0, 5).map((l) => `    row ${l.line}: ${plain(l.text)}`),
  ]);
  const notes = [
    ...(p.problem === null ? [] : [plain(p.problem.text)]),
    ...p.open.flatMap(openWords),
    ...accountWords(p),
    ...p.warnings.map(({ text }) => plain(text)),
    ...litWords(p),
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
