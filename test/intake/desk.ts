// A desk to try imports at: real stores in a folder that ends with the test.

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context, Who } from "../../src/engine/context.ts";
import { importFile } from "../../src/engine/import.ts";
import { previewFile } from "../../src/engine/preview.ts";
import { uploadFile } from "../../src/engine/uploads.ts";
import type { Ledger } from "../../src/store/ledger.ts";
import { openLedger } from "../../src/store/postgres.ts";
import type { TextScoring } from "../../src/store/text-scores.ts";
import type { Row } from "../../src/store/warehouse.ts";
import { withCluster } from "../fixtures/cluster.ts";
import { testWarehouse } from "../fixtures/warehouse.ts";

export const who: Who = { name: "Mina", role: "owner" };

export interface Desk {
  readonly context: Context;
  readonly ledger: Ledger;
  readonly dataDir: string;
  readonly workspace: string;
  readonly upload: (
    name: string,
    content: string | Uint8Array | AsyncIterable<Uint8Array>,
  ) => Promise<string>;
  readonly import: (
    name: string,
    content: string | Uint8Array | AsyncIterable<Uint8Array>,
    choices?: Choices,
  ) => ReturnType<typeof importFile>;
  readonly preview: (
    name: string,
    content: string | Uint8Array | AsyncIterable<Uint8Array>,
    choices?: Choices,
  ) => ReturnType<typeof previewFile>;
  readonly rows: (text: string) => Promise<readonly Row[]>;
  /** An empty workspace, used from here on. */
  readonly fresh: (settings?: { readonly timeZone?: string; readonly currency?: string }) => Promise<void>;
  /** Files of work in progress that were left behind. */
  readonly leftovers: () => readonly string[];
  readonly close: () => Promise<void>;
}
interface Choices {
  /** "" where a test does not say. */
  readonly account?: string | undefined;
  readonly accounts?: string[];
  readonly dateOrder?: "mdy" | "dmy";
  readonly as?: string[];
}

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? Buffer.from(content, "utf8") : content;
}
const bodyOf = (content: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  typeof content === "string" || content instanceof Uint8Array ? once(content) : content;

export const openDesk = async (memoryLimit = "1GB", texts?: TextScoring): Promise<Desk> => {
  const dataDir = mkdtempSync(join(tmpdir(), "leadline-intake-"));
  await withCluster(dataDir);
  for (const folder of ["work", "files"]) mkdirSync(join(dataDir, folder));
  const [warehouse, ledger] = await Promise.all([
    testWarehouse(dataDir, {
      path: join(dataDir, "facts.duckdb"),
      tempDirectory: join(dataDir, "work", "duckdb"),
      memoryLimit,
      ...(texts === undefined ? {} : { texts }),
    }),
    openLedger({ dataDir }),
  ]);
  let [workspace, made] = ["", 0];
  const context: Context = {
    warehouse,
    ledger,
    dataDir,
    now: () => new Date().toISOString(),
    progress: () => () => undefined,
  };
  const fresh: Desk["fresh"] = async ({ timeZone = "Europe/Warsaw", currency = "PLN" } = {}) => {
    made += 1;
    const settings = { name: `Desk ${made}`, timeZone, currency, language: "en", weekStart: 1 };
    workspace = `desk${made}`;
    await ledger.createWorkspace(workspace, { ...settings, brandTerms: [], sample: false });
  };
  await fresh();
  const upload: Desk["upload"] = async (name, content) =>
    (await uploadFile(context, { workspace, name }, who, bodyOf(content))).id;
  return {
    context,
    ledger,
    dataDir,
    get workspace() {
      return workspace;
    },
    upload,
    import: async (name, content, choices = {}) =>
      importFile(context, { workspace, file: await upload(name, content), account: "", ...choices }, who),
    preview: async (name, content, choices = {}) =>
      previewFile(context, { workspace, file: await upload(name, content), ...choices }, who),
    rows: (text) => warehouse.rows({ text, params: { workspace: { type: "text", value: workspace } } }),
    fresh,
    leftovers: () =>
      readdirSync(join(dataDir, "work")).filter((name) => !["duckdb", "clickhouse"].includes(name)),
    close: async () => {
      await warehouse.close();
      await ledger.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
