// What a file tells beside its rows, table by table: its own words, its days, and the tables that stand beside it.

import type { Day } from "../../base/period.ts";
import { spelledAs, spellingOf } from "../../sources/account.ts";
import type { FileFacts, RawTable, Source } from "../../sources/source.ts";
import { keptAs, type Told } from "../account-names.ts";
import { headOf } from "./choice.ts";

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

export interface Standing {
  /** Place among the tables found in the upload; tables made from one found table share it. */
  readonly found: number;
  readonly table: RawTable;
  /** Name of the zip's entry it stands in, '' outside of one. */
  readonly entry: string;
  /** Folder or inner zip of the upload it stands in, '' at the top. */
  readonly folder: string;
  readonly span: Span | null;
}

const siblingOf = ({ table, span }: Standing): FileFacts["siblings"][number] => ({
  partName: table.partName,
  header: table.header,
  ...(span === null ? {} : { span }),
  head: headOf(table).map(({ cells }) => cells),
});

/** The first table of the part that a table stands in: the others are called by its name and a number. */
const firstBeside = (own: Standing, all: readonly Standing[]): Standing =>
  all.find(
    ({ entry, folder, table: { partName } }) =>
      entry === own.entry && folder === own.folder && own.table.partName.startsWith(`${partName} (`),
  ) ?? own;

export const fileFacts = (fileName: string, own: Standing, all: readonly Standing[]): FileFacts => ({
  fileName,
  partName: own.table.partName,
  preamble: own.table.preamble,
  top: firstBeside(own, all).table.preamble,
  header: own.table.header,
  ...(own.span === null ? {} : { span: own.span }),
  siblings: all.filter(({ found, folder }) => found !== own.found && folder === own.folder).map(siblingOf),
});

/** True where a source looks at days: they are worth a reading of the table only then. */
export const asksSpan = (source: Source, facts: FileFacts): boolean => {
  let asked = false;
  const watched = <T extends object>(of: T): T =>
    Object.defineProperty({ ...of }, "span", {
      get: () => {
        asked = true;
        return undefined;
      },
    });
  source.given?.(watched({ ...facts, siblings: facts.siblings.map(watched) }));
  return asked;
};

const isInstant = (text: string): boolean => text !== "" && !Number.isNaN(Date.parse(text));

/** What the file tells by its names: the zip's entry it stands in first, then that one's folder, then the zip. */
export const toldOf = (
  source: Source,
  facts: FileFacts,
  { folder, entry }: Pick<Standing, "folder" | "entry">,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [facts.fileName, folder.split("/").at(-1) ?? "", entry]
      .filter((name, at) => at === 0 || name !== "")
      .flatMap((fileName, at) =>
        Object.entries(source.given?.({ ...facts, fileName }) ?? {}).filter(
          ([, told]) => at === 0 || told !== "",
        ),
      ),
  );

/** Everything a source's values may ask for; '' where the file does not tell. */
export const givenOf = (
  source: Source,
  facts: FileFacts,
  also: {
    /** The account chosen, for a file that names none. */
    readonly account: string;
    readonly currency: string;
    readonly uploadedAt: string;
    /** Name of the zip's entry it stands in, '' outside of one. */
    readonly entry: string;
    /** Folder or inner zip of the upload it stands in, '' at the top. */
    readonly folder: string;
    /** Accounts known for files like this one. */
    readonly known: readonly string[];
    /** Those that exports print with ids. */
    readonly accounts: readonly Told[];
  },
): Readonly<Record<string, string>> => {
  const told = toldOf(source, facts, also);
  const account = (told["account"] ?? "") || also.account;
  const observed = told["observed_at"] ?? "";
  // A file cannot show numbers from after its own upload.
  const past = isInstant(observed) && Date.parse(observed) <= Date.parse(also.uploadedAt);
  const seen = past ? new Date(observed).toISOString() : also.uploadedAt;
  const spelling = spellingOf(source);
  return {
    ...told,
    account: keptAs(spelling, account, also.accounts) ?? spelledAs(spelling, account, also.known),
    workspace_currency: also.currency,
    observed_at: seen,
  };
};
