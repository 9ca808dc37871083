// Printed totals and what stands beside them, on both engines: the same checks, the same answers, before an import and after.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "../../src/engine/context.ts";
import { importFile } from "../../src/engine/import.ts";
import { undoImport } from "../../src/engine/imports.ts";
import { previewFile } from "../../src/engine/preview.ts";
import { getReconciliation, listChecks } from "../../src/engine/reconcile.ts";
import { uploadFile } from "../../src/engine/uploads.ts";
import { csvText, type MadeFile, utf8 } from "../../src/sources/layout.ts";
import { examples as linkedinPosts } from "../../src/sources/linkedin-page-content/example.ts";
import { examples as linkedinMember } from "../../src/sources/linkedin-personal/example.ts";
import { examples as metaAds } from "../../src/sources/meta-ads/example.ts";
import { examples as salesforce } from "../../src/sources/salesforce-opportunities/example.ts";
import { examples as search } from "../../src/sources/search-console/example.ts";
import { examples as youtube } from "../../src/sources/youtube-studio/example.ts";
import { type Desk, openDesk, who } from "../intake/desk.ts";
import { engines, type Opened } from "./engines.ts";

const onServer = engines.find(({ name }) => name === "ClickHouse");

/** Figures in rows that become no facts: left out with an amount, without one, and in a total that prints more. */
const campaigns = (last: string): MadeFile => ({
  name: "Campaign report.csv",
  bytes: utf8(
    csvText([
      ["Campaign report"],
      ["September 1, 2026 - September 4, 2026"],
      ["Day", "Campaign", "Currency code", "Impr.", "Clicks", "Cost"],
      ["2026-09-01", "Brand", "EUR", "1,204", "10", "5.50"],
      ["soon", "Brand", "EUR", "1,000", "20", "6.25"],
      ["later", "Brand", "EUR", "many", "", "1.00"],
      ["2026-09-03", "Brand", "EUR", last, "30", "7.00"],
      ["Total: All campaigns", " --", " --", "3,100", "60", "19.75"],
    ]),
  ),
});

const [linkedin] = linkedinPosts;
const files: readonly (readonly [string, readonly MadeFile[]])[] = [
  ["rows that became no facts", [campaigns("796")]],
  ["LinkedIn's days, posts, parts and rates", linkedin ? [linkedin] : []],
  ["a LinkedIn member's period and days", linkedinMember.slice(0, 1)],
  ["records counted by Salesforce", salesforce.slice(0, 1)],
  ["Search Console's chart and tables", search.slice(0, 1)],
  ["YouTube's totals and days", youtube.slice(0, 1)],
  ["days and periods under one total", metaAds.filter(({ name }) => name.startsWith("Example-Works"))],
];

describe.skipIf(onServer === undefined)("DuckDB and ClickHouse", () => {
  let desk: Desk;
  let click: Opened;
  beforeAll(async () => {
    if (!onServer) return;
    [desk, click] = await Promise.all([openDesk(), onServer.open()]);
  }, 120_000);
  afterAll(() => Promise.all([desk?.close(), click?.stop()]));

  const contexts = (): readonly Context[] => [desk.context, { ...desk.context, warehouse: click.warehouse }];
  const bring = async (context: Context, { name, bytes }: MadeFile) => {
    const { workspace } = desk;
    async function* body(): AsyncGenerator<Uint8Array> {
      yield bytes;
    }
    const { id: file } = await uploadFile(context, { workspace, name }, who, body());
    const asked = { workspace, file, account: "Acme" };
    const { warnings: before } = await previewFile(context, asked, who);
    const { importId, warnings } = await importFile(context, asked, who);
    return { importId, before, warnings };
  };
  const told = async (context: Context, importId: number) => {
    const { checks } = await getReconciliation(context, { workspace: desk.workspace, import: importId }, who);
    return checks;
  };

  test.each(files)(
    "lay beside each other alike: %s",
    async (_, all) => {
      await desk.fresh();
      expect(all).not.toEqual([]);
      const answers = [];
      for (const context of contexts())
        for (const file of all) {
          const { importId, before, warnings } = await bring(context, file);
          answers.push({ checks: await told(context, importId), before, warnings });
        }
      const [one, other] = [answers.slice(0, all.length), answers.slice(all.length)];
      expect(one.flatMap(({ checks }) => checks)).not.toEqual([]);
      expect(other).toEqual(one);
    },
    120_000,
  );
  test("know alike what an older file counts as today, and what an undone one does not", async () => {
    await desk.fresh();
    const { workspace } = desk;
    const [one, other] = await Promise.all(
      contexts().map(async (context) => {
        const older = await bring(context, campaigns("796"));
        const newer = await bring(context, campaigns("800"));
        const restated = await told(context, older.importId);
        await undoImport(context, { workspace, import: newer.importId }, who);
        const { imports } = await listChecks(context, { workspace }, who);
        return {
          restated,
          undone: await told(context, newer.importId),
          back: await told(context, older.importId),
          newest: imports.map(({ importId, ...rest }) => [importId === older.importId, rest.explained]),
        };
      }),
    );
    const impressions = (of: typeof one): unknown =>
      [of?.restated, of?.undone, of?.back].map((checks) => {
        const check = checks?.find(({ measure }) => measure === "ad_impressions");
        return [check?.ours, check?.now];
      });
    expect(impressions(one)).toEqual([
      [2000, 2004],
      [2004, null],
      [2000, 2000],
    ]);
    expect(other).toEqual(one);
  }, 120_000);
});
