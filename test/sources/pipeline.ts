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

type Cells = readonly (readonly unknown[])[];
type Plan = Parameters<Parameters<typeof withPlan>[2]>[0];

export interface Reader {
  readonly warehouse: Warehouse;
  /** What an import of the file would do, for as long as `use` takes. */
  readonly plan: <T>(file: MadeFile, use: (plan: Plan) => Promise<T>, uploadedAt?: string) => Promise<T>;
  readonly import: (file: MadeFile, uploadedAt?: string) => Promise<Import>;
  readonly rows: (text: string) => Promise<readonly Row[]>;
  readonly values: (text: string) => Promise<Cells>;
  /** Imports the file and asks; `$import` stands for the number of its import. */
  readonly read: (file: MadeFile, select: string) => Promise<Cells>;
  /** Imports the file: facts and rows left out, by part. */
  readonly fates: (file: MadeFile) => Promise<readonly (readonly [facts: number, left: number])[]>;
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
  sample: false,
  createdAt: "2026-11-01T00:00:00.000Z",
} as const;

export const exampleAt = (files: readonly MadeFile[], n: number): MadeFile => {
  const file = files[n];
  if (file === undefined) throw new Error("no such example");
  return file;
};

export const openReader = async (): Promise<Reader> => {
  const dataDir = mkdtempSync(join(tmpdir(), "leadline-sources-"));
  const warehouse = await openDuckdb({
    path: join(dataDir, "facts.duckdb"),
    tempDirectory: join(dataDir, "work", "duckdb"),
  });
  // Reading asks the ledger for nothing but the salt.
  const ledger = { personSalt: async () => "salt" };
  const progress = () => () => undefined;
  const context = { warehouse, dataDir, ledger, progress } as unknown as Context;
  let n = 0;
  const plan: Reader["plan"] = async ({ name, bytes }, use, uploadedAt = "2026-11-02T08:00:00.000Z") => {
    n += 1;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const file = { id: `f${n}`, workspace: workspace.id, name, bytes: bytes.length, sha256, uploadedAt };
    const path = filePath(dataDir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    try {
      return await withPlan(context, { file, workspace, choices: {}, by: "test" }, use);
    } finally {
      rmSync(path, { force: true });
    }
  };
  const imported: Reader["import"] = (file, uploadedAt) =>
    plan(
      file,
      async ({ parts, load }) => ({ file: file.name, parts, result: await warehouse.load(load) }),
      uploadedAt,
    );
  const rows: Reader["rows"] = (text) => warehouse.rows({ text, params: {} });
  const values: Reader["values"] = async (text) => (await rows(text)).map((row) => Object.values(row));
  return {
    warehouse,
    plan,
    import: imported,
    rows,
    values,
    read: async (file, select) => {
      const { result } = await imported(file);
      return values(select.replaceAll("$import", String(result.importId)));
    },
    fates: async (file) =>
      (await imported(file)).result.parts.map(({ facts, skips, rejects }) => [facts, skips + rejects]),
    close: async () => {
      await warehouse.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
