// The metadata tables as the program sees them. What is written here is made by src/store/migrations, and a test compares the two.

import { bigint, boolean, pgSchema, smallint, text, timestamp } from "drizzle-orm/pg-core";

const leadline = pgSchema("leadline");

export const workspace = leadline.table("workspace", {
  id: text().primaryKey(),
  name: text().notNull(),
  timeZone: text("time_zone").notNull(),
  currency: text().notNull(),
  language: text().notNull(),
  weekStart: smallint("week_start").notNull(),
  brandTerms: text("brand_terms").array().notNull(),
  qualified: text().array().notNull(),
  sample: boolean().notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
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
