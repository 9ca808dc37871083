// A part of an upload once it is read: what it is, how its cells are written, and the SQL that makes its facts.

import type { Mapping } from "../../query/mapping.ts";
import type { Styles } from "../../query/mapping-scan.ts";
import type { UploadedFile, Workspace } from "../../store/ledger.ts";
import type { StagedPart } from "../../store/warehouse.ts";
import type { Printed } from "../account-names.ts";
import type { Context } from "../context.ts";
import type { Aside, Chosen, Said } from "./choice.ts";
import type { Found } from "./found.ts";

export interface Choices extends Said {
  /** For what names none itself and is not said in `accounts`. */
  readonly account?: string | undefined;
  /** "key=name", the key being a source or a network. */
  readonly accounts?: readonly string[] | undefined;
  readonly dateOrder?: "mdy" | "dmy" | undefined;
}

/** What is planned, and where its work in progress stands. */
export interface Task {
  readonly context: Context;
  readonly file: UploadedFile;
  readonly workspace: Workspace;
  /** What keys of people are salted with there. */
  readonly salt: string;
  readonly choices: Choices;
  readonly work: string;
  /** Is told what the upload holds, whatever becomes of it. */
  readonly found?: ((found: Found) => void) | undefined;
}

export interface ReadPart extends Chosen {
  readonly csv: NonNullable<StagedPart["csv"]>;
  readonly styles: Styles;
  readonly given: Readonly<Record<string, string>>;
  readonly mapping: Mapping;
  /** True where neither the rows nor the file name an account. */
  readonly nameless: boolean;
  /** The account all its rows are booked to; null where they name their own, or nobody said it. */
  readonly booked: string | null;
  /** Its accounts, each with the id that its rows print and the name it is kept under. */
  readonly pages: readonly Printed[];
  /** The part of the users it tells of, '' for all. */
  readonly segment: string;
  /** Accounts known for files like this one. */
  readonly accounts: readonly string[];
  /** Accounts that are known under another spelling, which is taken. */
  readonly respelled: readonly (readonly [said: string, known: string])[];
}

export type PlannedPart = ReadPart | Aside;
