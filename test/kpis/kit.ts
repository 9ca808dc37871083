// A workspace with real stores behind the KPI operations; every answer is held against its contract.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import type { Operation } from "../../src/contract/operation.ts";
import type { Context, UseCase } from "../../src/engine/context.ts";
import type { WorkspaceSettings } from "../../src/store/ledger.ts";
import { openLedger } from "../../src/store/postgres.ts";
import { type Facts, loadFacts } from "../facts.ts";
import { testWarehouse } from "../fixtures/warehouse.ts";
import { plainScoring } from "../scored.ts";

export interface Kit {
  readonly context: Context;
  /** A new workspace with these exports, a month apart. */
  readonly brand: (settings: Partial<WorkspaceSettings>, ...exports: readonly Facts[]) => Promise<string>;
  /** Says which events are a qualified interaction there. */
  readonly qualify: (workspace: string, events: readonly string[]) => Promise<void>;
  /** Runs a use case as a door would: the input read, the output checked. */
  readonly call: <O extends Operation>(
    operation: O,
    run: UseCase<O>,
    input: z.input<O["input"]>,
  ) => Promise<z.output<O["output"]>>;
  readonly stop: () => Promise<void>;
}

const usual: WorkspaceSettings = {
  name: "Acme",
  timeZone: "Europe/Warsaw",
  currency: "EUR",
  language: "en",
  weekStart: 1,
  brandTerms: [],
  sample: false,
};

export const openKit = async (): Promise<Kit> => {
  const dataDir = mkdtempSync(join(tmpdir(), "leadline-kpis-"));
  const [warehouse, ledger] = await Promise.all([
    testWarehouse(dataDir, { path: ":memory:", texts: plainScoring }),
    openLedger({ dataDir }),
  ]);
  const context: Context = {
    warehouse,
    ledger,
    dataDir,
    now: () => "2026-07-01T00:00:00Z",
    progress: () => () => undefined,
  };
  let made = 0;
  return {
    context,
    brand: async (settings, ...exports) => {
      made += 1;
      const workspace = `brand${made}`;
      await ledger.createWorkspace(workspace, { ...usual, name: workspace, ...settings });
      for (const [k, facts] of exports.entries())
        await loadFacts(warehouse, workspace, facts, {
          observedAt: `2026-0${k + 5}-01T00:00:00Z`,
          fileName: `export ${k + 1}.csv`,
        });
      return workspace;
    },
    qualify: async (workspace, events) => {
      const said = { workspace, kind: "qualified_interaction", version: 1, note: "", savedBy: "Ana" };
      await ledger.addDefinition({ ...said, body: { name: "", events, graded: [] } });
    },
    call: async (operation, run, input) => {
      const read = operation.input.strict().parse(input) as never;
      const output = await run(context, read, { name: "test", role: "owner" });
      return operation.output.parse(output) as never;
    },
    stop: async () => {
      await Promise.all([warehouse.close(), ledger.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
