// The metadata tables as the program sees them. What is written here is made by src/store/migrations, and a test compares the two.

import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

const leadline = pgSchema("leadline");

export const workspace = leadline.table("workspace", {
  id: text().primaryKey(),
  name: text().notNull(),
  timeZone: text("time_zone").notNull(),
  currency: text().notNull(),
  language: text().notNull(),
  weekStart: smallint("week_start").notNull(),
  brandTerms: text("brand_terms").array().notNull(),
  sample: boolean().notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** A table of its own: nothing that tells of a workspace tells its secret. */
export const personSalt = leadline.table("person_salt", {
  workspace: text()
    .primaryKey()
    .references(() => workspace.id, { onDelete: "cascade" }),
  salt: text().notNull(),
});

export const uploadedFile = leadline.table("uploaded_file", {
  id: text().primaryKey(),
  workspace: text()
    .notNull()
    .references(() => workspace.id, { onDelete: "cascade" }),
  name: text().notNull(),
  bytes: bigint({ mode: "number" }).notNull(),
  sha256: text().notNull(),
  uploadedAt: timestamp("uploaded_at", { withTimezone: true }).notNull(),
});

export const audit = leadline.table("audit", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  workspace: text(),
  who: text().notNull(),
  operation: text().notNull(),
  detail: text().notNull(),
});

export const uploadLink = leadline.table("upload_link", {
  id: text().primaryKey(),
  workspace: text()
    .notNull()
    .references(() => workspace.id, { onDelete: "cascade" }),
  tokenHash: text("token_hash").notNull(),
  asks: text().notNull(),
  askedBy: text("asked_by").notNull(),
  sources: text().array().notNull(),
  accounts: text().array().notNull(),
  maxFiles: integer("max_files").notNull(),
  maxBytes: bigint("max_bytes", { mode: "number" }).notNull(),
  direct: boolean().notNull(),
  files: integer().notNull().default(0),
  bytes: bigint({ mode: "number" }).notNull().default(0),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  revokedAt: timestamp("revoked_at", { withTimezone: true }),
});

export const sentFile = leadline.table("sent_file", {
  file: text()
    .primaryKey()
    .references(() => uploadedFile.id, { onDelete: "cascade" }),
  workspace: text()
    .notNull()
    .references(() => workspace.id, { onDelete: "cascade" }),
  link: text()
    .notNull()
    .references(() => uploadLink.id, { onDelete: "cascade" }),
  account: text(),
  found: text().notNull(),
  sentAt: timestamp("sent_at", { withTimezone: true }).notNull(),
});

export const mapping = leadline.table(
  "mapping",
  {
    mapping: text().notNull(),
    workspace: text()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: text().notNull(),
    fingerprint: text().notNull(),
    header: text().array().notNull(),
    headerless: boolean().notNull(),
    version: integer().notNull(),
    deletedAt: timestamp("deleted_at", { withTimezone: true }),
  },
  (of) => [primaryKey({ columns: [of.workspace, of.mapping] })],
);

export const mappingVersion = leadline.table(
  "mapping_version",
  {
    mapping: text().notNull(),
    workspace: text().notNull(),
    version: integer().notNull(),
    spec: jsonb().notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: timestamp("saved_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (of) => [primaryKey({ columns: [of.workspace, of.mapping, of.version] })],
);

export const definition = leadline.table(
  "definition",
  {
    workspace: text()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    version: integer().notNull(),
    body: jsonb().notNull(),
    note: text().notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: timestamp("saved_at", { withTimezone: true }).notNull().defaultNow(),
    signedBy: text("signed_by"),
    signedAt: timestamp("signed_at", { withTimezone: true }),
  },
  (of) => [primaryKey({ columns: [of.workspace, of.kind, of.version] })],
);

export const textLabel = leadline.table(
  "text_label",
  {
    workspace: text()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    language: text().notNull(),
    platform: text().notNull(),
    item: text().notNull(),
    place: integer().notNull(),
    seed: text().notNull(),
    drawnAt: timestamp("drawn_at", { withTimezone: true }).notNull().defaultNow(),
    sentiment: text(),
    complaint: boolean(),
    labelledBy: text("labelled_by"),
    labelledAt: timestamp("labelled_at", { withTimezone: true }),
  },
  (of) => [primaryKey({ columns: [of.workspace, of.kind, of.platform, of.item] })],
);

export const target = leadline.table(
  "target",
  {
    workspace: text()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    target: text().notNull(),
    version: integer().notNull(),
    kpi: text().notNull(),
    variant: text().notNull(),
    platform: text(),
    account: text(),
    group: text("audience_group"),
    period: text().notNull(),
    unit: text().notNull(),
    currency: text(),
    low: doublePrecision(),
    high: doublePrecision(),
    since: date().notNull(),
    startDay: date("start_day"),
    startValue: doublePrecision("start_value"),
    reachBy: date("reach_by"),
    removed: boolean().notNull(),
    note: text().notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: timestamp("saved_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (of) => [primaryKey({ columns: [of.workspace, of.target, of.version] })],
);
