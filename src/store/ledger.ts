// What the house asks of Postgres: workspaces, their settings, members and the audit trail.

export interface Workspace {
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** en, ko or pl. */
  readonly language: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  /** Words that make a search query branded. */
  readonly brandTerms: readonly string[];
  /** True for the invented brand of the demo. */
  readonly sample: boolean;
  readonly createdAt: string;
}

export type WorkspaceSettings = Omit<Workspace, "id" | "createdAt">;

export interface UploadedFile {
  readonly id: string;
  readonly workspace: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: string;
}

/** How a person said that a table of their own is to be read. */
export interface SavedMapping {
  readonly id: string;
  readonly workspace: string;
  readonly name: string;
  /** What its header is known by; one mapping that counts for each. */
  readonly fingerprint: string;
  /** The header it was made for, as printed. */
  readonly header: readonly string[];
  readonly headerless: boolean;
  /** The version that counts now. */
  readonly version: number;
  readonly deletedAt: string | null;
  /** Every version there was, oldest first. */
  readonly versions: readonly MappingVersion[];
}

export interface MappingVersion {
  readonly version: number;
  readonly spec: unknown;
  readonly savedBy: string;
  readonly savedAt: string;
}

export interface MappingLedger {
  /** Deleted ones as well, for imports that were read by them; by name. */
  readonly mappings: (workspace: string) => Promise<readonly SavedMapping[]>;
  /** False where its header or its name is taken. */
  readonly addMapping: (
    mapping: Pick<SavedMapping, "id" | "workspace" | "name" | "fingerprint" | "header" | "headerless">,
    first: Pick<MappingVersion, "spec" | "savedBy">,
  ) => Promise<boolean>;
  /** The next version; false where `base` is not the one that counts now, or its name is taken. */
  readonly changeMapping: (
    mapping: Pick<SavedMapping, "id" | "workspace" | "name" | "fingerprint" | "header">,
    base: number,
    next: Pick<MappingVersion, "spec" | "savedBy">,
  ) => Promise<boolean>;
  /** False where the name is taken. */
  readonly renameMapping: (workspace: string, id: string, name: string) => Promise<boolean>;
  readonly deleteMapping: (workspace: string, id: string) => Promise<void>;
}

/** One version of what a workspace says a word means. */
export interface DefinitionVersion {
  readonly workspace: string;
  readonly kind: string;
  readonly version: number;
  readonly body: unknown;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
}

export interface DefinitionLedger {
  /** Every version there was, by kind, the newest first: that one counts. */
  readonly definitions: (workspace: string) => Promise<readonly DefinitionVersion[]>;
  /** False where this version is there already. */
  readonly addDefinition: (
    next: Omit<DefinitionVersion, "savedAt" | "signedBy" | "signedAt">,
  ) => Promise<boolean>;
  /** False where it was signed already. */
  readonly signDefinition: (
    of: Pick<DefinitionVersion, "workspace" | "kind" | "version">,
    signedBy: string,
  ) => Promise<boolean>;
}

/** A text of a sample drawn by chance, and what a person said of it. */
export interface TextLabel {
  readonly workspace: string;
  /** mention or comment. */
  readonly kind: string;
  /** ISO 639-1, as detected when it was drawn. */
  readonly language: string;
  readonly platform: string;
  /** The row of the facts whose text it is. */
  readonly item: string;
  /** In the order of the draw, from 1. */
  readonly place: number;
  readonly seed: string;
  readonly drawnAt: string;
  readonly sentiment: "positive" | "neutral" | "negative" | null;
  readonly complaint: boolean | null;
  readonly labelledBy: string | null;
  readonly labelledAt: string | null;
}

export interface LabelLedger {
  /** In the order they were drawn. */
  readonly labels: (workspace: string, kind?: string) => Promise<readonly TextLabel[]>;
  /** What was drawn before stays as it is. */
  readonly drawLabels: (
    drawn: readonly Pick<
      TextLabel,
      "workspace" | "kind" | "language" | "platform" | "item" | "place" | "seed"
    >[],
  ) => Promise<void>;
  /** Nothing said takes a label away; false where no sample has the text. */
  readonly saveLabel: (
    of: Pick<TextLabel, "workspace" | "kind" | "platform" | "item">,
    said: Pick<TextLabel, "sentiment" | "complaint"> & { readonly by: string },
  ) => Promise<boolean>;
}

/** One version of what a KPI is to come to. */
export interface TargetVersion {
  readonly workspace: string;
  readonly target: string;
  readonly version: number;
  readonly kpi: string;
  readonly variant: string;
  readonly platform: string | null;
  readonly account: string | null;
  /** Of the audience, as a network calls it: "25-34". */
  readonly group: string | null;
  readonly period: "month" | "quarter" | "date";
  /** Of the variant when it was said; of money the currency as well. */
  readonly unit: string;
  readonly currency: string | null;
  /** It is not to be under `low`, nor over `high`; null is no bound. */
  readonly low: number | null;
  readonly high: number | null;
  /** The first day this version counts for. */
  readonly since: string;
  /** Of one that is reached by a date: where its line begins, and the last day of it. */
  readonly startDay: string | null;
  readonly startValue: number | null;
  readonly reachBy: string | null;
  /** From `since` on there is no target. */
  readonly removed: boolean;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: string;
}

export interface TargetLedger {
  /** Every version there was, the newest of a target first. */
  readonly targets: (workspace: string) => Promise<readonly TargetVersion[]>;
  /** False where this version is there already. */
  readonly addTarget: (next: Omit<TargetVersion, "savedAt">) => Promise<boolean>;
}

/** What someone without an account may send; of its token only the hash is known. */
export interface UploadLink {
  readonly id: string;
  readonly workspace: string;
  readonly tokenHash: string;
  /** What is asked for, and who asks, in the owner's words. */
  readonly asks: string;
  readonly askedBy: string;
  /** Only these; any where empty. */
  readonly sources: readonly string[];
  readonly accounts: readonly string[];
  readonly maxFiles: number;
  readonly maxBytes: number;
  /** True where files are imported without the owner's yes. */
  readonly direct: boolean;
  /** What came by it so far. */
  readonly files: number;
  readonly bytes: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** A file that came by a link and waits for a yes. */
export interface SentFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  readonly link: string;
  readonly asks: string;
  /** The account the sender chose among those of the link. */
  readonly account: string | null;
  /** What was recognised, as JSON. */
  readonly found: string;
  readonly sentAt: string;
}

export interface LinkLedger {
  readonly addLink: (link: Omit<UploadLink, "files" | "bytes" | "revokedAt">) => Promise<void>;
  readonly link: (id: string) => Promise<UploadLink | null>;
  readonly links: (workspace: string) => Promise<readonly UploadLink[]>;
  readonly revokeLink: (id: string, at: string) => Promise<void>;
  /** Counts one file more, or says that there is no room for it. */
  readonly takeRoom: (id: string, bytes: number) => Promise<boolean>;
  readonly addSent: (
    sent: Pick<SentFile, "file" | "link" | "account" | "found" | "sentAt"> & { readonly workspace: string },
  ) => Promise<void>;
  readonly sent: (workspace: string) => Promise<readonly SentFile[]>;
  readonly settleSent: (file: string) => Promise<void>;
}

/** Rows of metadata tables by the table's name, as Postgres writes them to JSON. */
export type Saved = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface Ledger extends LinkLedger, MappingLedger, DefinitionLedger, LabelLedger, TargetLedger {
  readonly workspaces: () => Promise<readonly Workspace[]>;
  readonly workspace: (id: string) => Promise<Workspace | null>;
  readonly createWorkspace: (id: string, settings: WorkspaceSettings) => Promise<Workspace>;
  /** What the keys of its people are salted with. A secret: no operation answers it. */
  readonly personSalt: (workspace: string) => Promise<string>;
  readonly updateWorkspace: (id: string, change: Partial<WorkspaceSettings>) => Promise<Workspace | null>;
  readonly deleteWorkspace: (id: string) => Promise<boolean>;
  readonly addFile: (file: UploadedFile) => Promise<void>;
  readonly file: (workspace: string, id: string) => Promise<UploadedFile | null>;
  readonly files: (workspace: string) => Promise<readonly UploadedFile[]>;
  readonly removeFile: (workspace: string, id: string) => Promise<void>;
  /** What else is kept of a workspace: every table that names one, but its files, its upload links and the audit trail. */
  readonly saved: (workspace: string) => Promise<Saved>;
  /** A workspace with its files and what else was kept of it, all or nothing; ids within it are made anew. */
  readonly restoreWorkspace: (whole: {
    readonly id: string;
    readonly settings: WorkspaceSettings;
    readonly files: readonly (UploadedFile & { readonly was: string })[];
    readonly saved: Saved;
  }) => Promise<Workspace>;
  /** Who did what; never throws the work away: written in the same transaction as a metadata change where there is one. */
  readonly note: (entry: {
    readonly workspace: string | null;
    readonly who: string;
    readonly operation: string;
    readonly detail: string;
  }) => Promise<void>;
  readonly close: () => Promise<void>;
}
