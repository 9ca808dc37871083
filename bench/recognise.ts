// Every source's example files, whole and with every fault: the share that is read as the right report, and what is not.
// FOLDERS names some of the sources, FAULTS some of the faults (a regular expression).

import { csvText, type MadeFile, utf8 } from "../src/sources/layout.ts";
import { lookAlikes } from "../src/sources/look-alikes.ts";
import { untold } from "../test/intake/every-variant.ts";
import { openFaultDesk, type Reading } from "../test/intake/faults/desk.ts";
import { examplesOf, folders } from "../test/intake/faults/examples.ts";
import { type Variant, variantsOf } from "../test/intake/faults/index.ts";
import { judge, type Verdict } from "../test/intake/faults/judge.ts";
import { type Figures, report, round } from "./report.ts";

type Outcome = Verdict | "other report" | "told by nothing";
interface Tried {
  readonly kind: string;
  readonly must: Variant["must"];
  readonly outcome: Outcome;
  readonly line: string;
}

const wanted = new RegExp(process.env["FAULTS"] ?? "");
const asked = (process.env["FOLDERS"] ?? "").split(",").filter((name) => name !== "");

/** One kind for all columns: "without impressions" and "without clicks" are the same fault. */
const kindOf = (fault: string): string =>
  fault
    .replace(/^without .*/, "an optional column removed")
    .replace(/^unpacked .*/, "one file of a zip")
    .replace(/^\S+ renamed$/, "a header renamed");

const reports = ({ tables }: Reading): readonly string[] =>
  [...new Set(tables.map(({ source }) => source.id))].sort();

/** A table read as a report that the whole file does not hold. */
const strayed = (made: Reading, base: Reading): readonly string[] =>
  reports(made).filter((id) => !reports(base).includes(id));

const tried = (variant: Variant, made: Reading, base: Reading, folder: string): Tried => {
  const { verdict, why } = judge(made, base);
  const stray = strayed(made, base);
  // A report that has one column less is often another one of the same figures: then it is read right.
  const other = stray.length > 0 && verdict !== "same";
  const lost = verdict === "wrong" && untold.includes(`${base.file}, ${variant.fault}`);
  const outcome = other ? "other report" : lost ? "told by nothing" : verdict;
  const seen = other ? stray.join(", ") : `${verdict} ${why.slice(0, 160)}`;
  const line = `${folder}: ${base.file}, ${variant.fault}: ${seen}`;
  return { kind: kindOf(variant.fault), must: variant.must, outcome, line };
};

/** Tables that are known to be something else, and one that nobody knows: each must be turned away. */
const strangers = (): readonly MadeFile[] => [
  ...lookAlikes.map(({ headers }, n) => strange(`look-alike ${n}.csv`, headers)),
  strange("inventory.csv", ["Part number", "Shelf", "Price"]),
  strange("Impressions.csv", ["Date", "Value"]),
];
const strange = (name: string, headers: readonly string[]): MadeFile => ({
  name,
  bytes: utf8(
    csvText([headers, ...[1, 2, 3].map((n) => headers.map((_, i) => (i === 0 ? `2026-09-0${n}` : n)))]),
  ),
});

const count = (all: readonly Tried[], ...outcomes: readonly Outcome[]): number =>
  all.filter(({ outcome }) => outcomes.includes(outcome)).length;

const rowOf = (kind: string, all: readonly Tried[]): Figures => ({
  fault: kind,
  files: all.length,
  same: count(all, "same"),
  fewer_and_said: count(all, "less"),
  asked_or_refused: count(all, "asks"),
  order_assumed: count(all, "assumed"),
  own_currency: count(all, "own currency"),
  other_report: count(all, "other report"),
  told_by_nothing: count(all, "told by nothing"),
  wrong_figures: count(all, "wrong"),
  percent_read: round((count(all, "same", "less") / all.length) * 100, 1),
});

const isBad = ({ must, outcome }: Tried): boolean =>
  outcome === "other report" ||
  (must !== "ruined" && outcome === "wrong") ||
  (must === "same" && outcome !== "same");

const main = async (): Promise<void> => {
  const desk = await openFaultDesk();
  const [all, unread]: [Tried[], string[]] = [[], []];
  let files = 0;
  for (const folder of folders.filter((name) => asked.length === 0 || asked.includes(name)))
    for (const file of await examplesOf(folder)) {
      files += 1;
      const base = await desk.read(file);
      if (base.problem !== null) unread.push(`${folder}: ${file.name}: ${base.problem.code}`);
      else
        for (const variant of variantsOf(file, base).filter(({ fault }) => wanted.test(fault)))
          all.push(tried(variant, await desk.read(variant.file), base, folder));
    }
  const taken: string[] = [];
  for (const file of asked.length > 0 ? [] : strangers()) {
    const made = await desk.read(file);
    if (made.tables.length > 0) taken.push(`${file.name}: taken for ${reports(made).join(", ")}`);
  }
  await desk.close();
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) =>
    rowOf(
      kind,
      all.filter((one) => one.kind === kind && one.must !== "ruined"),
    ),
  );
  const ruined = all.filter(({ must }) => must === "ruined");
  const shown = ruined.length === 0 ? rows : [...rows, rowOf("figures a spreadsheet replaced", ruined)];
  const bad = [...unread, ...taken, ...all.filter(isBad).map(({ line }) => line)];
  for (const line of bad) console.log(line);
  const whole = all.filter(({ must }) => must === "same");
  report(
    "recognise",
    shown.filter(({ files: n }) => n !== 0),
    {
      files,
      variants: all.length,
      "files read as they come, %": round(((files - unread.length) / files) * 100, 1),
      "harmless faults read to the same figures, %": round(
        (count(whole, "same") / Math.max(1, whole.length)) * 100,
        2,
      ),
      "strangers and look-alikes taken": taken.length,
      "taken for another report": count(all, "other report"),
      "swapped by a spreadsheet, and nothing in the file tells": count(all, "told by nothing"),
      "wrong figures": count(
        all.filter(({ must }) => must !== "ruined"),
        "wrong",
      ),
      confusions: bad.join("\n"),
    },
  );
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
