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
  /** Names of conversion events that count as a qualified interaction. */
  readonly qualified: readonly string[];
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

export interface Ledger {
  readonly workspaces: () => Promise<readonly Workspace[]>;
  readonly workspace: (id: string) => Promise<Workspace | null>;
  readonly createWorkspace: (id: string, settings: WorkspaceSettings) => Promise<Workspace>;
  readonly updateWorkspace: (id: string, change: Partial<WorkspaceSettings>) => Promise<Workspace | null>;
  readonly deleteWorkspace: (id: string) => Promise<boolean>;
  readonly addFile: (file: UploadedFile) => Promise<void>;
  readonly file: (workspace: string, id: string) => Promise<UploadedFile | null>;
  readonly files: (workspace: string) => Promise<readonly UploadedFile[]>;
  /** Who did what; never throws the work away: written in the same transaction as a metadata change where there is one. */
  readonly note: (entry: {
    readonly workspace: string | null;
    readonly who: string;
    readonly operation: string;
    readonly detail: string;
  }) => Promise<void>;
  readonly close: () => Promise<void>;
}
