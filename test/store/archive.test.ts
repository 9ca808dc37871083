// An archive written over any engine becomes the same rows in any other.

import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { importArchive } from "../../src/engine/archive-in.ts";
import { exportArchive } from "../../src/engine/archive-out.ts";
import type { Context } from "../../src/engine/context.ts";
import { exportTable } from "../../src/engine/export-table.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "./engines.ts";

const who = { name: "test", role: "owner" } as const;
const settings = {
  name: "Acme",
  timeZone: "UTC",
  currency: "EUR",
  language: "en",
  weekStart: 1,
  brandTerms: [],
  sample: false,
};

/** The ledger is Postgres whatever the warehouse is: here it remembers only what the archive asks of it. */
const ledger = () => {
  const made = new Map<string, object>([
    ["w", { id: "w", createdAt: "2026-01-01T00:00:00.000Z", ...settings }],
  ]);
  return {
    workspace: async (id: string) => made.get(id) ?? null,
    workspaces: async () => [...made.values()],
    files: async () => [],
    saved: async () => ({}),
    restoreWorkspace: async ({ id, settings: of }: { id: string; settings: object }) => {
      made.set(id, { id, createdAt: "2026-01-01T00:00:00.000Z", ...of });
      return made.get(id);
    },
  };
};

const folder = mkdtempSync(join(tmpdir(), "leadline-archive-"));
const opened: Opened[] = [];
const contexts: Context[] = [];
beforeAll(async () => {
  for (const engine of engines) {
    const one = await engine.open();
    opened.push(one);
    contexts.push({
      warehouse: one.warehouse,
      ledger: ledger() as never,
      dataDir: join(folder, String(contexts.length)),
      now: () => "2026-07-01T00:00:00.000Z",
      progress: () => () => undefined,
    });
    // Another workspace's imports, so that numbers of the archive meet numbers that are taken.
    await loadFacts(one.warehouse, "other", {
      post: [{ platform: "x", post: "0", day: "2026-01-01", posts: 1 }],
    });
    const load = (facts: Parameters<typeof loadFacts>[2], observedAt: string) =>
      loadFacts(one.warehouse, "w", facts, { observedAt });
    const split = (campaign: string, impressions: number) => ({
      platform: "x",
      post: "1",
      distribution: "paid",
      ad_campaign: campaign,
      day: "2026-01-02",
      impressions,
    });
    await load(
      {
        post_obs: [split("a", 5), split("b", 7)],
        deal: [{ account: "A", deal: "1", day: "2026-01-01", amount_minor: 5 }],
      },
      "2026-05-01T00:00:00Z",
    );
    const gone = await load({ post_obs: [split("a", 50)] }, "2026-05-03T00:00:00Z");
    await load(
      { post_obs: [split("b", 8)], deal: [{ account: "A", deal: "1", day: "2026-01-01", stage: "won" }] },
      "2026-05-02T00:00:00Z",
    );
    await one.warehouse.undo("w", gone);
  }
}, 180_000);
afterAll(async () => {
  for (const one of opened) await one.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rowsOf = async (context: Context, workspace: string, table: string, rows: "now" | "observed") => {
  const input = operations.exportTable.input.parse({ workspace, table, rows });
  const { path } = await exportTable(context, input, who);
  const lines = (await readFile(path, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const at = lines[0]?.indexOf("import_id") ?? -1;
  return lines.map((cells) => cells.filter((_, i) => i !== at).join(",")).sort();
};

async function* bytes(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path);
}

const move = async (from: Context, to: Context): Promise<string> => {
  const { path } = await exportArchive(from, { workspace: "w" }, who);
  return (await importArchive(to, { name: "a.zip" }, who, bytes(path))).workspace.id;
};

const pairs = engines.flatMap((from, i) => engines.map((to, k) => [from.name, to.name, i, k] as const));
describe.each(pairs)("from %s to %s", (_from, _to, i, k) => {
  test("every merged and every observed row is the same, and undo brings back the same", async () => {
    const [from, to] = [contexts[i] as Context, contexts[k] as Context];
    const id = await move(from, to);
    for (const table of ["post_obs", "deal"])
      for (const rows of ["now", "observed"] as const)
        expect(await rowsOf(to, id, table, rows)).toEqual(await rowsOf(from, "w", table, rows));
    const log = async (context: Context, workspace: string) =>
      context.warehouse.rows({
        text: "select import_id, undone_at, observed_at, committed_at, content_hash from import_log where workspace = {w:text} order by import_id",
        params: { w: { type: "text", value: workspace } },
      });
    const [before, after] = [await log(from, "w"), await log(to, id)];
    expect(after.map(({ import_id: __, ...rest }) => rest)).toEqual(
      before.map(({ import_id: __, ...rest }) => rest),
    );
    await to.warehouse.undo(id, Number(after[0]?.["import_id"]));
    const left = await rowsOf(to, id, "deal", "now");
    expect(left[0]).toContain(",won,");
    expect(left[0]).not.toMatch(/,5,,/);
    expect((await rowsOf(to, id, "post_obs", "now")).filter((line) => line.startsWith("x"))).toHaveLength(1);
    await to.warehouse.forget(id);
  }, 60_000);
});
