// Reads files through the whole way in: container, tables, recognition, mapping, and a warehouse of its own.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Context } from "../../src/engine/context.ts";
import type { PlannedPart } from "../../src/engine/intake/parts.ts";
import { filePath, withPlan } from "../../src/engine/intake/plan.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { LoadResult, Row, Warehouse } from "../../src/store/warehouse.ts";

export interface Import {
  readonly file: string;
  readonly parts: readonly PlannedPart[];
  readonly result: LoadResult;
}

export interface Reader {
  readonly warehouse: Warehouse;
  readonly import: (file: MadeFile, uploadedAt?: string) => Promise<Import>;
  readonly rows: (text: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

const workspace = {
  id: "w1",
  name: "Example",
  timeZone: "Europe/Warsaw",
  currency: "PLN",
  language: "en",
  weekStart: 1,
  brandTerms: [],
  qualified: [],
  sample: false,
  createdAt: "2026-11-01T00:00:00.000Z",
} as const;

export const openReader = async (): Promise<Reader> => {
  const dataDir = mkdtempSync(join(tmpdir(), "leadline-sources-"));
  const warehouse = await openDuckdb({
    path: join(dataDir, "facts.duckdb"),
    tempDirectory: join(dataDir, "work", "duckdb"),
  });
  // Reading asks the ledger nothing.
  const context = { warehouse, dataDir } as unknown as Context;
  let n = 0;
  return {
    warehouse,
    import: async ({ name, bytes }, uploadedAt = "2026-11-02T08:00:00.000Z") => {
      n += 1;
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const file = { id: `f${n}`, workspace: workspace.id, name, bytes: bytes.length, sha256, uploadedAt };
      mkdirSync(dirname(filePath(dataDir, file)), { recursive: true });
      writeFileSync(filePath(dataDir, file), bytes);
      return withPlan(context, { file, workspace, choices: {}, by: "test" }, async ({ parts, load }) => ({
        file: name,
        parts,
        result: await warehouse.load(load),
      }));
    },
    rows: (text) => warehouse.rows({ text, params: {} }),
    close: async () => {
      await warehouse.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
