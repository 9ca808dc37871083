// What a source is: how to know its tables, what its columns are called, and how a row becomes facts. All data, no code per row.

import type { Day } from "../base/period.ts";
import type { Problem, ProblemCode } from "../base/problem.ts";
import type { Words } from "../base/words.ts";
import type { Table } from "../facts/table.ts";
import type { FactCheck, RowCheck as RowCheckOf } from "./check.ts";

/**
 * How a cell is read. Unknown tokens (empty, "-", "--", "undefined", "n/a") are null and never 0.
 *
 * count: whole number, signed; takes "593.0", "1,204", "1 234", "15.000" by the column's own number style
 * number: decimal by the column's own number style · ratio: 0..1, or "6.25%" (0.0625), or "< 1%"
 * money: amount with or without currency sign, to minor units of the row's currency
 * day: a date by the column's own order · instant: date and time to UTC · id: text that must not be in E-notation
 * seconds: number of seconds, or "0:01:21" · flag: 0/1, true/false, yes/no
 * time: a time of day that stands beside its date, as seconds after midnight
 */
export type CellKind =
  | "text"
  | "id"
  | "url"
  | "count"
  | "number"
  | "ratio"
  | "money"
  | "day"
  | "instant"
  | "seconds"
  | "time"
  | "flag";

/** What the file itself tells beside its rows: file name, sheet, preamble. Empty text where it does not. */
export interface FileFacts {
  readonly fileName: string;
  /** Sheet, zip entry or section the table stands in. */
  readonly partName: string;
  /** Lines above the header, cell by cell. */
  readonly preamble: readonly (readonly string[])[];
  /** Lines above the first table of the same part: an account named there is that of all its tables. */
  readonly top: readonly (readonly string[])[];
  /** The header cells as printed: a currency may stand in one, as in "Amount spent (PLN)". */
  readonly header: readonly string[];
  /** First and last value of a day column over the whole table, where the source asks for `span`. */
  readonly span?: { readonly first: Day; readonly last: Day };
  /** The tables that stand beside this one in the same upload (Chart beside Queries in one zip). */
  readonly siblings: readonly {
    readonly partName: string;
    readonly header: readonly string[];
    readonly span?: { readonly first: Day; readonly last: Day };
    /** Its first data rows, 20 at most: enough to read a sheet of settings such as Search Console's Filters. */
    readonly head: readonly (readonly string[])[];
  }[];
}

export interface SourceColumn {
  /** Every name the column has been seen under, all locales; compared after normalising. */
  readonly headers: readonly string[];
  readonly cell: CellKind;
  /** Order of an ambiguous date; ISO, serials and month names are always understood. */
  readonly order?: "mdy" | "dmy";
  /** The order under a header of its own language, where that is another. */
  readonly orders?: Readonly<Record<string, "mdy" | "dmy">>;
  /** A person has said how it is written: `order` is no habit but the answer, and `decimal` is the mark of its fractions. */
  readonly said?: true;
  readonly decimal?: "." | ",";
  /** The zone of an instant that names none. Default: the workspace's. */
  readonly zone?: string;
}

/** A value of a fact, as data, so that it runs in the engine over millions of rows. */
export type Value =
  | { readonly is: "column"; readonly column: string }
  /** A value from `Source.given`, such as the account named in the file name. */
  | { readonly is: "given"; readonly name: string }
  | { readonly is: "constant"; readonly value: string | number | boolean | null }
  /** The first that is known. */
  | { readonly is: "first"; readonly of: readonly Value[] }
  /** A part of a text by regular expression (RE2), null where it does not match. */
  | { readonly is: "match"; readonly of: Value; readonly pattern: string; readonly group: number }
  /** Another word for a word (compared in lower case), else `otherwise`. */
  | {
      readonly is: "lookup";
      readonly of: Value;
      readonly words: Readonly<Record<string, string>>;
      readonly otherwise: Value;
    }
  /** Time held in an id: x and linkedin: milliseconds above bit 22 (x from 1288834974657), tiktok: seconds above bit 32. */
  | { readonly is: "id_time"; readonly of: Value; readonly scheme: "x" | "linkedin" | "tiktok" }
  /** The workspace's calendar day of an instant. */
  | { readonly is: "day_of"; readonly of: Value }
  /** The moment of a day and of a time of day in a column of its own; the day alone where that says nothing. */
  | { readonly is: "moment"; readonly day: Value; readonly time: string }
  /** The day after, for half-open window ends. */
  | { readonly is: "next_day"; readonly of: Value }
  /** Sum of numbers; null where all are null or the file lacks a column of it, else nulls count nothing. */
  | { readonly is: "sum"; readonly of: readonly Value[] }
  | { readonly is: "product"; readonly of: readonly Value[] }
  /** Texts joined, nulls as ''. */
  | { readonly is: "join"; readonly of: readonly Value[]; readonly by: string }
  /** Channel word by GA4's rules from source and medium; social network of a source host or utm_source ('' for none). */
  | { readonly is: "channel"; readonly source: Value; readonly medium: Value }
  | { readonly is: "network"; readonly source: Value }
  /** Hashtags or tagged accounts of a text, or of a cell that lists them: small letters, each once, a space between; - for none. */
  | {
      readonly is: "entities";
      readonly of: Value;
      readonly which: "hashtags" | "accounts";
      readonly listed: boolean;
    }
  /** Key of a person from an e-mail address: the same in every file of the workspace, and no address any more. */
  | { readonly is: "person_key"; readonly of: Value }
  /** Stands for a name: the same in every file of the workspace, and no name any more. */
  | { readonly is: "pseudonym"; readonly of: Value }
  | { readonly is: "when"; readonly test: Test; readonly yes: Value; readonly otherwise: Value };

/**
 * equals, starts and matches look at a column's cell as printed, trimmed (equals in lower case), so that a total's name
 * is seen in a day column; known, above and differ at the value read. All of them are false, not null, on an unknown.
 */
export type Test =
  | { readonly is: "equals"; readonly of: Value; readonly to: readonly string[] }
  | { readonly is: "starts"; readonly of: Value; readonly with: string }
  | { readonly is: "matches"; readonly of: Value; readonly pattern: string }
  | { readonly is: "known"; readonly of: Value }
  | { readonly is: "above"; readonly of: Value; readonly limit: number }
  | { readonly is: "differ"; readonly of: Value; readonly from: Value }
  /** The day of a value is after the day of another. */
  | { readonly is: "later"; readonly of: Value; readonly than: Value }
  | { readonly is: "all"; readonly of: readonly Test[] }
  | { readonly is: "any"; readonly of: readonly Test[] }
  | { readonly is: "not"; readonly of: Test };

export interface FactMap {
  readonly into: Table;
  /** Rows that make this fact; all rows where absent. A row that makes no fact of any map is a skip. */
  readonly when?: Test;
  /** A value per column of the table. A key or attribute column left out is '' or null, a measure left out is unknown. */
  readonly values: Readonly<Record<string, Value>>;
}

export interface Reject {
  readonly when: Test;
  readonly problem: ProblemCode;
  readonly column: string;
}

export type RowCheck = RowCheckOf<Value, Test>;
export type Check = RowCheck | FactCheck;

/** Where a table was found, for a reshaping that needs more than the table. */
export interface FoundAt {
  readonly fileName: string;
  /** Name of the zip's entry, '' outside of one. */
  readonly entry: string;
  /** ISO instant. */
  readonly uploadedAt: string;
}

/** What the form of a file tells and its cells leave open: JSON's decimal mark is the point, a workbook may count days from 1904. */
export type Habit = "json" | "from_1904";

/** A table as found in a file: the header, and where its data rows begin. All cells are text here. */
export interface RawTable {
  readonly partName: string;
  readonly preamble: readonly (readonly string[])[];
  readonly header: readonly string[];
  /** Row number of the header as a spreadsheet shows it. */
  readonly headerLine: number;
  readonly habit?: Habit;
  /** `cut`: the text ends in it without a line break, and the row before has more cells. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[]; readonly cut?: true }[];
}

/** Languages in which exports were seen, ISO 639-1. */
export type Language = "de" | "en" | "es" | "fr" | "ko" | "pl" | "pt" | "sv";

/** What a person needs to know of an export; docs and page are written from it. */
export interface About {
  /** Social networks, website and search, advertising, sales, and customer care. */
  readonly kind: "social" | "web" | "ads" | "crm" | "care";
  /** The heading it stands under: the network or program, and the part of it where it has several. */
  readonly family: Words;
  /** Where the export is found, in the words of the program's own menus. */
  readonly where: Words;
  /** Each of them has an example in the source's folder. */
  readonly languages: readonly Language[];
  /** What the export cannot tell or is not read for, each a plain sentence. */
  readonly limits: readonly string[];
  /** The names of its reports in the other languages of the page, by the source's id. */
  readonly names: Readonly<Record<string, Readonly<Record<"ko" | "pl", string>>>>;
}

export interface Source {
  /** kebab-case, the folder's name, never reused. */
  readonly id: string;
  readonly name: string;
  readonly about: About;
  /** linkedin, linkedin_personal, x, facebook, instagram, … or '' where no network is meant. */
  readonly platform: string;
  /** Family of the export, see facts/common.ts. */
  readonly report: string;
  readonly columns: Readonly<Record<string, SourceColumn>>;
  readonly detect: {
    /** Columns (keys of `columns`) without which a table is not this report: the grain's key and what sets it apart. */
    readonly required: readonly string[];
    /** Header names that prove it is another report. */
    readonly never?: readonly string[];
    /** How the program writes its ids, where that is its own way: without one like it the table is another program's. */
    readonly form?: { readonly column: string; readonly pattern: RegExp };
    /** Sheet or entry names, all locales, lower case; evidence, and needed where headers are shared ("Total followers"). */
    readonly parts?: readonly string[];
    /** True where a table under another part name is not this report although the headers fit. */
    readonly partsOnly?: true;
    /** Names of the file as downloaded; evidence only. */
    readonly fileName?: RegExp;
    /** What stands above the table in the network's own file, line by line; evidence where all columns have plain names. */
    readonly title?: RegExp;
  };
  /** What the user did if this source must turn the file away: a look-alike or period rows. Checked before import. */
  readonly refuse?: readonly { readonly when: Test; readonly problem: "file/period-rows" }[];
  /**
   * Values the file tells outside its rows (account, currency, window, observed_at as ISO instant). '' = not told.
   * Beside these, `workspace_currency` is always given, and `observed_at` is the upload where the file does not tell.
   */
  readonly given?: (file: FileFacts) => Readonly<Record<string, string>>;
  /**
   * Where the account's name and its id stand, where the export tells both: columns, or what is `given`. Two of one name
   * are told apart, and one that was renamed stays one.
   */
  readonly accountId?: { readonly name: string; readonly id: string };
  /** Its accounts are brands, as a help desk calls them, and no profiles of the networks its rows came by. */
  readonly brandAccounts?: true;
  /** The file prints the period its rows lie in, given as `since` and `until`: a row of another day is none of its own. */
  readonly printsPeriod?: true;
  /** The part of the users a table tells of, '' for all of them: a part is turned away, for it would count as the whole. */
  readonly segment?: (file: FileFacts) => string;
  /** A figure may be of no account: then none is asked for. */
  readonly ofNoAccount?: true;
  /**
   * The network exports the same totals split in several ways (by channel, by campaign), named by the facts' `report`.
   * Two splits of one account and day would count twice: the second is turned away with file/other-split.
   */
  readonly oneSplit?: true;
  /**
   * True where the first account is a part of the second, as a property of a site may be of another: of the same days
   * the second to come is turned away with file/part-of-account. Asked of sources with `oneSplit` alone.
   */
  readonly accountWithin?: (account: string, other: string) => boolean;
  /** Rows that are no facts and why, first match wins. Blank rows are skipped without being named. */
  readonly skips?: readonly { readonly when: Test; readonly reason: SkipReason }[];
  /** Rows that say what cannot be, in the named column; asked of those that would be facts. */
  readonly rejects?: readonly Reject[];
  readonly facts: readonly FactMap[];
  /** Totals that the file prints, or tells twice: kept, and compared with the facts of the same file. */
  readonly checks?: readonly Check[];
  /**
   * For layouts that are no plain table (side by side, key and value, year-less dates): one found table to plain ones.
   * Only for files a person could read; never called on a file over 64 MB. A problem where the table is this report and
   * cannot be read safely, none at all where it is another.
   */
  readonly reshape?: (table: RawTable, at: FoundAt) => readonly RawTable[] | Problem;
  /** Whether a table beside its own is a sheet of settings that comes with them: read by `given`, and nobody's to map. */
  readonly accompanied?: (header: readonly string[]) => boolean;
  /** What a person must know before an import, from what is `given`: something was assumed, or is left out. */
  readonly caution?: (told: Readonly<Record<string, string>>) => ProblemCode | null;
}

export const skipReasons = {
  blank: "The row is empty.",
  total: "The row is a total of other rows.",
  distribution_total: "The row is the sum of the organic and paid rows of the same post.",
  index: "The row only continues the count of days beside the table and tells nothing of its own.",
  footer: "The row is a note of the exporting program.",
  no_measure: "The row holds no figure we keep.",
  not_counted: "The row is of a kind that counts elsewhere.",
} as const;
export type SkipReason = keyof typeof skipReasons;

/** Tables that are known and hold nothing we need, or that must not be mistaken for one we do. */
export interface LookAlike {
  readonly headers: readonly string[];
  /** Continues the sentence "{file} is …". */
  readonly seen: string;
  /** Continues the sentence "export … instead". */
  readonly wanted: string;
}
