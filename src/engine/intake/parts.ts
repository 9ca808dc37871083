// A part of an upload once it is read: what it is, how its cells are written, and the SQL that makes its facts.

import type { Mapping } from "../../query/mapping.ts";
import type { Styles } from "../../query/mapping-scan.ts";
import type { UploadedFile, Workspace } from "../../store/ledger.ts";
import type { StagedPart } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import type { Aside, Chosen } from "./choose.ts";

export interface Choices {
  readonly account?: string | undefined;
  readonly dateOrder?: "mdy" | "dmy" | undefined;
}

/** What is planned, and where its work in progress stands. */
export interface Task {
  readonly context: Context;
  readonly file: UploadedFile;
  readonly workspace: Workspace;
  readonly choices: Choices;
  readonly work: string;
}

export interface ReadPart extends Chosen {
  readonly csv: NonNullable<StagedPart["csv"]>;
  readonly styles: Styles;
  readonly given: Readonly<Record<string, string>>;
  readonly mapping: Mapping;
  /** True where neither the rows nor the file name an account. */
  readonly nameless: boolean;
  /** The part of the users it tells of, '' for all. */
  readonly segment: string;
  /** Accounts known for files like this one. */
  readonly accounts: readonly string[];
}

export type PlannedPart = ReadPart | Aside;
